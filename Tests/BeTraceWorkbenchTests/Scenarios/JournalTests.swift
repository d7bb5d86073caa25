import BeTraceCore
import BeTraceWorkbench
import Testing

/// What was done can be read as commands, and done again.
struct JournalTests {
  private func lines(after keys: String) -> [String] {
    var bench = Bench(columns: 120, rows: 40, at: "bff/production")
    bench.press(keys)
    return bench.session.state.history.journal.lines
  }

  @Test func everyEditIsACommand() {
    #expect(lines(after: "<enter>7<enter>") == ["set bff/production/replicas=7"])
    #expect(lines(after: "d") == ["unset bff/production/replicas"])
    #expect(lines(after: "<enter>7<enter>u<ctrl-r>u") == ["set bff/production/replicas=7", "undo", "redo", "undo"])
  }

  @Test func whatIsOneStepIsOneLine() {
    #expect(lines(after: "vjjvd").map { $0.hasPrefix("unset ") } == [true])
    let promoted = lines(after: "P<enter>")
    #expect(promoted.count == 1)
    #expect(promoted[0].hasPrefix("set bff/production/image.tag=0.9.0-rc.1 bff/production/image.digest=sha256:70ef"))
  }

  @Test func textWithBlanksAndQuotesStaysOneWord() {
    #expect(
      lines(after: ":set \"bff/production/env.GREETING=it's  me\"<enter>")
        == [#"set 'bff/production/env.GREETING=it'\''s  me'"#])
  }

  @Test func aValueThatDoesNotFitIsACommandToo() {
    #expect(
      lines(after: ":bff/production/resources.limits.memory<enter><enter>512mb<enter>")
        == [#"set 'bff/production/resources.limits.memory:="512mb"'"#])
  }

  @Test func whatNoCommandSaysIsTheTextThatCame() {
    var bench = Bench(columns: 120, rows: 40, at: "bff/production")
    // What is set anew comes at another place in the file.
    bench.press(":unset bff/production/replicas<enter>:revert<enter>")
    let lines = bench.session.state.history.journal.lines
    #expect(lines.count == 2)
    #expect(lines[1].hasPrefix("replace production "))
  }

  @Test func itIsShownAndWritten() {
    var bench = Bench(columns: 120, rows: 40, at: "bff/production")
    bench.press(":journal<enter>")
    #expect(bench.message == "nothing was edited since the files were read")
    bench.press("<enter>7<enter>:journal<enter>")
    #expect(bench.rows(with: "set bff/production/replicas=7").count == 1)
    bench.press("<esc>:journal edits.txt<enter>")
    #expect(bench.pictures["edits.txt"] == "# betrace-tui journal 1\nset bff/production/replicas=7\n")
  }

  @Test func aSecretThatIsWrittenDownIsNotKept() throws {
    var bench = Bench(columns: 120, rows: 40, at: "bff/dev")
    let start = bench.session.state.environments
    bench.press(":set bff/dev/env.STRIPE_KEY=sk_live_4eC39HqLyjWDarjtT1zdp7dc<enter>")
    let journal = bench.session.state.history.journal
    #expect(journal.lines.allSatisfy { !$0.contains("sk_live") })
    var replay = Replay(of: start)
    if !journal.lines.isEmpty {
      #expect(throws: JournalError.self) { try replay.perform(journal.text, file: "journal") }
    }
  }

  @Test func theReviewHasTheTextOfTheCommit() {
    var bench = Bench(columns: 120, rows: 40, at: "bff/production")
    bench.press("<enter>5<enter>s")
    #expect(bench.rows(with: "Commit     production: bff replicas 3 -> 5").count == 1)
    bench.press("<alt-c>")
    #expect(bench.copied == "production: bff replicas 3 -> 5\n")
  }

  @Test func aLongLineIsWrappedAndNotCut() {
    var bench = Bench(at: "bff/production")
    bench.press(":set bff/production/env.GREETING=\(String(repeating: "welcome/", count: 20))<enter>:journal<enter>")
    #expect(bench.rows(with: "set bff/production/env.GREETING").count == 1)
    let text = bench.screen.filter { !$0.isWhitespace && !"│─╭╮╰╯".contains($0) }
    #expect(text.contains(bench.session.state.history.journal.lines[0].filter { !$0.isWhitespace }))
  }
}
