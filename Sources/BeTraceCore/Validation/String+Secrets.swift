extension String {
  /// The text with `<hidden>` in the place of each part that has the shape of a secret, whatever it stands in: a JSON
  /// text stays one.
  public var hidingSecrets: String {
    guard mayHoldSecret else { return self }
    let bytes = utf8Span.span
    var shown = ""
    var end = 0
    while let secret = bytes.secret(from: end) {
      shown += self.bytes(end..<secret.lowerBound) + SecretPattern.hiddenPart
      end = secret.upperBound
    }
    return end == 0 ? self : shown + self.bytes(end..<bytes.count)
  }

  /// Whether a part of it has the shape of a secret.
  var hasSecretPart: Bool { mayHoldSecret && utf8Span.span.secret() != nil }

  /// The same, where each of `workers` looks for those that begin in a piece.
  func hasSecretPart(by workers: some Workers) -> Bool {
    let size = 1 << 17
    return workers.map((utf8.count + size - 1) / size, state: ()) { _, piece in
      utf8Span.span.secret(from: size * piece, to: size * piece + size) != nil
    }.contains(true)
  }

  /// A URL with a password, the shortest of all, has as many bytes: `://a:b@`.
  private var mayHoldSecret: Bool { utf8.count >= 7 }
}
