import Testing

/// UPD-09, and UPD-01 and UPD-12 of what runs to its end.
@Suite struct FixedJobsTests {
  private typealias Row = UpdateRow

  @Test(arguments: [
    UpdateRow(
      "what may change", from: job(),
      to: job(#""parallelism": 3, "backoffLimit": 1, "suspend": true, "activeDeadlineSeconds": 9, "#)),
    UpdateRow(
      "what the controller adds",
      from: Row.live(
        "Job", in: "batch/v1",
        """
        "spec": {"backoffLimit": 6, "completionMode": "NonIndexed", "completions": 1, "parallelism": 1, "suspend": false, \
        "manualSelector": false, "selector": {"matchLabels": {"batch.kubernetes.io/controller-uid": "1-2"}}, "template": \
        {"metadata": {"creationTimestamp": null, "labels": {"batch.kubernetes.io/controller-uid": "1-2", \
        "batch.kubernetes.io/job-name": "web", "controller-uid": "1-2", "job-name": "web"}}, "spec": {"dnsPolicy": \
        "ClusterFirst", "restartPolicy": "Never", "serviceAccount": "a", "serviceAccountName": "a", "containers": [{"name": \
        "a", "image": "a:1", "resources": {}}]}}}
        """), to: job(pod: #""serviceAccountName": "a", "#)),
    UpdateRow(
      "the same without what tells a cluster",
      from: job(
        #""selector": {"matchLabels": {"controller-uid": "1-2"}}, "#,
        labels: #""controller-uid": "1-2", "job-name": "web""#), to: job()),
    UpdateRow(
      "indexed completions with the parallelism",
      from: job(#""completionMode": "Indexed", "completions": 2, "parallelism": 2, "#),
      to: job(#""completionMode": "Indexed", "completions": 4, "parallelism": 4, "#)),
    UpdateRow(
      "where a suspended one is to run", from: job(#""suspend": true, "#),
      to: job(#""suspend": true, "#, pod: #""nodeSelector": {"a": "b"}, "tolerations": [{"operator": "Exists"}], "#)),
    UpdateRow(
      "how much a suspended one needs, since 1.36", from: job(#""suspend": true, "#),
      to: job(#""suspend": true, "#, container: #""resources": {"limits": {"cpu": 1}}, "#)),
    UpdateRow(
      "a CronJob", from: cron("a:1"), to: cron("a:2")),
    UpdateRow(
      "how much a suspended one needs, before", from: job(#""suspend": true, "#),
      to: job(#""suspend": true, "#, container: #""resources": {"limits": {"cpu": 1}}, "#), version: "1.35",
      shows: [
        "error: spec.template: 'spec.template.spec.containers[0].resources' of Job 'web' changes from nothing to an object: "
          + remedy
      ]),
    UpdateRow(
      "another image", from: job(), to: job().replacing("a:1", with: "a:2"),
      shows: [
        "error: spec.template: 'spec.template.spec.containers[0].image' of Job 'web' changes from 'a:1' to 'a:2': "
          + remedy
      ]),
    UpdateRow(
      "a variable, which may be secret", from: job(container: #""env": [{"name": "A", "value": "1"}], "#),
      to: job(container: #""env": [{"name": "A", "value": "m4rk3r"}], "#),
      shows: ["error: spec.template: 'spec.template.spec.containers[0].env[0].value' of Job 'web' changes: " + remedy]),
    UpdateRow(
      "where one that runs is to run", from: job(), to: job(pod: #""nodeSelector": {"a": "b"}, "#),
      shows: [
        "error: spec.template: 'spec.template.spec.nodeSelector' of Job 'web' changes from nothing to 'a=b': " + remedy
      ]),
    UpdateRow(
      "completions", from: job(#""completions": 2, "#), to: job(#""completions": 3, "#),
      shows: ["error: spec.completions: 'spec.completions' of Job 'web' changes from 2 to 3: " + remedy]),
    UpdateRow(
      "indexed completions alone",
      from: job(#""completionMode": "Indexed", "completions": 2, "parallelism": 2, "#),
      to: job(#""completionMode": "Indexed", "completions": 3, "parallelism": 2, "#),
      shows: ["error: spec.completions: 'spec.completions' of Job 'web' changes from 2 to 3: " + remedy]),
    UpdateRow(
      "how it counts", from: job(#""completions": 2, "#), to: job(#""completions": 2, "completionMode": "Indexed", "#),
      shows: [
        "error: spec.completionMode: 'spec.completionMode' of Job 'web' changes from 'NonIndexed' to 'Indexed': "
          + remedy
      ]),
    UpdateRow(
      "a selector of its own",
      from: job(manual("a"), labels: #""a": "a""#), to: job(manual("b"), labels: #""a": "b""#),
      shows: [
        "error: spec.selector: 'spec.selector' of Job 'web' changes from 'a=a' to 'a=b': it is fixed once the object is "
          + "there, so the server refuses the update; leave the selector to the server, or give the Job another name [UPD-01]",
        "error: spec.template: 'spec.template.metadata.labels[a]' of Job 'web' changes from 'a' to 'b': " + remedy,
      ]),
  ])
  func jobsAreMadeAnew(_ row: UpdateRow) throws { try row.check() }

  private static let remedy =
    "it is fixed once the object is there, so the server refuses the update; give the Job another name, which runs it once "
    + "more, or delete it first, which loses what it has done and its logs [UPD-09]"

  private static func job(_ spec: String = "", pod: String = "", container: String = "", labels: String = "") -> String
  {
    Row.object(
      "Job", in: "batch/v1",
      """
      "spec": {\(spec)"template": {"metadata": {"labels": {\(labels)}}, "spec": {\(pod)"restartPolicy": "Never", \
      "containers": [{\(container)"name": "a", "image": "a:1"}]}}}
      """)
  }

  private static func manual(_ value: String) -> String {
    #""manualSelector": true, "selector": {"matchLabels": {"a": "\#(value)"}}, "#
  }

  private static func cron(_ image: String) -> String {
    Row.object(
      "CronJob", in: "batch/v1",
      """
      "spec": {"schedule": "0 1 * * *", "jobTemplate": {"spec": {"template": {"spec": {"restartPolicy": "Never", \
      "containers": [{"name": "a", "image": "\(image)"}]}}}}}
      """)
  }

  @Test(arguments: [
    UpdateRow("images", from: pod(), to: pod().replacing("a:1", with: "a:2")),
    UpdateRow("a tag that moves", from: pod(), to: pod().replacing("a:1", with: "a:latest")),
    UpdateRow(
      "more tolerations", from: pod(#""tolerations": [{"key": "a", "operator": "Exists"}], "#),
      to: pod(#""tolerations": [{"key": "b", "operator": "Exists"}, {"key": "a", "operator": "Exists"}], "#)),
    UpdateRow("a deadline", from: pod(), to: pod(#""activeDeadlineSeconds": 9, "#)),
    UpdateRow(
      "an earlier deadline", from: pod(#""activeDeadlineSeconds": 9, "#), to: pod(#""activeDeadlineSeconds": 8, "#)),
    UpdateRow("a gate that opens", from: pod(gates("a", "b")), to: pod(gates("b"))),
    UpdateRow(
      "a node for one that waits", from: pod(gates("a")), to: pod(gates("a") + #""nodeSelector": {"a": "b"}, "#)),
    UpdateRow(
      "what a cluster adds",
      from: Row.live(
        "Pod",
        """
        "spec": {"nodeName": "n", "enableServiceLinks": true, "priority": 0, "preemptionPolicy": "PreemptLowerPriority", \
        "serviceAccount": "default", "serviceAccountName": "default", "tolerations": [{"effect": "NoExecute", "key": \
        "node.kubernetes.io/not-ready", "operator": "Exists", "tolerationSeconds": 300}], "volumes": [{"name": "v", \
        "emptyDir": {}}, {"name": "kube-api-access-x", "projected": {"defaultMode": 420, "sources": []}}], "containers": \
        [{"name": "a", "image": "a:1", "resources": {}, "volumeMounts": [{"name": "v", "mountPath": "/v"}, {"name": \
        "kube-api-access-x", "mountPath": "/var/run/secrets/kubernetes.io/serviceaccount", "readOnly": true}]}]}, "status": \
        {"phase": "Running"}
        """),
      to: pod(
        #""volumes": [{"name": "v", "emptyDir": {}}], "#,
        container: #""volumeMounts": [{"name": "v", "mountPath": "/v", "readOnly": false}], "#)),
    UpdateRow(
      "a variable that is there twice", from: Row.live("Pod", podBody(container: twice)), to: pod(container: twice)),
    UpdateRow(
      "how often the image is pulled", from: pod(), to: pod(container: #""imagePullPolicy": "Always", "#),
      shows: [
        "error: spec: 'spec.containers[0].imagePullPolicy' of Pod 'web' changes from 'IfNotPresent' to 'Always': "
          + podRemedy
      ]),
    UpdateRow(
      "an argument", from: pod(), to: pod(container: #""args": ["a"], "#),
      shows: ["error: spec: 'spec.containers[0].args' of Pod 'web' changes: " + podRemedy]),
    UpdateRow(
      "a limit", from: pod(), to: pod(container: #""resources": {"limits": {"cpu": "1"}}, "#),
      shows: [
        "error: spec: 'spec.containers[0].resources' of Pod 'web' changes from nothing to an object: " + podRemedy
      ]),
    UpdateRow(
      "a container more", from: pod(),
      to: pod().replacing(#""image": "a:1"}"#, with: #""image": "a:1"}, {"name": "b", "image": "b:1"}"#),
      shows: ["error: spec: 'spec.containers' of Pod 'web' changes: " + podRemedy]),
    UpdateRow(
      "one toleration less", from: pod(#""tolerations": [{"key": "a", "operator": "Exists"}], "#), to: pod(),
      shows: ["error: spec: 'spec.tolerations' of Pod 'web' changes from a list to nothing: " + podRemedy]),
    UpdateRow(
      "a later deadline", from: pod(#""activeDeadlineSeconds": 9, "#), to: pod(#""activeDeadlineSeconds": 10, "#),
      shows: [
        "error: spec.activeDeadlineSeconds: 'spec.activeDeadlineSeconds' of Pod 'web' changes from 9 to 10: the deadline of "
          + "a pod that is there can only come nearer, so the server refuses the update; keep it at 9 or less, or delete the "
          + "pod first [UPD-12]"
      ]),
    UpdateRow(
      "a node for one that runs", from: pod(), to: pod(#""nodeSelector": {"a": "b"}, "#),
      shows: ["error: spec: 'spec.nodeSelector' of Pod 'web' changes from nothing to 'a=b': " + podRemedy]),
  ])
  func podsAreReplaced(_ row: UpdateRow) throws { try row.check() }

  private static let podRemedy =
    "it is fixed once the object is there, so the server refuses the update; delete the pod first, which ends what runs in "
    + "it, or let a Deployment make it, which replaces pods [UPD-12]"

  private static let twice = #""env": [{"name": "A", "value": "1"}, {"name": "A", "value": "2"}], "#

  private static func pod(_ spec: String = "", container: String = "") -> String {
    Row.object("Pod", podBody(spec, container: container))
  }

  private static func podBody(_ spec: String = "", container: String = "") -> String {
    #""spec": {\#(spec)"containers": [{\#(container)"name": "a", "image": "a:1"}]}"#
  }

  private static func gates(_ names: String...) -> String {
    #""schedulingGates": [\#(names.map { #"{"name": "\#($0)"}"# }.joined(separator: ", "))], "#
  }
}
