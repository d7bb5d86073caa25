import BeTraceCore

extension ServiceCard {
  /// The card for programs to read.
  var value: Value {
    let info = service.info
    return [
      "name": .string(info.name),
      "version": .string(info.version),
      "description": .string(info.description),
      "component": .string(info.component),
      "owner": .string(info.owner),
      "module": .string(service.origin.name),
      "moduleKind": .string(service.origin.kind),
      "replaces": .text(service.replaced?.name),
      "remarks": .array(service.module.remarks.map { .string($0.description) }),
      "readme": .text(service.module.readme),
      "problem": .text(failure?.placed ?? silence?.text),
      "workload": .text(workload),
      "image": .text(failure == nil ? image : nil),
      "ports": .array(info.ports.map(\.description)),
      "health": [
        "liveness": .text(info.health.liveness),
        "readiness": .text(info.health.readiness),
        "startup": .text(info.health.startup),
        "port": .text(info.health.port),
      ],
      "resources": ["requests": .quantities(resources.requests), "limits": .quantities(resources.limits)],
      "dependencies": .array(
        service.dependencies.map { ["service": .string($0.service), "strength": .string($0.strength.rawValue)] }),
      "neededBy": .array(
        neededBy.map { ["service": .string($0.service), "strength": .string($0.strength.rawValue)] }),
      "environments": .array(uses.map(\.value)),
      "parameters": .array(failure == nil ? service.contract.parameters.map(\.description) : []),
      "variables": .array(service.variables.map(\.description)),
      "lacks": .array(lacks.map(Value.string)),
    ]
  }
}

extension ServiceCard.Use {
  /// `state` is null if the environment cannot be read, and `pods` if it is not deployed, one runs on every node, or nobody
  /// knows.
  fileprivate var value: Value {
    [
      "name": .string(environment), "state": .text(presence?.name), "pods": presence?.pods ?? .null,
      "namespace": .text(namespace), "image": .text(image),
    ]
  }
}

extension Value {
  /// The quantities of each resource, by name.
  fileprivate static func quantities(_ quantities: [String: String]) -> Value {
    .object(Object(quantities.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }))
  }
}

extension ServiceInfo.Port {
  fileprivate var description: Value {
    [
      "name": .string(name), "containerPort": .integer(containerPort), "port": .integer(port),
      "metricsPath": .text(metricsPath),
    ]
  }
}

extension Parameter {
  /// A default that is made from other parameters is null, with their names in `defaultFrom`. The parts of an object are
  /// parameters too.
  fileprivate var description: Value {
    var description: Object = ["name": .string(name), "type": .string(type.word), "help": .string(help)]
    if let allowed = type.allowed { description["allowed"] = .string(allowed) }
    if !devOnly.isEmpty { description["devOnly"] = .array(devOnly) }
    if let unit { description["unit"] = .string(unit) }
    switch defaultValue {
    case .fixed(let value): description["default"] = hidingSecrets(in: value) ?? .null
    case .computed(let names, _):
      description["default"] = .null
      description["defaultFrom"] = .array(names.map(Value.string))
    case nil: description["default"] = .null
    }
    if case .object(let parts, isOptional: _) = type, !parts.isEmpty {
      description["parts"] = .array(parts.map(\.description))
    }
    return .object(description)
  }
}

extension Variable {
  fileprivate var description: Value {
    var description: Object = [
      "name": .string(name), "help": .string(help), "required": .bool(isRequired), "secret": .bool(isSecret),
    ]
    if !choices.isEmpty { description["allowed"] = .array(choices.map(Value.string)) }
    if !devOnly.isEmpty { description["devOnly"] = .array(devOnly.map(Value.string)) }
    switch defaultValue {
    case .text(let text): description["default"] = .string(text)
    case .parameter(let name):
      description["default"] = .null
      description["defaultFrom"] = [.string(name)]
    case .port(let port):
      description["default"] = .string(port.number)
      description["port"] = .string(port.name)
    case nil: description["default"] = .null
    }
    return .object(description)
  }
}
