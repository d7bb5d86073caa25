extension JSONSyntaxError {
  /// The error without the words of `text` that it repeats, if they may be a part of a secret: near them something is
  /// named like one, or looks like one.
  func hidingSecrets(in text: [UInt8]) -> JSONSyntaxError {
    let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let near = lines[max(0, place.line - 2)..<min(lines.count, place.line)].map { String(decoding: $0, as: UTF8.self) }
    let mayBeSecret = near.contains { line in
      SecretPattern.looksSecret(text: line)
        || line.split(separator: "\"").contains { SecretPattern.looksSecret(name: String($0)) }
    }
    return mayBeSecret ? JSONSyntaxError(place: place, problem: problem.withoutWords) : self
  }
}

extension JSONSyntaxError.Problem {
  /// The problem without the words it repeats; marks such as `,` stay.
  var withoutWords: Self {
    guard case .expected(var wanted, let found) = self else { return self }
    if case .digit = wanted { wanted = .digit(after: "…") }
    let isMark = found.map { $0.utf8.allSatisfy { !$0.isAlphanumeric && $0 < 0x80 } } ?? true
    return .expected(wanted, found: isMark ? found : "…")
  }
}
