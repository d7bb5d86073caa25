import BeTraceCore
import Testing

@Suite struct IdleSettingsTests {
  @Test(arguments: [
    RuleRow("a name of pods", services: [.deploying(.workload("a", more: #""name": "x""#))]),
    RuleRow(
      "a name of pods of a StatefulSet",
      services: [.deploying(.workload("a", kind: "StatefulSet", spec: serviceName, more: #""name": "x""#))]),
    RuleRow(
      "a namespace of pods of a DaemonSet",
      services: [.deploying(.workload("a", kind: "DaemonSet", more: #""namespace": "x""#))]),
    RuleRow(
      "a name of pods of a ReplicaSet",
      services: [.deploying(.workload("a", kind: "ReplicaSet", more: #""name": "x""#))]),
    RuleRow(
      "a StatefulSet with its Service", services: [.deploying(.workload("a", kind: "StatefulSet", spec: serviceName))]),
    RuleRow("a StatefulSet without one", services: [.deploying(.workload("a", kind: "StatefulSet"))]),
    RuleRow(
      "host names of a StatefulSet",
      services: [.deploying(.workload("a", kind: "StatefulSet", spec: serviceName, pod: #""hostname": "x""#))]),
    RuleRow("host names of a Deployment", services: [.deploying(.workload("a", pod: #""hostname": "x""#))]),
    RuleRow("one former revision", services: [.deploying(.workload("a", spec: #""revisionHistoryLimit": 1"#))]),
    RuleRow("no former revision", services: [.deploying(.workload("a", spec: #""revisionHistoryLimit": 0"#))]),
    RuleRow("a name of 52 characters", services: [.deploying(.workload(String(repeating: "a", count: 52), app: "a"))]),
    RuleRow("a name of 53 characters", services: [.deploying(.workload(String(repeating: "a", count: 53), app: "a"))]),
    RuleRow("a CronJob that runs", services: [.deploying(cronJob("false"))]),
    RuleRow("a CronJob that does not", services: [.deploying(cronJob("true"))]),
  ])
  func workloadsSayWhatCounts(_ row: RuleRow) { row.check() }

  @Test(arguments: [
    RuleRow("a role", services: [.deploying(role("get", "pods"))]),
    RuleRow("a role with capitals", services: [.deploying(role("Get", "ConfigMaps"))]),
    RuleRow("a binding", services: [.deploying(binding(#"{"kind": "User", "name": "x"}"#))]),
    RuleRow("a binding of nobody", services: [.deploying(binding(""))]),
    RuleRow("nothing at least", services: [.deploying(limits("0"))]),
    RuleRow("less than nothing", services: [.deploying(limits("-1"))]),
    RuleRow("a namespace for a namespace", services: [.deploying(.object("v1", "Namespace", "far", in: "shop"))]),
    RuleRow(
      "what the server sets",
      services: [.deploying(.object("v1", "ConfigMap", "a", #""data": {}"#, more: #", "uid": "x""#))]),
    RuleRow("what the cluster reports", services: [.deploying(.workload("a"), status)]),
    RuleRow("a namespace of the system", services: [.deploying(.object("v1", "Namespace", "kube-x", in: nil))]),
  ])
  func objectsSayWhatCounts(_ row: RuleRow) { row.check() }

  @Test(arguments: [
    RuleRow(
      "defined before",
      services: [
        .deploying(.workload("a", container: env(#"{"name": "A", "value": "x"}, {"name": "B", "value": "$(A)"}"#)))
      ]),
    RuleRow(
      "defined after",
      services: [
        .deploying(.workload("a", container: env(#"{"name": "B", "value": "$(A)"}, {"name": "A", "value": "x"}"#)))
      ]),
    RuleRow(
      "defined nowhere",
      services: [
        .deploying(
          .workload("a", container: env(#"{"name": "HOST", "value": "x"}, {"name": "B", "value": "$(HOTS)"}"#)))
      ]),
    RuleRow(
      "a plain dollar", services: [.deploying(.workload("a", container: env(#"{"name": "B", "value": "$$(A)"}"#)))]),
    RuleRow(
      "of a Service",
      services: [.deploying(.workload("a", container: env(#"{"name": "B", "value": "$(KUBERNETES_SERVICE_HOST)"}"#)))]),
    RuleRow("a port of the container", services: [.deploying(.workload("a", container: probe("http")))]),
    RuleRow("no port of the container", services: [.deploying(.workload("a", container: probe("htpp")))]),
    RuleRow(
      "a name that nothing has",
      services: [.deploying(.workload("a", pod: #""volumes": [{"name": "v", "secret": {"secretName": "A_b"}}]"#))]),
    RuleRow("user 1, not root", services: [.deploying(.workload("a", pod: user(1)))]),
    RuleRow("user 0, not root", services: [.deploying(.workload("a", pod: user(0)))]),
    RuleRow(
      "user 0 of the pod only",
      services: [.deploying(.workload("a", pod: user(0), container: #""securityContext": {"runAsUser": 1}"#))]),
    RuleRow("time to stop", services: [.deploying(.workload("a", container: sleep(29)))]),
    RuleRow("no time to stop", services: [.deploying(.workload("a", container: sleep(30)))]),
  ])
  func podsCanStart(_ row: RuleRow) { row.check() }

  @Test(arguments: [
    RuleRow("a tag that stays", services: [.deploying(pulling("registry.example.com/a:1.0", "IfNotPresent"))]),
    RuleRow("a tag that moves, always", services: [.deploying(pulling("a:main", "Always"))]),
    RuleRow("a tag that moves", services: [.deploying(pulling("a:main", "IfNotPresent"))]),
    RuleRow("an image of the node", services: [.deploying(pulling("a:1.0", "Never"))]),
    RuleRow("an image of a registry", services: [.deploying(pulling("registry.example.com/a:1.0", "Never"))]),
    RuleRow("capitals", services: [.deploying(pulling("registry.example.com/A:1.0", "Always"))]),
    RuleRow("a blank", services: [.deploying(pulling("a:1.0 ", "Always"))]),
  ])
  func imagesCanBePulled(_ row: RuleRow) { row.check() }

  private static let serviceName = #""serviceName": "web""#

  private static let status = Resource.object("v1", "Namespace", "far", #""status": {"phase": "Active"}"#, in: nil)

  private static func cronJob(_ suspend: String) -> Resource {
    .specified(
      "batch/v1", "CronJob", "a",
      """
      "schedule": "@daily", "suspend": \(suspend), "jobTemplate": {"spec": {"template": {"spec": {"restartPolicy": "Never",
      "containers": [{"name": "c", "image": "a:1@sha256:\(String(repeating: "0", count: 64))"}]}}}}
      """)
  }

  private static func role(_ verb: String, _ resource: String) -> Resource {
    .object(
      "rbac.authorization.k8s.io/v1", "Role", "r",
      #""rules": [{"apiGroups": [""], "resources": ["\#(resource)"], "verbs": ["\#(verb)"]}]"#)
  }

  private static func binding(_ subject: String) -> Resource {
    .object(
      "rbac.authorization.k8s.io/v1", "RoleBinding", "r",
      #""roleRef": {"kind": "Role", "name": "r"}, "subjects": [\#(subject)]"#)
  }

  private static func limits(_ cpu: String) -> Resource {
    .specified("v1", "LimitRange", "l", #""limits": [{"type": "Pod", "min": {"cpu": "\#(cpu)"}}]"#)
  }

  private static func env(_ variables: String) -> String { #""env": [\#(variables)]"# }

  private static func probe(_ port: String) -> String {
    #""ports": [{"name": "http", "containerPort": 80}], "livenessProbe": {"tcpSocket": {"port": "\#(port)"}}"#
  }

  private static func user(_ id: Int) -> String { #""securityContext": {"runAsNonRoot": true, "runAsUser": \#(id)}"# }
  private static func sleep(_ seconds: Int) -> String {
    #""lifecycle": {"preStop": {"sleep": {"seconds": \#(seconds)}}}"#
  }

  private static func pulling(_ image: String, _ policy: String) -> Resource {
    .specified(
      "apps/v1", "Deployment", "a",
      """
      "selector": {"matchLabels": {"app": "a"}}, "template": {"metadata": {"labels": {"app": "a"}}, "spec": {"containers":
      [{"name": "c", "image": "\(image)", "imagePullPolicy": "\(policy)"}]}}
      """)
  }
}
