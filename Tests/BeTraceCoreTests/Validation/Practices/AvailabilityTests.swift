import BeTraceCore
import Testing

/// What keeps a service there while nodes come and go.
@Suite struct AvailabilityTests {
  private static let spread = #"""
    "topologySpreadConstraints": [{"maxSkew": 1, "topologyKey": "zone", "whenUnsatisfiable": "ScheduleAnyway",
      "labelSelector": {"matchLabels": {"app": "web"}}}],
    """#
  private static let apart = #"""
    "affinity": {"podAntiAffinity": {"requiredDuringSchedulingIgnoredDuringExecution": [
      {"topologyKey": "zone", "labelSelector": {"matchLabels": {"app": "web"}}}]}},
    """#
  private static let two = #""replicas": 2, "#

  @Test(arguments: [
    ManifestRow("one pod", deployment(), budget()),
    ManifestRow("spread, with a budget", deployment(two, spread), budget()),
    ManifestRow("apart, with a budget", deployment(two, apart), budget()),
    ManifestRow(
      "a budget for a group", deployment(two, spread),
      budget(#"{"matchExpressions": [{"key": "app", "operator": "Exists"}]}"#)),
    ManifestRow(
      "on one node", deployment(two), budget(),
      shows: [
        "warning: spec.template.spec.topologySpreadConstraints: the pods of Deployment 'web' may all run on one "
          + "node, and are away together when it is: add 'topologySpreadConstraints' or a 'podAntiAffinity' [POL-07]"
      ]),
    ManifestRow(
      "no budget", deployment(two, spread),
      shows: [
        "info: : Deployment 'web' has no PodDisruptionBudget: whoever empties nodes may end all of its pods at "
          + "once; add one with 'maxUnavailable: 1' [POL-07]"
      ]),
    ManifestRow(
      "a budget for others", deployment(two, spread), budget(#"{"matchLabels": {"app": "api"}}"#),
      shows: [
        "info: : Deployment 'web' has no PodDisruptionBudget: whoever empties nodes may end all of its pods at "
          + "once; add one with 'maxUnavailable: 1' [POL-07]"
      ]),
    ManifestRow(
      "two at least", deployment("", spread), scaler(2),
      shows: [
        "info: : Deployment 'web' has no PodDisruptionBudget: whoever empties nodes may end all of its pods at "
          + "once; add one with 'maxUnavailable: 1' [POL-07]"
      ]),
    ManifestRow("one at least", deployment(two, spread), scaler(1)),
  ])
  func podsAreNotAllAwayAtOnce(_ row: ManifestRow) throws { try row.check("POL-07") }

  private static func deployment(_ replicas: String = "", _ pod: String = "") -> String {
    ManifestRow.deployment(replicas, pod: pod)
  }

  private static func budget(_ selector: String = #"{"matchLabels": {"app": "web"}}"#) -> String {
    ManifestRow.object(
      "PodDisruptionBudget", in: "policy/v1", #""spec": {"maxUnavailable": 1, "selector": \#(selector)}"#)
  }

  private static func scaler(_ least: Int) -> String {
    ManifestRow.object(
      "HorizontalPodAutoscaler", in: "autoscaling/v2",
      #"""
      "spec": {"scaleTargetRef": {"apiVersion": "apps/v1", "kind": "Deployment", "name": "web"}, "minReplicas": \#(least),
        "maxReplicas": 4}
      """#)
  }
}
