/// Values to try a parameter with.
extension Parameter {
  /// The least and the most of what it takes, or every choice.
  var samples: [Value] { type.samples }

  /// What is just beyond what it takes.
  var excesses: [Value] { type.excesses }

  /// What is of no type that it takes.
  var strangers: [Value] { type.strangers }
}

extension ParameterType {
  fileprivate var samples: [Value] {
    switch self {
    case .boolean: [false, true]
    case .integer(let range): [.integer(range.lowerBound), .integer(range.upperBound)]
    case .choice(let choices): choices.map(Value.string)
    case .text(let format): format.samples.map(Value.string)
    case .quantity: ["1", "1Ei"]
    case .image: ["a:1", .string("registry.example.com:5000/a/b:v1.2.3_x@sha256:" + String(repeating: "0", count: 64))]
    case .variable: ["", "a"]
    case .list(of: let item): [[], .array(item.samples)]
    case .map(of: .variable(let declared)):
      [[:]]
        + [\.first, \.last].map { choice in
          .object(Object(declared.map { ($0.name, $0.sample(choosing: choice)) }))
        }
    case .map(of: let entry):
      [[:]] + entry.ends.map { .object(Object([(entry.key, $0)])) }
    case .object(let parts, let isOptional):
      (isOptional ? [.null] : []) + (parts.isEmpty ? [] : ends)
    }
  }

  /// The least and the most, each part of an object at its own.
  private var ends: [Value] {
    if case .object(let parts, isOptional: _) = self {
      return [\[Value].first, \[Value].last].map { end in
        .object(Object(parts.compactMap { part in part.type.samples[keyPath: end].map { (part.name, $0) } }))
      }
    }
    return [samples.first, samples.last].compactMap(\.self)
  }

  /// A key that entries of this type may have, whatever the map is for.
  private var key: String { if case .quantity = self { "memory" } else { "team" } }

  fileprivate var excesses: [Value] {
    switch self {
    case .boolean, .variable: []
    case .integer(let range):
      (range.lowerBound > .min ? [.integer(range.lowerBound - 1)] : [])
        + (range.upperBound < .max ? [.integer(range.upperBound + 1)] : [])
    case .choice(let choices): [.string(choices.joined() + "?")]
    case .text(let format): format.excesses.map(Value.string)
    case .quantity: ["much"]
    case .image: ["An Image"]
    case .list(of: let item): item.excesses.map { [$0] }
    case .map(of: let entry): entry.excesses.map { .object(Object([(entry.key, $0)])) }
    case .object(let parts, let isOptional):
      parts.isEmpty && isOptional
        ? [[:]] : parts.flatMap { part in part.excesses.map { .object(Object([(part.name, $0)])) } }
    }
  }

  fileprivate var strangers: [Value] {
    switch self {
    case .boolean: ["true"]
    case .integer: ["1"]
    case .choice, .text, .quantity, .image, .variable: [1]
    case .list(of: let item): [[:]] + item.strangers.map { [$0] }
    case .map(of: let entry): [[]] + entry.strangers.map { .object(Object([(entry.key, $0)])) }
    case .object(let parts, isOptional: _):
      [[]] + parts.flatMap { part in part.strangers.map { .object(Object([(part.name, $0)])) } }
    }
  }
}

extension Variable {
  /// A value that its program takes.
  fileprivate func sample(choosing choice: KeyPath<[String], String?>) -> Value {
    if let text = choices[keyPath: choice] { return .string(text) }
    return isSecret || SecretPattern.looksSecret(name: name) ? .placeholder : "a"
  }
}

extension TextFormat {
  private static func letters(_ count: Int) -> String { String(repeating: "a", count: count) }

  /// The shortest and the longest or strangest text that it allows.
  fileprivate var samples: [String] {
    switch self {
    case .free: ["", "ä b: {"]
    case .nonEmpty: ["a", "ä b: {"]
    case .day: ["2000-01-01", "2099-12-31"]
    case .dnsLabel: ["a", Self.letters(63)]
    case .dnsSubdomain: ["a", "\(Self.letters(63)).example.com"]
    case .host: ["a", "*.example.com"]
    case .path: ["/", "/a/b"]
    case .labelValue: ["", Self.letters(63)]
    case .dataKey: ["a", Self.letters(253)]
    case .addressRange: ["10.0.0.0/8", "2001:db8::/32"]
    case .kubernetesVersion: ["1.30", "1.36"]
    case .imageDigest: ["sha256:" + String(repeating: "0", count: 64)]
    case .imageTag: ["a", Self.letters(128)]
    case .imageRepository: ["a", "registry.example.com:5000/a/b"]
    }
  }

  /// Texts that it does not allow.
  fileprivate var excesses: [String] {
    switch self {
    case .free: []
    case .nonEmpty: [""]
    case .day: ["2000-13-01"]
    case .dnsLabel: ["", Self.letters(64), "A"]
    case .dnsSubdomain: ["", Self.letters(254), "A"]
    case .host: ["https://example.com"]
    case .path: ["a"]
    case .labelValue: [Self.letters(64), "a b"]
    case .dataKey: ["", Self.letters(254), "a b"]
    case .addressRange: ["10.0.0.0/33"]
    case .kubernetesVersion: ["latest"]
    case .imageDigest: ["sha256:0"]
    case .imageTag: ["", Self.letters(129)]
    case .imageRepository: ["A"]
    }
  }
}
