import BeTraceWorkbench
import Testing

/// The registry of keys is true.
struct KeymapTests {
  @Test func everyKeyOfEveryBindingReachesItsActionInEveryContext() {
    for binding in Keymap.standard.bindings {
      for context in binding.contexts {
        for key in binding.keys {
          #expect(
            Keymap.standard.binding(for: key, in: context)?.action == binding.action,
            "\(key.name) in \(context.rawValue) does not \(binding.name)")
        }
      }
    }
  }

  @Test func whereTextIsTypedNoPlainCharacterIsACommand() {
    for binding in Keymap.standard.bindings where !binding.contexts.isDisjoint(with: Context.typing) {
      let characters = binding.keys.filter { if case .character = $0 { true } else { false } }
      #expect(characters.isEmpty, "\(binding.name)")
    }
  }

  @Test(
    arguments: [
      "", "0", "3", "33", "4", "5", "<enter>", "a", "aNAME<enter>", ":", ":mem", ":theme<enter>", "?", "/", "/mem",
      "<enter>7<enter>",
      "<enter>7<enter>s", "<enter>7<enter>q", ":bff/production/imagePullPolicy<enter><enter>",
      ":bff/production/ingress.host<enter><enter>", ":worker/dev/replicas<enter>3",
      "3/name<enter>", ":bff/production/image.tag<enter><enter>0.9.0-rc.1<enter>xf",
      ":bff/production/resources.limits.memory<enter><enter>1Mi<enter>4", "ttt3",
      "jj", "jj<enter>", "y", "D", "1", "1D", "v", "o", "<ctrl-a>yv", "/nothing<enter>", "<enter>7<enter>E", "S",
      "S<down>", "S<down><down><down>", "S<down><down><down>t", "S<enter>S",
    ], [(80, 24), (100, 30), (120, 40), (200, 60), (40, 10)])
  func everyHintNamesAKeyThatDoesSomething(keys: String, size: (Int, Int)) {
    var bench = Bench(columns: size.0, rows: size.1)
    bench.press(keys)
    let hinted = bench.session.hintedBindings
    #expect(!hinted.isEmpty)
    for binding in hinted {
      #expect(bench.session.action(for: binding.keys[0]) == binding.action)
      var after = bench
      after.press(binding.keys[0])
      #expect(
        after.session.state != bench.session.state || after.hasQuit != bench.hasQuit || after.writes != bench.writes,
        "\(binding.keys[0].name) \(binding.name) does nothing after '\(keys)'")
    }
  }

  @Test func withoutAServiceNoKeyIsNamedThatNeedsOne() {
    var bench = Bench(at: "", example: false)
    #expect(bench.session.hintedBindings.map(\.name).filter { ["edit", "reset", "add"].contains($0) } == [])
    bench.press("a")
    #expect(bench.message == "there is no service here to add to")
  }

  @Test func theHelpListsEveryBinding() {
    var bench = Bench()
    bench.press("?")
    guard case .help(let box)? = bench.session.state.overlay else {
      Issue.record("no help")
      return
    }
    #expect(box.bindings.count == Keymap.standard.bindings.count)
  }

  /// Config files name them, so that none may become another by accident.
  @Test func everyBindingHasAnIDOfItsOwnThatStays() {
    let ids = Keymap.standard.bindings.map(\.id)
    #expect(Set(ids).count == ids.count, "several bindings have one id: give the newer one its own")
    let pattern = #/[a-z]+(-[a-z]+)*(\.[a-z]+)?/#
    for id in ids { #expect(id.wholeMatch(of: pattern) != nil, "\(id)") }
    expectGolden(ids.sorted().joined(separator: "\n") + "\n")
  }

  @Test func everyKeyIsFoundByItsName() {
    for key in Set(Keymap.standard.bindings.flatMap(\.keys)) { #expect(Key(named: key.name) == key) }
    for name in ["", "ctrl-", "ctrl-S", "alt-", "F0", "F13", "Enter", "ctrl-ss", "ab", " "] {
      #expect(Key(named: name) == nil, "'\(name)'")
    }
  }
}
