import BeTraceCore

extension Catalogue.Service {
  /// What the service is and what can be set about it, for programs to read.
  var description: Value {
    [
      "name": .string(name),
      "version": .string(info.version),
      "description": .string(info.description),
      "component": .string(info.component),
      "owner": .string(info.owner),
      "ports": .array(info.ports.map(\.description)),
      "health": [
        "liveness": .string(info.health.liveness),
        "readiness": .string(info.health.readiness),
        "startup": .text(info.health.startup),
        "port": .string(info.health.port),
      ],
      "dependencies": .array(
        dependencies.map { ["service": .string($0.service), "strength": .string($0.strength.rawValue)] }),
      "parameters": .array(contract.parameters.map(\.description)),
      "variables": .array(variables.map(\.description)),
    ]
  }
}

extension ServiceInfo.Port {
  fileprivate var description: Value {
    ["name": .string(name), "containerPort": .integer(containerPort), "port": .integer(port)]
  }
}

extension Parameter {
  /// A default that is made from other parameters is null, with their names in `defaultFrom`.
  fileprivate var description: Value {
    var description: Object = ["name": .string(name), "help": .string(help)]
    if let unit { description["unit"] = .string(unit) }
    switch defaultValue {
    case .fixed(let value): description["default"] = value
    case .computed(let names, _):
      description["default"] = .null
      description["defaultFrom"] = .array(names.map(Value.string))
    case nil: description["default"] = .null
    }
    return .object(description)
  }
}

extension Variable {
  fileprivate var description: Value {
    var description: Object = [
      "name": .string(name), "help": .string(help), "required": .bool(isRequired), "secret": .bool(isSecret),
    ]
    switch defaultValue {
    case .text(let text): description["default"] = .string(text)
    case .parameter(let name):
      description["default"] = .null
      description["defaultFrom"] = [.string(name)]
    case nil: description["default"] = .null
    }
    return .object(description)
  }
}
