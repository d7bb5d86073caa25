extension ObjectRule {
  /// The ports of containers: POD-07 to POD-10.
  static let podPorts = [
    ObjectRule(
      "POD-07", on: .ports, .at("containerPort", .portNumber.required)),
    ObjectRule("POD-08", on: .ports, .at("name", .portName.orEmpty)),
    ObjectRule(
      "POD-08", on: .containers,
      .custom { container in
        var seen: Set<String> = []
        return container.items("ports").compactMap { port in
          let name = port.text("name")
          guard name.isPortName, !seen.insert(name).inserted else { return nil }
          return port.problem("name", "\(name.quoted) is another port's name too; a name has to mean one")
        }
      }),
    ObjectRule(
      "POD-08", .warning, on: .pods,
      .custom { pod in
        var seen: Set<String> = []
        return pod.everyContainer.flatMap { container -> [Problem] in
          let names = container.items("ports").filter { !$0.isEmpty("name") }
          let problems = names.filter { seen.contains($0.text("name")) }.map {
            $0.problem("name", "a port of another container has this name too; it leads to the first")
          }
          seen.formUnion(names.map { $0.text("name") })
          return problems
        }
      }),
    ObjectRule("POD-09", .warning, on: .pods, .custom(repeatedPorts)),
    ObjectRule(
      "POD-10", on: .ports,
      .at("protocol", .oneOf("TCP", "UDP", "SCTP")),
      .custom { $0.integer("hostPort") == 0 ? [] : $0.check("hostPort", .portNumber) }),
    ObjectRule("POD-10", on: .pods, .custom(hostPortProblems)),
  ]

  private static let repeatedPorts: @Sendable (ObjectPart) -> [Problem] = { pod in
    var seen: [(number: Int?, transport: String, host: Int, container: String)] = []
    let ports = pod.everyContainer.flatMap { container in
      container.items("ports").map { (container: container.text("name"), port: $0) }
    }
    return ports.compactMap { container, port in
      let mine = (
        number: port.integer("containerPort"), transport: port.text("protocol"), host: port.integer("hostPort") ?? 0,
        container: container
      )
      defer { seen.append(mine) }
      let other = seen.first {
        $0.number == mine.number && $0.transport == mine.transport
          && ($0.host == mine.host || $0.host == 0 || mine.host == 0)
      }
      if let other, other.container == container {
        return port.problem(
          "port \(mine.number ?? 0) is given twice with the same protocol; server-side apply refuses that")
      }
      if let other {
        return port.problem(
          "port \(mine.number ?? 0) is that of container '\(other.container.visible)' too: the containers of a pod share "
            + "its address, and only one of them can listen there")
      }
      return !port.isEmpty("hostIP") && mine.host == 0
        ? port.problem("hostIP", "without 'hostPort' it does nothing; take it out") : nil
    }
  }

  private static let hostPortProblems: @Sendable (ObjectPart) -> [Problem] = { pod in
    var problems: [Problem] = []
    if pod.isTrue("hostNetwork") {
      problems += pod.everyContainer.flatMap { $0.items("ports") }.compactMap { port in
        guard let host = port.integer("hostPort"), host != 0, host != port.integer("containerPort") else { return nil }
        return port.problem("hostPort", "in the host's network it has to be 'containerPort', found \(host)")
      }
    }
    let collisions = { (containers: [ObjectPart]) -> [Problem] in
      var seen: Set<[String]> = []
      return containers.flatMap { $0.items("ports") }.compactMap { port in
        guard let host = port.integer("hostPort"), host != 0 else { return nil }
        return seen.insert([port.text("protocol"), port.text("hostIP"), String(host)]).inserted
          ? nil : port.problem("hostPort", "\(host) is taken by another port of the pod")
      }
    }
    return problems + collisions(pod.items("containers")) + pod.items("initContainers").flatMap { collisions([$0]) }
  }
}

extension ObjectPart {
  /// The containers and init containers of a pod, the latter first, as the server looks at them.
  var everyContainer: [ObjectPart] { items("initContainers") + items("containers") }
}
