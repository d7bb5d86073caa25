import BeTraceCore
import Testing

/// What changes about modules: parameters that go, contracts that come.
@Suite struct ModuleEvolutionTests {
  private static let changing = TestService(parameters: [
    Parameter("threads", .integer(1...64), default: 8, help: "Threads.", deprecated: "use 'workers'"),
    Parameter("workers", .integer(1...32), default: 8, help: "Workers."),
    Parameter("tuning", .map(of: .text(.free)), help: "More.", deprecated: "nobody reads it"),
  ])

  @Test(arguments: [
    RuleRow("what is current", #"{"web": {"workers": 4}}"#, services: [changing]),
    RuleRow(
      "what can be said otherwise", #"{"web": {"threads": 4}}"#, services: [changing],
      shows: ["test.json:2:21: warning: web: threads: 'threads' is deprecated: use 'workers' [MOD-07]"]),
    RuleRow(
      "what the other does not take", #"{"web": {"threads": 64}}"#, services: [changing],
      shows: ["test.json:2:21: warning: web: threads: 'threads' is deprecated: use 'workers' [MOD-07]"]),
    RuleRow(
      "what the other says already", #"{"web": {"threads": 4, "workers": 5}}"#, services: [changing],
      shows: ["test.json:2:21: warning: web: threads: 'threads' is deprecated: use 'workers' [MOD-07]"]),
    RuleRow(
      "a part", #"{"web": {"tuning": {"a": "b"}}}"#, services: [changing],
      shows: ["test.json:2:26: warning: web: tuning.a: 'tuning' is deprecated: nobody reads it [MOD-07]"]),
    RuleRow(
      "of a parent", #"{"web": {}}"#, extending: [EnvironmentText("base", #"{"web": {"threads": 4}}"#)],
      services: [changing]),
  ])
  func whatIsDeprecatedIsFoundWhereItIsSaid(_ row: RuleRow) { row.check() }

  @Test func itIsSaidWithTheOtherWhereThatTakesIt() {
    let fixes = { (entry: String) in
      Plan(entry, services: [Self.changing]).findings.filter { $0.rule == "MOD-07" }.flatMap(\.fixes).map(\.description)
    }
    #expect(fixes(#"{"web": {"threads": 4}}"#) == ["say it with 'workers'", "leave it out"])
    #expect(fixes(#"{"web": {"threads": 64}}"#) == ["leave it out"])
    #expect(fixes(#"{"web": {"threads": 4, "workers": 5}}"#) == ["leave it out"])
  }

  @Test(arguments: [
    RuleRow("the contract of today", services: [TestService(contract: ServiceInfo.knownContract)], about: ["MOD-08"]),
    RuleRow(
      "one of the future", services: [TestService(contract: 2)], about: ["MOD-08"],
      shows: [
        "test: error: web: the module of 'web' is written for version 2 of the contract, and this program knows 1: use a newer "
          + "program [MOD-08]"
      ]),
  ])
  func contractsOfTheFutureAreFound(_ row: RuleRow) { row.check() }
}
