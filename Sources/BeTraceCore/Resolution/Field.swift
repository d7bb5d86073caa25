/// The address of one thing an environment may decide about a service, such as `resources.limits.memory`.
public struct Field: Sendable, Hashable {
  /// The keys from the service's entry down, never empty.
  public let keys: [String]

  /// The field at `keys`.
  public init(_ keys: [String]) {
    precondition(!keys.isEmpty, "a field needs at least one key")
    self.keys = keys
  }

  /// The field called `key` directly under the service.
  public init(_ key: String) { self.init([key]) }

  /// The first key: the parameter of the contract that this field is, or is a part of.
  public var parameter: String { keys[0] }

  /// The field `key` below this one.
  public func appending(_ key: String) -> Field { Field(keys + [key]) }

  /// The field itself and all that it is a part of.
  var upwards: [Field] { keys.indices.map { Field(Array(keys[...$0])) } }

  /// The tag that stands beside it, if this is the digest of an image: another tag takes the digest along.
  var tagOfDigest: Field? { keys.count > 1 && keys.last == "digest" ? Field(keys.dropLast() + ["tag"]) : nil }

  /// Whether this field is `other` or a part of it.
  public func isWithin(_ other: Field) -> Bool { keys.starts(with: other.keys) }
}

extension Field {
  /// Whether both are the same; mostly the last key tells that they are not.
  public static func == (left: Field, right: Field) -> Bool {
    left.keys.count == right.keys.count && left.keys.last == right.keys.last && left.keys == right.keys
  }
}

extension Field: CustomStringConvertible {
  /// The address as people type it; a key that is no identifier stands in brackets: `labels[betrace.dev/team]`.
  public var description: String { ValuePath(keys.map(ValuePath.Step.key)).description }
}

extension Field {
  /// Reads an address such as `env.LOG_LEVEL` or `ingress.annotations[cert-manager.io/issuer]`; nil if a part is
  /// empty or a bracket is not closed. What stands in brackets may be in quotes, single or double.
  public init?(parsing text: some StringProtocol) {
    var keys: [String] = []
    var rest = Substring(text)
    while !rest.isEmpty {
      if rest.first == "[" {
        rest = rest.dropFirst()
        let quote = rest.prefix { $0 == "\"" || $0 == "'" }.prefix(1)
        rest = rest.dropFirst(quote.count)
        guard let end = rest.firstRange(of: quote + "]") else { return nil }
        keys.append(String(rest[..<end.lowerBound]))
        rest = rest[end.upperBound...]
      } else {
        let end = rest.firstIndex { $0 == "." || $0 == "[" } ?? rest.endIndex
        keys.append(String(rest[..<end]))
        rest = rest[end...]
      }
      if rest.first == "." {
        rest = rest.dropFirst()
        if rest.isEmpty { return nil }
      } else if let next = rest.first, next != "[" {
        return nil
      }
    }
    guard !keys.isEmpty, keys.allSatisfy({ !$0.isEmpty }) else { return nil }
    self.init(keys)
  }
}
