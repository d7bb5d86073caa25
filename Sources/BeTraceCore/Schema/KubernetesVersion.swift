/// A minor version of Kubernetes whose kinds and fields are known.
public struct KubernetesVersion: Sendable, Hashable {
  /// The number after `1.`.
  public let minor: Int

  private init(minor: Int) { self.minor = minor }

  /// The versions that are known, oldest first.
  public static let all = (34...37).map { KubernetesVersion(minor: $0) }

  /// The version whose rules apply where none is chosen.
  public static let standard = KubernetesVersion(minor: 36)

  /// The version that `text` names, such as `1.36`, `v1.36` or `1.36.2`; nil if it is none of those that are known.
  public init?(_ text: String) {
    let parts = text.drop { $0 == "v" }.parts(between: ".")
    guard parts.count == 2 || parts.count == 3, parts[0] == "1", let minor = Int(parts[1]),
      let version = Self.all.first(where: { $0.minor == minor })
    else { return nil }
    self = version
  }
}

extension KubernetesVersion: Comparable {
  /// Older ones come first.
  public static func < (left: KubernetesVersion, right: KubernetesVersion) -> Bool { left.minor < right.minor }
}

extension KubernetesVersion: CustomStringConvertible {
  /// `1.36`.
  public var description: String { "1.\(minor)" }
}

/// The versions that have something: from one of them to another, both included.
struct VersionRange: Sendable, Hashable {
  private var first = Int.min
  private var last = Int.max

  /// Reads what stands after something in the table: `+35` for since 1.35, `-36` for up to 1.36, both, or nothing.
  init(reading marks: Substring.UTF8View) {
    var rest = marks
    while let sign = rest.first {
      let digits = rest.dropFirst().prefix(while: \.isDigit)
      guard let minor = Int(Substring(digits)) else { preconditionFailure("a mark is a sign and a number") }
      if sign == UInt8(ascii: "+") { first = minor } else { last = minor }
      rest = rest[digits.endIndex...]
    }
  }

  /// Whether `version` has it.
  func contains(_ version: KubernetesVersion) -> Bool { first <= version.minor && version.minor <= last }
}
