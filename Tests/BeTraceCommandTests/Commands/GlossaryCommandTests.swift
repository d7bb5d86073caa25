import Testing

/// `betrace-tui glossary`
struct GlossaryCommandTests {
  @Test func aWordIsExplained() throws {
    #expect(
      try Desk([]).perform("glossary", "hard", "dependency") == """
        hard dependency
          A service that another cannot run without. It starts first, and it is an error
          if it is not there.

        """)
  }

  @Test(arguments: ["stage", "stages", "rehearsal"])
  func theStagesOfAWorkspaceAreExplained(_ word: String) throws {
    #expect(try Desk([]).perform("glossary", word).hasPrefix("stage (rehearsal)\n  An environment that a change goes"))
  }

  @Test func otherWordsFindWhatIsAboutThem() throws {
    #expect(
      try Desk([]).perform("glossary", "certif") == """
        certificate
          What proves to a browser that it talks to the right host, and what encrypts
          the connection. It expires and has to be renewed.

        cluster issuer (issuer, cert-manager)
          Where cert-manager, a program in the cluster, gets certificates from, such as
          Let's Encrypt.

        Secret
          Passwords, keys and certificates in the cluster. Manifests only refer to it.

        TLS (HTTPS)
          Encryption of a connection; with HTTP it is HTTPS. It needs a certificate.

        """)
  }

  @Test func allAreListedByWord() throws {
    let all = try Desk([]).perform("glossary")
    #expect(all.hasPrefix("abstract\n  An environment that is only there to be extended."))
    #expect(
      all.hasSuffix(
        "\n\nworkspace\n  The folder with the environments folder in it, and whatever else belongs to\n  them.\n"))
  }

  @Test(arguments: [
    ("replca", "no entry is about 'replca'; did you mean 'replica'?"),
    ("zebra", "no entry is about 'zebra': 'glossary' lists all"),
  ])
  func aWordThatIsNotThereIsSaidSo(_ word: String, _ message: String) throws {
    #expect(try Desk([]).perform("glossary", word) == "! betrace-tui: \(message)\n= 66\n")
  }
}
