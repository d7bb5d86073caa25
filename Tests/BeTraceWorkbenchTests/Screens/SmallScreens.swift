import BeTraceWorkbench
import Testing

/// Every box and pane on the smallest screen.
struct SmallScreens {
  @Test(arguments: [
    ("the services", "1"), ("the environments", "0"), ("the problems", "4"), ("the manifests", "3"),
    ("a number that is typed", "<enter>7"), ("a number that cannot be", "<enter>x"),
    ("a choice", ":bff/production/imagePullPolicy<enter><enter>"),
    ("a variable", "aSTRIPE_KEY<enter><enter>"), ("its last part", "aSTRIPE_KEY<tab><tab><tab><tab>"),
    ("a review with an error", "[:bff/staging/resources.limits.memory<enter><enter>512mb<enter>s"),
    ("a command", ":mem"), ("the keys", "?"),
    ("a filter that is typed", "/mem"), ("a filter", "/mem<enter>"), ("a review", "<enter>7<enter>s"),
    ("leaving", "<enter>7<enter>q"), ("a problem", ":bff/production/env.JWT_SECRET<enter><delete>"),
  ])
  func onTheSmallestScreen(name: String, keys: String) {
    var bench = Bench(columns: 40, rows: 10)
    bench.press(keys)
    expectScreen(bench, name)
  }

  @Test func aFileThatSomeoneElseChanged() {
    var bench = Bench(columns: 40, rows: 10)
    bench.press("<enter>5<enter>")
    bench.overwrite("environments/production.json", "{}")
    bench.press("sproduction<enter>")
    expectScreen(bench)
  }

  @Test func environmentsThatDoNotFitAreScrolledAroundTheCursor() {
    var bench = Bench(at: "bff/customer-4", files: ManyEnvironments.files)
    expectScreen(bench)
    bench.press("]]]]]]]]]")
    expectScreen(bench, "to the last")
  }
}
