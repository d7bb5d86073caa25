import BeTraceWorkbench
import Testing

/// The review before saving, and leaving.
struct SaveScreens {
  @Test func aProtectedEnvironmentAsksForItsName() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press("<enter>5<enter>sprod")
    expectScreen(bench)
  }

  @Test func anUnprotectedOneSavesByEnter() {
    var bench = Bench(at: "bff/staging")
    bench.press("<enter>5<enter>s")
    expectScreen(bench)
  }

  @Test func whatDoesNotFitIsCounted() {
    var bench = Bench(at: "bff/dev")
    bench.press("<ctrl-a>s")
    expectScreen(bench)
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 60)])
  func whatDiffersIsKeptInView(columns: Int, rows: Int) {
    var bench = Bench(columns: columns, rows: rows)
    bench.press(":bff/production/image.tag<enter><enter>0.9.0-rc.1<enter>j<enter>sha256:\(Self.digest)<enter>s")
    expectScreen(bench, "\(columns)x\(rows)")
  }

  private static let digest = String(repeating: "70efdf2e", count: 8)

  @Test func objectsThatGoAreWarnedOf() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(":-/production/abstract<enter><space>s")
    expectScreen(bench)
  }

  @Test func aSmallScreenShowsTheFileAndTheQuestion() {
    var bench = Bench(columns: 40, rows: 10)
    bench.press("<enter>5<enter>s")
    expectScreen(bench)
  }

  @Test func leavingAsksWhatToDo() {
    var bench = Bench()
    bench.press("<enter>5<enter>[<enter>4<enter>q")
    expectScreen(bench)
  }

  @Test func aFileThatSomeoneElseChanged() {
    var bench = Bench()
    bench.press("<enter>5<enter>")
    bench.overwrite("environments/production.json", "{}")
    bench.press("sproduction<enter>")
    expectScreen(bench)
  }
}
