import Testing

extension BoundaryTests {
  @Test(arguments: [
    Boundary(
      "DEP-00", "Deployment ReplicaSet StatefulSet DaemonSet Job CronJob", "spec", refuses: #"null, {}, "<none>""#),
    Boundary(
      "DEP-00", "Deployment ReplicaSet StatefulSet DaemonSet Job", "spec.template", refuses: #"null, {}, "<none>""#),
    Boundary("CJ-00", "CronJob", "spec.jobTemplate", refuses: #"null, {}, "<none>""#),
    Boundary(
      "DEP-01", "Deployment ReplicaSet StatefulSet", "spec.replicas", takes: "0, 1, null, 2147483647",
      refuses: #"-1, 2147483648, "1", 1.0, 1.5, true"#),
    Boundary("DS-14", "DaemonSet", "spec.replicas", refuses: "1, null"),
    Boundary(
      "DEP-02", "Deployment ReplicaSet StatefulSet", "spec.selector", takes: #"{"matchLabels": {"app": "web"}}"#,
      refuses: #"null, {}, "<none>", {"matchLabels": {"a b": "c"}}, {"matchLabels": {"app": "~64~"}}"#),
    Boundary(
      "DS-02", "DaemonSet", "spec.selector", refuses: #"null, "<none>""#, blaming: "spec.template.metadata.labels"),
    Boundary("DS-02", "DaemonSet", "spec.selector", refuses: "{}"),
    Boundary(
      "DEP-03", "Deployment ReplicaSet StatefulSet DaemonSet", "spec.selector",
      takes:
        #"{"matchExpressions": [{"key": "app", "operator": "In", "values": ["web", "b"]}]}, {"matchExpressions": [{"key": "b", "operator": "DoesNotExist"}]}"#,
      refuses:
        #"{"matchLabels": {"app": "other"}}, {"matchLabels": {"app": "web", "b": "c"}}, {"matchExpressions": [{"key": "app", "operator": "NotIn", "values": ["web"]}]}, {"matchExpressions": [{"key": "b", "operator": "Exists"}]}, {"matchExpressions": [{"key": "app", "operator": "DoesNotExist"}]}"#,
      blaming: "spec.template.metadata.labels"),
    Boundary(
      "DEP-04", "Deployment ReplicaSet StatefulSet DaemonSet", "spec.template.spec.restartPolicy",
      takes: #""Always", "", null"#, refuses: #""Never", "OnFailure", "always""#),
    Boundary(
      "DEP-05", "Deployment ReplicaSet StatefulSet DaemonSet", "spec.template.spec.activeDeadlineSeconds",
      takes: "null",
      refuses: "1, 0"),
    Boundary(
      "DEP-06", "Deployment", "spec.strategy.type", takes: #""RollingUpdate", "Recreate", "", null"#,
      refuses: #""rollingUpdate", "OnDelete""#),
    Boundary(
      "DEP-07", "Deployment", "spec.strategy.rollingUpdate", given: #""spec.strategy.type": "Recreate""#, takes: "null",
      refuses: #"{}, {"maxSurge": 1}"#),
    Boundary(
      "DEP-08", "Deployment", "spec.strategy.rollingUpdate.maxUnavailable",
      takes: #"0, 1, "0%", "00%", "01%", "100%", null"#,
      refuses: #"-1, "101%", "1", "", "1.5%", "+1%", "-1%", "%", 1.5"#),
    Boundary(
      "DEP-08", "Deployment", "spec.strategy.rollingUpdate.maxSurge", takes: #"0, "101%", "1000%", 5"#,
      refuses: #"-1, "1", "", "1.5%""#),
    Boundary(
      "DEP-08", "Deployment", "spec.strategy.rollingUpdate.maxUnavailable",
      given: #""spec.strategy.rollingUpdate.maxSurge": "0%""#, takes: #"1, "1%""#, refuses: #"0, "0%", "00%""#),
    Boundary("DEP-09", "Deployment DaemonSet", "spec.revisionHistoryLimit", takes: "0, null", refuses: "-1"),
    Boundary("DEP-09", "Deployment", "spec.progressDeadlineSeconds", takes: "1, null", refuses: "0, -1"),
    Boundary(
      "DEP-09", "Deployment", "spec.minReadySeconds", takes: "0, 599", refuses: "600",
      blaming: "spec.progressDeadlineSeconds"),
    Boundary(
      "DEP-09", "Deployment ReplicaSet StatefulSet DaemonSet", "spec.minReadySeconds", takes: "0, 1", refuses: "-1"),
    Boundary(
      "DEP-09", "Deployment", "spec.progressDeadlineSeconds", given: #""spec.minReadySeconds": 10"#, takes: "11",
      refuses: "10, 9"),
    Boundary(
      "DEP-10", "templates", "ephemeralContainers", takes: "[], null", refuses: #"[{"name": "debug", "image": "a"}]"#),
    Boundary(
      "DEP-11", "Deployment ReplicaSet StatefulSet DaemonSet Job", "spec.template.metadata.name", takes: #""A b", """#),
    Boundary(
      "DEP-11", "Deployment Job", "spec.template.metadata.finalizers", takes: #"["a b"]"#),
    Boundary(
      "META-05", "Deployment ReplicaSet StatefulSet DaemonSet", "spec.template.metadata.labels",
      takes: #"{"app": "web", "b": ""}"#, refuses: #"{"app": "web", "b": "~64~"}, {"app": "web", "b c": ""}"#,
      blaming: "spec.template.labels"),
    Boundary(
      "META-06", "Deployment Job DaemonSet", "spec.template.metadata.annotations", takes: #"{"A.B/c": ""}"#,
      refuses: #"{"a b": ""}, {"a": "~262144~"}"#, blaming: "spec.template.annotations"),
    Boundary("RS-12", "ReplicaSet", "spec.strategy", refuses: "{}, null"),
    Boundary(
      "STS-12", "StatefulSet", "spec.podManagementPolicy", takes: #""OrderedReady", "Parallel", """#,
      refuses: #""parallel""#),
    Boundary(
      "STS-13", "StatefulSet", "spec.updateStrategy",
      takes:
        #"{}, {"type": "OnDelete"}, {"type": "OnDelete", "rollingUpdate": null}, {"rollingUpdate": {"partition": 0}}, {"rollingUpdate": {"maxUnavailable": -1}}"#,
      refuses: #"{"type": "OnDelete", "rollingUpdate": {}}, {"type": "Recreate"}, {"rollingUpdate": {"partition": -1}}"#
    ),
    Boundary(
      "STS-14", "StatefulSet", "spec.persistentVolumeClaimRetentionPolicy",
      takes: #"{}, {"whenDeleted": "Delete"}, {"whenScaled": "Retain"}, null"#,
      refuses: #"{"whenDeleted": "delete"}, {"whenScaled": "Keep"}"#),
    Boundary("STS-15", "StatefulSet", "spec.ordinals", takes: #"{"start": 0}, {}, null"#, refuses: #"{"start": -1}"#),
    Boundary(
      "STS-16", "StatefulSet", "spec.serviceName", takes: #""", "~63~", "1a", "<none>""#,
      refuses: #""~64~", "a.b", "A""#),
    Boundary("STS-09", "StatefulSet", "spec.revisionHistoryLimit", takes: "-1, 0"),
    Boundary(
      "STS-17", "StatefulSet", "spec.volumeClaimTemplates[0]",
      takes:
        #"{"metadata": {"name": "~63~"}, "spec": {"accessModes": ["ReadWriteOnce"], "resources": {"requests": {"storage": "1"}}}}"#,
      refuses: #"{"metadata": {"name": "a"}}, {"metadata": {"name": "a"}, "spec": {"accessModes": ["ReadWriteOnce"]}}"#),
    Boundary(
      "STS-17", "StatefulSet", "spec.volumeClaimTemplates[0]",
      refuses:
        #"{"metadata": {"name": "~64~"}, "spec": {"accessModes": ["ReadWriteOnce"], "resources": {"requests": {"storage": "1"}}}}, {"spec": {"accessModes": ["ReadWriteOnce"], "resources": {"requests": {"storage": "1"}}}}"#,
      blaming: "spec.template.spec.volumes"),
    Boundary("STS-18", "StatefulSet", "spec.template.spec.hostname", takes: #""A_b""#),
    Boundary(
      "DS-12", "DaemonSet", "spec.updateStrategy",
      takes: #"{"type": "OnDelete", "rollingUpdate": {"maxSurge": "x"}}, {}, null"#, refuses: #"{"type": "Recreate"}"#),
    Boundary(
      "DS-13", "DaemonSet", "spec.updateStrategy.rollingUpdate",
      takes:
        #"{"maxUnavailable": "100%"}, {"maxUnavailable": 0, "maxSurge": 1}, {"maxUnavailable": "0%", "maxSurge": "100%"}, {}"#,
      refuses:
        #"{"maxSurge": 1}, {"maxUnavailable": 0}, {"maxUnavailable": "101%"}, {"maxUnavailable": -1}, {"maxUnavailable": 0, "maxSurge": "101%"}, {"maxUnavailable": "1"}"#
    ),
  ])
  func workloads(_ row: Boundary) throws { try row.check() }

  @Test(arguments: [
    Boundary(
      "JOB-01", "jobs", "backoffLimit", takes: "0, null", refuses: "-1"),
    Boundary("JOB-01", "jobs", "parallelism", takes: "0, null, 5", refuses: "-1"),
    Boundary("JOB-01", "jobs", "completions", takes: "0, null, 5", refuses: "-1"),
    Boundary("JOB-01", "jobs", "activeDeadlineSeconds", takes: "0, null, 5", refuses: "-1"),
    Boundary("JOB-01", "jobs", "ttlSecondsAfterFinished", takes: "0, null, 5", refuses: "-1"),
    Boundary(
      "JOB-02", "jobs", "template.spec.restartPolicy", takes: #""Never", "OnFailure""#,
      refuses: #""Always", "", null, "never""#),
    Boundary("JOB-03", "Job", "spec.selector", refuses: #"{}, {"matchLabels": {"a": "b"}}"#),
    Boundary("JOB-03", "Job", "spec.manualSelector", takes: "false, null", refuses: "true", blaming: "spec.selector"),
    Boundary(
      "JOB-03", "Job", "spec.selector", given: #""spec.manualSelector": true"#, takes: "{}",
      refuses: #"{"matchLabels": {"a": "b"}}"#, blaming: "spec.template.metadata.labels"),
    Boundary(
      "JOB-03", "Job", "spec.template.metadata.labels",
      takes: #"{"job-name": "web"}, {"batch.kubernetes.io/job-name": "web"}, {"a": "b"}"#,
      refuses: #"{"job-name": "b"}, {"controller-uid": "1"}, {"batch.kubernetes.io/controller-uid": "1"}"#),
    Boundary(
      "JOB-03", "CronJob", "spec.jobTemplate.spec.template.metadata.labels",
      takes: #"{"job-name": "b"}, {"controller-uid": "1"}"#),
    Boundary("JOB-04", "jobs", "completionMode", takes: #""NonIndexed""#, refuses: #""indexed", """#),
    Boundary(
      "JOB-04", "Job", "spec.completionMode", given: #""spec.parallelism": 1"#, takes: #""NonIndexed""#,
      refuses: #""Indexed""#, blaming: "spec.completions"),
    Boundary("JOB-04", "Job", "spec.completionMode", takes: #""Indexed""#),
    Boundary(
      "JOB-04", "CronJob", "spec.jobTemplate.spec.completionMode", refuses: #""Indexed""#,
      blaming: "spec.jobTemplate.spec.completions"),
    Boundary(
      "JOB-04", "jobs", "parallelism", given: #""completionMode": "Indexed", "completions": 1"#, takes: "100000",
      refuses: "100001"),
    Boundary(
      "JOB-04", "jobs", "maxFailedIndexes",
      given: #""completionMode": "Indexed", "completions": 5, "backoffLimitPerIndex": 0"#, takes: "0, 5, null",
      refuses: "6, -1"),
    Boundary(
      "JOB-04", "jobs", "maxFailedIndexes", given: #""completionMode": "Indexed", "completions": 5"#, takes: "null",
      refuses: "1", blaming: "backoffLimitPerIndex"),
    Boundary("JOB-04", "jobs", "backoffLimitPerIndex", takes: "null", refuses: "0"),
    Boundary(
      "JOB-04", "jobs", "completions",
      given: #""completionMode": "Indexed", "backoffLimitPerIndex": 1, "parallelism": 1"#, takes: "100000",
      refuses: "100001", blaming: "maxFailedIndexes"),
    Boundary(
      "JOB-04", "jobs", "parallelism",
      given:
        #""completionMode": "Indexed", "backoffLimitPerIndex": 1, "completions": 100001, "maxFailedIndexes": 10000"#,
      takes: "10000", refuses: "10001"),
    Boundary(
      "JOB-04", "jobs", "maxFailedIndexes",
      given: #""completionMode": "Indexed", "backoffLimitPerIndex": 1, "completions": 100001, "parallelism": 1"#,
      takes: "10000", refuses: "10001"),
    Boundary(
      "JOB-05", "jobs", "managedBy", takes: #""a.b/c", "ex.com/A_b", "ex.com//a", "a/~61~""#,
      refuses: #""a", "", "A.b/c", "a.b/", "a.b/c d", "a/~62~", "/a""#),
    Boundary(
      "JOB-06", "jobs", "podFailurePolicy.rules",
      takes:
        #"[], [{"action": "Ignore", "onPodConditions": [{"type": "DisruptionTarget"}]}], [{"action": "FailJob", "onExitCodes": {"operator": "In", "values": [1, 2]}}], [{"action": "Count", "onExitCodes": {"operator": "NotIn", "values": [0, 1], "containerName": "web"}}], [{"action": "Count", "onPodConditions": [{"type": "a.b/C", "status": "Unknown"}]}]"#,
      refuses:
        #"[{"action": "Ignore"}], [{"action": "ignore", "onPodConditions": [{"type": "A"}]}], [{"action": "FailIndex", "onPodConditions": [{"type": "A"}]}], [{"action": "Ignore", "onPodConditions": [{"type": "A"}], "onExitCodes": {"operator": "In", "values": [1]}}], [{"action": "Ignore", "onExitCodes": {"operator": "In", "values": [0]}}], [{"action": "Ignore", "onExitCodes": {"operator": "In", "values": [2, 1]}}], [{"action": "Ignore", "onExitCodes": {"operator": "In", "values": [1, 1]}}], [{"action": "Ignore", "onExitCodes": {"operator": "In", "values": []}}], [{"action": "Ignore", "onExitCodes": {"values": [1]}}], [{"action": "Ignore", "onExitCodes": {"operator": "In", "values": [1], "containerName": "b"}}], [{"action": "Ignore", "onPodConditions": [{"type": "A", "status": "true"}]}], [{"action": "Ignore", "onPodConditions": [{"type": "a b"}]}], [{"onPodConditions": [{"type": "A"}]}]"#
    ),
    Boundary(
      "JOB-06", "jobs", "template.spec.restartPolicy", given: #""podFailurePolicy": {"rules": []}"#, takes: #""Never""#,
      refuses: #""OnFailure""#),
    Boundary(
      "JOB-07", "jobs", "successPolicy", given: #""completionMode": "Indexed", "completions": 10"#,
      takes:
        #"{"rules": [{"succeededIndexes": "0,2-4"}]}, {"rules": [{"succeededCount": 0}]}, {"rules": [{"succeededCount": 10}]}, {"rules": [{"succeededIndexes": "1-9", "succeededCount": 9}]}"#,
      refuses:
        #"{"rules": []}, {"rules": [{}]}, {"rules": [{"succeededCount": 11}]}, {"rules": [{"succeededCount": -1}]}, {"rules": [{"succeededIndexes": "10"}]}, {"rules": [{"succeededIndexes": "4-2"}]}, {"rules": [{"succeededIndexes": "1,1"}]}, {"rules": [{"succeededIndexes": "a"}]}, {"rules": [{"succeededIndexes": "0-1", "succeededCount": 3}]}, {"rules": [{"succeededIndexes": "0, 1"}]}"#
    ),
    Boundary("JOB-07", "jobs", "successPolicy", refuses: #"{"rules": [{"succeededCount": 1}]}"#),
    Boundary(
      "JOB-08", "jobs", "podReplacementPolicy", takes: #""Failed", "TerminatingOrFailed", null"#,
      refuses: #""failed", """#),
    Boundary(
      "JOB-08", "jobs", "podReplacementPolicy", given: #""podFailurePolicy": {"rules": []}"#, takes: #""Failed", null"#,
      refuses: #""TerminatingOrFailed""#),
    Boundary(
      "CJ-01", "CronJob", "spec.schedule",
      takes:
        #""* * * * *", "0-59 0-23 1-31 1-12 0-6", "*/5 ? * JAN-dec MON,fri", "@daily", "@every 1h30m", "@every -1h", " 0  3\t* * * ", "0 0 30 2 *", "*-5 * * * *", "1,, * * * *", "*/100000 * * * *", "1/5 * * * *", "@every 1ns""#,
      refuses:
        #""", null, "* * * *", "* * * * * *", "60 * * * *", "* 24 * * *", "* * 0 * *", "* * 32 * *", "* * * 0 *", "* * * 13 *", "* * * * 7", "*/0 * * * *", "1/2/3 * * * *", "5-1 * * * *", "@reboot", "@Daily", "@every", "@every 1", "* * L * *", "* * 1W * *", "* * * * 1#2", "TZ=UTC * * * * *", "CRON_TZ=UTC * * * * *", "a * * * *", "-1 * * * *""#
    ),
    Boundary(
      "CJ-02", "CronJob", "spec.timeZone",
      takes: #""Etc/UTC", "Europe/Berlin", "UTC", "America/Argentina/Ushuaia", null"#,
      refuses: #""", "Local", "local", "+02:00", "europe/berlin", "Europe/Nowhere""#),
    Boundary(
      "CJ-03", "CronJob", "spec.concurrencyPolicy", takes: #""Allow", "Forbid", "Replace", "", null"#,
      refuses: #""forbid""#),
    Boundary("CJ-04", "CronJob", "spec.startingDeadlineSeconds", takes: "0, null", refuses: "-1"),
    Boundary("CJ-04", "CronJob", "spec.successfulJobsHistoryLimit", takes: "0, null", refuses: "-1"),
    Boundary("CJ-04", "CronJob", "spec.failedJobsHistoryLimit", takes: "0, null", refuses: "-1"),
    Boundary("CJ-06", "CronJob", "spec.jobTemplate.spec.selector", takes: "null", refuses: "{}"),
    Boundary("CJ-06", "CronJob", "spec.jobTemplate.spec.manualSelector", takes: "false, null", refuses: "true"),
    Boundary("CJ-07", "CronJob", "spec.jobTemplate.metadata", takes: #"{"name": "A b", "labels": {"a b": "-"}}"#),
  ])
  func jobs(_ row: Boundary) throws { try row.check() }
}
