/// A secret that gives itself away by what it is given to: `password=…`, `"password": "…"`, `Authorization: Bearer …`.
///
/// Such texts stand in arguments, queries of URLs, connection strings, and configuration that is kept in a variable.
enum AssignedSecret {
  /// Ends of names, in small letters, without the signs that join words: whatever they are given is a secret.
  fileprivate static let passwords = ["password", "passwd", "pwd"]
  /// The same of names that settings have too: what has letters and digits is a secret.
  fileprivate static let keys = ["token", "clientsecret", "apikey", "accesskey", "accountkey", "secretkey"]
  /// The header that says who asks (RFC 9110, 11.6.2), and the schemes whose credentials are a secret.
  fileprivate static let header = "authorization"
  fileprivate static let schemes = ["bearer ", "basic ", "token "]

  /// What a name ends with, before what may follow it.
  static let lastLetters = Set((passwords + keys + [header]).compactMap(\.utf8.last))
  /// The same, as a bit for each by its lower six bits.
  fileprivate static let lastLetterBits = lastLetters.reduce(UInt64(0)) { $0 | 1 << UInt64($1 & 63) }

  /// What refers to a secret in a command of this program.
  fileprivate static let references = ["secret:", "config:", "field:", "resource:", "service:"]
}

extension Span<UInt8> {
  /// Where the value stands that is given to the name which ends at `last`; nil if it is none that has to be secret.
  func secretGiven(toNameEndingAt last: Int) -> Range<Int>? {
    guard last + 1 < count, AssignedSecret.lastLetterBits >> UInt64((self[last] | 0x20) & 63) & 1 == 1,
      self[last + 1].mayFollowName
    else { return nil }
    if nameEnds(with: AssignedSecret.header, at: last) { return credentials(from: last + 1) }
    let isPassword = AssignedSecret.passwords.contains { nameEnds(with: $0, at: last) }
    guard isPassword || AssignedSecret.keys.contains(where: { nameEnds(with: $0, at: last) }),
      let value = value(from: last + 1), !value.isEmpty, !isSetting(value), isPassword || isKey(value)
    else { return nil }
    return value
  }

  /// Whether what ends at `last` is `end` when capitals and the signs between words do not count.
  private func nameEnds(with end: String, at last: Int) -> Bool {
    var index = last
    for letter in end.utf8.reversed() {
      while index > 0, index < last, self[index] == UInt8(ascii: "_") || self[index] == UInt8(ascii: "-") { index -= 1 }
      guard index >= 0, self[index] | 0x20 == letter else { return false }
      index -= 1
    }
    return true
  }

  /// The value behind `=`, in quotes or not, or behind the `:` of a name in quotes, in quotes too.
  private func value(from end: Int) -> Range<Int>? {
    var index = end
    let isQuoted = skipQuote(&index)
    if isQuoted {
      skipSpaces(&index)
      guard skip(UInt8(ascii: ":"), &index) else { return nil }
      skipSpaces(&index)
    } else {
      guard skip(UInt8(ascii: "="), &index) else { return nil }
    }
    let start = index
    guard skipQuote(&index) || !isQuoted else { return nil }
    let isInQuotes = index > start
    let value = index..<(self.index(from: index) { $0.endsGivenValue(isInQuotes: isInQuotes) } ?? count)
    // A sentence about a password is none.
    return isQuoted && value.contains { self[$0] == UInt8(ascii: " ") } ? nil : value
  }

  /// What follows the scheme of the header whose name ends before `end`.
  private func credentials(from end: Int) -> Range<Int>? {
    var index = end
    _ = skipQuote(&index)
    skipSpaces(&index)
    guard skip(UInt8(ascii: ":"), &index) || skip(UInt8(ascii: "="), &index) else { return nil }
    skipSpaces(&index)
    _ = skipQuote(&index)
    guard let scheme = AssignedSecret.schemes.first(where: { hasLetters($0, at: index) }) else { return nil }
    let start = index + scheme.utf8.count
    let value = start..<(self.index(from: start) { $0.endsGivenValue(isInQuotes: false) } ?? count)
    return value.count >= 6 && !isSetting(value) ? value : nil
  }

  /// Whether the value has letters and digits, and enough of them.
  private func isKey(_ value: Range<Int>) -> Bool {
    value.count >= 6 && value.contains { self[$0].isDigit } && value.contains { self[$0].isLetter }
  }

  /// Whether the value is a reference, something to be filled in, a path, a truth value or a small number; or none, as the
  /// quote before it ended a text.
  private func isSetting(_ value: Range<Int>) -> Bool {
    if "$<{%*[(=/,]}: ".utf8.contains(self[value.lowerBound]) { return true }
    if value.count <= 3, value.allSatisfy({ self[$0].isDigit }) { return true }
    return AssignedSecret.references.contains { hasLetters($0, at: value.lowerBound) }
      || ["true", "false", "none", "null"].contains {
        $0.utf8.count == value.count && hasLetters($0, at: value.lowerBound)
      }
  }

  /// Whether `text`, in small letters, stands at `start` in either case.
  private func hasLetters(_ text: String, at start: Int) -> Bool {
    guard start + text.utf8.count <= count else { return false }
    return zip(start..., text.utf8).allSatisfy { self[$0] | 0x20 == $1 | 0x20 }
  }

  private func skip(_ byte: UInt8, _ index: inout Int) -> Bool {
    guard index < count, self[index] == byte else { return false }
    index += 1
    return true
  }

  private func skipSpaces(_ index: inout Int) {
    while skip(UInt8(ascii: " "), &index) {}
  }

  /// Skips a quote, which has a `\` before it where the text is in another.
  private func skipQuote(_ index: inout Int) -> Bool {
    var next = index
    _ = skip(UInt8(ascii: "\\"), &next)
    guard skip(UInt8(ascii: "\""), &next) || skip(UInt8(ascii: "'"), &next) else { return false }
    index = next
    return true
  }
}

extension UInt8 {
  fileprivate var mayFollowName: Bool { #"=:"'\"#.utf8.contains(self) }

  /// In quotes a value may have what else parts it from the next.
  fileprivate func endsGivenValue(isInQuotes: Bool) -> Bool {
    self < 0x20 || #""'<>\`"#.utf8.contains(self) || !isInQuotes && " ;&,|)]}".utf8.contains(self)
  }
}
