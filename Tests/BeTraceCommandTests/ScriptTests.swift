import Testing

@testable import BeTraceCommand

/// `betrace-tui --script FILE`
struct ScriptTests {
  private func play(_ script: String, at desk: Desk) throws -> String {
    try desk.write(script, to: "the.script")
    return desk.perform("--script", "the.script", "--environment", "production", "--service", "bff")
  }

  @Test func whatItSavesIsSaved() throws {
    let desk = try Desk()
    #expect(
      try play("press <enter>7<enter>sproduction<enter>\nexpect saved environments/production.json", at: desk) == "")
    #expect(desk.perform("get", "bff/production/replicas") == "7\n")
  }

  @Test func theScreenIsWrittenAsItIs() throws {
    let desk = try Desk()
    let script = """
      # two ways to the same
      size 60x16
      press <enter>7<enter>
      screenshot a.txt
      press :screenshot b.txt<enter>
      expect wrote b.txt
      screenshot c.svg

      """
    #expect(try play(script, at: desk) == "")
    let text = try desk.text(of: "a.txt")
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count == 17)
    #expect(text.contains("▌+ Replicas"))
    #expect(try desk.text(of: "b.txt") == text)
    #expect(try desk.text(of: "c.svg").hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 504 272\""))
  }

  @Test func whatDoesNotShowIsAFailureThatShowsTheScreen() throws {
    let answer = try play("size 40x10\nexpect replicas: 99", at: Desk())
    #expect(answer.hasPrefix("!  bff ›  production"))
    #expect(
      answer.hasSuffix(
        "! betrace-tui: the.script:2: expected the screen to show 'replicas: 99'; it shows the above\n= 1\n"))
  }

  @Test(arguments: [
    (
      "pres x",
      "the.script:1:1: expected 'press', 'expect', 'screenshot' or 'size', found 'pres'; did you mean 'press'?", 65
    ),
    ("\n  press", "the.script:2:3: 'press' needs something behind it", 65),
    ("press a<entr>", "the.script:1:1: there is no key '<entr>'; did you mean '<enter>'?", 65),
    ("size big", "the.script:1:1: expected a size such as 'size 120x40', found 'size big'", 65),
    ("press j\nsize 80x24", "the.script:2:1: 'size' stands before the first key", 65),
    ("screenshot a.png", "the.script:1: expected a file that ends in .svg or .txt, found 'a.png'", 65),
    ("press q\npress j", "the.script:2: the workbench has been left before", 1),
    (
      "screenshot environments/dev.json/a.txt",
      "the.script:1: DESK/environments/dev.json/a.txt is not writable: not a directory", 73
    ),
  ])
  func whatIsWrongIsSaid(script: String, message: String, status: Int) throws {
    #expect(try play(script, at: Desk()) == "! betrace-tui: \(message)\n= \(status)\n")
  }

  @Test func aScriptThatIsNotThereIsSaid() throws {
    #expect(
      try Desk().perform("--script", "none.script")
        == "! betrace-tui: none.script cannot be read: no such file or directory\n= 66\n")
  }

  @Test func anEditorNeedsATerminal() throws {
    #expect(try play("size 120x40\npress e\nexpect a script has no terminal for an editor", at: Desk()) == "")
  }
}
