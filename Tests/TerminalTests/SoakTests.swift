import Glibc
import Testing

/// Random keys in random sizes, for as long as it may take.
@Suite struct SoakTests {
  /// `BETRACE_TUI_TEST_SEED` tries the keys of one seed again.
  private static let seed = seeds(1).lowerBound
  private static let keysAtATime = 40
  private static let times = 125 * effort

  @Test func manyKeysAndSizesEndNothingAndFillNoMemory() throws {
    print("random keys of seed \(Self.seed)")
    let place = try Workplace()
    let terminal = try place.open("--environment", "dev", environment: ["EDITOR": "true", "VISUAL": "true"])
    _ = try terminal.screen(showing: "replicas")
    var random = RandomKeys(seed: Self.seed)
    var memory: [Int] = []
    for time in 1...Self.times {
      try terminal.press((0..<Self.keysAtATime).map { _ in random.key() })
      let size = random.size()
      try terminal.resize(width: size.width, height: size.height)
      guard time % (Self.times / 5) == 0 else { continue }
      try waitUntilRead(terminal, marker: "seen\(time)")
      memory.append(try residentKilobytes(of: terminal.processID))
    }
    print("\(Self.times * Self.keysAtATime) keys; memory after each fifth, in kB: \(memory)")
    // The first fifth is to fill what is kept anyway.
    #expect(try #require(memory.max()) < memory[0] + 24 * 1024, "seed \(Self.seed): \(memory)")

    // The settings tell the size too.
    try terminal.resize(width: 80, height: 24)
    try terminal.kill(SIGTERM)
    #expect(try terminal.exitStatus == 128 + SIGTERM)
    #expect(try terminal.settingsAfter == terminal.settingsBefore)
  }

  /// Waits until all keys so far were read: the program shows what is typed then, wherever the keys have led it.
  private func waitUntilRead(_ terminal: TerminalSession, marker: String) throws {
    try terminal.resize(width: 100, height: 30)
    for _ in 0..<3 {
      // What follows at once would make an alt-key of ESC; a sequence does not.
      try terminal.press("Escape", "Escape", "Escape", "Left")
      try terminal.type(":\(marker)")
      if (try? terminal.screen(showing: marker)) != nil { return }
    }
    _ = try terminal.screen(showing: marker)
  }

  private func residentKilobytes(of process: pid_t) throws -> Int {
    let status = try #require(contents(of: "/proc/\(process)/status"), "it runs")
    let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") })
    return try #require(line.split(separator: " ").dropFirst().first.flatMap { Int($0) })
  }
}

/// The same keys and sizes for the same seed.
private struct RandomKeys {
  /// What a person can press, by tmux's names; `q`, ctrl-c and ctrl-z are for the end.
  private static let keys =
    "hjkl[]{}012345gGadduzxXfFsSmmmmwT<>/?:- JKRnNttyyp0Zo7MvvD..+_+_35eErEAAé漢".map {
      $0 == " " ? "Space" : String($0)
    }
    + "adeklnopruwxy".map { "C-\($0)" }
    + [
      "Enter", "Enter", "Enter", "Escape", "Escape", "Tab", "BTab", "BSpace", "DC", "Up", "Down", "Left", "Right",
      "Home",
      "End", "PPage", "NPage", "F1", "F8", "M-f", "M-e", "M-b",
    ]
  private static let sizes = [
    (width: 80, height: 24), (120, 40), (200, 60), (40, 10), (39, 9), (1, 1), (100, 12), (61, 16), (59, 15), (99, 15),
    (160, 50), (160, 10), (300, 90),
  ]

  private var generator: SeededGenerator

  init(seed: Int) { generator = SeededGenerator(seed: seed) }

  mutating func key() -> String { generator.pick(Self.keys) }

  mutating func size() -> (width: Int, height: Int) { generator.pick(Self.sizes) }
}
