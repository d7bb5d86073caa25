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
  var leadsUp: Bool { parts(between: "/").contains("..") }

  /// A qualified name with a group in front.
  var isPrefixedName: Bool { utf8.contains(UInt8(ascii: "/")) && isQualifiedName }
}

extension String {
  /// Whether a variable can have this name: printable ASCII without `=`.
  var isVariableName: Bool {
    !isEmpty && utf8.allSatisfy { (32...126).contains($0) && $0 != UInt8(ascii: "=") }
  }

  /// Whether it can be a key of a secret or a config map: 1 to 253 of letters, digits, `-`, `_`, `.`, and no way up.
  var isDataKey: Bool {
    (1...253).contains(utf8.count) && self != "." && !hasPrefix("..")
      && utf8.allSatisfy { $0.isAlphanumeric || "-_.".utf8.contains($0) }
  }

  /// The fields of a pod that a variable can be taken from.
  static let podFields = [
    "metadata.name", "metadata.namespace", "metadata.uid", "spec.nodeName", "spec.serviceAccountName", "status.hostIP",
    "status.hostIPs", "status.podIP", "status.podIPs",
  ]

  /// Whether it is one of them, or one label or annotation: `metadata.labels['betrace.dev/team']`.
  var isPodField: Bool {
    for (map, isLowerCased) in [("metadata.labels", false), ("metadata.annotations", true)]
    where hasPrefix("\(map)['") && hasSuffix("']") && utf8.count > map.utf8.count + 4 {
      let key = String(dropFirst(map.count + 2).dropLast(2))
      return (isLowerCased ? key.lowercased() : key).isQualifiedName
    }
    return self == "spec.host" || Self.podFields.contains(self)
  }

  /// Whether this can name a container port: 1 to 15 of `a` to `z`, digits and single inner `-`, with a letter.
  var isPortName: Bool {
    let bytes = utf8Span.span
    return bytes.count <= 15 && isDNSLabel && bytes.index(from: 0, where: \.isLetter) != nil
      && bytes.index(of: "--".utf8Span.span) == nil
  }

  /// What the keys of labels and annotations look like, for messages.
  static let qualifiedNameForm =
    "use letters, digits, '-', '_' and '.', at most 63, after an optional DNS name and '/'"
}
