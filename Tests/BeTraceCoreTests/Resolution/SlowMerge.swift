import BeTraceCore

/// The merge table, taken literally: one layer after the other is laid over plain values. Slow, and obviously right.
indirect enum SlowMerge {
  /// Replaced whole; null is nothing if it `isNullable`, else it is an error and says nothing.
  case single(isNullable: Bool)
  /// Per entry, each replaced whole.
  case map
  case image
  /// Key by key; `default` is what holds for a part of an object that starts afresh.
  case object([(key: String, merge: SlowMerge, default: Value?)], isOptional: Bool)

  func lay(_ layer: Value?, over current: Value?, shipped: Value?) -> Value? {
    guard let layer else { return current }
    if layer == ["$reset": true] { return shipped }
    switch self {
    case .single(let isNullable):
      return layer == .null ? (isNullable ? nil : current) : layer
    case .map:
      guard let entries = layer.object else { return current }
      var result = current?.object ?? [:]
      for (key, value) in entries.members.map({ ($0.key, $0.value) }) {
        result[key] = value == .null ? nil : value == ["$reset": true] ? shipped?[key] : value
      }
      return .object(result)
    case .image:
      if let reference = layer.text { return .object(ImageReference(splitting: reference).parts) }
      guard let said = layer.object else { return current }
      var result = current?.object ?? [:]
      for key in ["repository", "tag", "digest"] {
        let merge = SlowMerge.single(isNullable: key != "repository")
        result[key] = merge.lay(said[key], over: result[key], shipped: shipped?[key])
      }
      if said["digest"] == nil, let tag = said["tag"], tag != .null {
        result["digest"] = tag == ["$reset": true] ? shipped?["digest"] : nil
      }
      return .object(result)
    case .object(let parts, let isOptional):
      if layer == .null { return isOptional ? nil : current }
      var result = Object()
      for (key, merge, fresh) in parts {
        result[key] = merge.lay(
          layer[key], over: current == nil ? fresh : current?[key], shipped: shipped?[key] ?? fresh)
      }
      return .object(result)
    }
  }
}

extension SlowMerge {
  private static let scalar = SlowMerge.single(isNullable: false)

  private static let ingress = SlowMerge.object(
    [
      ("host", .single(isNullable: true), nil), ("className", .single(isNullable: true), nil), ("path", scalar, "/"),
      ("pathType", scalar, "Prefix"),
      ("tls", .object([("secretName", .single(isNullable: true), nil)], isOptional: true), nil),
      ("annotations", .map, [:]),
    ], isOptional: true)

  /// What an environment resolves Dam's ingress to, when `layers` are the entries from the root on.
  static func damIngress(_ layers: [Value]) -> Value? {
    resolve(
      "ingress", ingress,
      [
        "host": "dam.example.com", "className": "nginx", "path": "/", "pathType": "Prefix",
        "annotations": ["depth": "9"],
      ], layers)
  }

  /// What an environment resolves Mill to, when `layers` are the entries from the root on.
  static func mill(_ layers: [Value]) -> Object {
    let size = resolve("size", .single(isNullable: false), "small", layers) ?? "small"
    let memory: Value = size == "large" ? "2Gi" : "1Gi"
    let image = ImageReference(splitting: "registry.example.com/mill:1.0@sha256:\(String(repeating: "a", count: 64))")
    let autoscaling = SlowMerge.object(
      [
        ("min", scalar, 2), ("max", scalar, 4), ("cpu", .single(isNullable: true), nil),
        ("memory", .single(isNullable: true), nil),
      ], isOptional: true)
    let parameters: [(String, SlowMerge, Value?)] = [
      ("enabled", scalar, true), ("namespace", scalar, "default"), ("replicas", scalar, 2),
      ("autoscaling", autoscaling, nil), ("image", .image, .object(image.parts)), ("imagePullPolicy", scalar, "Never"),
      ("env", .map, ["MODE": size, "LOG_LEVEL": "info"]),
      (
        "resources", .object([("requests", .map, [:]), ("limits", .map, [:])], isOptional: false),
        ["requests": ["cpu": "100m", "memory": memory], "limits": ["cpu": "1", "memory": memory]]
      ),
      ("ingress", ingress, nil), ("labels", .map, [:]), ("annotations", .map, [:]), ("size", scalar, "small"),
      ("speed", scalar, 4), ("storage", scalar, "10Gi"), ("wet", scalar, false), ("args", scalar, ["--grind"]),
      ("nodeSelector", .map, ["disk": "ssd"]),
    ]
    return Object(
      parameters.compactMap { name, merge, shipped in resolve(name, merge, shipped, layers).map { (name, $0) } })
  }

  private static func resolve(_ name: String, _ merge: SlowMerge, _ shipped: Value?, _ layers: [Value]) -> Value? {
    layers.reduce(shipped) { current, layer in merge.lay(layer[name], over: current, shipped: shipped) }
  }
}
