extension Rule {
  /// Who needs whom is declared once; policies for the network have to say the same.
  static let declaredTraffic = Rule(
    "X-14", .together,
    deployed: { service, inspection in
      service.service.dependencies.compactMap { inspection.refusal(of: service, needing: $0.service) }
        + inspection.strangers(admittedBy: service)
    })
}

extension Inspection {
  /// That no policy lets `service` connect to the one called `name`, which it needs; nil if it can, or if that is not here.
  fileprivate func refusal(of service: ServicePlan, needing name: String) -> Fault? {
    guard let needed = self.service(name), needed.isEnabled, let here = workload(of: service),
      let there = workload(of: needed)
    else { return nil }
    for direction in [Traffic.Direction.egress, .ingress] {
      let (owner, peer) = direction == .egress ? (here, there) : (there, here)
      let policies = self.policies(about: owner, direction)
      guard !policies.isEmpty, !policies.contains(where: { admits($0, peer, direction, ports: there) }) else {
        continue
      }
      let verb = direction == .egress ? "lets its pods out to it" : "lets it in there"
      return Fault(
        service, by: .module, at: here.part("spec"),
        "'\(service.name)' needs '\(name.visible)', and no NetworkPolicy \(verb): its connections are dropped",
        brief: "no NetworkPolicy lets it connect to '\(name.visible)'")
    }
    return nil
  }

  /// That policies of `service` let in by name who does not say that it needs it.
  fileprivate func strangers(admittedBy service: ServicePlan) -> [Fault] {
    guard let here = workload(of: service) else { return [] }
    var faults: [String: Fault] = [:]
    for policy in policies(about: here, .ingress) {
      for rule in policy.specification?.items("ingress") ?? [] {
        for stranger in rule.items("from").flatMap({ pods(namedBy: $0, in: policy) }) {
          let name = surroundings.groupName(of: stranger)
          // What a service needs never changes, so that only its objects count.
          guard name != service.name, faults[name] == nil, let other = plan[name], !other.service.module.isUnreadable,
            !other.service.dependencies.contains(where: { $0.service == service.name })
          else { continue }
          faults[name] = Fault(
            service, by: .module, at: Fault.Part(object: policy.position.object, path: ValuePath(rule.path)),
            "\(policy) lets '\(name)' connect to '\(service.name)', although it does not say that it needs it: declare "
              + "the dependency, or take it out of the policy", brief: "lets '\(name)' in, which does not need it")
        }
      }
    }
    return faults.sorted { (plan.position(of: $0.key) ?? 0) < (plan.position(of: $1.key) ?? 0) }.map(\.value)
  }

  /// Whoever makes the pods that a peer in a rule of `policy` selects by labels of theirs.
  private func pods(namedBy peer: ObjectPart, in policy: PlacedObject) -> [PlacedObject] {
    guard let selector = peer["podSelector"], !peer.isEmpty("podSelector") else { return [] }
    return namespaces(of: peer, in: policy).flatMap { surroundings.pods(pickedBy: selector.value, in: $0) }
  }

  private func namespaces(of peer: ObjectPart, in policy: PlacedObject) -> [String] {
    guard let selector = peer["namespaceSelector"]?.value else { return [policy.namespace] }
    let matcher = LabelMatcher(selector)
    let named = selector["matchLabels"]?["kubernetes.io/metadata.name"]?.text
    return (named.map { [$0] } ?? surroundings[.kind("Namespace")].map { $0.name }.unique).filter {
      matcher.matches(labels(ofNamespace: $0))
    }
  }

  private func workload(of service: ServicePlan) -> PlacedObject? { objects(of: service).first { $0.pods != nil } }

  /// The policies that decide about the pods of `workload` in one direction.
  private func policies(about workload: PlacedObject, _ direction: Traffic.Direction) -> [PlacedObject] {
    let labels = workload.pods?.labels ?? [:]
    let candidates =
      surroundings.picking("NetworkPolicy", labels, in: workload.namespace)
      + surroundings[.admittingAny(namespace: workload.namespace)]
      // Services of a namespace all have the same one.
      + [surroundings.first(.denying(namespace: workload.namespace))].compactMap(\.self)
    return candidates.filter { policy in
      policy.isReadable
        && policy.root["spec", "policyTypes"]?.value.array?.contains(.string(direction.policyType)) == true
        && policy.root["spec", "podSelector"].map { LabelMatcher($0.value).matches(labels) } ?? true
    }.sorted { $0.position < $1.position }
  }

  /// Whether a rule of `policy` is about `peer` and a port of `listener`.
  private func admits(
    _ policy: PlacedObject, _ peer: PlacedObject, _ direction: Traffic.Direction, ports listener: PlacedObject
  ) -> Bool {
    (policy.specification?.items(direction.rules) ?? []).contains { rule in
      let peers = rule.items(direction.peers)
      let ports = rule.items("ports").compactMap { $0["port"]?.value }
      return (peers.isEmpty || peers.contains { selects($0, peer, from: policy) })
        && (ports.isEmpty || ports.contains { listener.pods?.listens(on: $0) ?? false })
    }
  }

  /// Whether a peer in a rule of `policy` is the pods of `workload`. Of ranges of addresses nobody knows.
  private func selects(_ peer: ObjectPart, _ workload: PlacedObject, from policy: PlacedObject) -> Bool {
    if peer.has("ipBlock") { return true }
    let isHere =
      peer["namespaceSelector"].map { LabelMatcher($0.value).matches(labels(ofNamespace: workload.namespace)) }
      ?? (workload.namespace == policy.namespace)
    return isHere
      && peer["podSelector"].map { LabelMatcher($0.value).matches(workload.pods?.labels ?? [:]) } ?? true
  }

  /// The labels of a namespace with its name, which the server adds.
  private func labels(ofNamespace name: String) -> Object {
    var labels = surroundings.object("Namespace", name, in: "")?.root["metadata", "labels"]?.value.object ?? [:]
    labels["kubernetes.io/metadata.name"] = .string(name)
    return labels
  }
}

/// Which way connections go, seen from the pods that a policy is about.
private enum Traffic {
  enum Direction {
    case ingress, egress

    var policyType: String { self == .ingress ? "Ingress" : "Egress" }
    var rules: String { self == .ingress ? "ingress" : "egress" }
    var peers: String { self == .ingress ? "from" : "to" }
  }
}
