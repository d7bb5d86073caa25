import BeTraceCore
import BeTraceWorkbench
import Testing

/// A workspace of one's own is made of what is on the screen; the scratch copy becomes the example again.
struct WorkspaceTests {
  private static let path = "environments/staging.json"

  @Test func allThatIsHereIsSavedElsewhereAndWorkGoesOnThere() {
    var bench = Bench(columns: 120, at: "bff/staging", isScratch: true)
    #expect(bench.rows(with: "SCRATCH").count == 1)
    bench.press("<enter>7<enter>:save-as ~/demo<enter>")
    #expect(bench.message == "4 environments are saved in ~/demo, where you work from now on")
    #expect(bench.savedAs?.folder == "~/demo")
    #expect(
      bench.savedAs?.paths.sorted() == ["base", "dev", "production", "staging"].map { "environments/\($0).json" })
    #expect(bench.file(Self.path).contains(#""replicas": 7"#))
    #expect(bench.rows(with: "SCRATCH").isEmpty)
    #expect(bench.session.unsavedEnvironments.isEmpty)
    bench.press("<enter>8<enter>s<enter>")
    #expect(bench.file(Self.path).contains(#""replicas": 8"#))
    bench.press("uu")
    #expect(bench.edited("staging").contains(#""replicas": 2"#))
  }

  @Test func aFileThatCannotBeReadGoesAlong() {
    var bench = Bench(files: ["environments/torn.json": "{"])
    bench.press(":save-as demo<enter>")
    #expect(bench.file("environments/torn.json") == "{")
  }

  @Test func whereNothingCanBeMadeWorkGoesOnHere() {
    var bench = Bench(columns: 120, at: "bff/staging", isScratch: true)
    bench.refusal = "'demo' is not empty: a workspace is made in a folder of its own"
    bench.press("<enter>7<enter>:save-as demo<enter>")
    #expect(bench.message == "✗ not saved: 'demo' is not empty: a workspace is made in a folder of its own")
    #expect(bench.rows(with: "SCRATCH").count == 1)
    #expect(bench.session.unsavedEnvironments == ["staging"])
  }

  @Test(arguments: [
    (":save-as<enter>", "✗ write: save-as FOLDER"), (":save-as a b<enter>", "✗ write: save-as FOLDER"),
    (":reset-scratch<enter>", "this is a workspace of yours, demo: only the scratch copy is reset"),
  ])
  func whatCannotBeDoneIsSaid(keys: String, message: String) {
    var bench = Bench(columns: 120)
    bench.press(keys)
    #expect(bench.message == message)
    #expect(bench.savedAs == nil)
  }

  @Test func nothingIsMadeReadOnly() {
    var bench = Bench(isReadOnly: true, isScratch: true)
    for command in [":save-as demo<enter>", ":reset-scratch<enter>"] {
      bench.press(command)
      #expect(bench.message == "this workbench is read-only: :write lets you edit")
      bench.press("<esc>")
    }
    #expect(bench.savedAs == nil)
  }

  @Test func theCommandLineKnowsBoth() {
    var bench = Bench(columns: 120, isScratch: true)
    bench.press(":save-")
    #expect(bench.rows(with: "make a workspace of all this").count == 1)
    bench.press("<tab>")
    guard case .command(let command)? = bench.session.state.overlay else {
      Issue.record("no command line")
      return
    }
    #expect(command.line.text == "save-as ")
    bench.press("<ctrl-u>rese<tab>")
    #expect(bench.rows(with: "reset-scratch").count == 1)
  }

  @Test func aPathIsCompletedAsShellsDo() {
    var bench = Bench()
    bench.folders = ["~/deploy/", "~/depots/", "~/music/"]
    func typed() -> String {
      if case .command(let command)? = bench.session.state.overlay { command.line.text } else { "" }
    }
    bench.press(":save-as ~/m<tab>")
    #expect(typed() == "save-as ~/music/")
    bench.press("<ctrl-u>save-as ~/d<tab>")
    #expect(typed() == "save-as ~/dep")
    #expect(bench.rows(with: "a folder").count == 2)
    bench.press("<down><down><tab>")
    #expect(typed() == "save-as ~/depots/")
    #expect(bench.rows(with: "a folder").isEmpty)
    bench.press("x<tab>")
    #expect(bench.message == "there is no folder that begins so: it would be a new one")
    bench.press("<enter>")
    #expect(bench.savedAs?.folder == "~/depots/x")
  }

  @Test func theScratchCopyIsMadeAnewOnceTheWordIsTyped() {
    var bench = Bench(
      columns: 120, rows: 40, at: "bff/staging", files: ["environments/mine.json": #"{"name": "mine"}"#],
      isScratch: true)
    bench.press("<enter>7<enter>s<enter><enter>9<enter>:reset-scratch<enter>")
    expectScreen(bench)
    bench.press("<enter>")
    #expect(bench.message == "type reset to do it")
    #expect(bench.file(Self.path).contains(#""replicas": 7"#))
    bench.press("reset<enter>")
    #expect(bench.message == "the scratch copy is as the example again")
    #expect(bench.session.environments == ["base", "dev", "staging", "production"])
    #expect(bench.edited("staging").contains(#""replicas": 2"#))
    #expect(bench.session.state.history.done.isEmpty)
    bench.press(":reset-scratch<enter>")
    #expect(bench.message == "the scratch copy is as the example: there is nothing to reset")
  }

  @Test func aScratchCopyThatCannotBeMadeAnewIsAsItWas() {
    var bench = Bench(columns: 120, at: "bff/staging", isScratch: true)
    bench.press("<enter>7<enter>:reset-scratch<enter>")
    bench.refusal = "no space left on device"
    bench.press("reset<enter>")
    #expect(bench.message == "✗ not reset: no space left on device")
    #expect(bench.edited("staging").contains(#""replicas": 7"#))
  }

  @Test func onASmallScreenTheQuestionFits() {
    var bench = Bench(columns: 40, rows: 10, at: "bff/staging", isScratch: true)
    bench.press("<enter>7<enter>:reset-scratch<enter>re")
    expectScreen(bench)
  }
}
