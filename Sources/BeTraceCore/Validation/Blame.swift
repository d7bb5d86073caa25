/// Makes findings of faults: works out who decided what is wrong, and which edits would mend it.
struct Blame {
  let plan: Plan
  /// The rules that the environment makes exceptions from, which have to see what they are for.
  private let excepted: Set<String>

  init(_ plan: Plan) {
    self.plan = plan
    excepted = Set(plan.file?.exceptions.map(\.rule) ?? [])
  }

  /// Whether anybody wants to know what the rule called `id` finds, and is this severe.
  func reports(_ severity: Severity, of id: String) -> Bool {
    severity <= plan.leastSeverity || excepted.contains(id)
  }

  /// The finding of a fault that a rule on services found.
  func finding(_ fault: Fault, of rule: Rule) -> Finding {
    let service = fault.service.flatMap { plan[$0] }
    var finding = Finding(
      plan.conditions.severity(of: rule.weight), rule: rule.id, environment: plan.environment,
      service: fault.service, message: fault.message, brief: fault.brief, fixes: fault.fixes)
    if let part = fault.part, let service {
      finding.resource = service.resources[part.object].identity
      finding.path = part.path
    }
    switch fault.culprit {
    case .part:
      var cell: Cell?
      if let service, let part = fault.part { cell = self.cell(of: service, reaching: part, facet: nil) }
      finding.field = cell?.field
      finding.origin = cell?.origin ?? .module
    case .field(let field):
      finding.field = field
      finding.origin = service.map { $0[field]?.origin } ?? plan.settings[field]?.origin
      if finding.origin?.place == nil, service?[field]?.value == nil { finding.origin = service?.listing }
    case .fieldOf(let name, let field): finding.origin = plan[name]?[field]?.origin ?? .module
    case .statement(let field):
      finding.field = field
      let said = service.flatMap { plan.file?.overrides(of: $0.name) }.map(Override.keys)
      finding.origin = said?.statement(at: field.keys)?.origin
    case .listing: finding.origin = service?.listing
    case .module: finding.origin = .module
    case .source(let place): finding.origin = Origin(layer: .module, place: place)
    }
    finding.locateInModule(of: service)
    return finding
  }

  /// The finding of a fault in the object at `index` of those of `service`.
  func finding(_ fault: ObjectFault, in service: ServicePlan, at index: Int) -> Finding {
    let problem = fault.problem
    let resource = service.resources[index]
    let part = Fault.Part(object: index, path: ValuePath(problem.part))
    var cell = cell(of: service, reaching: part, facet: problem.facet)
    if let rival = problem.rival,
      let other = self.cell(
        of: service, reaching: Fault.Part(object: index, path: ValuePath(rival)), facet: problem.facet)
    {
      cell = cell.map { plan.lastDecided([$0, other]) } ?? other
    }
    let limit = cell.flatMap { problem.limit(by: $0) } ?? ""
    var finding = Finding(
      fault.severity, rule: fault.rule, environment: plan.environment, service: service.name,
      resource: resource.identity, path: part.path, message: fault.sentence(about: resource) + limit,
      brief: problem.brief ?? problem.message.statement)
    finding.field = cell?.field
    finding.origin = cell?.origin ?? .module
    if finding.origin?.place == nil, let cell, cell.value == nil { finding.origin = service.listing }
    if let setting = setting(behind: cell, at: problem.part) ?? (cell == nil ? service.objects[index].setting : nil) {
      finding.service = nil
      finding.field = setting
      finding.origin = plan.settings[setting]?.origin
    }
    if let place = fault.place, !place.file.isEmpty { finding.origin = Origin(layer: .module, place: place) }
    finding.fixes = plan.fixes(of: problem, in: service) { place in
      self.cell(of: service, reaching: Fault.Part(object: index, path: ValuePath(place)), facet: problem.facet)
    }
    // That is about the schema, which several services may use.
    if fault.rule == "CRD-10" { (finding.service, finding.resource, finding.path) = (nil, nil, nil) }
    // What an Ingress lacks nothing reaches, but there is a field for it.
    if let facet = problem.facet, ["tls", "className"].contains(facet), cell == nil,
      let lacking = service[Field(["ingress", facet])]
    {
      finding.field = lacking.field
      finding.origin = lacking.origin.place == nil ? service.listing : lacking.origin
      if facet == "tls" { finding.fixes = [plan.encryptionFix(of: service)] }
    }
    if fault.rule == "X-15", let cell, let first = finding.fixes.first,
      let fix = plan.referenceFix(first, to: cell, of: service)
    {
      finding.fixes.insert(fix, at: 0)
    }
    if problem.facet == "tag", cell?.field == Field(["image", "tag"]), let fix = plan.tagFix(of: service) {
      finding.fixes.append(fix)
    }
    if problem.facet == "digest", cell?.field == Field(["image", "digest"]), let fix = plan.digestFix(of: service) {
      finding.fixes.append(fix)
    }
    finding.locateInModule(of: service)
    return finding
  }

  /// The environment's own setting that stands behind a cell, or adds the label or annotation at `part`; nil if none does.
  private func setting(behind cell: Cell?, at part: FieldPath) -> Field? {
    if let cell {
      // What nobody sets for a service is the environment's matter, if it can set it for all.
      guard let setting = plan.settings[cell.field] else { return nil }
      return cell.origin == .module || cell.origin == setting.origin ? cell.field : nil
    }
    guard case .key(let key)? = part.steps.last, case .field(let map)? = part.steps.dropLast().last else { return nil }
    let added = ["labels": plan.platform.labels, "annotations": plan.platform.annotations]
    return added[map]?[key] == nil ? nil : Field(["platform", map, key])
  }

  private func cell(of service: ServicePlan, reaching part: Fault.Part, facet: String?) -> Cell? {
    service.reaches.cell(of: service, reaching: part, facet: facet, in: plan)
  }
}

extension Finding {
  /// Where the module of `service` itself says what is wrong, if it is the module's and knows.
  fileprivate mutating func locateInModule(of service: ServicePlan?) {
    guard origin == .module, let service else { return }
    let place =
      field.flatMap(service.service.module.source)
      ?? path.flatMap { path in
        service.resources.first { $0.identity == resource }.flatMap {
          service.service.module.source(of: path, in: $0, environment: environment)
        }
      }
    if let place { origin = Origin(layer: .module, place: place) }
  }
}

extension Problem {
  /// That the module does not allow what would mend it, if it says why.
  fileprivate func limit(by cell: Cell) -> String? {
    guard case .write(let value, at: let place, _)? = remedies.first else { return nil }
    return cell.refusal(of: value, at: place).map {
      ", and its module does not allow \(value == 2 ? "two" : value.quoted): \($0)"
    }
  }
}

extension ObjectFault {
  /// What is wrong as a sentence that says where.
  fileprivate func sentence(about resource: Resource) -> String {
    problem.isSentence ? problem.message : "\(SpokenPath(problem.part, in: resource)): \(problem.message)"
  }
}
