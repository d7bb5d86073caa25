import Testing

/// How many items lists may have.
extension BoundaryTests {
  /// `count` times `item`, in which `#` is the number of each, from 1.
  private static func list(_ count: Int, _ item: String) -> String {
    "[\((1..<count + 1).map { item.replacing("#", with: String($0)) }.joined(separator: ", "))]"
  }

  private static let rule = ##"{"action": "Count", "onExitCodes": {"operator": "In", "values": [#]}}"##
  private static let condition = ##"{"type": "A#"}"##
  private static let restart = ##"{"action": "Restart", "exitCodes": {"operator": "In", "values": [#]}}"##
  private static let success = ##"{"succeededCount": #}"##

  private static let counts = [
    Boundary("JOB-06", "jobs", "podFailurePolicy.rules", takes: list(20, rule), refuses: list(21, rule)),
    Boundary(
      "JOB-06", "jobs", "podFailurePolicy.rules[0].onExitCodes.values",
      given: #""podFailurePolicy.rules": [{"action": "Count", "onExitCodes": {"operator": "In"}}]"#,
      takes: list(255, "#"), refuses: list(256, "#")),
    Boundary(
      "JOB-06", "jobs", "podFailurePolicy.rules[0].onPodConditions",
      given: #""podFailurePolicy.rules": [{"action": "Count"}]"#, takes: list(20, condition),
      refuses: list(21, condition)),
    Boundary(
      "JOB-07", "jobs", "successPolicy.rules", given: #""completionMode": "Indexed", "completions": 50"#,
      takes: list(20, success), refuses: list(21, success)),
    Boundary(
      "POD-45", "pods", "containers[0].restartPolicyRules", given: #""containers[0].restartPolicy": "Never""#,
      takes: list(20, restart), refuses: list(21, restart)),
    Boundary(
      "POD-45", "pods", "containers[0].restartPolicyRules[0].exitCodes.values",
      given:
        #""containers[0].restartPolicy": "Never", "containers[0].restartPolicyRules": [{"action": "Restart", "exitCodes": {"operator": "In"}}]"#,
      takes: list(255, "#"), refuses: list(256, "#")),
    Boundary("POD-38", "pods", "dnsConfig.searches", takes: list(32, ##""a#""##), refuses: list(33, ##""a#""##)),
    Boundary(
      "NP-05", "NetworkPolicy", "spec.policyTypes", takes: list(2, #""Ingress""#), refuses: list(3, #""Ingress""#)),
  ]

  @Test(arguments: counts)
  func listsEnd(_ row: Boundary) throws { try row.check() }
}
