extension JointRule {
  /// Who may talk to whom, as it was probably not meant: NP-06 to NP-10.
  static let networkAccess = [
    JointRule("NP-06", .together, on: .kind("NetworkPolicy")) { object, surroundings in
      guard let spec = object.specification else { return [] }
      let types = spec.items("policyTypes").compactMap(\.value.text)
      let idle = [("ingress", "Ingress"), ("egress", "Egress")].filter { field, type in
        !spec.isEmpty(field) && !types.contains(type)
      }
      return idle.map { field, type in
        spec.problem(
          field, "\(object) has rules under '\(field)', but 'policyTypes' does not name \(type): they have no effect",
          brief: "no effect without \(type) in 'policyTypes'")
      } + surroundings.silence(by: object, types)
    },
    JointRule("NP-07", .together, on: .kind("NetworkPolicy")) { object, surroundings in
      guard let spec = object.specification, object.object.limitsEgress, !spec.isEmpty("egress"),
        !object.object.letsAsk, let selector = spec["podSelector"]
      else { return [] }
      let helpers = surroundings[.lettingAsk(namespace: object.namespace)].compactMap {
        $0.specification?["podSelector"].map { LabelMatcher($0.value) }
      }
      let pods = surroundings.pods(pickedBy: selector.value, in: object.namespace).compactMap { $0.pods }
      let areHelped = pods.allSatisfy { pods in helpers.contains { $0.matches(pods.labels) } }
      guard pods.isEmpty ? !helpers.contains(where: \.isEmpty) : !areHelped else { return [] }
      return [
        spec.problem(
          "egress",
          "\(object) does not let its pods ask for names: allow port 53 over UDP and TCP, or they find no other service",
          brief: "names cannot be asked for: port 53 is closed")
      ]
    },
    JointRule("NP-08", .together, on: .kind("NetworkPolicy")) { object, surroundings in
      guard let spec = object.specification, let selector = spec["podSelector"] else { return [] }
      let ports = spec.items("ingress").flatMap { $0.items("ports") }.filter { $0.has("port") && !$0.has("endPort") }
      guard !ports.isEmpty else { return [] }
      let pods = surroundings.pods(pickedBy: selector.value, in: object.namespace).compactMap { $0.pods }
      guard !pods.isEmpty else { return [] }
      return ports.compactMap { port in
        guard let value = port.value["port"], !pods.contains(where: { $0.listens(on: value) }) else { return nil }
        return surroundings.problem(with: port, value, of: object, before: pods)
      }
    },
    JointRule("NP-09", .always(.info), on: .kind("NetworkPolicy")) { object, _ in
      object.object.peerLists.compactMap { rule, field in
        let peers = rule.items(field)
        let hasPods = peers.contains { $0.has("podSelector") && !$0.has("namespaceSelector") }
        guard hasPods, let part = peers.first(where: { $0.has("namespaceSelector") && !$0.has("podSelector") }) else {
          return nil
        }
        return part.problem(
          "\(object) lets in whole namespaces by one item of '\(field)', and pods of its own namespace by another: either is "
            + "enough; put both selectors into one item if only those pods of those namespaces are meant",
          brief: "either selector is enough: they are two items")
      }
    },
    JointRule("NP-10", .together, on: .kind("NetworkPolicy")) { object, surroundings in
      let own = object.specification?["podSelector"].flatMap { selector -> Problem? in
        guard !LabelMatcher(selector.value).isEmpty,
          surroundings.pods(pickedBy: selector.value, in: object.namespace).isEmpty,
          !surroundings.hidesObjects(in: object.namespace)
        else { return nil }
        return selector.problem(
          "\(object) is about no pods: none \(surroundings.scope) has the labels that it selects; make them agree",
          brief: "it selects no pods")
      }
      let peers = object.object.peerLists.flatMap { rule, field in rule.items(field) }
      return [own].compactMap(\.self) + peers.compactMap { surroundings.problem(with: $0, of: object) }
    },
  ]
}

extension JudgedObject {
  /// Whether a NetworkPolicy limits what its pods may talk to.
  fileprivate var limitsEgress: Bool {
    specification?.items("policyTypes").contains { $0.value == "Egress" } ?? false
  }

  /// Whether a NetworkPolicy lets its pods ask for names.
  var letsAsk: Bool {
    limitsEgress
      && (specification?.items("egress") ?? []).contains { rule in
        let ports = rule.items("ports")
        return ports.isEmpty || ports.contains { $0.text("protocol") == "UDP" && $0.includes(port: 53) }
      }
  }

  /// The rules of a NetworkPolicy with the field that lists the peers of each.
  fileprivate var peerLists: [(rule: ObjectPart, field: String)] {
    (specification?.items("ingress") ?? []).map { ($0, "from") }
      + (specification?.items("egress") ?? []).map { ($0, "to") }
  }
}

extension ObjectPart {
  /// Whether this item of `ports` includes a port; by a name it may.
  fileprivate func includes(port number: Int) -> Bool {
    guard let first = integer("port") else { return true }
    return (first...max(first, integer("endPort") ?? first)).contains(number)
  }
}

extension Surroundings {
  /// Among what nothing was found, for messages.
  fileprivate var scope: String { conditions.isComplete ? "of its namespace" : "of these objects" }

  /// That a policy, of some pods only, lets them talk to nobody, and no other one does.
  fileprivate func silence(by object: PlacedObject, _ types: [String]) -> [Problem] {
    guard let spec = object.specification, types.contains("Egress"), spec.isEmpty("egress"),
      let selector = spec["podSelector"], !LabelMatcher(selector.value).isEmpty
    else { return [] }
    let pods = pods(pickedBy: selector.value, in: object.namespace).compactMap { $0.pods }
    let others = self[.kindIn("NetworkPolicy", namespace: object.namespace)].filter {
      $0.position != object.position && $0.specification?.isEmpty("egress") == false
    }
    let areHelped = pods.allSatisfy { pods in
      others.contains { LabelMatcher($0.specification?["podSelector"]?.value ?? [:]).matches(pods.labels) }
    }
    guard pods.isEmpty || !areHelped else { return [] }
    return [
      spec.problem(
        "policyTypes",
        "\(object) names Egress, but no rule for it: its pods can talk to nobody, and cannot even ask for names; list what they "
          + "need under 'egress'", brief: "its pods can talk to nobody")
    ]
  }

  /// That `port` of a policy is none of the pods that it is about, if it is known which one was meant.
  fileprivate func problem(
    with port: ObjectPart, _ value: Value, of object: PlacedObject, before pods: [JudgedPods]
  ) -> Problem? {
    let offer = pods.flatMap { services(before: $0.labels, in: object.namespace) }
      .flatMap { service in (service.specification?.items("ports") ?? []).map { (service, $0) } }
      .first { $0.1.value[value.text == nil ? "port" : "name"] == value }
    let names = pods.flatMap(\.containers).flatMap { $0.items("ports") }.map { $0.text("name") }
    let target = offer?.1.value.targetPort ?? value.text?.nearest(in: names.filter { !$0.isEmpty }).map(Value.string)
    guard offer != nil || value.text != nil else { return nil }
    let what = offer.map { "the port of \($0.0), not of its pods" } ?? "no port of its pods"
    let hint = target.map { offer == nil ? "; did you mean \($0.quoted)?" : ": they listen on \($0.quoted)" } ?? ""
    return port.problem(
      "port", "\(object) lets in traffic to \(value.quoted), which is \(what)\(hint)",
      brief: "\(value.quoted) is \(what)\(hint)",
      remedies: target.map { [.write($0, at: port.path["port"], "let in traffic to \($0.quoted)")] } ?? [])
  }

  /// That a peer is nobody.
  fileprivate func problem(with peer: ObjectPart, of object: PlacedObject) -> Problem? {
    guard let selector = peer["podSelector"], !LabelMatcher(selector.value).isEmpty else { return nil }
    var namespace = object.namespace
    if let other = peer["namespaceSelector"] {
      // Which namespaces have other labels is not known.
      guard let name = other.value["matchLabels"]?["kubernetes.io/metadata.name"]?.text,
        self.object("Namespace", name, in: "") != nil
      else { return nil }
      namespace = name
    }
    let isElsewhere = (conditions.externals[.service]?.members ?? []).contains {
      ($0.value["namespace"]?.text ?? "default") == namespace
    }
    guard !isElsewhere, pods(pickedBy: selector.value, in: namespace).isEmpty, !hidesObjects(in: namespace) else {
      return nil
    }
    let place = namespace == object.namespace ? scope : "of namespace '\(namespace.visible)'"
    return selector.problem(
      "\(object) is about traffic with pods that there are not: none \(place) has the labels that it selects",
      brief: "none \(place) has these labels")
  }
}
