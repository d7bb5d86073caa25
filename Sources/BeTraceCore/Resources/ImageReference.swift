/// A container image, `[registry[:port]/]path[:tag][@sha256:digest]`, in its parts.
public struct ImageReference: Sendable, Hashable {
  /// Registry and path, without tag and digest.
  public var repository: String
  public var tag: String?
  /// `sha256:` and 64 hexadecimal digits.
  public var digest: String?

  public init(repository: String, tag: String? = nil, digest: String? = nil) {
    self.repository = repository
    self.tag = tag
    self.digest = digest
  }

  /// Splits `reference` into its parts; whether they are well formed is another question.
  public init(splitting reference: String) {
    var rest = reference.utf8[...]
    if let at = rest.firstIndex(of: UInt8(ascii: "@")) {
      digest = String(Substring(rest[rest.index(after: at)...]))
      rest = rest[..<at]
    }
    let name = rest[(rest.lastIndex(of: UInt8(ascii: "/")) ?? rest.startIndex)...]
    if let colon = name.lastIndex(of: UInt8(ascii: ":")) {
      tag = String(Substring(rest[rest.index(after: colon)...]))
      rest = rest[..<colon]
    }
    repository = String(Substring(rest))
  }
}

extension ImageReference: CustomStringConvertible {
  /// The reference as a container runtime reads it.
  public var description: String {
    repository + (tag.map { ":\($0)" } ?? "") + (digest.map { "@\($0)" } ?? "")
  }
}

extension ImageReference {
  static func isDigest(_ text: String) -> Bool {
    guard text.hasPrefix("sha256:"), text.utf8.count == 71 else { return false }
    return text.utf8.dropFirst(7).allSatisfy { $0.isDigit || (97...102).contains($0) }
  }

  static func isTag(_ text: String) -> Bool {
    guard let first = text.utf8.first, text.utf8.count <= 128 else { return false }
    let underscore = UInt8(ascii: "_")
    return (first.isAlphanumeric || first == underscore)
      && text.utf8.allSatisfy { $0.isAlphanumeric || "_-.".utf8.contains($0) }
  }

  static func isRepository(_ text: String) -> Bool {
    let parts = text.parts(between: "/")
    return parts.enumerated().allSatisfy { index, part in
      var part = part
      if index == 0, parts.count > 1, let port = part.suffix(after: ":") {
        guard !port.isEmpty, port.utf8.allSatisfy(\.isDigit) else { return false }
        part = part.bytes(0..<part.utf8.count - port.utf8.count - 1)
      }
      guard let first = part.utf8.first, let last = part.utf8.last, first.isAlphanumeric, last.isAlphanumeric else {
        return false
      }
      return part.utf8.allSatisfy { $0.isDigit || (97...122).contains($0) || "._-".utf8.contains($0) }
    }
  }
}
