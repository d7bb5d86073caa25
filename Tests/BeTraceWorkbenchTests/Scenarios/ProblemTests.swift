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

  @Test func theFirstStepLeadsToTheWorst() {
    var bench = Bench(columns: 120, rows: 40, at: "backend/production")
    bench.press(":set bff/production/resources.limits.memory=1Mi worker/production/imagePullPolicy=IfNotPresent<enter>")
    bench.press(":backend/production/replicas<enter>")
    #expect(bench.session.problems.count { $0.severity == .info } > 1)
    bench.press("x")
    #expect(bench.session.state.problemIndex == 0)
    #expect(bench.session.state.service == "bff")
  }

  @Test func aFixFromTheListGoesToItsServiceAndKeepsTheList() {
    var bench = Bench(
      columns: 120, rows: 40, at: "worker/troubled", files: ["environments/troubled.json": Self.troubled])
    let before = bench.edited("troubled")
    bench.press("4")
    while bench.session.problems[bench.session.state.problemIndex].fixes.isEmpty { bench.press("j") }
    let finding = bench.session.problems[bench.session.state.problemIndex]
    bench.press("ff")
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
    #expect(bench.rows(with: "no quick fix for this problem; d resets it to the inherited value").count == 1)
  }

  @Test func anExceptionThatIsNotNeededIsRemoved() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(":-/production/protected<enter><space>x")
    #expect(bench.session.state.field == .exceptions)
    // What the manifests cannot show is shown in a box.
    bench.press("f")
    #expect(bench.rows(with: "Fix  Exceptions").count == 1)
    bench.press("f")
    #expect(bench.message == "fixed: remove the exception for 'POL-07' of backend; u undoes")
    #expect(!bench.edited("production").contains("exceptions"))
    #expect(bench.session.plan?.findings.contains { $0.rule == "POL-16" } == false)
  }

  @Test func aSlipInAQuantityIsMended() {
    var bench = Bench()
    bench.press(":bff/production/resources.limits.memory<enter><enter>512mb<enter>")
    #expect(bench.message.hasSuffix("f set 512Mi"))
    bench.press("ff")
    #expect(bench.message == "fixed: set 512Mi; u undoes")
    bench.press("<enter>768MB<alt-f><enter>")
    #expect(bench.edited("production").contains(#""memory": "768Mi""#))
  }

  @Test func aSecretThatNobodyKnowsIsAnErrorThatCanBeDeclared() {
    var bench = Bench(columns: 160, rows: 40)
    bench.press("aSTRIPE_KEY<enter><enter><enter><enter>")
    #expect(bench.rows(with: "✗ 1 error").count == 1)
    bench.press("ff")
    #expect(bench.message == "fixed: list bff-auth/stripe-key as a secret that exists; u undoes")
    #expect(bench.rows(with: "✗").isEmpty)
    #expect(bench.edited("production").contains(#""stripe-key""#))
  }

  @Test func aLabelOfTheModulesIsSaidToBeIgnored() {
    var bench = Bench(columns: 160, rows: 40)
    bench.press(":set bff/production/labels[app.kubernetes.io/name]=foo<enter>")
    #expect(bench.rows(with: "▲ 2 warnings").count == 1)
    bench.press(":bff/production/labels[app.kubernetes.io/name]<enter>ff")
    #expect(bench.message == "fixed: leave it out; u undoes")
    #expect(bench.edited("production") == bench.file("environments/production.json"))
  }

  @Test func nGoesRoundTheListAndEnterGoesThere() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(":bff/dev/env.JWT_SECRET<enter><delete>:bff/production/replicas<enter>4")
    let count = bench.session.listedProblems.count
    #expect(count == bench.session.problems.count + 1)
    for _ in 0..<count - 1 { bench.press("n") }
    #expect(bench.session.state.problemIndex == count - 1)
    bench.press("n")
    #expect(bench.session.state.problemIndex == 0)
    bench.press("N<enter>")
    #expect(bench.session.state.environment == "dev")
    #expect(bench.session.fieldAtCursor?.description == "env.JWT_SECRET")
    #expect(bench.session.state.focus == .form)
    bench.press("-")
    #expect(bench.session.state.environment == "production")
  }

  @Test func whatIsWrongHereIsNotListedAgainElsewhere() {
    let twin = """
      { "apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "twin", "extends": "production",
        "services": { "bff": { "ingress": { "host": "twin.example.com" } } } }
      """
    var bench = Bench(files: ["environments/twin.json": twin])
    bench.press("4")
    #expect(bench.session.problems.contains { $0.severity == .warning })
    #expect(bench.session.problemsElsewhere.isEmpty)
  }

  @Test func theListSaysWhereAProblemIsAndWhereItIsWritten() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(":bff/production/resources.limits.memory<enter><enter>512mb<enter>4")
    #expect(bench.rows(with: "✗ bff › production › Memory limit").count == 1)
    #expect(bench.message == "written in environments/production.json:63:21")
    #expect(bench.rows(with: "Problems  3 in production").count == 1)
  }
}
