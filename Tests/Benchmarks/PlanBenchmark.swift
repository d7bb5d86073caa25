import BeTraceCore

/// What an edit costs in a workspace of many services.
enum PlanBenchmark {
  static func run() {
    let count = 1000
    let catalogue = Catalogue((0..<count).map { NumberedService($0) })
    let services = (0..<count).map { "\"\(NumberedService.name($0))\": {\n  \"image\": \"example.com/a:1\"\n}" }
    let text = """
      {"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "live", "namespace": "many",
       "platform": {"podSecurity": "privileged"}, "services": {
      \(services.joined(separator: ",\n"))
      }}
      """
    var environments = Environments(
      [EnvironmentFile(path: "environments/live.json", bytes: Array(text.utf8), catalogue: catalogue)],
      catalogue: catalogue)
    let today = CalendarDate(year: 2026, month: 1, day: 1)
    var plan = Plan("live", in: environments, on: today)
    print("\(count) services, \(plan.resources.count) objects, \(plan.findings.count) findings")
    Benchmarks.measure("plan from nothing", times: 5) { plan = Plan("live", in: environments, on: today) }
    var replicas = 1
    func edit() {
      replicas = replicas % 7 + 1
      let edit = Edit(
        environment: "live", service: NumberedService.name(500), field: Field("replicas"), value: .integer(replicas))
      _ = environments.apply(edit)
    }
    Benchmarks.measure("edit the file", times: 20) { edit() }
    var findings = 0
    func replan(after value: Value?) {
      let edit = Edit(
        environment: "live", service: NumberedService.name(500), field: Field("replicas"), value: value)
      _ = environments.apply(edit)
      plan = Plan("live", in: environments, on: today, reusing: plan)
      findings += plan.findings.count
    }
    Benchmarks.measure("edit and plan", times: 20) {
      replicas = replicas % 7 + 1
      replan(after: .integer(replicas))
    }
    // The former plan is given back outside: the workbench keeps it for undo.
    var next = plan
    func makeNext() { next = Plan("live", in: environments, on: today, reusing: plan) }
    func goOn() {
      plan = next
      edit()
    }
    Benchmarks.measure("plan and judge after an edit", times: 200, before: goOn, makeNext)
    Benchmarks.measure("plan once more", times: 20) {
      plan = Plan("live", in: environments, on: today, reusing: plan)
      findings += plan.findings.count
    }
    Benchmarks.measure("edit that moves half of the services, and plan", times: 10) {
      replan(after: nil)
      replan(after: .integer(replicas))
    }
    print("(\(findings) findings in all)")
  }
}
