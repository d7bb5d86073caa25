import Testing

extension BoundaryTests {
  @Test(arguments: [
    Boundary(
      "META-01", "ConfigMap", "metadata.name", takes: #""a", "~253~", "a.b""#,
      refuses: #""<none>", "", null, "~254~", "A", "a_b", "-a", "a-", ".a", "a..b""#),
    Boundary(
      "META-01", "ConfigMap", "metadata.generateName", takes: #""a-", "a", "A-", "~253~", "", null"#,
      refuses: #""AB-", "-", "~254~""#),
    Boundary(
      "META-01", "ConfigMap", "metadata.generateName", given: #""metadata.name": "<none>""#,
      takes: #""a-", "a.b-""#, refuses: #""a_-a""#),
    Boundary("META-01", "LimitRange", "metadata.name", takes: #""<none>", "a""#, refuses: #""A""#),
    Boundary(
      "META-02", "Namespace StatefulSet Service", "metadata.name", takes: #""~63~", "1a""#,
      refuses: #""~64~", "a.b", "A", "a-""#),
    Boundary("META-02", "Service", "metadata.name", takes: #""~63~", "a1""#, refuses: #""1a", "~64~""#, at: 35),
    Boundary(
      "META-02", "PodDisruptionBudget Role ClusterRole RoleBinding ClusterRoleBinding", "metadata.name",
      takes: #""A:b", "system:a", "~300~", "a b", "ä", "...""#, refuses: #""a/b", "a%b", ".", "..", """#),
    Boundary(
      "META-02",
      "Deployment ReplicaSet DaemonSet Pod Secret ServiceAccount Ingress NetworkPolicy HorizontalPodAutoscaler PersistentVolumeClaim ResourceQuota LimitRange",
      "metadata.name", takes: #""~64~", "a.b", "~253~", "0""#, refuses: #""~254~", "a_b""#),
    Boundary("META-02", "CronJob", "metadata.name", takes: #""~52~", "a.b""#, refuses: #""~53~", "A""#),
    Boundary("META-02", "Job", "metadata.name", takes: #""~63~", "a.b""#),
    Boundary(
      "META-02", "Job", "metadata.name", refuses: #""~64~""#, blaming: "spec.template.labels"),
    Boundary(
      "META-02", "Job", "metadata.name",
      given: #""spec.completions": 10, "spec.completionMode": "Indexed""#, takes: #""~61~""#, refuses: #""~62~""#),
    Boundary(
      "META-02", "Job", "metadata.name",
      given: #""spec.completions": 11, "spec.completionMode": "Indexed""#, takes: #""~60~""#, refuses: #""~61~", "a.b""#
    ),
    Boundary(
      "META-04", "ConfigMap Role Pod", "metadata.namespace", takes: #""shop", "~63~", "", null"#,
      refuses: #""a.b", "A", "~64~", "a-""#),
    Boundary("META-04", "Namespace ClusterRole ClusterRoleBinding", "metadata.namespace", takes: #""shop", "A b""#),
    Boundary(
      "META-05", "ConfigMap Namespace Deployment Role", "metadata.labels",
      takes: #"{"a": "~63~"}, {"~63~": ""}, {"a.b/C_d": "A.b-c"}, {"~253~/a": "b"}, {"a": null}, null, {}, {"A": "9"}"#,
      refuses:
        #"{"a": "~64~"}, {"~64~": ""}, {"A.b/c": ""}, {"~254~/a": "b"}, {"a/b/c": ""}, {"/a": ""}, {"": ""}, {"a": "-b"}, {"a": "b c"}, {"a-": ""}, {"a/": ""}"#
    ),
    Boundary(
      "META-06", "ConfigMap Service CronJob", "metadata.annotations",
      takes: #"{"a": "b c\n"}, {"Example.COM/Foo": ""}, {"~63~": ""}, {"a": "~262143~"}, {"a": null}"#,
      refuses: #"{"a b": ""}, {"~64~": ""}, {"a": "~262144~"}, {"a/b/c": ""}, {"-a/b": ""}"#),
    Boundary(
      "META-07", "ConfigMap Deployment", "metadata.finalizers",
      takes: #"["kubernetes"], ["orphan"], ["foregroundDeletion"], ["a.b/c", "a.b/c"], [], null"#,
      refuses: #"["a"], [""], ["a b/c"], ["orphan", "foregroundDeletion"], ["a/b/c"], [null]"#),
    Boundary(
      "META-07", "PodDisruptionBudget", "metadata.finalizers", takes: #"["a"], ["a/b"]"#, refuses: #"["a b"], [""]"#),
    Boundary(
      "META-08", "Secret", "metadata.ownerReferences",
      takes:
        #"[{"apiVersion": "v1", "kind": "Pod", "name": "a", "uid": "1"}], [{"apiVersion": "apps/v1", "kind": "A", "name": "/", "uid": "1", "controller": true}, {"apiVersion": "v1", "kind": "B", "name": "b", "uid": "2", "controller": false}]"#,
      refuses:
        #"[{"apiVersion": "apps/", "kind": "Pod", "name": "a", "uid": "1"}], [{"apiVersion": "a/b/c", "kind": "Pod", "name": "a", "uid": "1"}], [{"kind": "Pod", "name": "a", "uid": "1"}], [{"apiVersion": "v1", "name": "a", "uid": "1"}], [{"apiVersion": "v1", "kind": "Pod", "uid": "1"}], [{"apiVersion": "v1", "kind": "Pod", "name": "a"}], [{"apiVersion": "v1", "kind": "Event", "name": "a", "uid": "1"}]"#
    ),
    Boundary(
      "META-08", "Secret", "metadata.ownerReferences",
      refuses:
        #"[{"apiVersion": "apps/v1", "kind": "A", "name": "a", "uid": "1", "controller": true}, {"apiVersion": "v1", "kind": "B", "name": "b", "uid": "2", "controller": true}]"#
    ),
    Boundary(
      "META-09",
      "ConfigMap Secret Service ServiceAccount Namespace PersistentVolumeClaim ResourceQuota LimitRange HorizontalPodAutoscaler Role ClusterRole RoleBinding ClusterRoleBinding",
      "metadata.generation", takes: "0, 1, null", refuses: #"-1, "1", 1.5"#),
    Boundary("META-09", "Deployment Pod Ingress NetworkPolicy CronJob", "metadata.generation", takes: "-1, 1"),
    Boundary("META-09", "ConfigMap Pod", "metadata.resourceVersion", takes: #""", null"#, refuses: #""1""#),
    Boundary(
      "META-09", "ConfigMap", "metadata.creationTimestamp",
      takes: #"null, "2026-01-01T00:00:00Z", "2026-01-01T00:00:00.5+02:00""#,
      refuses: #""2026-01-01", "2026-01-01 00:00:00Z", "", 1"#),
    Boundary("META-10", "ConfigMap", "kind", refuses: #""configmap", "ConfigMaps", "", 1"#, blaming: "/"),
    Boundary("META-10", "Deployment", "apiVersion", refuses: #""v1", "apps/v1beta1", "Apps/v1", """#, blaming: "/"),
    Boundary(
      "SEL-01", "PodDisruptionBudget ReplicaSet", "spec.selector.matchExpressions",
      takes:
        #"[], [{"key": "app", "operator": "In", "values": ["web"]}], [{"key": "app", "operator": "Exists", "values": []}], [{"key": "b", "operator": "DoesNotExist"}], [{"key": "b", "operator": "NotIn", "values": ["", "~63~"]}], [{"key": "app", "operator": "Exists"}, {"key": "app", "operator": "Exists"}]"#,
      refuses:
        #"[{"key": "app", "operator": "In"}], [{"key": "app", "operator": "NotIn", "values": []}], [{"key": "app", "operator": "Exists", "values": ["a"]}], [{"key": "app", "operator": "in", "values": ["web"]}], [{"key": "app", "operator": "Gt", "values": ["1"]}], [{"key": "app"}], [{"operator": "Exists"}], [{"key": "a b", "operator": "Exists"}], [{"key": "app", "operator": "In", "values": ["~64~"]}], [{"key": "~64~", "operator": "Exists"}]"#
    ),
    Boundary(
      "NS-02", "Namespace", "spec.finalizers", takes: #"["kubernetes"], ["a.b/c"], []"#,
      refuses: #"["orphan"], ["a b/c"], [""]"#),
    Boundary(
      "NS-03", "Namespace", "metadata.labels",
      takes:
        #"{"pod-security.kubernetes.io/enforce": "baseline"}, {"pod-security.kubernetes.io/warn-version": "v1.0"}, {"pod-security.kubernetes.io/audit-version": "latest"}, {"pod-security.kubernetes.io/other": "x"}, {"pod-security.kubernetes.io/enforce-version": "v1.99"}"#,
      refuses:
        #"{"pod-security.kubernetes.io/enforce": ""}, {"pod-security.kubernetes.io/audit": "Restricted"}, {"pod-security.kubernetes.io/warn": "none"}, {"pod-security.kubernetes.io/enforce-version": "v1.01"}, {"pod-security.kubernetes.io/enforce-version": "1.36"}, {"pod-security.kubernetes.io/audit-version": "v2.1"}, {"pod-security.kubernetes.io/warn-version": "v1.36.1"}"#
    ),
  ])
  func metadata(_ row: Boundary) throws { try row.check() }
}
