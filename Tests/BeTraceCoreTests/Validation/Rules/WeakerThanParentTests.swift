import BeTraceCore
import Testing

/// A protected environment that has less than the one it extends: ENV-01.
@Suite struct WeakerThanParentTests {
  private static func row(
    _ name: String, _ entry: String, over parent: String, settings: String = #""namespace": "shop", "protected": true"#,
    _ shows: String...
  ) -> RuleRow {
    RuleRow(
      name, #"{"web": {\#(entry)}}"#, settings: settings,
      extending: [EnvironmentText("rehearsal", #"{"web": {\#(parent)}}"#)], services: [TestService()],
      about: ["ENV-01"], shows: shows)
  }

  @Test(arguments: [
    row("as many", #""replicas": 3"#, over: #""replicas": 3"#),
    row("more", #""replicas": 4"#, over: #""replicas": 3"#),
    row(
      "fewer", #""replicas": 2"#, over: #""replicas": 3"#,
      "test.json:2:22: info: web: replicas: 'replicas' is 2, less than the 3 of 'rehearsal': 'test' is protected [ENV-01]"
    ),
    row("inherited", "", over: #""replicas": 3"#),
    row("not protected", #""replicas": 2"#, over: #""replicas": 3"#, settings: #""namespace": "shop""#),
    row("scaled by load", #""replicas": 2, "autoscaling": {"min": 3, "max": 5, "cpu": 70}"#, over: #""replicas": 3"#),
    row(
      "a lower memory limit", #""resources": {"limits": {"memory": "1000Mi"}}"#,
      over: #""resources": {"limits": {"memory": "1Gi"}}"#,
      "test.json:2:45: info: web: resources.limits.memory: 'resources.limits.memory' is 1000Mi, less than the 1Gi of "
        + "'rehearsal': 'test' is protected [ENV-01]"),
    row(
      "the same memory in other words", #""resources": {"limits": {"memory": "1024Mi"}}"#,
      over: #""resources": {"limits": {"memory": "1Gi"}}"#),
    row(
      "no memory limit", #""resources": {"limits": {"memory": null}}"#,
      over: #""resources": {"limits": {"memory": "1Gi"}}"#),
    row(
      "strict", #""replicas": 2"#, over: #""replicas": 3"#,
      settings: #""namespace": "shop", "protected": true, "platform": {"policyProfile": "strict"}"#,
      "test.json:2:22: warning: web: replicas: 'replicas' is 2, less than the 3 of 'rehearsal': 'test' is protected "
        + "[ENV-01]"),
  ])
  func whatIsProtectedHasEnough(_ row: RuleRow) { row.check() }
}
