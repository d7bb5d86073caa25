import BeTraceCore
import Testing

@Suite struct SecretTests {
  private static let marker = "m4rk3r"
  private static let keyed = TestService(variables: [Variable("ENTRANCE", secret: true, help: "Opens the door.")])

  @Test(arguments: [
    RuleRow("a reference", #"{"web": {"env": {"API_TOKEN": {"secretKeyRef": {"name": "a", "key": "b"}}}}}"#),
    RuleRow("an empty text", #"{"web": {"env": {"API_TOKEN": ""}}}"#),
    RuleRow("another variable's value", #"{"web": {"env": {"OTHER": "x", "API_TOKEN": "$(OTHER)"}}}"#),
    RuleRow("a URL without a password", #"{"web": {"env": {"HOME": "http://me@example.com:80/a:b@c"}}}"#),
    RuleRow(
      "a URL with the password of another variable",
      #"{"web": {"env": {"PASS": "x", "HOME": "http://me:$(PASS)@example.com", "DSN": "http://me:$(PASS)@example.com"}}}"#
    ),
    RuleRow(
      "a name", #"{"web": {"env": {"API_TOKEN": "m4rk3r"}}}"#,
      shows: [
        "test.json:2:31: error: web: env.API_TOKEN: 'API_TOKEN' is named like a secret: everyone who can read the file can "
          + "read it [POL-09]"
      ]),
    RuleRow(
      "a declaration", #"{"web": {"env": {"ENTRANCE": "m4rk3r"}}}"#, services: [keyed],
      shows: [
        "test.json:2:30: error: web: env.ENTRANCE: 'ENTRANCE' is declared a secret by its module: everyone who can read the "
          + "file can read it [POL-09]"
      ]),
    RuleRow(
      "a value", #"{"web": {"env": {"HOME": "http://me:m4rk3r@example.com"}}}"#,
      settings: #""namespace": "shop", "platform": {"policyProfile": "lenient"}"#,
      shows: [
        "test.json:2:26: error: web: env.HOME: 'HOME' has a value that looks like a secret: everyone who can read the file can "
          + "read it [POL-09]"
      ]),
    RuleRow(
      "a file that is only there to be extended", #"{"web": {"env": {"API_TOKEN": "m4rk3r"}}}"#,
      settings: #""abstract": true"#,
      shows: [
        "test.json:2:31: error: web: env.API_TOKEN: 'API_TOKEN' is named like a secret: everyone who can read the file can "
          + "read it [POL-09]"
      ]),
    RuleRow(
      "the environment below", #"{"web": {"enabled": false}}"#,
      extending: [EnvironmentText("base", #"{"web": {"env": {"API_TOKEN": "m4rk3r"}}}"#)],
      shows: [
        "base.json:2:31: error: web: env.API_TOKEN: 'API_TOKEN' is named like a secret: everyone who can read the file can "
          + "read it [POL-09]"
      ]),
  ])
  func secretsAreReferredTo(_ row: RuleRow) { row.check() }

  @Test(arguments: [
    ("MY_KEY", "x", true), ("KEYBOARD", "x", false), ("Passwd", "x", true), ("APIKEY_FILE", "x", false),
    ("A", "-----BEGIN PRIVATE KEY-----", true), ("A", "AKIAAKIAIOSFODNN7EXAMPLE", true), ("A", "AKIA-IOSFODNN7", false),
    ("A", "Bearer eyJhbGci.eyJzdWIi.SflKxwRJ", true), ("A", "eyJ.a.b", false), ("A", "1.2.3", false),
    ("A", "redis://:x@a, redis://b", true), ("A", "redis://a, redis://:x@b", true), ("A", "redis://:@a", false),
    ("TOKENIZER", "bpe", false), ("API_TOKENS", "x", true), ("tokens_per_minute", "many", true),
    ("PASSWORD_MIN_LENGTH", "8", false), ("PASSWORD", "8", false), ("PASSWORD", "8080", true),
    ("SECRET", "/run/secrets/key", false), ("SECRET", "/9j4AAQSk", true), ("TOKEN_FILE", "x", false),
  ])
  func secretsGiveThemselvesAway(name: String, text: String, isSecret: Bool) {
    #expect(SecretPattern.isSecret(name: name, text: text, declared: nil) == isSecret)
  }

  /// Secrets in every place where something is said about them: right, wrong, twice, equal to what is inherited.
  private static let files = [
    EnvironmentText("base", #"{"web": {"env": {"API_TOKEN": "m4rk3r", "HOME": "http://me:m4rk3r@example.com"}}}"#),
    EnvironmentText(
      "test",
      #"{"web": {"env": {"API_TOKEN": "m4rk3r", "ENTRANCE": "m4rk3r", "HOME": "m4rk3r://me:m4rk3r@example.com"}}}"#),
  ]

  @Test func aSecretIsNeverRepeated() throws {
    let plan = Plan("test", in: Environments(Self.files, [Self.keyed]), on: .testDay)
    #expect(plan.findings.filter(RuleRow.isOrdinary).map(\.rule) == ["POL-09", "POL-09", "POL-09", "EF-06"])
    let texts = plan.findings.map { "\($0)" } + plan.findings.flatMap(\.fixes).map { "\($0)" }
    #expect(!texts.contains { $0.contains(Self.marker) })
    let yaml = YAMLText(plan.resources.map(\.resource)).text
    #expect(!yaml.contains(Self.marker))
    #expect(yaml.contains("value: \"\(SecretPattern.hidden)\""))
  }

  @Test func aFileIsShownWithoutItsSecrets() throws {
    let text = """
      {
        "description": "http://me:m4rk3r@example.com",
        "services": {
          "web": {
            "env": {
              "API_TOKEN":   "m4rk3r",
              "A_KEY": 12345, "ENTRANCE": "m4rk3r", "B_KEY": {"secretKeyRef": {"name": "a", "key": "b"}},
              "PASSWORD": {"value": "m4rk3r"}, "C_KEY": {"$reset": true}, "D_KEY": null,
              "PORT": "80"
            },
            "annotations": {"token": "of the Ingress"}
          }
        }
      }
      """
    let document = try JSONDocument(parsing: Array(text.utf8), file: "test.json")
    let hidden = #""\#(SecretPattern.hidden)""#
    #expect(
      document.textHidingSecrets(declaredIn: Catalogue([Self.keyed])) == """
        {
          "description": \(hidden),
          "services": {
            "web": {
              "env": {
                "API_TOKEN":   \(hidden),
                "A_KEY": \(hidden), "ENTRANCE": \(hidden), "B_KEY": {"secretKeyRef": {"name": "a", "key": "b"}},
                "PASSWORD": {"value": \(hidden)}, "C_KEY": {"$reset": true}, "D_KEY": null,
                "PORT": "80"
              },
              "annotations": {"token": "of the Ingress"}
            }
          }
        }
        """)
  }
}
