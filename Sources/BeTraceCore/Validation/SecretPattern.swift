/// How a secret gives itself away.
public enum SecretPattern {
  /// Whether `text`, the literal value of the variable `name`, is taken for a secret; `variable` is what the module
  /// declares of it, nil if nothing.
  public static func isSecret(name: String, text: String, declared variable: Variable?) -> Bool {
    reason(name: name, text: text, declared: variable) != nil
  }

  /// Why `text` in the variable `name` is taken for a secret, nil if it is not.
  static func reason(name: String, text: String, declared variable: Variable?) -> String? {
    if name.hasSecretPart { return "is a secret itself" }
    if text.isEmpty || isReference(text[...]) { return nil }
    if variable?.isSecret == true { return "is declared a secret by its module" }
    if looksSecret(name: name), !hasReferenceAsPassword(text), !isPlain(text) { return "is named like a secret" }
    return looksSecret(text: text) ? "has a value that looks like a secret" : nil
  }

  /// Whether a variable of this name is likely to hold a secret: `API_TOKEN`, but not `TOKENIZER`, nor `TOKEN_FILE`, which
  /// says where it is.
  public static func looksSecret(name: String) -> Bool {
    // Nearly all names lack a letter of every word, and every variable is asked.
    let letters = name.letters
    guard lettersOfMarks.contains(where: { $0 & ~letters == 0 }) else { return false }
    let name = name.lowercased()
    guard name.hasSuffix(lastPart) || nameParts.contains(where: { name.hasWord($0) }) else { return false }
    return name.split { !$0.isLetter }.last.map { !describing.contains(String($0)) } ?? true
  }

  /// Whether `text` has the shape of a secret: a token of those that are known, a private key, a URL with a password.
  public static func looksSecret(text: String) -> Bool {
    text.hasSecretPart || passwords(in: text).contains { !isReference($0) }
  }

  private static let nameParts = [
    "password", "passwd", "secret", "token", "api_key", "apikey", "private_key", "privatekey", "credential", "dsn",
  ]
  /// What only the end of a name tells.
  private static let lastPart = "_key"
  private static let lettersOfMarks = (nameParts + [lastPart]).map(\.letters)

  /// Last words of names that say something about a secret.
  private static let describing: Set = [
    "file", "path", "dir", "name", "min", "max", "length", "size", "ttl", "policy", "type", "algorithm", "header",
    "enabled", "issuer", "timeout", "seconds", "expiry",
  ]

  /// Whether `text` is so short a number, a truth value or a path that no secret looks like it.
  private static func isPlain(_ text: String) -> Bool {
    if text == "true" || text == "false" { return true }
    if text.utf8.count <= 3, text.utf8.allSatisfy(\.isDigit) { return true }
    return text.hasPrefix("/") && text.utf8.count(where: { $0 == UInt8(ascii: "/") }) > 1
      && text.utf8.allSatisfy { $0.isAlphanumeric || "/._-".utf8.contains($0) }
  }

  /// Whether `text` is a URL whose password is that of another variable.
  private static func hasReferenceAsPassword(_ text: String) -> Bool {
    let passwords = passwords(in: text)
    return !passwords.isEmpty && passwords.allSatisfy(isReference)
  }

  /// The passwords of all `scheme://user:password@host` in `text`.
  private static func passwords(in text: String) -> [Substring] {
    guard text.utf8Span.span.index(from: 0, where: { $0 == UInt8(ascii: "@") }) != nil else { return [] }
    var passwords: [Substring] = []
    var rest = text[...]
    while let authority = rest.suffix(after: "://") {
      let login = authority.utf8.prefix { !$0.endsAuthority && $0 != UInt8(ascii: " ") }
      if let at = login.lastIndex(of: UInt8(ascii: "@")),
        let colon = login[..<at].firstIndex(of: UInt8(ascii: ":")), login.index(after: colon) < at
      {
        passwords.append(Substring(login[login.index(after: colon)..<at]))
      }
      rest = authority
    }
    return passwords
  }

  /// Whether `text` is only `$(NAME)`, the value of another variable.
  private static func isReference(_ text: Substring) -> Bool {
    text.utf8.first == UInt8(ascii: "$") && text.hasPrefix("$(") && text.firstIndex(of: ")") == text.indices.last
  }
}

extension String {
  /// A bit for each letter that it has in either case, by the lower six bits of the small one; all of them if some are not
  /// ASCII's.
  fileprivate var letters: UInt64 {
    utf8.reduce(0) { $1 < 0x80 ? $0 | 1 << UInt64(($1 | 0x20) & 63) : .max }
  }

  /// Whether `word` stands in it, with or without a plural's `s`, where no other letter follows.
  fileprivate func hasWord(_ word: String) -> Bool {
    let (name, word) = (utf8Span.span, word.utf8Span.span)
    var start = 0
    while let index = name.index(of: word, from: start) {
      start = index + word.count
      let after = bytes(start..<name.count)
      if after.first?.isLetter != true || after.first == "s" && after.dropFirst().first?.isLetter != true {
        return true
      }
    }
    return false
  }
}
