import BeTraceCore
import BeTraceWorkbench
import Testing

/// Two workbenches on one workspace.
struct SharingTests {
  private static let holder = LockHolder(process: 4242, host: "build7", since: "2026-11-23T09:01:02Z")

  /// A workbench that finds another one there.
  private static func bench(_ holder: LockHolder = holder, columns: Int = 80, rows: Int = 24) -> Bench {
    var bench = Bench(columns: columns, rows: rows)
    bench.meet(holder)
    return bench
  }

  @Test(arguments: [(40, 10), (80, 24), (120, 40), (200, 60)])
  func theSecondIsToldWhoIsThere(columns: Int, rows: Int) {
    let bench = Self.bench(columns: columns, rows: rows)
    #expect(bench.rows(with: "process 4242 on build7").count == 1)
    #expect(bench.screen.contains("2026-11-23 09:01"))
    #expect(bench.session.context == .held)
    #expect(bench.awaitsLock)
    expectScreen(bench, "\(columns)x\(rows)")
  }

  @Test func whetherItRunsElsewhereIsNotClaimed() {
    var holder = Self.holder
    holder.isKnownToRun = false
    #expect(Self.bench(holder).rows(with: "Whether it still runs cannot be seen from here").count == 1)
  }

  @Test func whoLooksOnlyEditsNothingAndKnowsHowToBegin() {
    var bench = Self.bench()
    let before = bench.edited("production")
    bench.press("<enter><enter>")
    #expect(bench.session.state.overlay == nil)
    #expect(
      bench.message == "this workbench is read-only beside process 4242 on build7: :write lets you edit")
    #expect(bench.screen.contains("read-only"))
    for keys in ["<ctrl-a>", "d", ":set bff/production/replicas=5<enter>", ":revert<enter>", "P", "D", "e", "E", "S"] {
      bench.press(keys + "<esc><esc>")
      #expect(bench.edited("production") == before, "\(keys)")
    }
    #expect(!bench.hasLock)
    bench.press(":write<enter>")
    #expect(bench.message == "you may edit beside process 4242 on build7: what both save is merged")
    bench.press("<enter>5<enter>")
    #expect(bench.edited("production").contains(#""replicas": 5"#))
  }

  @Test func whoEditsTooDoesSoAtOnce() {
    var bench = Self.bench()
    bench.press("e<enter>5<enter>")
    #expect(bench.edited("production").contains(#""replicas": 5"#))
    #expect(bench.kept?.lines == ["set bff/production/replicas=5"])
  }

  @Test func whoLeavesLeaves() {
    var bench = Self.bench()
    bench.press("q")
    #expect(bench.hasQuit)
  }

  @Test func thatTheOtherHasEndedIsNoticed() {
    var bench = Self.bench()
    bench.press("<enter>")
    bench.leave()
    #expect(bench.message == "process 4242 on build7 has ended: :write lets you edit")
    bench.press(":write<enter>")
    #expect(bench.hasLock)
    bench.press("<enter>5<enter>")
    #expect(bench.edited("production").contains(#""replicas": 5"#))
  }

  @Test func whoWaitsInTheBoxBeginsWhenTheOtherHasEnded() {
    var bench = Self.bench()
    bench.leave()
    #expect(bench.session.state.overlay == nil)
    #expect(bench.hasLock)
    #expect(bench.message.hasPrefix("you may edit"))
  }

  @Test func whoEditsBesideTakesTheLockWhenTheOtherHasEnded() {
    var bench = Self.bench()
    bench.press("e<enter>5<enter>")
    bench.leave()
    #expect(bench.hasLock)
    #expect(bench.session.unsavedEnvironments == ["production"])
  }

  @Test func onePersonMayLookOnly() {
    var bench = Bench()
    bench.press(":write<enter>")
    #expect(bench.message == "you may edit already: s saves, :write off only looks")
    bench.press("<esc><enter>5<enter>:write off<enter>")
    #expect(bench.message.hasPrefix("there are unsaved edits"))
    bench.press("u:write off<enter>")
    #expect(bench.message == "read-only: :write lets you edit again")
    bench.press("<enter>")
    #expect(bench.session.state.overlay == nil)
  }
}
