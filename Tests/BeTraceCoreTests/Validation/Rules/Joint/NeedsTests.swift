import BeTraceCore
import Testing

@Suite struct NeedsTests {
  @Test(arguments: [
    RuleRow("the default account", services: [.deploying(.workload("a", pod: account("default")))]),
    RuleRow(
      "an account of these objects",
      services: [.deploying(.workload("a", pod: account("b")), .object("v1", "ServiceAccount", "b"))]),
    RuleRow("an account that exists", settings: known, services: [.deploying(.workload("a", pod: account("known")))]),
    RuleRow(
      "no such account", services: [.deploying(.workload("a", pod: account("b")))],
      shows: [
        "test: error: web: Deployment 'a' refers to service account 'b', which nothing makes and "
          + "'platform.externals.serviceAccounts' does not list: no pods are made [X-10]"
      ]),
    RuleRow(
      "a misspelt account", settings: known, services: [.deploying(.workload("a", pod: account("knwon")))],
      shows: [
        "test: error: web: Deployment 'a' refers to service account 'knwon', which nothing makes and "
          + "'platform.externals.serviceAccounts' does not list; did you mean 'known'? [X-10]"
      ]),
    RuleRow(
      "an account of another namespace", settings: known,
      services: [.deploying(.workload("a", pod: account("b")), .object("v1", "ServiceAccount", "b", in: "far"))],
      shows: [
        "test: error: web: Deployment 'a' is in namespace 'shop', but service account 'b' is in 'far': pods "
          + "use only what is in their own [X-16]"
      ]),
    RuleRow("a claim that exists", settings: known, services: [.deploying(.workload("a", pod: claim("known")))]),
    RuleRow(
      "no such claim", services: [.deploying(.workload("a", pod: claim("data")))],
      shows: [
        "test: error: web: Deployment 'a' refers to claim 'data', which nothing makes and "
          + "'platform.externals.claims' does not list: pods wait for it [X-10]"
      ]),
    RuleRow(
      "a claim that a StatefulSet makes",
      services: [
        .deploying(
          .workload(
            "a", kind: "StatefulSet",
            spec: """
              "serviceName": "web", "volumeClaimTemplates": [{"metadata": {"name": "data"}, "spec": {"accessModes":
              ["ReadWriteOnce"], "resources": {"requests": {"storage": "1Gi"}}}}]
              """, pod: claim("data")))
      ]),
    RuleRow("a secret for images", services: [.deploying(.workload("a", pod: images("a")))]),
    RuleRow(
      "no such secret for images", services: [.deploying(.workload("a", pod: images("b")))],
      shows: [
        "test: error: web: Deployment 'a' refers to secret 'b', which nothing makes and "
          + "'platform.externals.secrets' does not list; did you mean 'a'? [X-10]"
      ]),
  ])
  func podsHaveWhatTheyName(_ row: RuleRow) { row.check() }

  @Test(arguments: [
    RuleRow("a built-in class", services: [.deploying(.workload("a", pod: priority("system-node-critical")))]),
    RuleRow("a class that exists", settings: known, services: [.deploying(.workload("a", pod: priority("known")))]),
    RuleRow(
      "a class of these objects",
      services: [
        .deploying(
          .workload("a", pod: priority("high")),
          .object("scheduling.k8s.io/v1", "PriorityClass", "high", #""value": 10"#, in: nil))
      ]),
    RuleRow(
      "no such class", services: [.deploying(.workload("a", pod: priority("high")))],
      shows: [
        "test: error: web: Deployment 'a' refers to priority class 'high', which nothing makes and "
          + "'platform.externals.priorityClasses' does not list: no pods are made [ADM-03]"
      ]),
    RuleRow(
      "no such runtime", services: [.deploying(.workload("a", pod: #""runtimeClassName": "gvisor""#))],
      shows: [
        "test: error: web: Deployment 'a' refers to runtime class 'gvisor', which nothing makes and "
          + "'platform.externals.runtimeClasses' does not list: no pods are made [ADM-03]"
      ]),
    RuleRow(
      "a namespace that exists", settings: known, services: [.deploying(.object("v1", "ConfigMap", "a", in: "far"))]),
    RuleRow("a namespace of the system", services: [.deploying(.object("v1", "ConfigMap", "a", in: "kube-system"))]),
    RuleRow(
      "no such namespace",
      services: [.deploying(.object("v1", "ConfigMap", "a", in: "shpo"), .object("v1", "ConfigMap", "b", in: "shpo"))],
      shows: [
        "test: error: web: ConfigMap 'a' goes to namespace 'shpo', which nothing makes and "
          + "'platform.externals.namespaces' does not list; did you mean 'shop'? [ADM-01]"
      ]),
  ])
  func theClusterHasWhatTheyName(_ row: RuleRow) { row.check() }

  @Test(arguments: [
    RuleRow("one pod", services: [.deploying(.workload("a", pod: claim("disk")), disk("ReadWriteOnce"))]),
    RuleRow(
      "several pods",
      services: [.deploying(.workload("a", spec: #""replicas": 2"#, pod: claim("disk")), disk("ReadWriteOnce"))],
      shows: [
        "test: error: web: Deployment 'a' has 2 pods or more that share claim 'disk', which only one node "
          + "can mount: those on other nodes wait for ever; use one pod, ReadWriteMany, or the "
          + "volumeClaimTemplates of a StatefulSet [X-21]"
      ]),
    RuleRow(
      "several pods that may",
      services: [.deploying(.workload("a", spec: #""replicas": 2"#, pod: claim("disk")), disk("ReadWriteMany"))]),
  ])
  func oneNodeHasADisk(_ row: RuleRow) { row.check() }

  @Test func aDeclaredNameJoinsTheOthers() throws {
    let settings = #""namespace": "shop", "platform": {"externals": {"serviceAccounts": ["known"]}}"#
    let environments = Environments(
      [EnvironmentText("test", #"{"web": {}}"#, settings: settings)],
      [.deploying(.workload("a", pod: Self.account("other")))])
    let findings = Plan("test", in: environments, on: .testDay).findings
    let fix = try #require(findings.first { $0.rule == "X-10" }?.fixes.last)
    #expect(fix.description == "list other as a service account that exists")
    #expect(fix.edits.map(\.value) == [["known", "other"]])
  }

  private static let known = """
    "namespace": "shop", "platform": {"externals": {"serviceAccounts": ["known"], "claims": ["known"],
    "priorityClasses": ["known"], "namespaces": ["far"]}}
    """

  private static func account(_ name: String) -> String { #""serviceAccountName": "\#(name)""# }
  private static func priority(_ name: String) -> String { #""priorityClassName": "\#(name)""# }
  private static func images(_ name: String) -> String { #""imagePullSecrets": [{"name": "\#(name)"}]"# }
  private static func claim(_ name: String) -> String {
    #""volumes": [{"name": "data", "persistentVolumeClaim": {"claimName": "\#(name)"}}]"#
  }

  private static func disk(_ mode: String) -> Resource {
    .specified(
      "v1", "PersistentVolumeClaim", "disk",
      #""accessModes": ["\#(mode)"], "resources": {"requests": {"storage": "1Gi"}}"#)
  }
}
