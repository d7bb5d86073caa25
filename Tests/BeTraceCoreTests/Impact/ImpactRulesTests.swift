import Testing

/// What each rule on impacts says.
@Suite struct ImpactRulesTests {
  private typealias Row = ImpactRow

  private static let deployment = Row.workload("Deployment")
  private static let claim = Row.object(
    "PersistentVolumeClaim",
    #""spec": {"accessModes": ["ReadWriteOnce"], "resources": {"requests": {"storage": "1Gi"}}}"#)
  private static func policy(_ whenScaled: String) -> String {
    #"{"whenDeleted": "Retain", "whenScaled": "\#(whenScaled)"}"#
  }

  private static let scaling = [
    Row(
      "more pods", from: deployment, to: Row.workload("Deployment", #""replicas": 5"#),
      shows: "scale, medium: Deployment 'db': scale from 3 to 5 pods"),
    Row(
      "from none", from: Row.workload("Deployment", #""replicas": 0"#), to: deployment,
      shows: "scale, medium: Deployment 'db': start 3 pods"),
    Row(
      "an autoscaler comes", from: [deployment],
      to: [Row.workload("Deployment", ""), Row.autoscaler(2, 6)],
      shows: [
        "scale, medium: Deployment 'db': hand over to the autoscaler: 1 pod for a moment, then 2 to 6 pods",
        "creation, medium: HorizontalPodAutoscaler 'db': new",
      ]),
    Row(
      "an autoscaler has other limits", from: [Row.workload("Deployment", ""), Row.autoscaler(2, 6)],
      to: [Row.workload("Deployment", ""), Row.autoscaler(2, 9)],
      shows: [
        "scale, medium: Deployment 'db': 2 to 9 pods instead of 2 to 6",
        "inPlace, medium: HorizontalPodAutoscaler 'db': changes in place (maxReplicas)",
      ]),
  ]

  private static let restarts = [
    Row(
      "another image", from: deployment, to: Row.workload("Deployment", image: "db:2"),
      shows: "restart, medium: Deployment 'db': rolling restart of 3 pods (image)"),
    Row(
      "more pods of another image", from: deployment, to: Row.workload("Deployment", #""replicas": 5"#, image: "db:2"),
      shows: "restart, medium: Deployment 'db': rolling restart of 5 pods (image)",
      "scale, medium: Deployment 'db': scale from 3 to 5 pods"),
    Row(
      "a label of the pods", from: deployment, to: Row.workload("Deployment", labels: #", "a": "b""#),
      shows: "restart, low: Deployment 'db': rolling restart of 3 pods (labels)"),
    Row(
      "what processes may do", from: deployment,
      to: Row.workload("Deployment", pod: #", "securityContext": {"runAsNonRoot": true}"#),
      shows: "restart, high: Deployment 'db': rolling restart of 3 pods (securityContext)"),
    Row(
      "no pods", from: Row.workload("Deployment", #""replicas": 0"#),
      to: Row.workload("Deployment", #""replicas": 0"#, image: "db:2")),
    Row(
      "paused", from: Row.workload("Deployment", #""replicas": 3, "paused": true"#),
      to: Row.workload("Deployment", #""replicas": 3, "paused": true"#, image: "db:2"),
      shows: "restart, medium: Deployment 'db': paused: pods restart when it is resumed (image)"),
    Row(
      "on each node", from: Row.workload("DaemonSet", ""), to: Row.workload("DaemonSet", "", image: "db:2"),
      shows: "restart, medium: DaemonSet 'db': rolling restart of one pod a node (image)"),
    Row(
      "when somebody deletes them",
      from: Row.workload("StatefulSet", #""replicas": 3, "updateStrategy": {"type": "OnDelete"}"#),
      to: Row.workload("StatefulSet", #""replicas": 3, "updateStrategy": {"type": "OnDelete"}"#, image: "db:2"),
      shows: "restart, medium: StatefulSet 'db': pods change when somebody deletes them (image)"),
  ]

  private static func deployment(_ replicas: Int, unavailable: String, image: String) -> String {
    Row.workload(
      "Deployment",
      """
      "replicas": \(replicas),
      "strategy": {"type": "RollingUpdate", "rollingUpdate": {"maxUnavailable": \(unavailable), "maxSurge": 0}}
      """, image: image)
  }

  private static let downtime = [
    Row(
      "no pods any more", from: deployment, to: Row.workload("Deployment", #""replicas": 0"#),
      shows: "downtime, high: Deployment 'db': stop all 3 pods: nothing answers any more"),
    Row(
      "all pods go first", from: Row.workload("Deployment", #""replicas": 1, "strategy": {"type": "Recreate"}"#),
      to: Row.workload("Deployment", #""replicas": 1, "strategy": {"type": "Recreate"}"#, image: "db:2"),
      shows: "downtime, high: Deployment 'db': down for a while: its only pod ends before new ones start"),
    Row(
      "the only one goes first", from: deployment(1, unavailable: "1", image: "db:1"),
      to: deployment(1, unavailable: "1", image: "db:2"),
      shows: "downtime, high: Deployment 'db': down for a while: its only pod ends before a new one is ready",
      "restart, medium: Deployment 'db': rolling restart of 1 pod (image)"),
    Row(
      "half may go", from: deployment(3, unavailable: "\"50%\"", image: "db:1"),
      to: deployment(3, unavailable: "\"50%\"", image: "db:2"),
      shows: "restart, medium: Deployment 'db': rolling restart of 3 pods (image)"),
    Row(
      "the only one of a set", from: Row.workload("StatefulSet", #""replicas": 1"#),
      to: Row.workload("StatefulSet", #""replicas": 1"#, image: "db:2"),
      shows: "downtime, high: StatefulSet 'db': down for a while: its only pod ends before a new one is ready",
      "restart, medium: StatefulSet 'db': rolling restart of 1 pod (image)"),
  ]

  private static let refusals = [
    Row(
      "a selector", from: deployment,
      to: deployment.replacing(#"{"app": "db"}"#, with: #"{"app": "db", "tier": "a"}"#),
      shows:
        "refusal, high: Deployment 'db': 'spec.selector' changes from 'app=db' to 'app=db,tier=a', which the server refuses: delete it and apply it anew [UPD-01]"
    )
  ]

  private static let comingAndGoing = [
    Row(
      "a new object", from: [], to: [deployment],
      shows: ["creation, medium: Deployment 'db': new with 3 pods"]),
    Row(
      "a new policy", from: [],
      to: [Row.object("NetworkPolicy", in: "networking.k8s.io/v1", #""spec": {"podSelector": {}}"#)],
      shows: ["creation, high: NetworkPolicy 'db': new"]),
    Row(
      "nothing any more", from: [deployment], to: [],
      shows: ["orphan, medium: Deployment 'db': not applied any more: stays with 3 pods until it is pruned or deleted"]),
    Row(
      "another name",
      from: [Row.object("Service", name: "a", #""spec": {"selector": {"app": "db"}, "ports": [{"port": 80}]}"#)],
      to: [Row.object("Service", name: "b", #""spec": {"selector": {"app": "db"}, "ports": [{"port": 80}]}"#)],
      shows: [
        "orphan, medium: Service 'a': orphaned: stays beside the new one until it is pruned or deleted",
        "creation, medium: Service 'b': new, in the place of Service 'a' in 'shop'",
      ]),
    Row(
      "a port", from: Row.object("Service", #""spec": {"selector": {"app": "db"}, "ports": [{"port": 80}]}"#),
      to: Row.object("Service", #""spec": {"selector": {"app": "db"}, "ports": [{"port": 81}]}"#),
      shows: "inPlace, medium: Service 'db': changes in place (ports)"),
    Row(
      "what pods read at start", from: Row.object("ConfigMap", #""data": {"a": "1"}"#),
      to: Row.object("ConfigMap", #""data": {"a": "2"}"#),
      shows: "inPlace, medium: ConfigMap 'db': pods read it when they start"),
  ]

  private static let dataLoss = [
    Row(
      "a claim", from: [claim], to: [],
      shows: [
        "dataLoss, critical: PersistentVolumeClaim 'db': not applied any more: if it is deleted, its data mostly goes with it",
        "orphan, critical: PersistentVolumeClaim 'db': not applied any more: stays until it is pruned or deleted",
      ]),
    Row(
      "a volume",
      from: Row.workload(
        "Deployment", pod: #", "volumes": [{"name": "a", "persistentVolumeClaim": {"claimName": "db"}}]"#),
      to: deployment,
      shows:
        "dataLoss, critical: Deployment 'db': its pods lose the volume of claim 'db': what is stored there is not found any more",
      "restart, high: Deployment 'db': rolling restart of 3 pods (volumes)"),
    Row(
      "claims that go with their pods",
      from: Row.workload(
        "StatefulSet", #""replicas": 3, "persistentVolumeClaimRetentionPolicy": \#(policy("Delete"))"#),
      to: Row.workload(
        "StatefulSet", #""replicas": 2, "persistentVolumeClaimRetentionPolicy": \#(policy("Delete"))"#),
      shows: "dataLoss, critical: StatefulSet 'db': the claims of the pods that go are deleted with their data",
      "scale, medium: StatefulSet 'db': scale from 3 to 2 pods"),
    Row(
      "claims that will go", from: Row.workload("StatefulSet"),
      to: Row.workload(
        "StatefulSet", #""replicas": 3, "persistentVolumeClaimRetentionPolicy": \#(policy("Delete"))"#),
      shows: "dataLoss, critical: StatefulSet 'db': from now on claims are deleted with their data as pods go",
      "inPlace, high: StatefulSet 'db': changes in place (persistentVolumeClaimRetentionPolicy)"),
  ]

  @Test(arguments: scaling + restarts + downtime)
  private func podsComeAndGo(_ row: Row) throws { try row.check() }

  @Test(arguments: refusals + comingAndGoing + dataLoss)
  private func objectsComeAndGo(_ row: Row) throws { try row.check() }
}

extension String {
  fileprivate func replacing(_ part: String, with other: String) -> String {
    var text = ""
    var rest = self[...]
    while let range = rest.firstRange(of: part) {
      text += rest[..<range.lowerBound] + other
      rest = rest[range.upperBound...]
    }
    return text + rest
  }
}
