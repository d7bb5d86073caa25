extension Rule {
  /// Clients and Ingresses find a port by its name once there are several.
  static let servicePortName = Rule(
    "SVC-03", .always(.error), "the ports of a Service have names, well formed and unique, when there are several"
  ) { inspection in
    inspection.servicePorts { ports, port in
      guard let name = port.value["name"]?.text, !name.isEmpty else {
        return ports.count > 1
          ? "port \(port.number) needs a name: without one the ports of a Service cannot be told apart" : nil
      }
      if !name.isDNSLabel { return "'\(name.visible)' names no port: use \(TextFormat.dnsLabel.expectation)" }
      return ports.isRepeated(port, by: ["name"])
        ? "two ports are called '\(name.visible)': a name has to mean one" : nil
    }
  }

  /// A port is a 16-bit number, 0 is none, and leads to one place.
  static let servicePortNumber = Rule(
    "SVC-04", .always(.error), "a Service offers ports from 1 to 65535, each once"
  ) { inspection in
    inspection.servicePorts { ports, port in
      if !(1...65535).contains(port.value["port"]?.integer ?? 0) {
        return "a Service cannot offer port \(port.number): use 1 to 65535"
      }
      return ports.isRepeated(port, by: ["port", "protocol"])
        ? "port \(port.number) is offered twice: it can lead to one place only" : nil
    }
  }
}

extension Inspection {
  /// The faults of the Services' ports: what `problem` says about each, among all of its Service.
  fileprivate func servicePorts(_ problem: ([Part], Part) -> String?) -> [Fault] {
    objects("Service").flatMap { object in
      let ports = object["spec", "ports"]?.items ?? []
      return ports.compactMap { port in
        problem(ports, port).map { Fault(object.service, at: port, "\(object): \($0)", brief: $0.statement) }
      }
    }
  }
}

extension Part {
  /// The number of a Service's port, for messages.
  fileprivate var number: String { value["port"]?.quoted ?? "0" }
}
