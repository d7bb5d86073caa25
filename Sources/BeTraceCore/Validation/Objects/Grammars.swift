// Texts as the API server reads them; others are with `TextFormat`.
extension String {
  /// What names that become part of a path look like: any text without `/` and `%`, but not `.` and `..`.
  var isPathSegment: Bool { self != "." && self != ".." && !utf8.contains { "/%".utf8.contains($0) } }

  /// The number of a percentage such as `25%`; nil if it is none. What is beyond all bounds is the largest number.
  var percent: Int? {
    guard utf8.last == UInt8(ascii: "%"), utf8.count > 1, utf8.dropLast().allSatisfy(\.isDigit) else { return nil }
    return Int(dropLast()) ?? .max
  }

  /// The name of an HTTP header.
  var isHeaderName: Bool { !isEmpty && utf8.allSatisfy { $0.isAlphanumeric || $0 == UInt8(ascii: "-") } }

  /// A host with one `*` as its first part.
  var isWildcardHost: Bool { hasPrefix("*.") && utf8.count <= 253 && String(dropFirst(2)).isDNSSubdomain }

  /// Whether a path leads up: `..` is one of its parts.
  var leadsUp: Bool { split(separator: "/", omittingEmptySubsequences: false).contains("..") }

  /// A qualified name with a group in front.
  var isPrefixedName: Bool { utf8.contains(UInt8(ascii: "/")) && isQualifiedName }
}
