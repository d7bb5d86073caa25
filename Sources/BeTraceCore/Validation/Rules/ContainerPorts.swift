extension Rule {
  /// A port is a 16-bit number, and 0 is none.
  static let containerPortNumber = Rule(
    "POD-07", .always(.error), "containers listen on ports from 1 to 65535"
  ) { inspection in
    inspection.containerPorts { container, port in
      let number = port.value["containerPort"]?.integer ?? 0
      return (1...65535).contains(number)
        ? nil : "container '\(container.name.visible)' cannot listen on port \(number): use 1 to 65535"
    }
  }

  /// Services and probes refer to ports by name, so a name has to be well formed and mean one port.
  static let containerPortName = Rule(
    "POD-08", .always(.error), "the names of a container's ports are well formed and unique"
  ) { inspection in
    inspection.containerPorts { container, port in
      guard let name = port.value["name"]?.text else { return nil }
      if !name.isPortName {
        return
          "'\(name.visible)' is no name of a port: use lower-case letters, digits and single '-', at most 15, one letter "
          + "at least"
      }
      return container.ports.isRepeated(port, by: ["name"])
        ? "container '\(container.name.visible)' has two ports '\(name.visible)': a name has to mean one" : nil
    }
  }

  /// Server-side apply tells ports apart by number and protocol, and refuses a list that has one twice.
  static let containerPortTwice = Rule(
    "POD-09", .always(.error), "a container lists each port once"
  ) { inspection in
    inspection.containerPorts { container, port in
      container.ports.isRepeated(port, by: ["containerPort", "protocol"])
        ? "container '\(container.name.visible)' lists port \(port.value["containerPort"]?.quoted ?? "0") twice: "
          + "server-side apply refuses it" : nil
    }
  }
}

extension Inspection {
  /// The faults of the containers' ports: what `problem` says about each.
  fileprivate func containerPorts(_ problem: (InspectedContainer, Part) -> String?) -> [Fault] {
    pods.flatMap { pods in
      pods.containers.flatMap { container in
        container.ports.compactMap { port in
          problem(container, port).map { Fault(pods.service, at: port, $0) }
        }
      }
    }
  }
}

extension [Part] {
  /// Whether an item before `part` has the same values of `keys`; the protocol is TCP unless it says otherwise.
  func isRepeated(_ part: Part, by keys: [String]) -> Bool {
    lazy.prefix { $0.path != part.path }.contains { earlier in
      keys.allSatisfy { key in
        let standard: Value? = key == "protocol" ? "TCP" : nil
        return (earlier.value[key] ?? standard) == (part.value[key] ?? standard)
      }
    }
  }
}

extension String {
  /// Whether this can name a container port: 1 to 15 of `a` to `z`, digits and single inner `-`, with a letter.
  var isPortName: Bool {
    utf8.count <= 15 && isDNSLabel && utf8.contains(where: \.isLetter)
      && !zip(utf8, utf8.dropFirst()).contains { $0 == UInt8(ascii: "-") && $1 == UInt8(ascii: "-") }
  }
}
