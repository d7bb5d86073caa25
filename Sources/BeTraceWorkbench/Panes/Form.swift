package import BeTraceCore

/// A service's fields in one environment: sections with a heading, fields, and what the service alone decides.
package struct Form: Sendable {
  /// The sections that have something to show, in their order.
  package private(set) var sections: [Section] = []
  /// The fields of all sections, folded ones too.
  package private(set) var fields: [FormField] = []
  /// What the cursor can stand on, from the top.
  package private(set) var stops: [Stop] = []
  /// How many fields there are, shown or left out.
  package private(set) var fieldCount = 0

  /// The position of `field` among the fields, else of the nearest that holds it or that it holds.
  package func index(of field: Field) -> Int? {
    fields.firstIndex { $0.field == field } ?? fields.firstIndex { $0.field.isWithin(field) }
      ?? fields.firstIndex { field.isWithin($0.field) }
  }

  /// The form of `service` in `plan`, compared with the plan that is `saved`. `view` says which rows are left out.
  package init(_ service: ServicePlan, in plan: Plan, saved: Plan?, view: FormView = FormView()) {
    let builder = FormFields(service: service, plan: plan, saved: saved?[service.name])
    for section in FormSection.all(of: service) {
      let fields = section.fields.compactMap(builder.field)
      fieldCount += fields.count
      let shown = fields.filter(view.shows)
      guard !shown.isEmpty else { continue }
      add(Section(section, fields: shown, fold: section.title.map { view.fold(of: $0) } ?? .open))
    }
    let facts = Self.facts(of: service).filter { view.shows($0) }
    guard !facts.isEmpty else { return }
    let findings = plan.findings.filter { $0.service == service.name && $0.field == nil }
    add(Section(facts: facts, findings: findings, fold: view.fold(of: Section.readOnly, isLong: true)))
  }

  private mutating func add(_ section: Section) {
    sections.append(section)
    fields += section.fields
    if let title = section.title, section.fold != nil { stops.append(.heading(title)) }
    if section.fold != .folded { stops += section.fields.map { .field($0.field) } }
  }

  private static func facts(of service: ServicePlan) -> [Fact] {
    let info = service.service.info
    let needs = service.service.dependencies.map { $0.strength == .hard ? $0.service : "(\($0.service))" }
    return [
      Fact(label: "Ports", value: info.ports.map { "\($0.name) \($0.containerPort)" }.joined(separator: ", ")),
      Fact(
        label: "Health",
        value: info.health.liveness
          + (info.health.readiness == info.health.liveness ? "" : ", \(info.health.readiness)")),
      Fact(label: "Needs", value: needs.isEmpty ? "nothing" : needs.joined(separator: ", ")),
    ]
  }
}

/// A heading and the fields below it.
struct FormSection {
  /// Nil for the first section, which needs none.
  let title: String?
  let fields: [Field]
  /// Whether the heading says how many there are.
  var counts = false
  /// What it is called where it has to have a name.
  var name: String { title ?? "Scaling" }

  /// The sections of a service's form in their order.
  static func all(of service: ServicePlan) -> [FormSection] {
    let own = service.service.contract.ownNames.map { Field($0) }
    let scaling = entries("autoscaling", in: service).filter { isAvailable($0, in: service) }
    return [
      FormSection(title: nil, fields: [Field("replicas")] + scaling + own),
      FormSection(
        title: "Image",
        fields: ["repository", "tag", "digest"].map { Field(["image", $0]) } + [Field("imagePullPolicy")]),
      FormSection(title: "Variables", fields: variables(of: service), counts: true),
      FormSection(title: "Resources", fields: resources(of: service)),
      FormSection(title: "Ingress", fields: ingress(of: service)),
      FormSection(title: "Labels", fields: entries("labels", in: service), counts: true),
      FormSection(title: "Annotations", fields: entries("annotations", in: service), counts: true),
      FormSection(title: "Deployment", fields: [Field("enabled"), Field("namespace")]),
    ]
  }

  private static func entries(_ parameter: String, in service: ServicePlan) -> [Field] {
    service.cells.map(\.field).filter { $0.parameter == parameter }
  }

  /// By name; a required variable has its row even where nobody sets it.
  private static func variables(of service: ServicePlan) -> [Field] {
    let required = service.service.variables.filter(\.isRequired).map { Field(["env", $0.name]) }
    return Set(entries("env", in: service) + required).sorted { $0.keys[1] < $1.keys[1] }
  }

  /// What is as everybody has it is left out: path and path type of the module, and that there is TLS, as its secret says.
  private static func ingress(of service: ServicePlan) -> [Field] {
    entries("ingress", in: service).filter { field in
      guard isAvailable(field, in: service) else { return false }
      let cell = service[field]
      switch field.keys.last {
      case "path", "pathType": return cell?.origin.layer != .module
      case "tls": return cell?.value == nil
      default: return true
      }
    }
  }

  /// Whether the service can have it at all; one that it cannot have has no parts, and no row unless somebody sets it.
  private static func isAvailable(_ field: Field, in service: ServicePlan) -> Bool {
    guard let cell = service[field], case .object(let parts, isOptional: true) = cell.parameter.type else {
      return true
    }
    return !parts.isEmpty || cell.value != nil
  }

  /// CPU and memory always, whatever else is asked for after them.
  private static func resources(of service: ServicePlan) -> [Field] {
    let named = entries("resources", in: service)
    let usual = ["cpu", "memory"].flatMap { name in
      ["requests", "limits"].map { Field(["resources", $0, name]) }
    }
    return usual + named.filter { !usual.contains($0) }
  }
}
