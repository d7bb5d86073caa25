import BeTraceCore
import BeTraceWorkbench
import Testing

/// What holds whatever is pressed.
struct PropertyTests {
  private static let keys: [Key] =
    "hjkl[]{}12345gGaduzxXfFs/?:- JKRqnyp0Zo7M".map(Key.character)
    + "acdeklnopruwxz".filter { $0 != "z" }.map(Key.control)
    + [
      .enter, .enter, .enter, .escape, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .home,
      .end,
    ]
    + [.pageUp, .pageDown, .function(1), .function(8), .alt("f"), .alt("b"), .character("é"), .character("漢")]

  @Test(arguments: 0..<8) func randomKeysNeverCrashAndUndoingAllGivesTheSameFiles(seed: Int) {
    var random = RandomKeys(seed: UInt64(seed) + 1)
    var bench = Bench(columns: 120, rows: 40)
    bench.refusal = "this disk is full"
    let before = bench.session.state.environments.files.map(\.bytes)
    for count in 0..<1_250 {
      bench.press(Self.keys[Int(random.next() % UInt64(Self.keys.count))])
      if count % 7 == 0 {
        let sizes = [(80, 24), (120, 40), (200, 60), (40, 10), (39, 9), (1, 1), (100, 12), (0, 0), (61, 16)]
        let (columns, rows) = sizes[Int(random.next() % UInt64(sizes.count))]
        bench.perform(.resized(Size(columns: columns, rows: rows)))
      }
      let frame = bench.frame
      #expect(frame.cells.count == frame.size.columns * frame.size.rows)
    }
    bench.perform(.cancel)
    bench.perform(.revert)
    #expect(bench.session.state.environments.files.map(\.bytes) == before)
  }

  @Test func thePreviewIsWhatRenderingGivesForEveryService() throws {
    var bench = Bench()
    for environment in ["dev", "staging", "production"] {
      for service in ["backend", "bff", "nats", "worker"] {
        bench.press(":\(service)/\(environment)/replicas<enter>")
        let plan = try #require(bench.session.plan)
        let shown = bench.session.preview.lines.map { $0.text.text + "\n" }.joined()
        #expect(shown == YAMLText(plan[service]?.resources ?? []).text)
      }
    }
  }
}

/// The same keys for the same seed (SplitMix64).
private struct RandomKeys: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
