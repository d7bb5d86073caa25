import Testing

/// UPD-01, UPD-08
@Suite struct FixedWorkloadsTests {
  private typealias Row = UpdateRow

  private static func refusal(_ kind: String, field: String = "spec.selector") -> String {
    "error: \(field): 'spec.selector' of \(kind) 'web' changes from 'app=web' to 'app=other': it is fixed once the object "
      + "is there, so the server refuses the update; "
  }

  private static let keepSelector =
    "keep the selector, or delete the object and create it anew, which takes all its pods away for that time; keep labels "
    + "that change, such as versions, out of selectors [UPD-01]"

  @Test(arguments: [
    UpdateRow("the same", from: Row.workload(), to: Row.workload()),
    UpdateRow(
      "all but the selector", from: Row.workload(),
      to: Row.workload(spec: #""replicas": 3, "minReadySeconds": 5, "#, container: #""args": ["-v"], "#)),
    UpdateRow(
      "a selector in other words", from: Row.workload(),
      to: Row.workload().replacing(
        #""matchLabels": {"app": "web"}"#, with: #""matchExpressions": [], "matchLabels": {"app": "web"}"#)),
    UpdateRow(
      "what a cluster adds",
      from: Row.live(
        "Deployment", in: "apps/v1", metadata: #""managedFields": [{"manager": "kubectl", "operation": "Update"}]"#,
        Row.body(
          spec: #""progressDeadlineSeconds": 600, "revisionHistoryLimit": 10, "#,
          pod: #""schedulerName": "default-scheduler", "#)
          + #", "status": {"replicas": 1}"#),
      to: Row.workload()),
    UpdateRow(
      "another value", from: Row.workload(), to: Row.workload(app: "other"),
      shows: [refusal("Deployment") + keepSelector]),
    UpdateRow(
      "a label more", from: Row.workload("DaemonSet"),
      to: Row.workload("DaemonSet").replacing(#"{"app": "web"}"#, with: #"{"app": "web", "version": "2"}"#),
      shows: [
        "error: spec.selector: 'spec.selector' of DaemonSet 'web' changes from 'app=web' to 'app=web,version=2': it is fixed "
          + "once the object is there, so the server refuses the update; " + keepSelector
      ]),
    UpdateRow(
      "a label less, which was applied",
      from: Row.live(
        "ReplicaSet", in: "apps/v1", applied: Row.workload("ReplicaSet").replacing(app, with: two),
        Row.body().replacing(app, with: two)),
      to: Row.workload("ReplicaSet"),
      shows: [
        "error: spec.selector: 'spec.selector' of ReplicaSet 'web' changes from 'app=web,tier=a' to 'app=web': it is fixed "
          + "once the object is there, so the server refuses the update; " + keepSelector
      ]),
  ])
  func selectorsStay(_ row: UpdateRow) throws { try row.check() }

  private static let app = #"{"app": "web"}"#
  private static let two = #"{"app": "web", "tier": "a"}"#

  @Test(arguments: [
    UpdateRow(
      "all that may change", from: set(),
      to: set(
        """
        "replicas": 4, "ordinals": {"start": 1}, "updateStrategy": {"type": "OnDelete"}, "revisionHistoryLimit": 2, \
        "persistentVolumeClaimRetentionPolicy": {"whenDeleted": "Delete"}, "minReadySeconds": 9,
        """, container: #""args": ["-v"], "#)),
    UpdateRow("a default that is written", from: set(), to: set(#""podManagementPolicy": "OrderedReady", "#)),
    UpdateRow(
      "an amount in other words", from: set(claims(#""1Gi""#)), to: set(claims(#""1024Mi""#))),
    UpdateRow(
      "what a cluster adds to claims",
      from: Row.live(
        "StatefulSet", in: "apps/v1",
        Row.body(
          spec: """
            "serviceName": "web", "volumeClaimTemplates": [{"apiVersion": "v1", "kind": "PersistentVolumeClaim", \
            "metadata": {"name": "data", "creationTimestamp": null}, "spec": {"accessModes": ["ReadWriteOnce"], \
            "volumeMode": "Filesystem", "resources": {"requests": {"storage": "1Gi"}}}, "status": {"phase": "Pending"}}],
            """)),
      to: set(claims(#""1Gi""#))),
    UpdateRow(
      "another name for its pods", from: set(),
      to: set().replacing(#""serviceName": "web""#, with: #""serviceName": "db""#),
      shows: [
        "error: spec: 'spec.serviceName' of StatefulSet 'web' changes from 'web' to 'db': " + recreate
      ]),
    UpdateRow(
      "more storage", from: set(claims(#""1Gi""#)), to: set(claims(#""2Gi""#)),
      shows: [
        "error: spec: 'spec.volumeClaimTemplates[0].spec.resources.requests[storage]' of StatefulSet 'web' changes from "
          + "'1Gi' to '2Gi': " + recreate
      ]),
    UpdateRow(
      "pods all at once", from: set(), to: set(#""podManagementPolicy": "Parallel", "#),
      shows: [
        "error: spec: 'spec.podManagementPolicy' of StatefulSet 'web' changes from 'OrderedReady' to 'Parallel': "
          + recreate
      ]),
    UpdateRow(
      "claims that come", from: set(), to: set(claims(#""1Gi""#)),
      shows: [
        "error: spec: 'spec.volumeClaimTemplates' of StatefulSet 'web' changes from nothing to a list: " + recreate
      ]),
    UpdateRow(
      "a selector", from: set(), to: set().replacing(#"{"app": "web"}"#, with: #"{"app": "other"}"#),
      shows: [
        "error: spec: 'spec.selector' of StatefulSet 'web' changes from 'app=web' to 'app=other': " + recreate
      ]),
  ])
  func mostOfAStatefulSetStays(_ row: UpdateRow) throws { try row.check() }

  private static let recreate =
    "it is fixed once the object is there, so the server refuses the update; keep it, or delete the StatefulSet with "
    + "--cascade=orphan, which leaves its pods and their storage, and create it anew; storage that is there is enlarged at "
    + "the claims [UPD-08]"

  private static func set(_ spec: String = "", container: String = "") -> String {
    Row.workload("StatefulSet", spec: spec + #""serviceName": "web", "#, container: container)
  }

  private static func claims(_ size: String) -> String {
    """
    "volumeClaimTemplates": [{"metadata": {"name": "data"}, "spec": {"accessModes": ["ReadWriteOnce"], "resources": \
    {"requests": {"storage": \(size)}}}}],
    """
  }
}
