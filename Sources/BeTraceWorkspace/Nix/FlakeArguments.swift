import BeTraceCore

/// What a flake's `mkDeployment` is called with.
struct FlakeArguments {
  let object: Object
  /// The variables that refer to something, with the reference as the flake gets it.
  let references: [(name: String, value: Value)]

  /// The decided values in `parameters`, of which only those are passed that are among `taken`; all if that is nil.
  /// A variable that the module itself sets, which is one of `own`, and the environment removes, is null.
  init(_ parameters: DeploymentParameters, taken: Set<String>?, own variables: [Variable]) {
    let removed = variables.filter { variable in
      variable.defaultValue != nil && !parameters.env.contains { $0.name == variable.name }
    }
    var all: Object = [
      "environment": .string(parameters.environment), "namespace": .string(parameters.namespace),
      // While autoscaling decides, there are at least so many.
      "replicas": .integer(parameters.replicas ?? parameters.autoscaling?.min ?? 1),
      "image": .string(parameters.image.description),
      "imagePullPolicy": .string(parameters.imagePullPolicy.rawValue),
      "env": .object(Object(parameters.env.map { ($0.name, $0.argument) } + removed.map { ($0.name, .null) })),
      "resources": .object(parameters.resources.body),
      "ingress": parameters.ingress.map { .object($0.argument) } ?? .null,
      "autoscaling": parameters.autoscaling.map { .object($0.argument) } ?? .null,
    ]
    for member in parameters.own.members where member.value != .null {
      all[member.key] = member.value
    }
    object =
      taken.map { taken in Object(all.members.filter { taken.contains($0.key) }.map { ($0.key, $0.value) }) } ?? all
    references = (object["env"]?.object?.members ?? []).filter { $0.value.object != nil }.map { ($0.key, $0.value) }
  }

  /// The same arguments with a text in the place of every reference but the one called `name`.
  func withoutReferences(but name: String? = nil) -> Object {
    var arguments = object
    guard var env = object["env"]?.object else { return object }
    for reference in references where reference.name != name { env[reference.name] = "text" }
    arguments["env"] = .object(env)
    return arguments
  }
}

extension EnvVar {
  /// The value as environment files have it: a text, or a reference.
  fileprivate var argument: Value {
    let body = source.body
    return body["value"] ?? body["valueFrom"] ?? ""
  }
}

extension IngressSettings {
  /// As environment files have it; what is not set is not there.
  fileprivate var argument: Object {
    var ingress: Object = [:]
    if let host { ingress["host"] = .string(host) }
    if let className { ingress["className"] = .string(className) }
    ingress["path"] = .string(path)
    ingress["pathType"] = .string(pathType.rawValue)
    if let tlsSecret { ingress["tls"] = ["secretName": .string(tlsSecret)] }
    if !annotations.isEmpty {
      ingress["annotations"] = .object(
        Object(annotations.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }))
    }
    return ingress
  }
}

extension AutoscalingSettings {
  fileprivate var argument: Object {
    Object(
      [("min", min), ("max", max), ("cpu", cpu), ("memory", memory)].compactMap { name, number in
        number.map { (name, .integer($0)) }
      })
  }
}

extension Value {
  /// The value as a person writes it in Nix, on one line.
  var inNix: String {
    switch self {
    case .null: "null"
    case .bool(let bool): String(bool)
    case .integer(let number): String(number)
    case .number(let text): text
    case .string(let text): NixExpression.quoted(text)
    case .array(let items): "[ \(items.map { $0.inNix + " " }.joined())]"
    case .object(let object): "{ \(object.members.map { "\($0.key) = \($0.value.inNix); " }.joined())}"
    }
  }
}
