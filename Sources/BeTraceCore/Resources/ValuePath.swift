/// The way from the root of a `Value` to one value inside it, such as `spec.containers[0].image`.
public struct ValuePath: Sendable, Hashable {
  /// One step down.
  public enum Step: Sendable, Hashable {
    case key(String)
    /// A 0-based index.
    case index(Int)
  }

  public var steps: [Step]

  /// The path of `steps`; no steps is the root itself.
  public init(_ steps: [Step] = []) { self.steps = steps }

  /// This path and one step more.
  public func appending(_ step: Step) -> ValuePath { ValuePath(steps + [step]) }

  /// Whether this path is `other` or lies below it.
  public func isWithin(_ other: ValuePath) -> Bool { steps.starts(with: other.steps) }
}

extension ValuePath: CustomStringConvertible {
  /// The path as Kubernetes writes it: dots, `[index]`, and `[key]` for keys that are no identifiers.
  public var description: String {
    var text = ""
    for step in steps {
      switch step {
      case .index(let index): text += "[\(index)]"
      case .key(let key): text += key.isIdentifier ? (text.isEmpty ? key : ".\(key)") : "[\(key)]"
      }
    }
    return text
  }
}

extension Value {
  /// The value at `path`, nil if there is none.
  public subscript(path: ValuePath) -> Value? {
    var current = self
    for step in path.steps {
      switch (step, current) {
      case (.key(let key), .object(let object)):
        guard let next = object[key] else { return nil }
        current = next
      case (.index(let index), .array(let items)):
        guard items.indices.contains(index) else { return nil }
        current = items[index]
      default: return nil
      }
    }
    return current
  }
}

extension String {
  /// Whether the text can stand in a dotted path without brackets: a letter or `_`, then letters, digits, `_`, `-`.
  var isIdentifier: Bool {
    guard let first = utf8.first, first == UInt8(ascii: "_") || first.isLetter else { return false }
    return utf8.allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
  }
}

extension UInt8 {
  /// Whether the byte is an ASCII letter.
  var isLetter: Bool { (65...90).contains(self) || (97...122).contains(self) }
  /// Whether the byte is an ASCII digit.
  var isDigit: Bool { (48...57).contains(self) }
}
