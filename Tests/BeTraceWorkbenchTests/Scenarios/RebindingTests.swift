import BeTraceWorkbench
import Testing

/// Other keys than the standard ones: they work, the old ones do not, and the screen names the new ones.
struct RebindingTests {
  @Test func hintsHelpAndPairsNameTheNewKeys() {
    var bench = Bench(
      columns: 120,
      config: #"{"version": 1, "keys": {"edit": ["Q"], "next-environment": ["="], "save": [], "keys": ["F12"]}}"#)
    let hints = bench.rows(with: " edit ").last ?? ""
    #expect(hints.contains(" Q edit "))
    #expect(hints.contains("[ = env"))
    #expect(!hints.contains(" save "))
    #expect(hints.hasSuffix("F12 keys"))
    bench.press("<enter>?s")
    #expect(bench.session.state.overlay == nil)
    bench.press("Q")
    #expect(bench.screen.contains("Edit"))
    bench.press("<esc>")
    bench.press(.function(12))
    bench.press("the field")
    #expect(bench.rows(with: "Edit the field").first?.contains(" Q ") == true)
  }

  @Test func whatHasNoKeyIsDoneFromTheListOfKeys() {
    var bench = Bench(config: #"{"version": 1, "keys": {"undo": []}}"#)
    bench.press("<enter>7<enter>")
    #expect(bench.edited("production").contains("\"replicas\": 7"))
    bench.press("?undo<enter>")
    #expect(!bench.edited("production").contains("\"replicas\": 7"))
  }

  @Test func boxesAndTooSmallScreensNameTheNewKeys() {
    var bench = Bench(
      config: #"{"version": 1, "keys": {"quit": ["ctrl-q"], "save": ["F6"], "discard": ["!"], "back.reset": ["F5"]}}"#)
    bench.press("<enter>7<enter><ctrl-q>")
    #expect(bench.rows(with: "leave and forget them").first?.contains("! leave") == true)
    bench.perform(.resized(Size(columns: 30, rows: 5)))
    #expect(bench.screen.contains("unsaved: ! leaves, F5 stays"))
    bench.press(.function(5))
    #expect(bench.screen.contains("F6 save  ctrl-q quit"))
    bench.press("q")
    #expect(bench.session.state.overlay == nil)
    bench.press("<ctrl-q>!")
    #expect(bench.hasQuit)
  }

  @Test func messagesNameTheNewKeys() {
    var bench = Bench(
      columns: 120, rows: 40,
      config: #"{"version": 1, "keys": {"undo": [], "reset": ["F3"], "filter": ["F11"], "mark": ["F12"]}}"#)
    #expect(bench.message == "• 3 from production.json:49; the module ships 1; F3 resets to 2 5 all layers")
    bench.press("n")
    #expect(bench.message == "nothing was looked for yet: F11 asks for words")
    bench.press(.function(12))
    bench.press("j")
    bench.press(.function(12))
    #expect(bench.message.contains("F3 reset y copy esc unmark delete remove"))
  }

  @Test func whatHasNoKeyIsNamedAsTheListFindsIt() {
    var bench = Bench(columns: 120, config: #"{"version": 1, "keys": {"undo": []}}"#)
    bench.press("<enter>7<enter>[.")
    #expect(bench.message == "replicas is 7 in staging; ? undo undoes")
  }

  @Test(arguments: KeyPreset.allCases) func everyHintOfAPresetNamesAKeyThatWorks(_ preset: KeyPreset) {
    let bench = Bench(columns: 200, rows: 60, config: #"{"version": 1, "keys": {"preset": "\#(preset.rawValue)"}}"#)
    #expect(bench.session.hintedBindings.count > 5)
    for binding in bench.session.hintedBindings {
      #expect(bench.session.action(for: binding.keys[0]) == binding.action, "\(binding.id)")
    }
  }

  @Test func theNConfigPreset() {
    let bench = Bench(config: #"{"version": 1, "keys": {"preset": "nconfig"}}"#)
    expectScreen(bench)
  }

  @Test func oneThingThatCannotBeUsedIsSaidInTheMessageRow() {
    let bench = Bench(columns: 120, config: #"{"version": 1, "keys": {"undo": "u"}}"#)
    #expect(bench.message == "✗ config.json:1:33: 'undo' must be a list of keys, not 'u'")
  }

  @Test func severalThingsThatCannotBeUsedAreListed() {
    expectScreen(Bench(config: #"{"version": 1, "thme": "x", "symbols": "utf8", "keys": {"redo": ["u"]}}"#))
  }
}
