import BeTraceCore
import Testing

/// A number of pods that an environment sets beside an autoscaler: X-22.
@Suite struct IdleReplicasTests {
  private static let scaled = #""autoscaling": {"min": 2, "max": 5, "cpu": 70}"#

  private static func row(
    _ name: String, _ entry: String, over parent: String = "", settings: String = #""namespace": "shop""#,
    _ shows: String...
  ) -> RuleRow {
    RuleRow(
      name, #"{"web": {\#(entry)}}"#, settings: settings,
      extending: [EnvironmentText("parent", #"{"web": {\#(parent)}}"#)], about: ["X-22", "EF-06"], shows: shows)
  }

  private static func finding(_ severity: String, _ number: Int, at place: String) -> String {
    "test.json:\(place): \(severity): web: replicas: 'replicas' is \(number), but the autoscaler of 'web' decides the number "
      + "of pods: it has no effect; leave it out, or set 'autoscaling' to null [X-22]"
  }

  @Test(arguments: [
    row("an autoscaler alone", scaled),
    row("a number alone", #""replicas": 3"#),
    row("a number that is inherited", scaled, over: #""replicas": 3"#),
    row("both inherited, which their own file is told of", "", over: #""replicas": 3, \#(scaled)"#),
    row("an autoscaler that is switched off", #""replicas": 3, "autoscaling": null"#, over: scaled),
    row("a number taken back", #""replicas": {"$reset": true}, \#(scaled)"#, over: #""replicas": 3"#),
    row("both here", #""replicas": 3, \#(scaled)"#, finding("warning", 3, at: "2:22")),
    row("beside an inherited autoscaler", #""replicas": 3"#, over: scaled, finding("warning", 3, at: "2:22")),
    row(
      "the number that is inherited", #""replicas": 3"#, over: #""replicas": 3, \#(scaled)"#,
      finding("warning", 3, at: "2:22")),
    row(
      "lenient", #""replicas": 3, \#(scaled)"#,
      settings: #""namespace": "shop", "platform": {"policyProfile": "lenient"}"#, finding("info", 3, at: "2:22")),
  ])
  func theAutoscalerDecides(_ row: RuleRow) { row.check() }
}
