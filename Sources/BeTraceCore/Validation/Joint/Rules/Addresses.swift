extension JointRule {
  /// What the whole cluster has once: X-17.
  static let sharedAddresses = JointRule("X-17", .together, on: .kind("Service")) { object, surroundings in
    let ports = object.nodePorts.compactMap { port -> Problem? in
      let rival = surroundings[.nodePort(port.number)].first { other in
        other.position < object.position && other.identity != object.identity
          && other.nodePorts.contains { ($0.number, $0.transport) == (port.number, port.transport) }
      }
      guard let rival else { return nil }
      return port.part.problem(
        "nodePort",
        "\(object) takes port \(port.number) of every node, which \(rival)\(rival.place(for: object)) takes already: leave it "
          + "out, and the server chooses one that is free", brief: "\(rival) takes port \(port.number) of the nodes too"
      )
    }
    let address = object.specification?.text("loadBalancerIP") ?? ""
    guard !address.isEmpty,
      let rival = surroundings[.loadBalancerIP(address)].first(where: {
        $0.position < object.position && $0.identity != object.identity
      })
    else { return ports }
    return ports + [
      Problem(
        FieldPath("spec", "loadBalancerIP"),
        "\(object) asks for the address \(address.quoted), which \(rival)\(rival.place(for: object)) asks for already: one of "
          + "them waits for ever", brief: "\(rival) asks for \(address.quoted) too")
    ]
  }

  /// A Service that no pods stand behind by design: SVC-18; and what it says to no effect: SVC-12.
  static let idleServices = [
    JointRule("SVC-18", .together, on: .kind("Service")) { object, surroundings in
      guard object.isReadable, let spec = object.specification, spec.text("type") != "ExternalName",
        spec.isEmpty("selector"),
        surroundings.object("Endpoints", object.name, in: object.namespace) == nil,
        !surroundings[.kindIn("EndpointSlice", namespace: object.namespace)].contains(where: {
          $0.root["metadata", "labels"]?.value["kubernetes.io/service-name"]?.text == object.name
        })
      else { return [] }
      return [
        spec.problem(
          "selector",
          "\(object) selects no pods, and nothing lists its endpoints: every connection to it is refused; select the pods by "
            + "their labels", brief: "it selects no pods")
      ]
    },
    JointRule("SVC-12", .policy(strict: .warning), on: .kind("Service")) { object, _ in
      guard object.root.object.hasIdleAffinity else { return [] }
      return [
        Problem(
          FieldPath("spec", "sessionAffinityConfig"),
          "\(object) has 'sessionAffinityConfig', which the server drops: it counts only with 'sessionAffinity: ClientIP'",
          brief: "dropped without ClientIP")
      ]
    },
  ]
}

/// A port that a Service takes on every node.
struct NodePort {
  let number: Int
  let transport: String
  let part: ObjectPart
}

extension JudgedObject {
  /// The ports that a Service takes on every node.
  var nodePorts: [NodePort] {
    (specification?.items("ports") ?? []).compactMap { port in
      guard let number = port.integer("nodePort"), number != 0 else { return nil }
      return NodePort(number: number, transport: port.text("protocol"), part: port)
    }
  }
}

extension PlacedObject {
  /// ` in namespace 'x'`, if it is another one than that of `object`.
  func place(for other: PlacedObject) -> String {
    object.namespace == other.namespace ? "" : " in namespace '\(object.namespace.visible)'"
  }
}
