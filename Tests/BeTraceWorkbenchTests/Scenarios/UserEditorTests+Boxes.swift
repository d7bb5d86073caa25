import BeTraceCore
import BeTraceWorkbench
import Testing

/// A text that is being typed goes out to the editor, and comes back to its box.
extension UserEditorTests {
  @Test func theTextOfABoxGoesOutAndComesBack() {
    var bench = Self.bench(answering: .edited(Array("5\n".utf8)))
    bench.press("<enter><alt-e>")
    #expect(bench.opened == ["replicas.txt:1"])
    bench.press("<enter>")
    #expect(bench.difference(of: "production") == [#"-       "replicas": 3,"#, #"+       "replicas": 5,"#])
  }

  @Test func aVariableMayHaveLines() {
    var bench = Self.bench(answering: .edited(Array("one\r\n\ttwo\r\n".utf8)))
    bench.press("aGREETING<enter><enter><alt-e><enter>")
    #expect(bench.opened == ["GREETING.txt:1"])
    #expect(bench.edited("production").contains(#""GREETING": "one\n\ttwo""#))
  }

  @Test(arguments: [
    (Array("5\n6\n7\n".utf8), "there are 3 lines, and this takes one"),
    ([0x35, 0xFF], "the text is not UTF-8"),
    (Array("5\u{1B}[2J".utf8), #"the text holds '\u{1b}', which cannot be seen"#),
  ])
  func whatDoesNotFitTheLineIsOpenedAgainForTheBox(text: [UInt8], problem: String) {
    var bench = Self.bench(answering: .edited(text))
    bench.press("<enter><alt-e>")
    #expect(Self.problem(bench) == problem)
    bench.editor = { job in job.text == text ? .edited([0x38]) : .failed("the text is lost", typed: nil) }
    bench.press("<enter>")
    #expect(bench.session.context == .edit)
    bench.press("<enter>")
    #expect(bench.edited("production").contains(#""replicas": 8"#))
  }

  @Test(arguments: ["<esc>", "d"]) func withoutThatTheBoxIsAsItWas(key: String) {
    var bench = Self.bench(answering: .edited([0x35, 0xFF]))
    bench.press("<enter>7<alt-e>" + key)
    #expect(bench.session.context == .edit)
    bench.press("<enter>")
    #expect(bench.edited("production").contains(#""replicas": 7"#))
  }

  @Test func aTextThatIsAsItWasIsNoNews() {
    var bench = Self.bench(answering: .edited(Array("3".utf8)))
    bench.press("<enter><alt-e>")
    #expect(
      bench.message
        == "nothing is taken: the text is as it was; an editor in a window has to wait, such as 'code --wait'")
    #expect(bench.session.unsavedEnvironments.isEmpty)
  }

  @Test func aSecretGoesToNoOtherProgram() {
    var bench = Bench(columns: 120)
    bench.press("aAPI_TOKEN<enter><left><enter>hunter2<alt-e>")
    #expect(bench.opened.isEmpty)
    #expect(bench.message == "a secret is given to no other program: refer to it instead")
    #expect(!bench.session.hintedBindings.contains { $0.action == .openText })
  }

  @Test func aChoiceIsNotTyped() {
    var bench = Bench()
    bench.press("aNAME<enter><alt-e>")
    #expect(bench.message == "this is chosen, not typed")
  }

  @Test func aTextThatIsLeftAsItWasRefusedIsRefusedAgain() {
    var bench = Self.bench(answering: .edited(Array("7\n8".utf8)))
    bench.press("<enter><alt-e>")
    #expect(Self.problem(bench) == "there are 2 lines, and this takes one")
    bench.editor = { .edited($0.text) }
    bench.press("<enter>")
    #expect(Self.problem(bench) == "there are 2 lines, and this takes one")
  }

  /// Another tag takes the digest along, but not one that was left beside it on purpose.
  @Test func aDigestThatIsLeftStaysWhateverOthersWrite() {
    var bench = Self.bench(replacing: #""tag": "0.8.2""#, with: #""tag": "0.8.9""#)
    bench.press("e")
    let edited = bench.edited("production")
    #expect(edited == bench.file("environments/production.json").replacing("0.8.2", with: "0.8.9"))
    #expect(bench.session.state.history.journal.lines.last?.hasPrefix("set bff/production/image.tag=0.8.9 ") == true)
    let others = { (text: String) in text.replacing(#""replicas": 3"#, with: #""replicas": 7"#) }
    bench.overwrite("environments/production.json", others(bench.file("environments/production.json")))
    bench.press("R")
    #expect(bench.message == "read production.json again, 1 value is new (:changes), 1 unsaved edit kept")
    #expect(bench.edited("production") == others(edited))
    bench.press("u")
    #expect(bench.session.unsavedEnvironments.isEmpty)
  }

  @Test func whatIsNotTakenIsShown() {
    var bench = Self.bench(answering: .edited(Array("{\n  \"replicas\": }\n".utf8)))
    bench.press("e")
    expectScreen(bench)
    bench.perform(.resized(Size(columns: 40, rows: 10)))
    expectScreen(bench, "40x10")
  }
}
