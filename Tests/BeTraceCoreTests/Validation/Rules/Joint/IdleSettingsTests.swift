import BeTraceCore
import Testing

@Suite struct IdleSettingsTests {
  @Test(arguments: [
    RuleRow(
      "a name of pods", services: [.deploying(.workload("a", more: #""name": "x""#))],
      shows: [
        "test: error: web: Deployment 'a' gives its pods a name, which nobody looks at: pods are called "
          + "after the workload, and lie beside it; take it out [DEP-11]"
      ]),
    RuleRow(
      "a name of pods of a StatefulSet",
      services: [.deploying(.workload("a", kind: "StatefulSet", spec: serviceName, more: #""name": "x""#))],
      shows: [
        "test: error: web: StatefulSet 'a' gives its pods a name, which nobody looks at: pods are called "
          + "after the workload, and lie beside it; take it out [STS-11]"
      ]),
    RuleRow(
      "a namespace of pods of a DaemonSet",
      services: [.deploying(.workload("a", kind: "DaemonSet", more: #""namespace": "x""#))],
      shows: [
        "test: error: web: DaemonSet 'a' gives its pods a namespace, which nobody looks at: pods are called "
          + "after the workload, and lie beside it; take it out [DS-11]"
      ]),
    RuleRow(
      "a name of pods of a ReplicaSet",
      services: [.deploying(.workload("a", kind: "ReplicaSet", more: #""name": "x""#))],
      shows: [
        "test: error: web: ReplicaSet 'a' gives its pods a name, which nobody looks at: pods are called "
          + "after the workload, and lie beside it; take it out [RS-11]"
      ]),
    RuleRow(
      "a StatefulSet with its Service", services: [.deploying(.workload("a", kind: "StatefulSet", spec: serviceName))]),
    RuleRow(
      "a StatefulSet without one", services: [.deploying(.workload("a", kind: "StatefulSet"))],
      shows: [
        "test: error: web: StatefulSet 'a' names no Service: its pods get no names in the network; name a "
          + "headless one [STS-16]"
      ]),
    RuleRow(
      "host names of a StatefulSet",
      services: [.deploying(.workload("a", kind: "StatefulSet", spec: serviceName, pod: #""hostname": "x""#))],
      shows: [
        "test: error: web: StatefulSet 'a' sets 'hostname' of its pods, which is replaced by its own names: "
          + "take it out [STS-18]"
      ]),
    RuleRow("host names of a Deployment", services: [.deploying(.workload("a", pod: #""hostname": "x""#))]),
    RuleRow("one former revision", services: [.deploying(.workload("a", spec: #""revisionHistoryLimit": 1"#))]),
    RuleRow(
      "no former revision", services: [.deploying(.workload("a", spec: #""revisionHistoryLimit": 0"#))],
      shows: [
        "test: warning: web: Deployment 'a' keeps no former revision: nobody can roll it back [DEP-13]"
      ]),
    RuleRow("a name of 52 characters", services: [.deploying(.workload(String(repeating: "a", count: 52), app: "a"))]),
    RuleRow(
      "a name of 53 characters", services: [.deploying(.workload(String(repeating: "a", count: 53), app: "a"))],
      shows: [
        "test: warning: web: Deployment 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' has a name "
          + "of 53 characters: more than 52 are cut off in the names of its pods [X-20]"
      ]),
    RuleRow("a CronJob that runs", services: [.deploying(cronJob("false"))]),
    RuleRow(
      "a CronJob that does not", services: [.deploying(cronJob("true"))],
      shows: [
        "test: warning: web: CronJob 'a' is suspended: nothing will run [CJ-08]"
      ]),
  ])
  func workloadsSayWhatCounts(_ row: RuleRow) { row.check() }

  @Test(arguments: [
    RuleRow("a role", services: [.deploying(role("get", "pods"))]),
    RuleRow(
      "a role with capitals", services: [.deploying(role("Get", "ConfigMaps"))],
      shows: [
        "test: error: web: Role 'r' grants 'Get', which nothing is called: verbs are in lower case and "
          + "without blanks [RBAC-01]",
        "test: error: web: Role 'r' grants 'ConfigMaps', which nothing is called: resources are in lower "
          + "case and without blanks [RBAC-01]",
      ]),
    RuleRow("a binding", services: [.deploying(binding(#"{"kind": "User", "name": "x"}"#))]),
    RuleRow(
      "a binding of nobody", services: [.deploying(binding(""))],
      shows: [
        "test: error: web: RoleBinding 'r' names nobody: it grants nothing; list who is to have the role "
          + "[RBAC-05]"
      ]),
    RuleRow("nothing at least", services: [.deploying(limits("0"))]),
    RuleRow(
      "less than nothing", services: [.deploying(limits("-1"))],
      shows: [
        "test: error: web: LimitRange 'l' has -1 of cpu as 'min': nothing has less than 0 [LR-03]"
      ]),
    RuleRow(
      "a namespace for a namespace", services: [.deploying(.object("v1", "Namespace", "far", in: "shop"))],
      shows: [
        "test: warning: web: Namespace 'far' belongs to the whole cluster: its namespace 'shop' is dropped; "
          + "take it out [META-04]"
      ]),
    RuleRow(
      "what the server sets",
      services: [.deploying(.object("v1", "ConfigMap", "a", #""data": {}"#, more: #", "uid": "x""#))],
      shows: [
        "test: warning: web: ConfigMap 'a' sets 'metadata.uid', which only the server does: it is ignored; "
          + "take it out [META-09]"
      ]),
    RuleRow(
      "what the cluster reports", services: [.deploying(.workload("a"), status)],
      shows: [
        "test: warning: web: Namespace 'far' has a 'status', which only the cluster reports: it is ignored; "
          + "take it out [META-09]"
      ]),
    RuleRow(
      "a namespace of the system", services: [.deploying(.object("v1", "Namespace", "kube-x", in: nil))],
      shows: [
        "test: warning: web: Namespace 'kube-x' is the system's own: choose another name [NS-04]"
      ]),
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
      ],
      shows: [
        "test: error: web: 'B' refers to '$(A)', which is only set after it: the text stays as it is [POD-18]"
      ]),
    RuleRow(
      "defined nowhere",
      services: [
        .deploying(
          .workload("a", container: env(#"{"name": "HOST", "value": "x"}, {"name": "B", "value": "$(HOTS)"}"#)))
      ],
      shows: [
        "test: error: web: 'B' refers to '$(HOTS)', which is set nowhere: the text stays as it is; did you "
          + "mean 'HOST'? [POD-18]"
      ]),
    RuleRow(
      "a plain dollar", services: [.deploying(.workload("a", container: env(#"{"name": "B", "value": "$$(A)"}"#)))]),
    RuleRow(
      "of a Service",
      services: [.deploying(.workload("a", container: env(#"{"name": "B", "value": "$(KUBERNETES_SERVICE_HOST)"}"#)))]),
    RuleRow("a port of the container", services: [.deploying(.workload("a", container: probe("http")))]),
    RuleRow(
      "no port of the container", services: [.deploying(.workload("a", container: probe("htpp")))],
      shows: [
        "test: error: web: the liveness probe of container 'main' asks port 'htpp', but the container has no "
          + "port of that name; did you mean 'http'? [POD-26]"
      ]),
    RuleRow(
      "a name that nothing has",
      services: [.deploying(.workload("a", pod: #""volumes": [{"name": "v", "secret": {"secretName": "A_b"}}]"#))],
      shows: [
        "test: error: web: volume 'v' of Deployment 'a' refers to 'A_b', which nothing can be called: "
          + "expected a DNS name: lower-case letters, digits, '-' and '.', at most 253 [POD-30]"
      ]),
    RuleRow("user 1, not root", services: [.deploying(.workload("a", pod: user(1)))]),
    RuleRow(
      "user 0, not root", services: [.deploying(.workload("a", pod: user(0)))],
      shows: [
        "test: error: web: container 'main' of Deployment 'a' is to run as user 0, and not as root, which is "
          + "the same: it never starts; use another user [POD-37]"
      ]),
    RuleRow(
      "user 0 of the pod only",
      services: [.deploying(.workload("a", pod: user(0), container: #""securityContext": {"runAsUser": 1}"#))]),
    RuleRow("time to stop", services: [.deploying(.workload("a", container: sleep(29)))]),
    RuleRow(
      "no time to stop", services: [.deploying(.workload("a", container: sleep(30)))],
      shows: [
        "test: error: web: container 'main' of Deployment 'a' sleeps 30 seconds before it stops, and is "
          + "killed after 30: no time is left to finish what it does [POD-44]"
      ]),
  ])
  func podsCanStart(_ row: RuleRow) { row.check() }

  @Test(arguments: [
    RuleRow(
      "a tag that stays", services: [.deploying(pulling("registry.example.com/a:1.0", "IfNotPresent"))],
      shows: [
        "test: info: web: image 'registry.example.com/a:1.0' has no digest: its tag can be moved to another "
          + "image [POL-01b]"
      ]),
    RuleRow(
      "a tag that moves, always", services: [.deploying(pulling("a:main", "Always"))],
      shows: [
        "test: info: web: image 'a:main' has no digest: its tag can be moved to another image [POL-01b]"
      ]),
    RuleRow(
      "a tag that moves", services: [.deploying(pulling("a:main", "IfNotPresent"))],
      shows: [
        "test: warning: web: image 'a:main' is pulled once to each node, but the tag 'main' moves: nodes run "
          + "different versions; use a tag that stays, or Always [X-19]",
        "test: info: web: image 'a:main' has no digest: its tag can be moved to another image [POL-01b]",
      ]),
    RuleRow("an image of the node", services: [.deploying(pulling("a:1.0", "Never"))]),
    RuleRow(
      "an image of a registry", services: [.deploying(pulling("registry.example.com/a:1.0", "Never"))],
      shows: [
        "test: warning: web: image 'registry.example.com/a:1.0' names a registry, but is never pulled from "
          + "it: pods start only on nodes that have it already [X-19]"
      ]),
    RuleRow(
      "capitals", services: [.deploying(pulling("registry.example.com/A:1.0", "Always"))],
      shows: [
        "test: error: web: 'registry.example.com/A:1.0' is no image that nodes can pull (InvalidImageName): "
          + "expected a repository in lower case and a tag, such as 'registry.example.com/web:1.0', without "
          + "blanks [POD-04]",
        "test: info: web: image 'registry.example.com/A:1.0' has no digest: its tag can be moved to another "
          + "image [POL-01b]",
      ]),
    RuleRow(
      "a blank", services: [.deploying(pulling("a:1.0 ", "Always"))],
      shows: [
        "test: error: web: 'a:1.0 ' is no image that nodes can pull (InvalidImageName): expected a "
          + "repository in lower case and a tag, such as 'registry.example.com/web:1.0', without blanks [POD-04]",
        "test: info: web: image 'a:1.0 ' has no digest: its tag can be moved to another image [POL-01b]",
      ]),
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
      #""roleRef": {"kind": "ClusterRole", "name": "view"}, "subjects": [\#(subject)]"#)
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
