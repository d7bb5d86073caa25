import BeTraceCore
import Testing

/// What containers ask for and may do, and how they end.
@Suite struct PodPracticesTests {
  private static let enough =
    #""resources": {"requests": {"cpu": "1", "memory": "1Gi"}, "limits": {"memory": "1Gi"}}, "#
  private static let short = #""resources": {"requests": {"cpu": "1"}, "limits": {"cpu": "1"}}, "#

  @Test(arguments: [
    ManifestRow("all that is asked for, without a limit of CPU", deployment(container: enough)),
    ManifestRow(
      "limits alone, which are requests too",
      deployment(container: #""resources": {"limits": {"cpu": "1", "memory": "1Gi"}}, "#)),
    ManifestRow("of the whole pod", deployment(pod: enough)),
    ManifestRow(
      "no memory", deployment(container: short),
      shows: [
        "warning: spec.template.spec.containers[0].resources: container 'web' of Deployment 'web' has no memory "
          + "request and no memory limit: nodes cannot tell how much room it takes, nor keep it from taking that of "
          + "others; set it under 'resources' [POL-02]"
      ]),
    ManifestRow(
      "nothing", deployment(),
      shows: [
        "warning: spec.template.spec.containers[0].resources: container 'web' of Deployment 'web' has no cpu "
          + "request, no memory request and no memory limit: nodes cannot tell how much room it takes, nor keep it from "
          + "taking that of others; set it under 'resources' [POL-02]"
      ]),
    ManifestRow(
      "nothing for what initializes",
      deployment(pod: #""initContainers": [{"name": "first", "image": "web:1"}], "#, container: enough),
      shows: [
        "warning: spec.template.spec.initContainers[0].resources: container 'first' of Deployment 'web' has no cpu "
          + "request, no memory request and no memory limit: nodes cannot tell how much room it takes, nor keep it from "
          + "taking that of others; set it under 'resources' [POL-02]"
      ]),
    ManifestRow(
      "nothing for several, and less for one",
      deployment(
        pod:
          #""initContainers": [{"name": "a", "image": "web:1"}, {\#(short)"name": "b", "image": "web:1"}], "#),
      shows: [
        "warning: spec.template.spec.initContainers[0].resources: containers 'a' and 'web' of Deployment 'web' have no cpu "
          + "request, no memory request and no memory limit: nodes cannot tell how much room they take, nor keep them from "
          + "taking that of others; set it under 'resources' [POL-02]",
        "warning: spec.template.spec.initContainers[1].resources: container 'b' of Deployment 'web' has no memory request and "
          + "no memory limit: nodes cannot tell how much room it takes, nor keep it from taking that of others; set it under "
          + "'resources' [POL-02]",
      ]),
  ])
  func containersSayWhatTheyNeed(_ row: ManifestRow) throws { try row.check("POL-02") }

  @Test(arguments: [
    ManifestRow("read only", deployment(container: #""securityContext": {"readOnlyRootFilesystem": true}, "#)),
    ManifestRow("for Windows, which has no such thing", deployment(pod: #""os": {"name": "windows"}, "#)),
    ManifestRow(
      "writable", deployment(container: #""securityContext": {"readOnlyRootFilesystem": false}, "#),
      shows: [
        "warning: spec.template.spec.containers[0].securityContext.readOnlyRootFilesystem: container 'web' of "
          + "Deployment 'web' can write to its own program files: whoever gets in can change what runs; set "
          + "'readOnlyRootFilesystem' to true, and mount an emptyDir where it has to write [POL-05]"
      ]),
    ManifestRow(
      "writable unless said otherwise", deployment(),
      shows: [
        "warning: spec.template.spec.containers[0].securityContext.readOnlyRootFilesystem: container 'web' of "
          + "Deployment 'web' can write to its own program files: whoever gets in can change what runs; set "
          + "'readOnlyRootFilesystem' to true, and mount an emptyDir where it has to write [POL-05]"
      ]),
    ManifestRow(
      "several", deployment(pod: #""initContainers": [{"name": "first", "image": "web:1"}], "#),
      shows: [
        "warning: spec.template.spec.initContainers[0].securityContext.readOnlyRootFilesystem: containers 'first' and 'web' of "
          + "Deployment 'web' can write to their own program files: whoever gets in can change what runs; set "
          + "'readOnlyRootFilesystem' to true, and mount an emptyDir where they have to write [POL-05]"
      ]),
  ])
  func programsCannotBeChanged(_ row: ManifestRow) throws { try row.check("POL-05") }

  private static let own = #""serviceAccountName": "web", "#
  private static let bare = #""serviceAccountName": "web", "automountServiceAccountToken": false, "#
  private static let bound = object(
    "RoleBinding", in: "rbac.authorization.k8s.io/v1",
    #"""
    "roleRef": {"apiGroup": "rbac.authorization.k8s.io", "kind": "Role", "name": "a"}, "subjects": [
      {"kind": "ServiceAccount", "name": "web", "namespace": "shop"}]
    """#)

  @Test(arguments: [
    ManifestRow("an account of its own without a token", deployment(pod: bare)),
    ManifestRow(
      "the account says it", deployment(pod: own), object("ServiceAccount", #""automountServiceAccountToken": false"#)),
    ManifestRow("rights to use the token", deployment(pod: own), object("ServiceAccount"), bound),
    ManifestRow(
      "a token", deployment(pod: own),
      shows: [
        "warning: spec.template.spec.automountServiceAccountToken: the pods of Deployment 'web' get a token for the "
          + "API of the cluster, and nothing here gives them rights to use it: it only serves whoever breaks in; "
          + "set 'automountServiceAccountToken' to false [POL-06]"
      ]),
    ManifestRow(
      "a token of the account's", deployment(pod: own), object("ServiceAccount"),
      shows: [
        "warning: spec.template.spec.automountServiceAccountToken: the pods of Deployment 'web' get a token for the "
          + "API of the cluster, and nothing here gives them rights to use it: it only serves whoever breaks in; "
          + "set 'automountServiceAccountToken' to false [POL-06]",
        "warning: automountServiceAccountToken: ServiceAccount 'web' gives its pods a token for the API of the "
          + "cluster, and nothing here gives it rights to use it: set 'automountServiceAccountToken' to false "
          + "[SA-02]",
      ]),
    ManifestRow(
      "rights of another's account", deployment(pod: #""serviceAccountName": "api", "#), bound,
      shows: [
        "warning: spec.template.spec.automountServiceAccountToken: the pods of Deployment 'web' get a token for the "
          + "API of the cluster, and nothing here gives them rights to use it: it only serves whoever breaks in; "
          + "set 'automountServiceAccountToken' to false [POL-06]"
      ]),
    ManifestRow(
      "everybody's account", deployment(pod: #""automountServiceAccountToken": false, "#),
      shows: [
        "warning: spec.template.spec.serviceAccountName: the pods of Deployment 'web' run under the account "
          + "'default', which others share: rights for one are rights for all; make a ServiceAccount for them and "
          + "name it [POL-06]"
      ]),
  ])
  func podsHaveAnAccountOfTheirOwnWithoutAToken(_ row: ManifestRow) throws { try row.check("POL-06", "SA-02") }

  @Test(arguments: [
    ManifestRow("more than 5 s left", ending(16, sleep: 10)),
    ManifestRow("no sleep", ending(5, sleep: 0)),
    ManifestRow(
      "5 s left", ending(15, sleep: 10),
      shows: [
        "warning: spec.template.spec.terminationGracePeriodSeconds: the pods of Deployment 'web' have 15 s to end, "
          + "and sleep for 10 s of them first: what is under way is killed after 5 s; give them more than 15 s "
          + "[POL-14]"
      ]),
    ManifestRow(
      "nothing left", ending(10, sleep: 10),
      shows: [
        "warning: spec.template.spec.terminationGracePeriodSeconds: the pods of Deployment 'web' have 10 s to end, "
          + "and sleep for 10 s of them first: what is under way is killed after 0 s; give them more than 15 s "
          + "[POL-14]"
      ]),
    ManifestRow("less than nothing, which the server refuses", ending(9, sleep: 10)),
  ])
  func thereIsTimeToFinish(_ row: ManifestRow) throws { try row.check("POL-14") }

  private static func ending(_ seconds: Int, sleep: Int) -> String {
    deployment(
      pod: #""terminationGracePeriodSeconds": \#(seconds), "#,
      container: sleep == 0 ? "" : #""lifecycle": {"preStop": {"sleep": {"seconds": \#(sleep)}}}, "#)
  }

  private static let recommended = ["name", "instance", "part-of", "managed-by"].map {
    #""app.kubernetes.io/\#($0)": "web""#
  }

  @Test(arguments: [
    ManifestRow("all", deployment(labels: #""labels": {\#(recommended.joined(separator: ", "))}, "#)),
    ManifestRow(
      "all but one", deployment(labels: #""labels": {\#(recommended.dropLast().joined(separator: ", "))}, "#),
      shows: [
        "warning: metadata.labels[app.kubernetes.io/managed-by]: Deployment 'web' has no label 'app.kubernetes.io/managed-by': tools cannot tell "
          + "what it belongs to; set what is missing [POL-10]"
      ]),
    ManifestRow(
      "none", deployment(),
      shows: [
        "warning: metadata.labels[app.kubernetes.io/name]: Deployment 'web' has no label 'app.kubernetes.io/name', "
          + "'app.kubernetes.io/instance', 'app.kubernetes.io/part-of' and 'app.kubernetes.io/managed-by': tools "
          + "cannot tell what it belongs to; set what is missing [POL-10]"
      ]),
  ])
  func workloadsHaveTheRecommendedLabels(_ row: ManifestRow) throws { try row.check("POL-10") }

  private static func deployment(
    _ specification: String = "", pod: String = "", container: String = "", labels: String = ""
  ) -> String { ManifestRow.deployment(specification, pod: pod, container: container, labels: labels) }

  private static func object(_ kind: String, in apiVersion: String = "v1", _ body: String = "") -> String {
    ManifestRow.object(kind, in: apiVersion, body)
  }
}
