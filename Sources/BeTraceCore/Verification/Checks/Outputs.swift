extension ContractCheck {
  /// Others rely on the outputs by their names, and on the objects by the service's.
  static let outputs = ContractCheck(
    "CON-03", "The required outputs",
    meaning: """
      The module makes a Namespace, a workload (Deployment, StatefulSet or DaemonSet) and a Service. The latter two have the \
      name of the service, and all objects are in the namespace that the environment says. Plain manifests need not have all of \
      them, their workload may have any name, and what they write into another namespace stays there.
      """,
    importance: "References, dependencies and network policies lead to the service by these names.",
    remedy: "Make the output that is missing, or take name and namespace from the parameters.",
    behaviour: { module in
      let outputs = module.outputs(of: ["namespace": .string(namespace)])
      let name = module.declarations.info.name
      let isAdopted = module.declarations.isAdopted
      let kinds = ["Deployment", "StatefulSet", "DaemonSet"] + (isAdopted ? ["ReplicaSet"] : [])
      let wanted = [
        ("namespace", outputs.namespace, ["Namespace"], namespace),
        ("deployment", outputs.deployment, kinds, isAdopted ? nil : name),
        ("service", outputs.service, ["Service"], name),
      ].filter { !isAdopted || $0.1 != nil }
      return wanted.compactMap { problem(with: $0.1, called: $0.0, kinds: $0.2, name: $0.3) }
        + outputs.named.filter { !isAdopted || $0.name != "others" }.compactMap(identityProblem)
    })

  /// A namespace that no module has by itself.
  private static let namespace = "verification"

  private static func problem(
    with resource: Resource?, called output: String, kinds: [String], name: String?
  ) -> Breach? {
    let place = "output '\(output)'"
    let wanted =
      "a "
      + [kinds.dropLast().joined(separator: ", "), kinds.last ?? ""].filter { !$0.isEmpty }.joined(separator: " or ")
    guard let resource else {
      return Breach(place, expected: wanted, found: "nothing", remedy: "every service has one: make it")
    }
    guard kinds.contains(resource.kind) else {
      return Breach(
        place, expected: wanted, found: resource.kind.isEmpty ? "an object without kind" : "a \(resource.kind)",
        remedy: "return that among the other outputs")
    }
    guard let name, resource.name != name else { return nil }
    return Breach(
      place, expected: "the name '\(name)'", found: resource.name.quoted,
      remedy: output == "namespace" ? "name it by the parameter 'namespace'" : "name it after the service")
  }

  private static func identityProblem(_ output: String, _ resource: Resource) -> Breach? {
    let place = "output '\(output)', \(resource.identity)"
    if resource.kind.isEmpty || resource.apiVersion.isEmpty || resource.name.isEmpty {
      return Breach(
        place, expected: "'apiVersion', 'kind' and a name", found: "an object without one of them",
        remedy: "without them nobody can apply it: add what is missing")
    }
    guard let found = resource.namespace, found != namespace else { return nil }
    return Breach(
      place, expected: "the namespace of the environment", found: "'\(found)', whatever the environment says",
      remedy: "take it from the parameter 'namespace'")
  }
}
