import BeTraceCore

// Entries of Mill as people might write them, null and reset wherever they might try them.
extension SeededGenerator {
  /// The entry of a service in one layer.
  mutating func entry() -> Value {
    some([
      "enabled": { $0.single([true, false]) }, "namespace": { $0.single(["a", "b"]) },
      "replicas": { $0.single([0, 3, 5]) }, "size": { $0.single(["small", "large"]) },
      "speed": { $0.single([1, 9]) }, "storage": { $0.single(["1Gi"]) },
      "args": { $0.single([[], ["a"], ["b", "c"]]) },
      "labels": { $0.map(["1", "2"]) }, "annotations": { $0.map(["", "x"]) },
      "nodeSelector": { $0.map(["ssd", "hdd"]) },
      "env": {
        $0.map(["x", ["secretKeyRef": ["name": "s", "key": "k"]], ["fieldRef": ["fieldPath": "status.podIP"]]])
      },
      "resources": { $0.object(["requests": { $0.map(["1", "2Gi"]) }, "limits": { $0.map(["3", "4Gi"]) }]) },
      "autoscaling": {
        $0.object(["min": { $0.single([1, 2]) }, "max": { $0.single([6]) }, "cpu": { $0.single([50, 80]) }])
      },
      "ingress": {
        $0.object([
          "host": { $0.single(["a.com", "b.com"]) }, "className": { $0.single(["nginx"]) },
          "path": { $0.single(["/a"]) }, "tls": { $0.object(["secretName": { $0.single(["s"]) }]) },
          "annotations": { $0.map(["1", "2"]) },
        ])
      },
      "image": { $0.image() },
    ])
  }

  private typealias Choice = (inout SeededGenerator) -> Value

  /// An object of some of `members`.
  private mutating func some(_ members: [(String, Choice)]) -> Value {
    .object(Object(members.compactMap { key, choice in once(in: 2) ? (key, choice(&self)) : nil }))
  }

  private mutating func some(_ members: KeyValuePairs<String, Choice>) -> Value {
    some(members.map { ($0.key, $0.value) })
  }

  private mutating func single(_ values: [Value]) -> Value { special() ?? pick(values) }

  private mutating func map(_ values: [Value]) -> Value {
    special() ?? some(["a", "disk", "cpu", "MODE"].map { ($0, { $0.single(values) }) })
  }

  private mutating func object(_ members: KeyValuePairs<String, Choice>) -> Value { special() ?? some(members) }

  private mutating func image() -> Value {
    if once(in: 3) { return pick(["m", "m:2", "n/m:3@sha256:b*", "localhost:5000/m"]) }
    return object([
      "repository": { $0.single(["r"]) }, "tag": { $0.single(["4", "5"]) }, "digest": { $0.single(["sha256:c*"]) },
    ])
  }

  /// Now and then null or reset.
  private mutating func special() -> Value? {
    if once(in: 5) { return .null }
    return once(in: 6) ? ["$reset": true] : nil
  }
}
