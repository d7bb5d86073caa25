package import BeTraceCore

/// A service's fields in one environment as rows: sections with a heading, fields, and what the service alone decides.
package struct Form: Sendable {
  /// One row.
  package enum Row: Sendable {
    case heading(String, count: Int?)
    case field(FormField)
    /// Something only the service's team can change.
    case fact(label: String, value: String)
  }

  package private(set) var rows: [Row] = []
  /// The fields among the rows, in their order.
  package private(set) var fields: [FormField] = []

  /// The position of `field` among the fields, else of the nearest that holds it or that it holds.
  package func index(of field: Field) -> Int? {
    fields.firstIndex { $0.field == field } ?? fields.firstIndex { $0.field.isWithin(field) }
      ?? fields.firstIndex { field.isWithin($0.field) }
  }

  /// The form of `service` in `plan`, compared with the plan that is `saved`. Rows whose label, address and
  /// value do not match `filter` are left out.
  package init(_ service: ServicePlan, in plan: Plan, saved: Plan?, filter: Filter) {
    let builder = FormFields(service: service, plan: plan, saved: saved?[service.name])
    for section in FormSection.all(of: service) {
      let fields = section.fields.compactMap(builder.field).filter {
        filter.accepts("\($0.label) \($0.field) \($0.text)")
      }
      guard !fields.isEmpty else { continue }
      if let title = section.title { rows.append(.heading(title, count: section.counts ? fields.count : nil)) }
      rows += fields.map(Row.field)
      self.fields += fields
    }
    let facts = Self.facts(of: service).filter { filter.accepts($0.label + " " + $0.value) }
    guard !facts.isEmpty else { return }
    rows.append(.heading("Read only", count: facts.count))
    rows += facts.map { Row.fact(label: $0.label, value: $0.value) }
  }

  private static func facts(of service: ServicePlan) -> [(label: String, value: String)] {
    let info = service.service.info
    let needs = service.service.dependencies.map { $0.strength == .hard ? $0.service : "(\($0.service))" }
    return [
      ("Ports", info.ports.map { "\($0.name) \($0.containerPort)" }.joined(separator: ", ")),
      (
        "Health",
        info.health.liveness + (info.health.readiness == info.health.liveness ? "" : ", \(info.health.readiness)")
      ),
      ("Needs", needs.isEmpty ? "nothing" : needs.joined(separator: ", ")),
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
