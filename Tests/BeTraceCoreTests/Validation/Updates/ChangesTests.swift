import Testing

/// UPD-02, UPD-06, UPD-07: what only all objects together show.
@Suite struct ChangesTests {
  private typealias Row = UpdateRow

  @Test(arguments: [
    UpdateRow("a workload more", from: Row.workload(), to: Row.workload(), Row.workload(named: "api", app: "api")),
    UpdateRow(
      "a new version of a ConfigMap", from: map("web-5f2c", labels: #""app": "web""#),
      to: map("web-9d1a", labels: #""app": "web""#)),
    UpdateRow(
      "a namespace that nobody names", from: Row.workload(),
      to: Row.workload().replacing(#", "namespace": "shop""#, with: "")),
    UpdateRow(
      "the same name in another namespace of a cluster", from: Row.live("Deployment", in: "apps/v1", Row.body()),
      Row.live("Deployment", named: "api", in: "apps/v1", Row.body(app: "api")).replacing("shop", with: "other"),
      to: Row.workload().replacing("shop", with: "third")),
    UpdateRow(
      "a uid that is left out", from: Row.live("ConfigMap", #""data": {}"#), to: map("web")),
    UpdateRow(
      "another name", from: Row.workload(), to: Row.workload(named: "site"),
      shows: [
        "warning: metadata.name: Deployment 'web' is called 'site' now: that makes a new object, and the old one stays and runs "
          + "on; keep the name 'web', or delete the old one once the new one works [UPD-02]"
      ]),
    UpdateRow(
      "another name behind a Service", from: Row.workload(), service, to: Row.workload(named: "site"), service,
      shows: [
        "warning: metadata.name: Deployment 'web' is called 'site' now: that makes a new object, and the old one stays and runs "
          + "on, behind the same Services; keep the name 'web', or delete the old one once the new one works [UPD-02]"
      ]),
    UpdateRow(
      "another name of something with labels", from: account("web"), to: account("site"),
      shows: [
        "warning: metadata.name: ServiceAccount 'web' is called 'site' now: that makes a new object, and the old one stays; keep "
          + "the name 'web', or delete the old one once the new one works [UPD-02]"
      ]),
    UpdateRow(
      "another namespace", from: Row.workload(), map("web"), to: Row.workload().replacing("shop", with: "far"),
      map("web").replacing("shop", with: "far"),
      shows: [moved("Deployment 'web' goes"), moved("ConfigMap 'web' goes")]),
    UpdateRow(
      "what a cluster has in another namespace", from: Row.live("Deployment", in: "apps/v1", Row.body()),
      to: Row.workload().replacing("shop", with: "far"), shows: [moved("Deployment 'web' goes")]),
    UpdateRow(
      "the uid of another", from: Row.live("ConfigMap", #""data": {}"#),
      to: map("web").replacing(#""namespace""#, with: #""uid": "5-1", "namespace""#),
      shows: [
        "error: metadata.uid: 'metadata.uid' of ConfigMap 'web' is '5-1', but the object that is there has '4-2': the server "
          + "refuses the update; take it out, as only the server gives it [UPD-02]"
      ]),
  ])
  func namesStay(_ row: UpdateRow) throws { try row.check() }

  private static func moved(_ what: String) -> String {
    "warning: metadata.namespace: \(what) from namespace 'shop' to 'far': that makes new objects, and the old ones stay and run "
      + "on; keep the namespace, or delete what is left in 'shop' once the new ones work; storage does not come along [UPD-02]"
  }

  private static let service = Row.object("Service", #""spec": {"selector": {"app": "web"}, "ports": [{"port": 80}]}"#)

  private static func map(_ name: String, _ data: String = "", labels: String = "") -> String {
    Row.object("ConfigMap", named: name, metadata: #""labels": {\#(labels)}"#, #""data": {\#(data)}"#)
  }

  private static func account(_ name: String) -> String {
    Row.object("ServiceAccount", named: name, metadata: #""labels": {"app": "web"}"#, #""secrets": []"#)
  }

  @Test(arguments: [
    UpdateRow(
      "what others have in a cluster", from: Row.live("ConfigMap", named: "kube-root-ca.crt", #""data": {}"#),
      Row.live(
        "ReplicaSet", named: "web-1", in: "apps/v1", applied: "{}",
        metadata: #""ownerReferences": [{"apiVersion": "apps/v1", "kind": "Deployment", "name": "web", "uid": "1"}]"#,
        Row.body()), to: map("a")),
    UpdateRow(
      "the Service of the API server, as somebody wrote it down",
      from: #"{"apiVersion": "v1", "kind": "Service", "metadata": {"name": "kubernetes", "namespace": "default"}}"#,
      to: map("a")),
    UpdateRow(
      "another namespace of a cluster",
      from: Row.live("ConfigMap", applied: "{}", #""data": {}"#).replacing("shop", with: "far"),
      to: map("a")),
    UpdateRow(
      "a Namespace", from: #"{"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "a"}}"#, to: map("a")),
    UpdateRow(
      "an object of a file", from: map("a"), Row.workload(), to: map("a"),
      shows: [
        "warning: : Deployment 'web' is not applied any more: to apply deletes nothing, so it stays and works on; delete it if "
          + "nobody needs it [UPD-06]"
      ]),
    UpdateRow(
      "an object that was applied to a cluster", from: Row.live("ConfigMap", applied: "{}", #""data": {}"#),
      to: map("a"),
      shows: [
        "warning: : ConfigMap 'web' is not applied any more: to apply deletes nothing, so it stays and works on; delete it if "
          + "nobody needs it [UPD-06]"
      ]),
    UpdateRow(
      "a key that was applied",
      from: Row.live("ConfigMap", applied: map("web", #""a": "1", "b": "2""#), #""data": {"a": "1", "b": "2"}"#),
      to: map("web", #""a": "1""#)),
    UpdateRow(
      "an object of which nobody knows who applied it", from: Row.live("ConfigMap", #""data": {}"#), to: map("a"),
      shows: [
        "info: : ConfigMap 'web' is on the cluster and not here, but it does not say who applied it, so nobody can tell whether "
          + "it is left behind; 'kubectl get --show-managed-fields -o yaml' gives what is needed [UPD-06]"
      ]),
    UpdateRow(
      "several of them", from: Row.live("ConfigMap", #""data": {}"#), Row.live("Secret", #""data": {}"#),
      Row.live("ServiceAccount", named: "default", #""secrets": []"#), to: map("a"),
      shows: [
        "info: : 2 objects, ConfigMap 'web', Secret 'web', are on the cluster and not here, but they do not say who applied "
          + "them, so nobody can tell whether they are left behind; 'kubectl get --show-managed-fields -o yaml' gives what is "
          + "needed [UPD-06]"
      ]),
    UpdateRow(
      "a key that nobody knows of", from: Row.live("ConfigMap", #""data": {"a": "1", "b": "2"}"#),
      to: map("web", #""a": "1""#),
      shows: [
        "info: data: ConfigMap 'web' has 'b' on the cluster, and not here, but it does not say who gave it, so nobody can tell "
          + "whether it stays; 'kubectl get --show-managed-fields -o yaml' gives what is needed [UPD-06]"
      ]),
    UpdateRow("a key of a file", from: map("web", #""a": "1", "b": "2""#), to: map("web", #""a": "1""#)),
    UpdateRow(
      "a key that somebody else gave",
      from: Row.live("ConfigMap", applied: map("web", #""a": "1""#), #""data": {"a": "1", "b": "2"}"#),
      to: map("web", #""a": "1""#),
      shows: [staying("b")]),
    UpdateRow(
      "a key that another manager gave",
      from: Row.live(
        "ConfigMap",
        metadata: """
          "managedFields": [{"manager": "a", "operation": "Apply", "apiVersion": "v1", "fieldsType": "FieldsV1", "fieldsV1": \
          {"f:data": {"f:a": {}, "f:c": {}}}}]
          """, #""data": {"a": "1", "b": "2", "c": "3"}"#), to: map("web", #""a": "1""#),
      shows: [staying("b")]),
  ])
  func whatIsLeftOutStays(_ row: UpdateRow) throws { try row.check() }

  private static func staying(_ key: String) -> String {
    "warning: data: ConfigMap 'web' has '\(key)' on the cluster, and not here: only what was applied before is removed, and that "
      + "was given by somebody else, so it stays; take it out by hand if nobody needs it [UPD-06]"
  }

  @Test(arguments: [
    UpdateRow(
      "nobody reads it", from: map("web", #""a": "1""#), Row.workload(), to: map("web", #""a": "2""#), Row.workload()),
    UpdateRow(
      "only labels", from: map("web", #""a": "1""#), reader(), to: map("web", #""a": "1""#, labels: #""b": "c""#),
      reader()),
    UpdateRow(
      "a checksum", from: map("web", #""a": "1""#), reader(sum: "1"), to: map("web", #""a": "2""#), reader(sum: "2")),
    UpdateRow(
      "another key than is read", from: map("web", #""a": "1", "b": "1""#), variable("a"),
      to: map("web", #""a": "1", "b": "2""#), variable("a")),
    UpdateRow(
      "a reader that is new", from: map("web", #""a": "1""#), to: map("web", #""a": "2""#), reader()),
    UpdateRow(
      "a program that watches", from: map("web", #""a": "1""#), reloaded, to: map("web", #""a": "2""#), reloaded),
    UpdateRow(
      "a CronJob, which reads it each time", from: map("web", #""a": "1""#), cron, to: map("web", #""a": "2""#), cron),
    UpdateRow(
      "all of it", from: map("web", #""a": "1""#), reader(), to: map("web", #""a": "2""#), reader(),
      shows: [stale("a", "Deployment 'web'")]),
    UpdateRow(
      "a key that is read", from: map("web", #""a": "1""#), variable("a"), to: map("web", #""a": "2""#), variable("a"),
      shows: [stale("a", "Deployment 'web'")]),
    UpdateRow(
      "a volume, while only the number of pods changes", from: map("web", #""a": "1""#), volume(2),
      to: map("web", #""a": "1", "b": "2""#), volume(3), shows: [stale("b", "StatefulSet 'web'")]),
    UpdateRow(
      "what a cluster has", from: Row.live("ConfigMap", #""data": {"a": "1"}"#),
      Row.live(
        "Deployment", in: "apps/v1",
        Row.body(
          container: #""envFrom": [{"configMapRef": {"name": "web"}}], "#,
          template: #""annotations": {"kubectl.kubernetes.io/restartedAt": "x"}, "creationTimestamp": null, "#)),
      to: map("web", #""a": "2""#), reader(), shows: [stale("a", "Deployment 'web'")]),
  ])
  func podsAreToReadWhatChanges(_ row: UpdateRow) throws { try row.check() }

  private static func stale(_ key: String, _ reader: String) -> String {
    "warning: data[\(key)]: ConfigMap 'web' changes in '\(key)', but the pods of \(reader) do not start again: they go on with "
      + "what they have read; put a checksum of it into an annotation of their template, or into its name, or restart them by "
      + "hand [UPD-07]"
  }

  private static func reader(sum: String? = nil) -> String {
    Row.workload(
      container: #""envFrom": [{"configMapRef": {"name": "web"}}], "#,
      template: sum.map { #""annotations": {"sum": "\#($0)"}, "# } ?? "")
  }

  private static func variable(_ key: String) -> String {
    Row.workload(
      container: #""env": [{"name": "A", "valueFrom": {"configMapKeyRef": {"name": "web", "key": "\#(key)"}}}], "#)
  }

  private static func volume(_ replicas: Int) -> String {
    Row.workload(
      "StatefulSet", spec: #""serviceName": "web", "replicas": \#(replicas), "#,
      pod: #""volumes": [{"name": "c", "configMap": {"name": "web"}}], "#)
  }

  private static let reloaded = reader().replacing(
    #""namespace""#, with: #""annotations": {"reloader.stakater.com/auto": "true"}, "namespace""#)

  private static let cron = Row.object(
    "CronJob", in: "batch/v1",
    """
    "spec": {"schedule": "0 1 * * *", "jobTemplate": {"spec": {"template": {"spec": {"restartPolicy": "Never", \
    "containers": [{"name": "a", "image": "a:1", "envFrom": [{"configMapRef": {"name": "web"}}]}]}}}}}
    """)
}
