extension ObjectRule {
  /// What a Service offers: SVC-02 to SVC-09.
  static let services = [
    ObjectRule(
      "SVC-02", on: .kind("Service"),
      .custom { object in
        guard let spec = object["spec"], spec.isEmpty("ports"), spec.text("clusterIP") != "None",
          spec.text("type") != "ExternalName"
        else { return [] }
        return [spec.missing("ports", "at least one port")]
      }),
    ObjectRule(
      "SVC-03", on: .kind("Service"),
      .custom { object in
        let ports = object["spec"]?.items("ports") ?? []
        var seen: Set<String> = []
        return ports.flatMap { port -> [Problem] in
          let name = port.text("name")
          if name.isEmpty {
            return ports.count > 1 ? [port.missing("name", "a name, as there are several ports")] : []
          }
          if !name.isDNSLabel { return port.check("name", .label) }
          return seen.insert(name).inserted
            ? [] : [port.problem("name", "\(name.quoted) is another port's name too; a name has to mean one")]
        }
      }),
    ObjectRule(
      "SVC-04", on: .kind("Service"),
      .at("spec.ports[].port", .portNumber.required),
      .custom { object in
        var seen: Set<[String]> = []
        return (object["spec"]?.items("ports") ?? []).compactMap { port in
          let number = port.integer("port").map(String.init) ?? ""
          return seen.insert([port.text("protocol"), number]).inserted
            ? nil : port.problem("port \(number) is offered twice; it can lead to one place only")
        }
      }),
    ObjectRule("SVC-05", on: .kind("Service"), .at("spec.ports[].targetPort", .port)),
    ObjectRule(
      "SVC-06", on: .kind("Service"),
      .at("spec.ports[].protocol", .oneOf("TCP", "UDP", "SCTP")),
      .at("spec.ports[].appProtocol", .qualifiedName)),
    ObjectRule("SVC-07", on: .kind("Service"), .custom(nodePortProblems)),
    ObjectRule(
      "SVC-08", on: .kind("Service"),
      .at("spec.type", .oneOf("ClusterIP", "NodePort", "LoadBalancer", "ExternalName"))),
    ObjectRule(
      "SVC-09", on: .kind("Service"),
      .custom { object in
        object["spec"]?.labelProblems("selector", blaming: FieldPath("spec", "selector")) ?? []
      }),
  ]

  private static let nodePorts = 30000...32767

  private static let nodePortProblems: @Sendable (ObjectPart) -> [Problem] = { object in
    guard let spec = object["spec"] else { return [] }
    var seen: [(node: Int, port: Int?, transport: String)] = []
    return spec.items("ports").compactMap { port in
      guard let number = port.integer("nodePort"), number != 0 else { return nil }
      if spec.text("type") == "ClusterIP" {
        return port.problem("nodePort", "a Service of type 'ClusterIP' has no ports on nodes; take it out")
      }
      let mine = (node: number, port: port.integer("port"), transport: port.text("protocol"))
      defer { seen.append(mine) }
      if seen.contains(where: { $0.node == number && ($0.transport == mine.transport || $0.port != mine.port) }) {
        return port.problem("nodePort", "\(number) is used twice; each leads to one port")
      }
      let isOpened = spec.text("type") == "NodePort" || spec.text("type") == "LoadBalancer"
      return isOpened && !nodePorts.contains(number)
        ? port.problem("nodePort", "expected a number from 30000 to 32767, found \(number)") : nil
    }
  }
}
