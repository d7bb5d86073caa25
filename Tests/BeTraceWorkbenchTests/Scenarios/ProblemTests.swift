import BeTraceCore
import BeTraceWorkbench
import Testing

/// Going from problem to problem, and mending them.
struct ProblemTests {
  /// Two problems of one field, and one that only the module's team can change.
  private static let troubled = #"""
    {
      "apiVersion": "betrace.dev/v1",
      "kind": "Environment",
      "name": "troubled",
      "extends": "base",
      "services": {
        "bff": { "image": { "tag": "dev" }, "env": { "A_TOKEN": "one", "B_TOKEN": "two" }, "replicas": -1, "colour": "red" }
      }
    }

    """#

  @Test func xVisitsEveryProblemAndStartsAgain() {
    var bench = Bench(columns: 120, rows: 40, at: "bff/troubled", files: ["environments/troubled.json": Self.troubled])
    let count = bench.session.problems.count
    #expect(count > 3)
    var visited: [Int] = []
    for _ in 0..<count {
      bench.press("x")
      visited.append(bench.session.state.problemIndex)
    }
    #expect(visited.sorted() == Array(0..<count))
    bench.press("x")
    #expect(bench.session.state.problemIndex == visited[0])
    bench.press("X")
    #expect(bench.session.state.problemIndex == visited[count - 1])
  }

  @Test func aFixFromTheListGoesToItsServiceAndKeepsTheList() {
    var bench = Bench(
      columns: 120, rows: 40, at: "worker/troubled", files: ["environments/troubled.json": Self.troubled])
    let before = bench.edited("troubled")
    bench.press("4")
    while bench.session.problems[bench.session.state.problemIndex].fixes.isEmpty { bench.press("j") }
    let finding = bench.session.problems[bench.session.state.problemIndex]
    bench.press("f")
    #expect(bench.message == "fixed: \(finding.fixes[0].description); u undoes")
    #expect(bench.session.state.service == finding.service)
    #expect(bench.session.state.focus == .problems)
    #expect(!bench.session.problems.contains(finding))
    bench.press("u")
    #expect(bench.edited("troubled") == before)
    #expect(bench.session.state.service == finding.service)
  }

  @Test func aProblemWithoutAFixSaysSo() {
    var bench = Bench()
    bench.press(":bff/production/replicas<enter><enter>-1<enter>F")
    #expect(bench.rows(with: "no quick fix for this problem").count == 1)
  }
}
