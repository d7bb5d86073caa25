import BeTraceCore
import Testing

extension BoundaryTests {
  private static func warned(
    _ rule: String, _ kinds: String, _ path: String, given: String = "", takes: String = "", warns: String,
    blaming: String? = nil
  ) -> Boundary {
    Boundary(
      rule, kinds, path, given: given, takes: takes, refuses: warns, blaming: blaming, severity: .warning)
  }

  @Test(arguments: [
    warned(
      "META-03", "Deployment ReplicaSet Pod CronJob", "metadata.name", takes: #""web", "1", "a-b""#,
      warns: #""a.b""#),
    warned("META-03", "Deployment ReplicaSet Pod", "metadata.name", takes: #""~63~""#, warns: #""~64~", "~63~.a""#),
    Boundary("META-03", "DaemonSet", "metadata.name", takes: #""a.b", "~64~""#, severity: .warning),
    warned(
      "META-08", "ConfigMap Deployment", "metadata.ownerReferences",
      takes:
        #"[{"apiVersion": "v1", "kind": "Pod", "name": "a", "uid": "1"}, {"apiVersion": "v1", "kind": "Pod", "name": "b", "uid": "2"}]"#,
      warns:
        #"[{"apiVersion": "v1", "kind": "Pod", "name": "a", "uid": "1"}, {"apiVersion": "v1", "kind": "Pod", "name": "a", "uid": "1"}]"#
    ),
    warned(
      "STS-09", "StatefulSet", "spec.revisionHistoryLimit", takes: "0, 1, null", warns: "-1"),
    warned(
      "POD-08", "pods", "containers",
      takes:
        #"[{"name": "a", "image": "a:1", "ports": [{"name": "x", "containerPort": 1}]}, {"name": "b", "image": "a:1", "ports": [{"name": "y", "containerPort": 2}]}]"#,
      warns:
        #"[{"name": "a", "image": "a:1", "ports": [{"name": "x", "containerPort": 1}]}, {"name": "b", "image": "a:1", "ports": [{"name": "x", "containerPort": 2}]}]"#
    ),
    warned(
      "POD-09", "pods", "containers[0].ports",
      takes:
        #"[{"containerPort": 1}, {"containerPort": 2}], [{"containerPort": 1}, {"containerPort": 1, "protocol": "UDP"}], [{"containerPort": 1, "hostPort": 2}, {"containerPort": 1, "hostPort": 3}]"#,
      warns: #"[{"containerPort": 1}, {"containerPort": 1}], [{"containerPort": 1, "hostIP": "127.0.0.1"}]"#),
    warned(
      "POD-16", "pods", "containers[0].env",
      takes: #"[{"name": "A", "value": "1"}, {"name": "B"}], [{"name": "A"}, {"name": "A", "value": "$(A)1"}]"#,
      warns:
        #"[{"name": "A", "value": "1"}, {"name": "A", "value": "2"}], [{"name": "A"}, {"name": "A", "value": "$(A)"}]"#),
    warned(
      "POD-30", "pods", "volumes", takes: #"[{"name": "a", "projected": {"sources": [{"secret": {"name": "b"}}]}}]"#,
      warns: #"[{"name": "a", "projected": {"sources": [{}]}}]"#),
    warned(
      "POD-35", "pods", "topologySpreadConstraints",
      takes:
        #"[{"maxSkew": 1, "topologyKey": "a", "whenUnsatisfiable": "DoNotSchedule", "labelSelector": {}}]"#,
      warns:
        #"[{"maxSkew": 1, "topologyKey": "a", "whenUnsatisfiable": "DoNotSchedule"}], [{"maxSkew": 1, "topologyKey": "a", "whenUnsatisfiable": "DoNotSchedule", "labelSelector": null}]"#
    ),
    warned(
      "POD-39", "pods", "hostAliases", takes: #"[{"ip": "10.0.0.1"}, {"ip": "10.0.0.2"}]"#,
      warns: #"[{"ip": "10.0.0.1"}, {"ip": "10.0.0.1"}]"#),
    warned("POD-40", "templates", "terminationGracePeriodSeconds", takes: "0, 1, null", warns: "-1"),
    Boundary("POD-40", "Pod", "spec.terminationGracePeriodSeconds", takes: "-1", severity: .warning),
    warned(
      "POD-41", "pods", "imagePullSecrets", takes: #"[{"name": "a"}, {"name": "b"}], []"#,
      warns: #"[{"name": ""}], [{}], [null], [{"name": "a"}, {"name": "a"}]"#),
    warned(
      "POD-42", "pods", "nodeSelector", takes: #"{"kubernetes.io/os": "linux"}"#,
      warns: #"{"beta.kubernetes.io/os": "linux"}"#),
    warned(
      "POD-42", "pods", "volumes", takes: #"[{"name": "a", "emptyDir": {}}]"#,
      warns: #"[{"name": "a", "gitRepo": {"repository": "https://example.com/a"}}]"#),
    warned(
      "QTY-06", "pods", "containers[0].resources.requests",
      takes: #"{"memory": "128Mi"}, {"memory": "1000m"}, {"cpu": "1m"}"#,
      warns: #"{"memory": "128m"}, {"memory": "0.1"}, {"ephemeral-storage": "1.5"}"#, blaming: "containers"),
    warned(
      "QTY-06", "PersistentVolumeClaim", "spec.resources.requests.storage", takes: #""1Gi""#, warns: #""1500m""#,
      blaming: "spec.resources"),
  ])
  func theServerWarns(_ boundary: Boundary) throws { try boundary.check() }

  @Test(arguments: [
    warned(
      "SVC-11", "Service", "spec.externalName", takes: #""", null"#, warns: #""example.com", "A b""#),
    warned(
      "SVC-17", "Service", "spec.trafficDistribution", takes: #""PreferSameZone", null"#, warns: #""PreferClose""#),
    warned("SVC-17", "Service", "spec.externalIPs", takes: "[], null", warns: #"["203.0.113.1"]"#),
    warned(
      "SVC-17", "Service", "spec.sessionAffinity", given: #""spec.clusterIP": "None""#, takes: #""None", null"#,
      warns: #""ClientIP""#, blaming: "spec"),
    warned(
      "ING-09", "Ingress", "metadata.annotations", takes: #"{"a": "b"}, null"#,
      warns: #"{"kubernetes.io/ingress.class": "nginx"}"#),
    warned(
      "PVC-05", "PersistentVolumeClaim", "metadata.annotations", takes: #"{"a": "b"}"#,
      warns: #"{"volume.beta.kubernetes.io/storage-class": "fast"}"#),
    warned(
      "SEC-02", "Secret", "stringData", given: #""type": "kubernetes.io/tls""#, takes: "",
      warns: #"{"tls.crt": "", "tls.key": ""}"#, blaming: "data"),
  ])
  func theServerWarnsOfOtherObjects(_ boundary: Boundary) throws { try boundary.check() }

  @Test(arguments: [
    Boundary(
      "NP-01", "NetworkPolicy", "spec.podSelector", takes: #"{}, {"matchLabels": {"app": "web"}}"#,
      refuses: #"{"matchLabels": {"a b": ""}}, {"matchExpressions": [{"key": "a", "operator": "In"}]}"#),
    Boundary("CJ-05", "CronJob", "metadata.name", takes: #""~52~""#, refuses: #""~53~""#),
    Boundary(
      "PDB-03", "PodDisruptionBudget", "spec.selector", takes: #"{}, null, {"matchLabels": {"app": "web"}}"#,
      refuses: #"{"matchLabels": {"a b": ""}}, {"matchExpressions": [{"key": "a", "operator": "Gt", "values": ["1"]}]}"#
    ),
    Boundary(
      "RQ-02", "ResourceQuota", "spec.hard",
      takes: #"{"cpu": "0"}, {"cpu": "0.5"}, {"pods": "1000m"}, {"count/deployments.apps": 1}"#,
      refuses: #"{"cpu": "-1"}, {"pods": "0.5"}, {"count/deployments.apps": "1500m"}"#),
    Boundary(
      "LR-02", "LimitRange", "spec.limits",
      takes:
        #"[{"type": "Container", "max": {"memory": "1"}}], [{"type": "PersistentVolumeClaim", "max": {"storage": "1"}}], [{"type": "a.com/b", "max": {"c.com/d": "1"}}]"#,
      refuses:
        #"[{"type": "Container", "max": {"storage": "1"}}], [{"type": "Pod", "max": {"pods": "1"}}], [{"type": "a.com/b", "max": {"c d": "1"}}]"#
    ),
    Boundary(
      "LR-03", "LimitRange", "spec.limits",
      takes:
        #"[{"type": "Container", "min": {"cpu": "1"}, "defaultRequest": {"cpu": "1"}, "default": {"cpu": "1"}, "max": {"cpu": "1"}}], [{"type": "Pod", "min": {"cpu": "-2"}, "max": {"cpu": "-1"}}], [{"type": "Pod", "maxLimitRequestRatio": {"cpu": "1"}}]"#,
      refuses:
        #"[{"type": "Pod", "min": {"cpu": "2"}, "max": {"cpu": "1"}}], [{"type": "Container", "defaultRequest": {"cpu": "2"}, "default": {"cpu": "1"}}], [{"type": "Container", "default": {"cpu": "2"}, "max": {"cpu": "1"}}], [{"type": "Pod", "maxLimitRequestRatio": {"cpu": "0.5"}}]"#
    ),
    Boundary(
      "LR-04", "LimitRange", "spec.limits",
      takes: #"[{"type": "Pod", "max": {"cpu": "1"}}], [{"type": "PersistentVolumeClaim", "min": {"storage": "1"}}]"#,
      refuses:
        #"[{"type": "Pod", "default": {"cpu": "1"}}], [{"type": "Pod", "defaultRequest": {"cpu": "1"}}], [{"type": "PersistentVolumeClaim"}]"#
    ),
  ])
  func theRestHasTwoSidesToo(_ boundary: Boundary) throws { try boundary.check() }
}
