import BeTraceCore
import Testing

/// A journal is performed line by line, and what cannot be is told with its place.
struct ReplayTests {
  private static let catalogue = Catalogue([TestService("web")])
  private static let secret =
    "a.journal:1:1: error: a secret was written down here, which the journal does not keep: refer to it instead, or set it "
    + "by hand, and take the line out"
  private static let text = """
    {
      "apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "dev", "namespace": "grün",
      "services": {"web": {"replicas": 2}}
    }

    """

  private static let environments = Environments(
    [EnvironmentFile(path: "environments/dev.json", bytes: Array(text.utf8), catalogue: catalogue)],
    catalogue: catalogue)

  private func perform(_ journal: String) throws -> String {
    var replay = Replay(of: Self.environments)
    try replay.perform(journal, file: "a.journal")
    return String(decoding: replay.environments["dev"]?.bytes ?? [], as: UTF8.self)
  }

  @Test func stepsAreMadeAndTakenBack() throws {
    #expect(try perform("# a remark\n\nset web/dev/replicas=3\n").contains(#""replicas": 3"#))
    #expect(try perform("set web/dev/replicas=3\nundo\n") == Self.text)
    #expect(try perform("set web/dev/replicas=3\nundo\nredo\n").contains(#""replicas": 3"#))
    #expect(try perform("set web/dev/replicas=3 && unset web/dev/replicas\nundo") == Self.text)
  }

  /// What somebody kept although it was wrong comes back as it was; a person who types a journal is told.
  @Test func whatDoesNotFitIsMadeAgain() throws {
    #expect(try perform(#"set 'web/dev/replicas:="many"'"#).contains(#""replicas": "many""#))
    #expect(throws: JournalError.self) { try perform("set web/dev/replicas=many") }
    #expect(throws: JournalError.self) { try perform(#"set 'web/dev/replicas:=many'"#) }
  }

  @Test func textIsReplaced() throws {
    let offset = Self.text.utf8.count - Self.text.split(separator: "\"grün\"")[1].utf8.count - 5 - 2
    #expect(try perform(#"replace dev \#(offset + 1) 5 '"blau"'"#).contains(#""namespace": "blau""#))
  }

  @Test(arguments: [
    (
      "set web/dev/replicas=3\nfly away",
      "a.journal:2:1: error: expected 'set', 'unset', 'replace', 'undo' or 'redo', found 'fly'"
    ),
    ("undo", "a.journal:1:1: error: there is nothing to undo"),
    ("redo", "a.journal:1:1: error: there is nothing to redo"),
    ("set", "a.journal:1:1: error: 'set' names nothing"),
    (
      "# betrace-tui journal 9", "a.journal:1:1: error: the journal is of version '9', and this program reads version 1"
    ),
    ("set 'web/dev/env.A=open", "a.journal:1:1: error: a quote is opened and not closed"),
    ("unset web/dev/replica", "a.journal:1:1: error: 'web' has no 'replica'; did you mean 'replicas'?"),
    ("set web/prod/replicas=3", "a.journal:1:1: error: there is no environment 'prod': use dev"),
    (
      "replace dev 1",
      "a.journal:1:1: error: expected 'replace ENVIRONMENT OFFSET LENGTH TEXT', with TEXT in JSON's quotes"
    ),
    (
      "replace dev 0 1 '\"x\"'",
      "a.journal:1:1: error: that leaves no JSON behind in the file of 'dev': it is not the one that the journal began with"
    ),
    (
      "replace dev 900 1 '\"x\"'",
      "a.journal:1:1: error: the file of 'dev' has 137 bytes: it is not the one that the journal began with"
    ),
    (
      "replace dev 9223372036854775807 9 '\"x\"'",
      "a.journal:1:1: error: expected 'replace ENVIRONMENT OFFSET LENGTH TEXT', with TEXT in JSON's quotes"
    ),
    ("set 'web/dev/env.A=<hidden>'", secret),
    ("set 'web/dev/env.A=\(SecretPattern.hidden)'", secret),
    ("set 'web/dev/env.A=hidden: a secret is referred to'", secret),
    ("set 'web/dev/env.A=postgres://bff:<hidden>@db'", secret),
    (#"set 'web/dev/env:={"A": "\#(SecretPattern.hidden)"}'"#, secret),
    ("set 'web/dev/env[<hidden>]=x'", secret),
    (#"replace dev 87 7 '"\"\#(SecretPattern.hidden)\""'"#, secret),
    (#"replace dev 87 7 '"\"<hidden>\""'"#, secret),
  ]) func whatCannotBeIsTold(journal: String, message: String) {
    do {
      _ = try perform(journal)
      Issue.record("it was performed")
    } catch {
      #expect("\(error)" == message)
    }
  }

  @Test func charactersAreNotCut() throws {
    var journal = Journal()
    let bytes = Array(Self.text.utf8)
    let place = try #require(bytes.firstIndex(of: 0xC3))
    // From ü to ö only the second byte of the two differs.
    let splice = Splice(range: place + 1..<place + 2, replacement: [0xB6])
    journal.record([FileSplice(environment: "dev", splice: splice)], of: Self.environments)
    #expect(journal.lines == [#"replace dev \#(place) 2 '"ö"'"#])
    #expect(try perform(journal.text).contains("grön"))
  }

  @Test func linesMayEndAsOnWindows() throws {
    #expect(try perform("# betrace-tui journal 1\r\nset web/dev/replicas=3\r\n").contains(#""replicas": 3"#))
  }

  @Test func aFileThatCannotBeReadIsNotPassedOver() throws {
    let broken = Environments(
      [EnvironmentFile(path: "environments/dev.json", bytes: Array("{".utf8), catalogue: Self.catalogue)],
      catalogue: Self.catalogue)
    var replay = Replay(of: broken)
    do {
      try replay.perform("set web/dev/replicas=3", file: "a.journal")
      Issue.record("it was performed")
    } catch {
      #expect("\(error)".hasPrefix("a.journal:1:1: error: environments/dev.json:1:2 cannot be read: the file ends"))
    }
  }
}
