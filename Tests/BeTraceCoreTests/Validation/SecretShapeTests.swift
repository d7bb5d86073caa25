import BeTraceCore
import Testing

/// What is taken for a secret wherever it stands: each shape once as it is published, and once just beside it.
struct SecretShapeTests {
  private static func letters(_ count: Int) -> String {
    String(String(repeating: "a1B2", count: count / 4 + 1).prefix(count))
  }

  @Test(arguments: [
    ("ghp_", 36), ("gho_", 36), ("ghu_", 36), ("ghs_", 36), ("ghr_", 36), ("github_pat_", 82), ("glpat-", 20),
    ("xoxb-", 10), ("xoxp-", 10), ("xoxa-", 10), ("xoxr-", 10), ("xoxs-", 10), ("sk_live_", 24), ("rk_live_", 24),
    ("AIza", 35), ("npm_", 36),
  ])
  func aTokenIsItsMarkAndEnoughLetters(mark: String, count: Int) {
    let token = mark + Self.letters(count)
    #expect(SecretPattern.looksSecret(text: token))
    #expect(SecretPattern.looksSecret(text: "https://api.example.com/?token=\(token)&page=2"))
    #expect(!SecretPattern.looksSecret(text: mark + Self.letters(count - 1)), "too short")
    #expect(!SecretPattern.looksSecret(text: "a" + token), "inside of a word")
  }

  @Test(arguments: [
    ("AKIA", true), ("ASIA", true), ("AGPA", false), ("akia", false),
  ])
  func aKeyOfAWSHasCapitalsAndDigits(mark: String, isSecret: Bool) {
    #expect(SecretPattern.looksSecret(text: mark + "IOSFODNN7EXAMPLE") == isSecret)
    #expect(!SecretPattern.looksSecret(text: mark + "IOSFODNN7EXAMPL"))
    #expect(!SecretPattern.looksSecret(text: mark + "iosfodnn7example"))
  }

  @Test(arguments: [
    ("-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----\n", true),
    ("-----BEGIN RSA PRIVATE KEY-----\nMIIE", true), ("-----BEGIN OPENSSH PRIVATE KEY-----\\nb3Bl", true),
    ("-----BEGIN PGP PRIVATE KEY BLOCK-----\n", true),
    ("-----BEGIN CERTIFICATE-----\nMIID\n-----END CERTIFICATE-----\n", false),
    ("-----BEGIN PUBLIC KEY-----\nMIIB", false),
    ("-----BEGIN CERTIFICATE-----\nMIID\n-----END CERTIFICATE-----\n-----BEGIN PRIVATE KEY-----\nMIIE", true),
    ("the PRIVATE KEY begins with -----BEGIN and a label", false),
  ])
  func ofPEMOnlyPrivateKeysAreSecret(text: String, isSecret: Bool) {
    #expect(SecretPattern.looksSecret(text: text) == isSecret)
  }

  @Test(arguments: [
    ("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.SflKxwRJSMeKKF2QT4", true),
    ("token=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.SflKxwRJSMeKKF2QT4;", true),
    ("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0", false), ("eyJ.a.b", false), ("keyJhbGci.eyJzdWIi.SflKxwRJ", false),
  ])
  func aWebTokenHasThreeParts(text: String, isSecret: Bool) {
    #expect(SecretPattern.looksSecret(text: text) == isSecret)
  }

  @Test(arguments: [
    ("postgres://bff:hunter2@db/bff", true), ("amqp://:hunter2@mq", true), ("https://example.com/a:b@c", false),
    ("registry.example.com:5000/bff@sha256:70efdf2e", false), ("postgres://bff:$(PASSWORD)@db", false),
    ("mailto:a@b.example", false),
  ])
  func ofAURLOnlyThePasswordIsSecret(text: String, isSecret: Bool) {
    #expect(SecretPattern.looksSecret(text: text) == isSecret)
  }

  private static let secrets = [
    "ghp_\(letters(36))", "github_pat_\(letters(82))", "glpat-\(letters(20))", "xoxb-\(letters(10))",
    "sk_live_\(letters(24))", "AIza\(letters(35))", "npm_\(letters(36))", "AKIAIOSFODNN7EXAMPLE",
    "-----BEGIN PRIVATE KEY-----", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.SflKxwRJSMeKKF2QT4",
  ]

  /// Wherever it begins: an even number of bytes from the start, or an odd one.
  @Test(arguments: secrets)
  func aSecretIsFoundAtEveryPlace(secret: String) {
    for count in 0..<17 {
      let start = String(repeating: " ", count: count)
      #expect("\(start)\(secret) ghx".hidingSecrets.hasPrefix(start + SecretPattern.hiddenPart), "after \(count) bytes")
    }
    for count in 0..<17 {
      let scheme = String(repeating: "s", count: count + 1)
      #expect("\(scheme)://a:b@c".hidingSecrets == "\(scheme)://a:\(SecretPattern.hiddenPart)@c")
    }
  }

  /// A long text is looked through in pieces of 131,072 bytes.
  @Test(arguments: secrets + ["s://a:b@c"])
  func aSecretIsFoundWhereTwoPiecesMeet(secret: String) {
    for count in 131_040...131_080 {
      let text = String(repeating: " ", count: count) + secret + "\nghx"
      #expect(text.visibleLines() == text.hidingSecrets, "after \(count) bytes")
      #expect(text.hidingSecrets.contains(SecretPattern.hiddenPart), "after \(count) bytes")
    }
  }

  /// Of a text that is shown only the part goes that is a secret.
  @Test(arguments: [
    ("the token ghp_\(letters(36)) is old", "the token <hidden> is old"),
    ("postgres://bff:hunter2@db/bff, redis://:x@a", "postgres://bff:<hidden>@db/bff, redis://:<hidden>@a"),
    (#"["http://a:b","x@y"]"#, #"["http://a:b","x@y"]"#),
    (
      #"["-----BEGIN PRIVATE KEY-----","MIIE","-----END PRIVATE KEY-----"]"#,
      #"["<hidden>","MIIE","-----END PRIVATE KEY-----"]"#
    ),
    ("-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----\nrest", "<hidden>\nrest"),
    ("nothing of that kind: grün", "nothing of that kind: grün"),
  ])
  func onlyTheSecretPartIsNotShown(text: String, shown: String) {
    #expect(text.hidingSecrets == shown)
    #expect(text.hidingSecrets.hidingSecrets == shown)
  }

  @Test func aNameThatIsASecretIsNotShown() {
    let token = "ghp_" + Self.letters(36)
    #expect("env.\(token)".visible == "env.<hidden>")
    #expect(Value.object([token: ["a": .string(token)]]).hidingSecrets.json(indent: nil).contains("ghp_") == false)
  }
}
