/// Makes findings of faults: works out who decided what is wrong.
struct Blame {
  private let plan: Plan
  /// What the fields of a service reach, by its name; worked out when a fault first needs it.
  private var reaches: [String: [(cell: Cell, places: [FieldProbe.Reach])]] = [:]

  init(_ plan: Plan) { self.plan = plan }

  mutating func finding(_ fault: Fault, of rule: Rule) -> Finding {
    var finding = Finding(
      (fault.weight ?? rule.weight).severity(under: plan.platform.policyProfile), rule: rule.id,
      environment: plan.environment, service: fault.service?.name, message: fault.message,
      brief: fault.brief, fixes: fault.fixes)
    if let part = fault.part, let service = fault.service {
      finding.resource = service.resources[part.object].identity
      finding.path = part.path
    }
    switch fault.culprit {
    case .part:
      let cell = cell(reaching: fault)
      finding.field = cell?.field
      finding.origin = cell?.origin ?? .module
    case .field(let field):
      finding.field = field
      finding.origin = fault.service.map { $0[field]?.origin } ?? plan.settings[field]?.origin
      if finding.origin?.place == nil, fault.service?[field]?.value == nil { finding.origin = fault.service?.listing }
    case .origin(let origin, let field):
      finding.field = field
      finding.origin = origin
    }
    return finding
  }

  /// The cell that decides what stands at the fault's part: of those that reach it, the one that reaches least. Whether
  /// there is an object at all, and what it is called, decides nothing else in it.
  private mutating func cell(reaching fault: Fault) -> Cell? {
    guard let service = fault.service, let part = fault.part else { return nil }
    return reaches(of: service).filter { _, places in
      let paths = places.lazy.filter { $0.resource == part.object }.map(\.path)
      return paths.contains { $0.isWithin(part.path) || part.path.isWithin($0) }
        && (part.path == Self.namePath || !paths.contains(Self.namePath))
    }.min { $0.places.count < $1.places.count }?.cell
  }

  private static let namePath = ValuePath([.key("metadata"), .key("name")])

  private mutating func reaches(of service: ServicePlan) -> [(cell: Cell, places: [FieldProbe.Reach])] {
    if let known = reaches[service.name] { return known }
    let probe = FieldProbe(service.name, in: plan)
    let found = service.cells.filter { !$0.isObject }.map { cell in (cell, probe?.reach(of: cell.field) ?? []) }
    reaches[service.name] = found
    return found
  }
}

extension Cell {
  fileprivate var isObject: Bool {
    if case .object = parameter.type { true } else { false }
  }
}
