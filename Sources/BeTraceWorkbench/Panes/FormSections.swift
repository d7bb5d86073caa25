import BeTraceCore

/// A heading and the fields below it.
struct FormSection {
  /// Nil for the first section, which needs none.
  let title: String?
  let fields: [Field]
  /// Whether the heading says how many there are.
  var counts = false
  /// The map or list to which entries are added here; its heading shows without any, too.
  var adds: Field?
  /// What it is called where it has to have a name.
  var name: String { title ?? "Scaling" }
}

extension FormSection {
  /// The same without what `contract` does not have; nil if that is all.
  private func of(_ contract: Contract) -> FormSection? {
    var section = FormSection(title: title, fields: fields.filter { contract[$0.parameter] != nil }, counts: counts)
    section.adds = adds.flatMap { contract[$0.parameter]?.type.isNeverAnything == false ? $0 : nil }
    return section.fields.isEmpty && section.adds == nil && !(fields.isEmpty && adds == nil) ? nil : section
  }

  /// The sections of a service's form in their order. What is `missed` has a row too, as far as they are variables.
  static func all(of service: ServicePlan, missed: [Field] = []) -> [FormSection] {
    let own = service.service.contract.ownNames.map { Field($0) }
    let scaling = entries("autoscaling", in: service).filter { isAvailable($0, in: service) }
    let sections = [
      FormSection(title: nil, fields: [Field("replicas")] + scaling + own),
      FormSection(
        title: "Image",
        fields: ["repository", "tag", "digest"].map { Field(["image", $0]) } + [Field("imagePullPolicy")]),
      FormSection(title: "Variables", fields: variables(of: service, missed), counts: true, adds: Field("env")),
      FormSection(title: "Resources", fields: resources(of: service), adds: Field(["resources", "limits"])),
      FormSection(title: "Ingress", fields: ingress(of: service), adds: Field(["ingress", "annotations"])),
      map("Labels", Field("labels"), in: service),
      map("Annotations", Field("annotations"), in: service),
      FormSection(title: "Deployment", fields: deployment(of: service), adds: Field("description")),
    ].compactMap { $0.of(service.service.contract) }
    guard service.isUnread else { return sections }
    // Nobody knows what else it takes.
    return sections.map { section in
      FormSection(
        title: section.title, fields: section.fields.filter { service[$0] != nil }, counts: section.counts)
    }
  }

  /// The sections of the form of an environment's own settings in their order.
  static func all(of settings: EnvironmentSettings) -> [FormSection] {
    let platform = { (name: String) in Field(["platform", name]) }
    let externals = { (name: String) in Field(["platform", "externals", name]) }
    let optOuts = { (name: String) in Field(["platform", "optOuts", name]) }
    let policies = [
      platform("networkPolicies"), platform("dnsCache"), platform("ingressController").appending("namespace"),
    ]
    let monitoring = [platform("monitoring"), platform("prometheus").appending("namespace")]
    let rules = ["kubernetesVersion", "podSecurity", "policyProfile"].map(platform)
    return [
      FormSection(
        title: nil,
        fields: ["extends", "abstract", "protected", "namespace", "context", "description"].map { Field($0) }),
      FormSection(title: "Platform", fields: rules + policies + monitoring),
      map("Labels of everything", platform("labels"), in: settings),
      map("Annotations of everything", platform("annotations"), in: settings),
      map("Labels of monitors", platform("prometheus").appending("monitorLabels"), in: settings),
      map("Without network policies", optOuts("networkPolicies"), in: settings),
      map("Without monitoring", optOuts("monitoring"), in: settings),
      map("Secrets that exist", externals("secrets"), in: settings),
      map("Config maps that exist", externals("configMaps"), in: settings),
      map("Services that run elsewhere", externals("services"), in: settings),
      FormSection(
        title: "Other names that exist",
        fields: ["serviceAccounts", "claims", "priorityClasses", "runtimeClasses", "namespaces"].map(externals)),
      FormSection(title: "Accepted findings", fields: [.exceptions], adds: .exceptions),
    ]
  }

  private static func map(_ title: String, _ field: Field, in owner: some FieldOwner) -> FormSection {
    let entries = owner.cells.map(\.field).filter { $0.isWithin(field) && $0.keys.count == field.keys.count + 1 }
    return FormSection(title: title, fields: entries, counts: true, adds: field)
  }

  private static func entries(_ parameter: String, in service: ServicePlan) -> [Field] {
    service.cells.map(\.field).filter { $0.parameter == parameter }
  }

  /// By name; a variable that is required or missed has its row even where nobody sets it.
  private static func variables(of service: ServicePlan, _ missed: [Field]) -> [Field] {
    let required = service.service.variables.filter(\.isRequired).map { Field(["env", $0.name]) }
    let missed = missed.filter { $0.parameter == "env" && $0.keys.count == 2 }
    return Set(entries("env", in: service) + required + missed).sorted { $0.keys[1] < $1.keys[1] }
  }

  /// What stands in the place of a comment has a row only where there is one.
  private static func deployment(of service: ServicePlan) -> [Field] {
    let description = Field("description")
    return [Field("enabled"), Field("namespace")] + (service[description]?.value == nil ? [] : [description])
  }

  /// All that an ingress has, what it always needs first; that there is TLS goes without saying where its secret is named.
  private static func ingress(of service: ServicePlan) -> [Field] {
    let fields = entries("ingress", in: service).filter { field in
      isAvailable(field, in: service) && (field.keys.last != "tls" || service[field]?.value == nil)
    }
    let rank = { (field: Field) in ["host": 1, "tls": 2, nil: 0][field.keys.dropFirst().first] ?? 3 }
    return fields.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(\.element)
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
