import BeTraceCore
import BeTraceWorkbench
import Testing

/// What is done in the user's own editor, and what becomes of it.
struct UserEditorTests {
  /// A workbench whose editor replaces `old` by `new` wherever it stands.
  static func bench(
    at address: String = "bff/production", columns: Int = 120, replacing old: String, with new: String
  ) -> Bench {
    var bench = Bench(columns: columns, rows: 40, at: address)
    bench.editor = { job in .edited(Array(String(decoding: job.text, as: UTF8.self).replacing(old, with: new).utf8)) }
    bench.fileEditor = { $0.replacing(old, with: new) }
    return bench
  }

  static func bench(answering answer: EditorAnswer, files: [String: String] = [:]) -> Bench {
    var bench = Bench(columns: 120, rows: 40, files: files)
    bench.editor = { _ in answer }
    return bench
  }

  /// Why what came from the editor is not taken.
  static func problem(_ bench: Bench) -> String? {
    if case .editor(.again(_, let problem))? = bench.session.state.overlay { problem } else { nil }
  }

  // MARK: The entry of a service

  @Test func theEntryOfAServiceStandsAtTheMargin() throws {
    var bench = Bench(at: "worker/production")
    let text = try #require(bench.session.state.environments.entry(of: "worker", in: "production"))
    #expect(String(decoding: text, as: UTF8.self).hasPrefix("{\n  \""))
    #expect(String(decoding: text, as: UTF8.self).hasSuffix("\n}\n"))
    bench.press("e")
    #expect(bench.opened == ["worker.production.json:1"])
    #expect(
      bench.message
        == "nothing is taken: no value is another; an editor in a window has to wait, such as 'code --wait'")
    #expect(bench.session.state.history.done.isEmpty)
  }

  @Test func whatWasChangedIsOneStepAndNotSaved() {
    var bench = Self.bench(replacing: #""replicas": 3,"#, with: "\"replicas\": 5,\n  \"imagePullPolicy\": \"Always\",")
    let before = bench.edited("production")
    bench.press("e")
    #expect(bench.message == "2 values of bff in production from the editor; u undoes")
    #expect(
      bench.difference(of: "production") == [
        #"-       "replicas": 3,"#, #"+       "replicas": 5,"#, #"+       "imagePullPolicy": "Always","#,
      ])
    #expect(bench.writes == 0)
    bench.press("u")
    #expect(bench.edited("production") == before)
    #expect(bench.message == "undone: bff/production from the editor")
    bench.press("<ctrl-r>")
    #expect(bench.difference(of: "production").count == 3)
  }

  @Test func whatIsNotSavedIsInTheText() {
    var bench = Self.bench(replacing: #""replicas": 9"#, with: #""replicas": 4"#)
    bench.press("<enter>9<enter>e")
    #expect(bench.difference(of: "production") == [#"-       "replicas": 3,"#, #"+       "replicas": 4,"#])
  }

  @Test func anEntryThatIsNotThereYetIsAdded() {
    var bench = Bench(
      columns: 120, rows: 40, at: "nats/small",
      files: [
        "environments/small.json":
          #"{"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "small", "extends": "base", "services": {}}"#
      ])
    bench.editor = { job in .edited(job.text == Array("{}\n".utf8) ? Array("{\"replicas\": 1}".utf8) : []) }
    bench.press("e")
    #expect(bench.edited("small").contains(#""services": {"nats": {"replicas": 1}}"#))
  }

  @Test(arguments: [
    ("{\n  \"replicas\": }\n", "bff.production.json:2:15: expected a value, found '}'"),
    (
      "{\n  \"replicas\": \"many\"\n}",
      "bff.production.json:2:15: 'replicas' must be a whole number, 0 or more, not 'many'"
    ),
    (
      "{\n  \"replica\": 2\n}",
      "bff.production.json:2:3: 'bff' has no 'replica'; did you mean 'replicas'?"
    ),
    ("[]", "bff.production.json:1:1: the entry of a service is an object, not a list"),
    ("", "bff.production.json:1:1: the file is empty; an empty object is written '{}'"),
  ])
  func whatIsWrongIsSaidAndMayBeMended(text: String, problem: String) {
    var bench = Self.bench(answering: .edited(Array(text.utf8)))
    let before = bench.edited("production")
    bench.press("e")
    #expect(Self.problem(bench) == problem)
    #expect(bench.edited("production") == before)
    bench.editor = { job in
      job.text == Array(text.utf8) ? .edited(Array("{\"replicas\": 8}".utf8)) : .failed("the text is lost", typed: nil)
    }
    bench.press("<enter>")
    #expect(bench.edited("production").contains(#""bff": {"replicas": 8}"#))
    #expect(bench.opened.count == 2)
  }

  @Test func whatIsWrongCanBeForgotten() {
    var bench = Self.bench(answering: .edited(Array("{".utf8)))
    let before = bench.edited("production")
    bench.press("e<esc>")
    #expect(bench.session.state.overlay == nil)
    #expect(
      bench.message == "what you wrote is kept: e on bff in production offers it again, as the next workbench does")
    #expect(!bench.hasForgottenText)
    bench.press(":recover<enter>")
    #expect(bench.session.state.overlay != nil, "that is what was put off")
    bench.press("<esc>ed")
    #expect(bench.session.state.overlay == nil)
    #expect(bench.hasForgottenText)
    #expect(bench.edited("production") == before)
  }

  @Test func theEditorComesBackToTheLineThatIsWrong() {
    var bench = Self.bench(answering: .edited(Array("{\n\n  oops\n}".utf8)))
    bench.press("e<enter>")
    #expect(bench.opened == ["bff.production.json:1", "bff.production.json:3"])
  }

  @Test func whatWasWrongBeforeIsNoReason() {
    var bench = Self.bench(replacing: #""replicas": 3"#, with: #""replicas": 4"#)
    bench.press(":bff/production/resources.limits.memory<enter><enter>512mb<enter>e")
    #expect(bench.edited("production").contains(#""replicas": 4"#))
    #expect(bench.edited("production").contains(#""memory": "512mb""#))
  }

  @Test func aSecretIsNotRepeatedByTheMessage() {
    var bench = Self.bench(
      answering: .edited(Array("{\n  \"env\": {\n    \"API_TOKEN\": hunter2hunter2\n  }\n}".utf8)))
    bench.press("e")
    #expect(!bench.screen.contains("hunter2"))
    #expect(Self.problem(bench) == "bff.production.json:3:18: expected a value, found '…'")
  }

  // MARK: When nothing comes of it

  @Test func anEditorThatFailsChangesNothing() {
    var bench = Self.bench(
      answering: .failed("there is no editor: name one in VISUAL or EDITOR, such as EDITOR=nano", typed: nil))
    let before = bench.session.state.environments
    for keys in ["e", "<enter><alt-e>"] {
      bench.press(keys)
      #expect(
        bench.message
          == "✗ nothing is taken: there is no editor: name one in VISUAL or EDITOR, such as EDITOR=nano")
    }
    #expect(bench.session.state.environments == before)
  }

  @Test func whatWasTypedBeforeTheEditorDiedIsKept() {
    var bench = Self.bench(answering: .failed("'vi' was ended by signal 9", typed: Array("{\"replicas\": 6}".utf8)))
    bench.press("e")
    #expect(bench.rows(with: "'vi' was ended by signal 9").count == 1)
    bench.editor = { .edited($0.text) }
    bench.press("<enter>")
    #expect(bench.edited("production").contains(#""bff": {"replicas": 6}"#))
  }

  @Test func nothingIsOpenedReadOnly() {
    var bench = Bench(isReadOnly: true)
    for key in ["e", "E"] {
      bench.press(key)
      #expect(bench.message == "this workbench is read-only: :write lets you edit")
    }
    #expect(bench.opened.isEmpty)
    #expect(!bench.session.hintedBindings.contains { $0.action == .openEntry })
  }

  @Test func theEnvironmentItselfHasNoEntry() {
    var bench = Bench(columns: 120)
    bench.press(":-/production/namespace<enter>e")
    #expect(bench.message == "e opens what is said about a service; E opens the whole file")
  }

  // MARK: The whole file

  @Test func theWholeFileOpensAtTheLineOfTheCursor() {
    var bench = Self.bench(replacing: #""LOG_LEVEL": null"#, with: #""LOG_LEVEL": "warn""#)
    bench.press(":bff/production/env.LOG_LEVEL<enter>E")
    #expect(bench.opened == ["environments/production.json:56"])
    #expect(bench.message == "read production.json again, 1 value is new (:changes)")
    #expect(bench.file("environments/production.json").contains(#""LOG_LEVEL": "warn""#))
    #expect(bench.session.cell?.value == "warn")
    #expect(bench.session.unsavedEnvironments.isEmpty)
  }

  @Test(arguments: [
    (":bff/production/imagePullPolicy<enter>E", "environments/production.json:48"),
    (":-/production/namespace<enter>E", "environments/production.json:9"),
    ("0gE", "environments/base.json:88"),
    (":nats/production/image.digest<enter>4E", "environments/staging.json:13"),
  ])
  func whereItIsNotDecidedHereTheEntryOpens(keys: String, opened: String) {
    var bench = Bench()
    bench.press(keys)
    #expect(bench.opened == [opened])
    #expect(bench.message == "nothing has changed in the files")
  }

  @Test func aFileThatIsNoJSONOpensWhereItBreaks() {
    var bench = Bench(files: ["environments/production.json": "{\n  \"name\": oops\n}\n"])
    bench.press("E")
    #expect(bench.opened == ["environments/production.json:2"])
  }

  @Test func unsavedEditsAreLaidOverWhatTheEditorWrote() {
    var bench = Self.bench(replacing: #""tag": "0.8.2""#, with: #""tag": "0.8.3""#)
    bench.press("<enter>7<enter>E")
    #expect(bench.opened.isEmpty)
    expectScreen(bench)
    bench.press("<enter>")
    #expect(bench.opened == ["environments/production.json:49"])
    #expect(bench.message == "read production.json again, 1 value is new (:changes), 1 unsaved edit kept")
    #expect(bench.edited("production").contains(#""replicas": 7"#))
    #expect(bench.edited("production").contains(#""tag": "0.8.3""#))
    #expect(!bench.file("environments/production.json").contains(#""replicas": 7"#))
  }

  @Test func aFileThatIsLeftBrokenKeepsTheEdits() {
    var bench = Self.bench(columns: 160, replacing: "{", with: "")
    bench.press("<enter>7<enter>E<enter>")
    #expect(
      bench.message
        == "✗ environments/production.json:2:12: expected the end of the file, found ':'; your unsaved edits of "
        + "production are kept; E opens the file, R reads it again")
    #expect(bench.edited("production").contains(#""replicas": 7"#))
  }

  @Test(arguments: ["E", "<enter>7<enter>E<enter>"]) func aFileThatCannotBeReadIsOpenedAgainWhereItIsWrong(keys: String)
  {
    var bench = Self.bench(replacing: #""tag": "0.8.2""#, with: #""tag": "#)
    let before = bench.file("environments/production.json")
    bench.press(keys)
    #expect(bench.session.context == .editor)
    guard case .editor(.broken(_, let line, let problem))? = bench.session.state.overlay else {
      Issue.record("nothing is asked")
      return
    }
    #expect(problem.hasPrefix("environments/production.json:\(line):"))
    bench.fileEditor = { _ in before }
    bench.press("<enter>")
    #expect(bench.opened.last == "environments/production.json:\(line)")
    #expect(bench.session.state.overlay == nil)
    #expect(bench.session.state.environments["production"]?.document != nil)
  }

  @Test func anEditorThatEndedBadlyMayHaveWrittenTheFile() {
    var bench = Bench(columns: 120)
    bench.fileEditor = { _ in nil }
    bench.press("E")
    #expect(bench.message == "✗ not read again: 'vi' ended with status 1; R reads the files")
  }

  @Test func theReviewOpensItsFile() {
    var bench = Self.bench(replacing: #""tag": "0.8.2""#, with: #""tag": "0.8.3""#)
    bench.press("<enter>7<enter>s<ctrl-e><enter>")
    #expect(bench.opened == ["environments/production.json:48"])
    #expect(bench.message == "read production.json again, 1 value is new (:changes), 1 unsaved edit kept")
  }
}
