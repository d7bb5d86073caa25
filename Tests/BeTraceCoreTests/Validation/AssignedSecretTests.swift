import BeTraceCore
import Testing

/// What is taken for a secret because of the name that it is given to, and what is not although it stands there.
struct AssignedSecretTests {
  @Test(arguments: [
    ("--password=hunter2 --port=80", "--password=<hidden> --port=80"),
    ("--db-password='hunter2'", "--db-password='<hidden>'"),
    (#"PGPASSWORD="two words", x"#, #"PGPASSWORD="<hidden>", x"#),
    ("Server=db;User Id=sa;Password=Hunter2!;Encrypt=true", "Server=db;User Id=sa;Password=<hidden>;Encrypt=true"),
    ("Server=db;Uid=sa;Pwd=x", "Server=db;Uid=sa;Pwd=<hidden>"),
    ("https://a.example/?token=abcdef0123456789&page=2", "https://a.example/?token=<hidden>&page=2"),
    ("https://a.example/?api_key=abcdef01", "https://a.example/?api_key=<hidden>"),
    ("--token=hunter2", "--token=<hidden>"),
    ("AccountName=a;AccountKey=abcd+/ef01==;EndpointSuffix=b", "AccountName=a;AccountKey=<hidden>;EndpointSuffix=b"),
    ("CLIENT-SECRET=abcdef01", "CLIENT-SECRET=<hidden>"),
    (#"{"user": "a", "password": "hunter2"}"#, #"{"user": "a", "password": "<hidden>"}"#),
    (#""{\"password\":\"hunter2\",\"a\":1}""#, #""{\"password\":\"<hidden>\",\"a\":1}""#),
    ("curl -H 'Authorization: Bearer abc.def' x", "curl -H 'Authorization: Bearer <hidden>' x"),
    ("authorization=basic YTpiYw==,b=c", "authorization=basic <hidden>,b=c"),
    (#"{"Authorization":"Bearer abcdef"}"#, #"{"Authorization":"Bearer <hidden>"}"#),
    ("password=a1 password=b2", "password=<hidden> password=<hidden>"),
  ])
  func whatIsGivenToTheNameOfASecretIsOne(text: String, shown: String) {
    for count in 0..<4 {
      let start = String(repeating: " ", count: count)
      #expect((start + text).hidingSecrets == start + shown)
      #expect((start + text).hidingSecrets.hidingSecrets == start + shown)
    }
    #expect(SecretPattern.looksSecret(text: text) == (text != shown))
  }

  @Test(arguments: [
    "--password=$(DB_PASSWORD)", "password=${DB_PASSWORD}", "password=<password>", "password={{ .password }}",
    "--password-file=/run/secrets/password", "--password=/run/secrets/password", "--require-password=true",
    "--min-password=8", "--max-token=4096", "--token=required", "?token=", "password=", "password: hunter2",
    #"{"FLAG": "--password=","A": 1}"#, #"["--password=", "x"]"#, #"{"A":"password="}"#, #"{"A": "password="}"#,
    #"{"password": {"secretKeyRef": 1}}"#, #"{"key": "password"}"#, #"{"password": ""}"#,
    #"{"password": "The password of the database"}"#, "the password = nothing", "tokens=abcdef0123456789",
    "set bff/dev/env.DB_PASSWORD=secret:bff-auth/password", "set bff/dev/env.TOKEN=null", "password==hunter2",
    "Authorization: Bearer $(TOKEN)", "the header Authorization: Bearer", "authorization=none",
  ])
  func whatRefersToOneIsNot(text: String) {
    #expect(text.hidingSecrets == text)
    #expect(!SecretPattern.looksSecret(text: text))
  }

  @Test(arguments: [
    ("https://hooks.slack.com/services/T0/B0/abcdefghijklmnop", "https://<hidden>"),
    ("https://hooks.slack.com/services/", "https://hooks.slack.com/services/"),
    ("https://discord.com/api/webhooks/1/" + String(repeating: "aB3", count: 14), "https://<hidden>"),
    ("https://discord.com/api/webhooks", "https://discord.com/api/webhooks"),
    ("https://hooks.slack.com/workflows/T0/A0/abcdefghijklmnop", "https://<hidden>"),
    ("https://canary.discord.com/api/v10/webhooks/1/" + String(repeating: "aB3", count: 14), "https://<hidden>"),
    // Of "-----BEGIN RSA PRIVATE KEY-----", and of "-----BEGIN CERTIFICATE-----".
    ("a: LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tLQ==", "a: <hidden>"),
    ("a: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0t", "a: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0t"),
  ])
  func whatGivesItselfAwayWhereItStandsIsOne(text: String, shown: String) {
    #expect(text.hidingSecrets == shown)
  }

  /// Each kind of key, encoded as a Secret has it.
  @Test(arguments: ["", "RSA ", "EC ", "OPENSSH ", "ENCRYPTED "])
  func aPrivateKeyInBase64IsOne(kind: String) {
    #expect(SecretPattern.looksSecret(text: Self.base64("-----BEGIN \(kind)PRIVATE KEY-----\nMIIE")))
    #expect(!SecretPattern.looksSecret(text: Self.base64("-----BEGIN \(kind)PUBLIC KEY-----\nMIIE")))
  }

  private static func base64(_ text: String) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    let bits = text.utf8.flatMap { byte in (0..<8).reversed().map { byte >> UInt8($0) & 1 } }
    return String(
      stride(from: 0, to: bits.count - 5, by: 6).map { start in
        alphabet[bits[start..<start + 6].reduce(0) { $0 * 2 + Int($1) }]
      })
  }
}
