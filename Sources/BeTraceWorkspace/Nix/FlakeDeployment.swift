import BeTraceCore

extension ServiceDeployment {
  /// The objects that the `mkDeployment` of a flake gave.
  init(ofFlake answer: Value) throws(FlakeFault) {
    guard let outputs = answer.object else {
      throw FlakeFault(
        contract:
          "'mkDeployment' gives \(answer.inWords), not a set of objects: it takes its arguments as one set and returns "
          + "{ namespace = ...; deployment = ...; service = ...; }")
    }
    func object(_ name: String) throws(FlakeFault) -> Resource? {
      guard let value = outputs[name], value != .null, value != .object([:]) else { return nil }
      return try Resource(value, output: name)
    }
    func required(_ name: String, _ kind: String) throws(FlakeFault) -> Resource {
      if let resource = try object(name) { return resource }
      throw FlakeFault(contract: "'mkDeployment' gives no '\(name)': every service has \(kind), so return it")
    }
    let own = ["namespace", "deployment", "service", "ingress"]
    var others: [Resource] = []
    for member in outputs.members
    where !own.contains(member.key) && member.value != .null && member.value != .object([:]) {
      for value in member.value.array ?? [member.value] { others.append(try Resource(value, output: member.key)) }
    }
    self.init(
      namespace: try required("namespace", "a Namespace"),
      deployment: try required("deployment", "a workload, which is a Deployment, StatefulSet or DaemonSet"),
      service: try required("service", "a Service"), ingress: try object("ingress"), others: others)
  }
}

extension Resource {
  fileprivate init(_ value: Value, output: String) throws(FlakeFault) {
    guard let body = value.object, body["apiVersion"]?.text != nil, body["kind"]?.text != nil else {
      throw FlakeFault(
        contract: "'\(output)' of what 'mkDeployment' gives is no object: it has to have 'apiVersion' and 'kind'")
    }
    self.init(body.inHumanOrder)
  }
}

extension Object {
  /// The keys that people look for first.
  private static let first = ["apiVersion", "kind", "metadata", "name", "namespace", "type"]

  /// The members as people write them: Nix sorts all by name.
  fileprivate var inHumanOrder: Object {
    let ordered = Self.first.compactMap { key in self[key].map { (key, $0.inHumanOrder) } }
    return Object(ordered + members.filter { !Self.first.contains($0.key) }.map { ($0.key, $0.value.inHumanOrder) })
  }
}

extension Value {
  fileprivate var inHumanOrder: Value {
    switch self {
    case .array(let items): .array(items.map(\.inHumanOrder))
    case .object(let object): .object(object.inHumanOrder)
    default: self
    }
  }
}
