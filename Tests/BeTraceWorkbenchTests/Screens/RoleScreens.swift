import BeTraceWorkbench
import Testing

/// What colours mean: one letter a cell, as `Role.letter` says.
struct RoleScreens {
  @Test func protectedBadgeAndSelection() {
    let bench = Bench()
    expectScreen(bench)
  }

  @Test func unsavedAndWrong() {
    var bench = Bench()
    bench.press("<ctrl-a>:bff/production/resources.limits.memory<enter><enter>512mb<enter>")
    expectScreen(bench)
  }
}
