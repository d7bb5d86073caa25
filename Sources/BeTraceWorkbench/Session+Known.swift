import BeTraceCore

/// What is known that could be filled in where something is typed: objects and their keys, services and their ports, what
/// stands elsewhere.
extension Session {
  /// The texts for the line that has the keys, those of this environment first.
  var known: [String] {
    switch state.overlay {
    case .edit(let box): return known(for: box.field)
    case .variable(let box): return known(for: box)
    case .entry(let box): return known(for: box)
    default: return []
    }
  }

  /// Whether there are any; of many services only as many are looked at as it takes.
  var isAnyKnown: Bool {
    if case .edit(let box)? = state.overlay, box.field.keys.last != "secretName" {
      return textsElsewhere(of: box.field).contains { _ in true }
    }
    return !known.isEmpty
  }

  /// Puts in the next of the known texts, or the previous; the first that begins as what is typed, if that is none.
  mutating func takeKnown(by count: Int) -> [Effect] {
    let known = known
    guard !known.isEmpty else { return refuse("nothing is known that could stand here") }
    var typed = ""
    changeLine { typed = $0.text }
    let at: Int
    if let here = known.firstIndex(of: typed) {
      at = (here + count + known.count) % known.count
    } else {
      at = known.firstIndex { $0.hasPrefix(typed) } ?? 0
    }
    changeLine { $0.replace(with: known[at]) }
    return []
  }

  private func known(for box: VariableBox) -> [String] {
    guard let plan else { return [] }
    let label = box.parts.current.label
    switch (box.kind, label) {
    case (_, "Name"): return servicePlan?.service.variables.map(\.name).filter { !isSet(Field(["env", $0])) } ?? []
    case (.text, "Value"): return box.hides ? [] : known(for: box.field)
    case (.secret, "Secret"): return plan.secrets.keys
    case (.secret, "Key"): return plan.secrets[box.parts["Secret"]].keys
    case (.configMap, "Config map"): return plan.configMaps.keys
    case (.configMap, "Key"): return plan.configMaps[box.parts["Config map"]].keys
    case (.service, "Service"): return plan.ports.keys
    case (.service, "Port"): return plan.ports[box.parts["Service"]].keys
    case (.field, "Field path"):
      return ["metadata.name", "metadata.namespace", "metadata.uid", "spec.nodeName", "spec.serviceAccountName"]
        + ["status.hostIP", "status.podIP"]
    case (.resource, "Resource"):
      return ["limits.cpu", "limits.memory", "requests.cpu", "requests.memory"]
    default: return []
    }
  }

  private func known(for box: EntryBox) -> [String] {
    switch (box.purpose, box.parts.current.label) {
    case (.add, "Name"):
      let taken = owner?.cells.filter { $0.value != nil }.map(\.field) ?? []
      if box.field.parameter == "resources" { return ["ephemeral-storage"] }
      let fields = everywhere.flatMap { $0.cells.map(\.field) }.filter { field in
        field.isWithin(box.field) && field.keys.count == box.field.keys.count + 1 && !taken.contains(field)
      }
      return fields.compactMap(\.keys.last).unique
    case (_, "Rule"): return (outlook.saved(state.environment)?.findings.map(\.rule) ?? []).unique
    case (_, "Service"): return plan?.services.map(\.name).sorted() ?? []
    default: return []
    }
  }

  /// What the field, or the same field of another service, holds in any environment; for names of secrets those there are.
  private func known(for field: Field) -> [String] {
    if field.keys.last == "secretName" { return plan?.secrets.keys ?? [] }
    return Array(textsElsewhere(of: field)).unique
  }

  /// The texts that the field, or the same of another service, has elsewhere, one after another.
  private func textsElsewhere(of field: Field) -> some Sequence<String> {
    let owners = field.parameter != "image" || field.keys.last == "tag" ? everywhere.dropFirst() : []
    return owners.lazy.compactMap { $0[field] }.filter { !$0.isSecret }.compactMap { cell in
      switch cell.value {
      case .string(let text)?: text
      case .integer(let number)?: String(number)
      default: nil
      }
    }
  }

  /// The owner at the cursor in every environment, this one first; then the other services here.
  private var everywhere: [any FieldOwner] {
    let others = state.environments.names.filter { $0 != state.environment }.compactMap { owner(in: outlook[$0]) }
    let services: [any FieldOwner] = isAtEnvironment ? [] : plan?.services.filter { $0.name != state.service } ?? []
    return (owner.map { [$0] } ?? []) + others + services
  }

  private func isSet(_ field: Field) -> Bool { owner?[field]?.value != nil }
}

extension Plan {
  /// The secrets that exist, with their keys.
  fileprivate var secrets: Value { objects(platform.externalSecrets, "Secret") }

  /// The config maps that exist or are made here, with their keys.
  fileprivate var configMaps: Value { objects(platform.externalConfigMaps, "ConfigMap") }

  private func objects(_ external: Object, _ kind: String) -> Value {
    var known = external
    for planned in resources where planned.resource.kind == kind {
      known[planned.resource.name] = planned.resource.body["data"] ?? [:]
    }
    return .object(known)
  }

  /// The ports of all services by their names.
  fileprivate var ports: Value {
    var known = Object()
    for service in services {
      known[service.name] = .array(service.service.info.ports.map { .string($0.name) })
    }
    for service in platform.externalServices.members where service.value["addresses"] == nil {
      known[service.key] = service.value["ports"] ?? [:]
    }
    return .object(known)
  }
}

extension Value? {
  /// The keys of an object, or the texts of a list.
  fileprivate var keys: [String] { self?.object?.keys ?? self?.array?.compactMap(\.text) ?? [] }
}

extension Value {
  fileprivate var keys: [String] { Optional(self).keys }
}
