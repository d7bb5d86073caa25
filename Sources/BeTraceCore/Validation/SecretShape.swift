/// A kind of token that gives itself away by how it begins: whoever issues it has published that, so that it is found
/// where it should not be.
struct TokenShape: Sendable {
  /// The characters that follow.
  enum Alphabet: Sendable {
    /// Letters and digits.
    case plain
    /// These and `_`.
    case word
    /// These and `-`.
    case dashed
    /// Letters, digits and `-`.
    case hyphened
    /// Capitals and digits.
    case capitals
    /// Those of Base64.
    case base64
    /// Letters, digits, `_`, `-`, `.` and `/`.
    case path
  }

  /// What it begins with: four characters or more.
  let mark: String
  /// The first four of them, by which nearly all words are told from it at once.
  fileprivate let start: UInt32
  /// How many characters follow at least.
  let least: Int
  let alphabet: Alphabet

  private init(_ mark: String, _ least: Int, _ alphabet: Alphabet) {
    self.mark = mark
    start = mark.utf8Span.span.fourBytes(at: 0)
    self.least = least
    self.alphabet = alphabet
  }

  /// Those that are known, with who says so:
  /// - GitHub: "About authentication to GitHub", token formats; lengths as in "Behind GitHub's new authentication token
  ///   formats" (2021)
  /// - GitLab: "GitLab token overview", token prefixes
  /// - Slack: "Tokens", token types; no length is published
  /// - Stripe: "API keys"; as long as those of its examples
  /// - Google Cloud: "Authenticate using API keys"; 39 characters in all
  /// - npm: "Announcing npm's new access token format" (2021)
  /// - AWS: IAM User Guide, "Understanding unique ID prefixes"; 20 characters in all
  /// - HashiCorp Vault: "Tokens", prefixes of service tokens
  /// - Docker Hub: as its tokens begin; no length is published
  /// - Anthropic and OpenAI: as the keys of their consoles begin; no length is published
  /// - private keys in PEM, in Base64 once more, as a Secret has them (RFC 7468, RFC 4648)
  static let all = [
    TokenShape("ghp_", 36, .plain), TokenShape("gho_", 36, .plain), TokenShape("ghu_", 36, .plain),
    TokenShape("ghs_", 36, .plain), TokenShape("ghr_", 36, .plain), TokenShape("github_pat_", 82, .word),
    TokenShape("glpat-", 20, .dashed),
    TokenShape("xoxa-", 10, .hyphened), TokenShape("xoxb-", 10, .hyphened), TokenShape("xoxp-", 10, .hyphened),
    TokenShape("xoxr-", 10, .hyphened), TokenShape("xoxs-", 10, .hyphened),
    TokenShape("sk_live_", 24, .plain), TokenShape("rk_live_", 24, .plain),
    TokenShape("AIza", 35, .dashed), TokenShape("npm_", 36, .plain),
    TokenShape("AKIA", 16, .capitals), TokenShape("ASIA", 16, .capitals),
    TokenShape("hvs.", 24, .dashed), TokenShape("dckr_pat_", 20, .dashed), TokenShape("sk-ant-", 20, .dashed),
    TokenShape("sk-proj-", 20, .dashed),
    TokenShape("LS0tLS1CRUdJTiBQUklWQVRFIEtFW", 4, .base64), TokenShape("LS0tLS1CRUdJTiBSU0EgUFJJVkFUR", 4, .base64),
    TokenShape("LS0tLS1CRUdJTiBFQyBQUklWQVRFI", 4, .base64), TokenShape("LS0tLS1CRUdJTiBPUEVOU1NIIFBSS", 4, .base64),
    TokenShape("LS0tLS1CRUdJTiBFTkNSWVBURUQgUFJJ", 4, .base64),
  ]

  /// What follows `scheme://` where the URL itself is the secret: who knows it may post. Slack: "Sending messages using
  /// incoming webhooks"; Discord: "Webhook Resource".
  fileprivate static let hooks = [
    TokenShape("hooks.slack.com/", 24, .path), TokenShape("hooks.slack-gov.com/", 24, .path),
    TokenShape("discord.com/api/", 50, .path), TokenShape("discordapp.com/api/", 50, .path),
    TokenShape("canary.discord.com/api/", 50, .path), TokenShape("ptb.discord.com/api/", 50, .path),
  ]

  /// For each of the first two bytes of a mark a bit for the one that follows it there, by its lower six bits: of any two
  /// neighbours in a mark's first three bytes one asks, so that every second pair of a text is enough.
  fileprivate static let beginnings: [UInt64] = {
    var bits = Array(repeating: UInt64(0), count: 256)
    for mark in all.map(\.mark) + [webTokenMark, Span<UInt8>.privateKeyMark, Span<UInt8>.schemeMark] {
      let bytes = Array(mark.utf8.prefix(3))
      for (byte, next) in zip(bytes, bytes.dropFirst()) { bits[Int(byte)] |= 1 << UInt64(next & 63) }
    }
    // What follows a name may be followed by anything.
    for sign in "=:\"'\\".utf8 {
      for letter in AssignedSecret.lastLetters {
        for byte in [letter, letter & ~0x20] { bits[Int(byte)] |= 1 << UInt64(sign & 63) }
      }
      bits[Int(sign)] = .max
    }
    return bits
  }()

  /// What a JSON web token begins with: the start of a JSON object in Base64 (RFC 7519).
  fileprivate static let webTokenMark = "eyJ"
}

extension TokenShape.Alphabet {
  fileprivate func has(_ byte: UInt8) -> Bool {
    switch self {
    case .plain: byte.isAlphanumeric
    case .word: byte.isWordPart
    case .dashed: byte.isWordPart || byte == UInt8(ascii: "-")
    case .hyphened: byte.isAlphanumeric || byte == UInt8(ascii: "-")
    case .capitals: UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte || byte.isDigit
    case .base64: byte.isAlphanumeric || "+/=".utf8.contains(byte)
    case .path: byte.isWordPart || "-./".utf8.contains(byte)
    }
  }
}

extension Span<UInt8> {
  /// The first part that has the shape of a secret, a token, a private key, the password of a URL, what is given to a name
  /// like `password`, and begins from `start` on, before `end` or soon behind it; nil if there is none. None reaches beyond
  /// a quote, so that a part of a JSON text lies in one of its texts.
  func secret(from start: Int = 0, to end: Int = .max) -> Range<Int>? {
    precondition(start >= 0)
    let beginnings = TokenShape.beginnings.span
    // The last pair that tells of a beginning before the end starts with the byte there.
    let last = Swift.min(count - 2, end)
    var index = start + 1
    while index <= last {
      // All that is shown is looked through, so what the loop makes sure of is not asked again.
      let (byte, next) = (self[unchecked: index], self[unchecked: index + 1])
      if beginnings[unchecked: Int(byte)] &>> UInt64(next & 63) & 1 == 1,
        let found = secret(at: index - 1) ?? secret(at: index)
      {
        return found
      }
      index += 2
    }
    return nil
  }

  /// The secret that begins at `index`, the password of the URL whose scheme ends there, or what is given to the name that
  /// does; nil if there is none.
  private func secret(at index: Int) -> Range<Int>? {
    switch self[index] {
    case UInt8(ascii: "-"): return endOfPrivateKey(at: index).map { index..<$0 }
    case UInt8(ascii: ":"): return secret(ofURLWithColonAt: index)
    default:
      if let value = secretGiven(toNameEndingAt: index) { return value }
      if index > 0, self[index - 1].isWordPart { return nil }
      return (endOfToken(at: index, of: TokenShape.all) ?? endOfWebToken(at: index)).map { index..<$0 }
    }
  }

  fileprivate static var privateKeyMark: String { "-----BEGIN " }
  fileprivate static var schemeMark: String { "://" }

  /// The four bytes from `start` on, as one number.
  fileprivate func fourBytes(at start: Int) -> UInt32 {
    (start..<start + 4).reduce(0) { $0 << 8 | UInt32(self[$1]) }
  }

  private func endOfToken(at start: Int, of shapes: [TokenShape]) -> Int? {
    guard start + 4 <= count else { return nil }
    let bytes = fourBytes(at: start)
    for shape in shapes where shape.start == bytes && has(shape.mark, at: start) {
      let end = end(of: shape.alphabet.has, from: start + shape.mark.utf8.count)
      if end - start - shape.mark.utf8.count >= shape.least { return end }
    }
    return nil
  }

  /// The end of a JSON web token: three parts (RFC 7519), or five of one that is encrypted (RFC 7516).
  private func endOfWebToken(at start: Int) -> Int? {
    guard has(TokenShape.webTokenMark, at: start) else { return nil }
    var parts = 0
    var end = start
    while true {
      let next = self.end(of: { $0.isWordPart || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "=") }, from: end)
      guard next - end > 3 else { break }
      parts += 1
      end = next
      guard end + 1 < count, self[end] == UInt8(ascii: ".") else { break }
      end += 1
    }
    return parts >= 3 ? end : nil
  }

  /// The end of a private key in PEM, whose label says what it is (RFC 7468): of the line that ends it if that follows.
  private func endOfPrivateKey(at start: Int) -> Int? {
    guard has(Self.privateKeyMark, at: start) else { return nil }
    let label = start + 11
    let endOfLabel = end(of: { $0 == UInt8(ascii: " ") || $0.isAlphanumeric }, from: label)
    guard has("-----", at: endOfLabel), endOfLabel - label < 64,
      (label..<endOfLabel).contains(where: { has("PRIVATE KEY", at: $0) })
    else { return nil }
    var index = endOfLabel + 5
    while index < count, self[index] != UInt8(ascii: "\""), self[index] != UInt8(ascii: "'") {
      if has("-----END ", at: index) {
        let end = end(of: { $0 == UInt8(ascii: " ") || $0.isAlphanumeric }, from: index + 9)
        return has("-----", at: end) ? end + 5 : end
      }
      index += 1
    }
    return index
  }

  /// The password in `scheme://user:password@host`, unless it is another variable's, or all of a URL that is a secret.
  private func secret(ofURLWithColonAt colon: Int) -> Range<Int>? {
    guard has(Self.schemeMark, at: colon) else { return nil }
    let login = colon + 3
    if let end = endOfToken(at: login, of: TokenShape.hooks) { return login..<end }
    var separator: Int?
    var sign: Int?
    var index = login
    // What no user information has in it (RFC 3986) ends it.
    while index < count, !self[index].endsAuthority, self[index] > 0x20, !#""'<>\`"#.utf8.contains(self[index]) {
      if self[index] == UInt8(ascii: ":"), separator == nil { separator = index }
      if self[index] == UInt8(ascii: "@") { sign = index }
      index += 1
    }
    guard let separator, let sign, separator + 1 < sign, !isReference(separator + 1..<sign) else { return nil }
    return separator + 1..<sign
  }

  /// Whether the bytes at `range` are `$(NAME)`.
  private func isReference(_ range: Range<Int>) -> Bool {
    has("$(", at: range.lowerBound)
      && end(of: { $0 != UInt8(ascii: ")") }, from: range.lowerBound) == range.upperBound - 1
  }

  private func has(_ mark: String, at start: Int) -> Bool {
    guard start + mark.utf8.count <= count else { return false }
    var index = start
    for byte in mark.utf8 {
      if self[index] != byte { return false }
      index += 1
    }
    return true
  }

  /// The end of the bytes from `start` on that all `fit`.
  private func end(of fits: (UInt8) -> Bool, from start: Int) -> Int {
    index(from: start) { !fits($0) } ?? Swift.max(start, count)
  }
}

extension UInt8 {
  fileprivate var isWordPart: Bool { isAlphanumeric || self == UInt8(ascii: "_") }
}
