import BeTraceWorkbench
import Testing

/// The registry of keys is true.
struct KeymapTests {
  @Test func everyKeyOfEveryBindingReachesItsActionInEveryContext() {
    for binding in Keymap.bindings {
      for context in binding.contexts {
        for key in binding.keys {
          #expect(
            Keymap.binding(for: key, in: context)?.action == binding.action,
            "\(key.name) in \(context.rawValue) does not \(binding.name)")
        }
      }
    }
  }

  @Test func whereTextIsTypedNoPlainCharacterIsACommand() {
    for binding in Keymap.bindings where !binding.contexts.isDisjoint(with: Context.typing) {
      let characters = binding.keys.filter { if case .character = $0 { true } else { false } }
      #expect(characters.isEmpty, "\(binding.name)")
    }
  }

  @Test(arguments: ["", "1", "3", "4", "5", "<enter>", "a", ":", "?", "/", "<enter>7<enter>s", "<enter>7<enter>q"])
  func everyHintNamesAKeyThatWorksThere(keys: String) {
    var bench = Bench(columns: 160, rows: 40)
    bench.press(keys)
    let context = bench.session.context
    let hinted = Keymap.bindings.filter { $0.hint != nil && $0.contexts.contains(context) }
    #expect(!hinted.isEmpty)
    for binding in hinted { #expect(bench.session.action(for: binding.keys[0]) == binding.action) }
  }

  @Test func theHelpListsEveryBinding() {
    var bench = Bench()
    bench.press("?")
    guard case .help(let box)? = bench.session.state.overlay else {
      Issue.record("no help")
      return
    }
    #expect(box.bindings.count == Keymap.bindings.count)
  }
}
