import BeTraceCore
import Testing

/// A protected environment beside the one where this is rehearsed: ENV-01, ENV-03.
@Suite struct RehearsalTests {
  private static let protected = #""namespace": "shop", "protected": true"#

  private static func row(
    _ name: String, _ entry: String, over parent: String, settings: String = protected, between: String? = nil,
    services: [TestService] = [TestService()], _ shows: String...
  ) -> RuleRow {
    let files = [EnvironmentText("rehearsal", #"{"web": {\#(parent)}}"#)]
    let middle = between.map { EnvironmentText("shared", #"{"web": {\#($0)}}"#, settings: #""abstract": true"#) }
    return RuleRow(
      name, #"{"web": {\#(entry)}}"#, settings: settings, extending: files + [middle].compactMap(\.self),
      services: services, about: ["ENV-01", "ENV-03", "EF-06"], shows: shows)
  }

  @Test(arguments: [
    row("more", #""replicas": 4"#, over: #""replicas": 3"#),
    row(
      "fewer", #""replicas": 2"#, over: #""replicas": 3"#,
      "test.json:2:22: info: web: replicas: 'replicas' is 2, less than the 3 of 'rehearsal', where this is rehearsed [ENV-01]"
    ),
    row("inherited", "", over: #""replicas": 3"#),
    row("not protected", #""replicas": 2"#, over: #""replicas": 3"#, settings: #""namespace": "shop""#),
    row(
      "strict", #""replicas": 2"#, over: #""replicas": 3"#,
      settings: #""namespace": "shop", "protected": true, "platform": {"policyProfile": "strict"}"#,
      "test.json:2:22: warning: web: replicas: 'replicas' is 2, less than the 3 of 'rehearsal', where this is rehearsed "
        + "[ENV-01]"),
    row(
      "fewer by what both share but one", "", over: #""replicas": 3"#, between: #""replicas": 2"#,
      "shared.json:2:22: info: web: replicas: 'replicas' is 2, less than the 3 of 'rehearsal', where this is rehearsed "
        + "[ENV-01]"),
    row("scaled by load", #""autoscaling": {"min": 3, "max": 5, "cpu": 70}"#, over: #""replicas": 3"#),
    row(
      "scaled by load from fewer", #""autoscaling": {"min": 1, "max": 5, "cpu": 70}"#, over: #""replicas": 3"#,
      "test.json:2:33: info: web: autoscaling.min: 'autoscaling.min' is 1, less than the 3 of 'rehearsal', where this is "
        + "rehearsed [ENV-01]"),
    row(
      "scaled by load to fewer", #""autoscaling": {"max": 5}"#,
      over: #""autoscaling": {"min": 2, "max": 8, "cpu": 70}"#,
      "test.json:2:33: info: web: autoscaling.max: 'autoscaling.max' is 5, less than the 8 of 'rehearsal', where this is "
        + "rehearsed [ENV-01]"),
    row("not scaled by load", #""autoscaling": null, "replicas": 4"#, over: #""autoscaling": {"max": 8, "cpu": 70}"#),
    row(
      "a lower memory limit", #""resources": {"limits": {"memory": "1000Mi"}}"#,
      over: #""resources": {"limits": {"memory": "1Gi"}}"#,
      "test.json:2:45: info: web: resources.limits.memory: 'resources.limits.memory' is 1000Mi, less than the 1Gi of "
        + "'rehearsal', where this is rehearsed [ENV-01]"),
    row(
      "a lower CPU limit", #""resources": {"limits": {"cpu": "900m"}}"#,
      over: #""resources": {"limits": {"cpu": "1"}}"#,
      "test.json:2:42: info: web: resources.limits.cpu: 'resources.limits.cpu' is 900m, less than the 1 of 'rehearsal', where "
        + "this is rehearsed [ENV-01]"),
    row(
      "the same memory in other words", #""resources": {"limits": {"memory": "1024Mi"}}"#,
      over: #""resources": {"limits": {"memory": "1Gi"}}"#),
    row(
      "no memory limit", #""resources": {"limits": {"memory": null}}"#,
      over: #""resources": {"limits": {"memory": "1Gi"}}"#),
    row("not deployed there", #""enabled": true, "replicas": 2"#, over: #""enabled": false, "replicas": 3"#),
  ])
  func whatIsProtectedHasEnough(_ row: RuleRow) { row.check() }

  private static let reset = #""env": {"$reset": true}"#
  private static func missing(_ name: String, at column: Int) -> String {
    "test.json:2:2: warning: web: env.\(name): '\(name)' is set in 'rehearsal' "
      + "(rehearsal.json:2:\(column)), where this is rehearsed, and not here: set it, or say null if it is not wanted [ENV-03]"
  }

  @Test(arguments: [
    row("inherited", "", over: #""env": {"A": "1"}"#),
    row("reset with all others", reset, over: #""env": {"A": "1"}"#, missing("A", at: 23)),
    row("removed", #""env": {"A": null}"#, over: #""env": {"A": "1"}"#),
    row("removed by what stands between", "", over: #""env": {"A": "1"}"#, between: #""env": {"A": null}"#),
    row("not protected", reset, over: #""env": {"A": "1"}"#, settings: #""namespace": "shop""#),
    row("not deployed there", #""enabled": true, \#(reset)"#, over: #""enabled": false, "env": {"A": "1"}"#),
    row(
      "of the rehearsal alone", reset, over: #""env": {"A": "https://rehearsal.example.com"}"#, missing("A", at: 23)),
    row(
      "nobody reads it", reset, over: #""env": {"A": "1", "PORT": "1"}"#,
      services: [TestService(variables: [Variable("PORT", help: "The port.")])], missing("PORT", at: 36)),
    row(
      "removed where nobody has it", #""env": {"B": null}"#, over: #""env": {"A": "1"}"#,
      "test.json:2:23: info: web: env.B: 'env.B' is null, but there is nothing to remove [EF-06]"),
  ])
  func whatIsProtectedHasTheVariablesThatWereTried(_ row: RuleRow) { row.check() }
}
