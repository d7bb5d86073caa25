import Glibc

/// How many times as many random cases are tried as usual: `BETRACE_TUI_TEST_EFFORT`, 1 if that is not set.
let effort = getenv("BETRACE_TUI_TEST_EFFORT").flatMap { Int(String(cString: $0)) } ?? 1

/// The seeds of random cases: `count` of them, times `effort`, or only the one that `BETRACE_TUI_TEST_SEED` names, to try a
/// case again.
func seeds(_ count: Int) -> ClosedRange<Int> {
  let only = getenv("BETRACE_TUI_TEST_SEED").flatMap { Int(String(cString: $0)) }
  return only.map { $0...$0 } ?? 1...count * effort
}

/// Random numbers that come again in the same order for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension SeededGenerator {
  /// Whether something happens that happens once in `count` times.
  mutating func once(in count: Int) -> Bool { Int.random(in: 0..<count, using: &self) == 0 }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements.randomElement(using: &self)! }
}
