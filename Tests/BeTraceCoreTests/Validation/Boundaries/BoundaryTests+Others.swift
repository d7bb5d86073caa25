import Testing

extension BoundaryTests {
  @Test(arguments: [
    Boundary(
      "CM-01", "ConfigMap", "data",
      takes: #"{"a": "~1048576~"}, {"~253~": ""}, {"_.-": ""}, {"._a": null}, {}, null, {"a": null}"#,
      refuses: #"{"~254~": ""}, {"..a": ""}, {".": ""}, {"..": ""}, {"a b": ""}, {"": ""}, {"a/b": ""}"#),
    Boundary("CM-01", "ConfigMap", "data", refuses: #"{"a": "~1048577~"}"#, blaming: "/"),
    Boundary(
      "CM-01", "ConfigMap", "binaryData", takes: #"{"b": "YQ=="}, {"b": ""}, {"b": "YQ\n=="}"#,
      refuses: #"{"b": "YQ"}, {"b": "a-_="}, {"b": " YQ=="}, {"b": "plain text"}"#),
    Boundary("CM-01", "ConfigMap", "binaryData", refuses: #"{"a": "YQ=="}"#, blaming: "data"),
    Boundary(
      "SEC-01", "Secret", "stringData", takes: #"{"a": "~1048576~"}, {"~253~": ""}"#,
      refuses: #"{"b": "~1048577~"}, {"..a": ""}"#, blaming: "data"),
    Boundary(
      "SEC-02", "Secret", "type", takes: #""", "Opaque", "a b", null"#,
      refuses:
        #""kubernetes.io/dockerconfigjson", "kubernetes.io/dockercfg", "kubernetes.io/basic-auth", "kubernetes.io/ssh-auth", "kubernetes.io/tls""#,
      blaming: "data"),
    Boundary("SEC-02", "Secret", "type", refuses: #""kubernetes.io/service-account-token""#, blaming: "metadata"),
    Boundary(
      "SEC-02", "Secret", "stringData", given: #""type": "kubernetes.io/dockerconfigjson""#,
      takes: #"{".dockerconfigjson": "{}"}, {".dockerconfigjson": "null"}"#,
      refuses: #"{".dockerconfigjson": "[]"}, {".dockerconfigjson": "{} x"}, {".dockerconfigjson": ""}"#,
      blaming: "data"),
    Boundary(
      "SEC-02", "Secret", "stringData", given: #""type": "kubernetes.io/basic-auth""#,
      takes: #"{"username": ""}, {"password": "a"}"#, refuses: #"{"user": "a"}"#, blaming: "data"),
    Boundary(
      "SEC-02", "Secret", "stringData", given: #""type": "kubernetes.io/ssh-auth""#, takes: #"{"ssh-privatekey": "a"}"#,
      refuses: #"{"ssh-privatekey": ""}"#, blaming: "data"),
    Boundary(
      "SEC-02", "Secret", "stringData", given: #""type": "kubernetes.io/tls""#,
      takes: #"{"tls.crt": "", "tls.key": ""}"#,
      refuses: #"{"tls.crt": "a"}, {"tls.key": "a"}"#, blaming: "data"),
    Boundary("SA-01", "ServiceAccount", "secrets", takes: #"[{}], [{"name": "A b"}], [null]"#),
    Boundary("SA-01", "ServiceAccount", "imagePullSecrets", takes: #"[{}], [{"name": "A b"}]"#),
    Boundary(
      "PVC-01", "PersistentVolumeClaim", "spec.accessModes",
      takes: #"["ReadWriteOncePod"], ["ReadOnlyMany", "ReadWriteMany"]"#,
      refuses: #"[], null, ["readWriteOnce"], ["ReadWriteOncePod", "ReadWriteOnce"]"#),
    Boundary(
      "PVC-02", "PersistentVolumeClaim", "spec.resources.requests",
      takes: #"{"storage": "1"}, {"storage": 1, "cpu": "-1"}"#,
      refuses: #"{}, null, {"storage": "0"}, {"storage": "-1"}"#, blaming: "spec.resources"),
    Boundary(
      "PVC-03", "PersistentVolumeClaim", "spec.storageClassName", takes: #""", "~253~", null"#,
      refuses: #""A", "~254~""#),
    Boundary(
      "PVC-03", "PersistentVolumeClaim", "spec.volumeMode", takes: #""Block", "Filesystem", null"#,
      refuses: #""block", """#),
    Boundary("PVC-03", "PersistentVolumeClaim", "spec.volumeName", takes: #""A b""#),
    Boundary(
      "PVC-04", "PersistentVolumeClaim", "spec.dataSource",
      takes:
        #"{"kind": "A", "name": ""}, {"kind": "PersistentVolumeClaim", "name": "a"}, {"apiGroup": "x", "kind": "PersistentVolumeClaim", "name": ""}"#,
      refuses:
        #"{"kind": "PersistentVolumeClaim", "name": ""}, {"apiGroup": "snapshot.storage.k8s.io", "kind": "VolumeSnapshot"}"#
    ),
    Boundary(
      "PVC-04", "PersistentVolumeClaim", "spec.dataSourceRef",
      takes: #"{"kind": "PersistentVolumeClaim", "name": "a"}, {"apiGroup": "x.y", "kind": "A", "name": "b"}"#,
      refuses:
        #"{"kind": "A", "name": "b"}, {"apiGroup": "X", "kind": "A", "name": "b"}, {"apiGroup": "x", "kind": "A"}, {"apiGroup": "x", "name": "a"}"#
    ),
  ])
  func dataAndStorage(_ row: Boundary) throws { try row.check() }

  @Test(arguments: [
    Boundary("HPA-01", "HorizontalPodAutoscaler", "spec.minReplicas", takes: "1, 3, null", refuses: "0, -1"),
    Boundary("HPA-01", "HorizontalPodAutoscaler", "spec.minReplicas", refuses: "4", blaming: "spec.maxReplicas"),
    Boundary("HPA-02", "HorizontalPodAutoscaler", "spec.maxReplicas", takes: "1", refuses: #"0, -1, null, "<none>""#),
    Boundary(
      "HPA-03", "HorizontalPodAutoscaler", "spec.scaleTargetRef",
      takes: #"{"apiVersion": "apps/", "kind": "D", "name": "A b"}, {"kind": "ReplicationController", "name": "a"}"#,
      refuses:
        #"{"apiVersion": "v1", "kind": "Deployment", "name": "a"}, {"kind": "Deployment", "name": "a"}, {"apiVersion": "/v1", "kind": "D", "name": "a"}, {"apiVersion": "apps/v1", "kind": "D"}, {"apiVersion": "apps/v1", "name": "a"}, {"apiVersion": "apps/v1", "kind": "D/", "name": "a"}, {"apiVersion": "apps/v1", "kind": "D", "name": "a/b"}, {}, null"#
    ),
    Boundary(
      "HPA-04", "HorizontalPodAutoscaler", "spec.metrics",
      takes:
        #"[], null, [{"type": "Resource", "resource": {"name": "x y", "target": {"type": "Value", "averageUtilization": 1}}}], [{"type": "Pods", "pods": {"metric": {"name": "a b"}, "target": {"type": "AverageValue", "averageValue": "1"}}}], [{"type": "External", "external": {"metric": {"name": "a"}, "target": {"type": "Value", "value": 1}}}], [{"type": "Object", "object": {"describedObject": {"kind": "A", "name": "b"}, "metric": {"name": "c"}, "target": {"type": "Value", "value": 1, "averageValue": 2}}}], [{"type": "ContainerResource", "containerResource": {"name": "cpu", "container": "~63~", "target": {"type": "Utilization", "averageUtilization": 500}}}]"#,
      refuses:
        #"[{}], [{"type": "resource"}], [{"type": "Resource"}], [{"type": "Resource", "resource": {"name": "cpu", "target": {"type": "Utilization"}}}], [{"type": "Resource", "resource": {"name": "cpu", "target": {"type": "Utilization", "averageUtilization": 0}}}], [{"type": "Resource", "resource": {"name": "", "target": {"type": "Utilization", "averageUtilization": 1}}}], [{"type": "Resource", "resource": {"name": "cpu", "target": {"type": "Utilization", "averageUtilization": 1, "averageValue": 1}}}], [{"type": "Resource", "resource": {"name": "cpu", "target": {"averageUtilization": 1}}}], [{"type": "Resource", "resource": {"name": "cpu", "target": {"type": "AverageValue", "averageValue": 0}}}], [{"type": "Resource", "pods": {}, "resource": {"name": "cpu", "target": {"type": "Utilization", "averageUtilization": 1}}}], [{"type": "Pods", "pods": {"metric": {"name": "a"}, "target": {"type": "Value", "value": 1}}}], [{"type": "External", "external": {"metric": {"name": "a/b"}, "target": {"type": "Value", "value": 1}}}], [{"type": "External", "external": {"metric": {"name": "a"}, "target": {"type": "Value", "value": 1, "averageValue": 1}}}], [{"type": "Object", "object": {"describedObject": {"kind": "A"}, "metric": {"name": "c"}, "target": {"type": "Value", "value": 1}}}], [{"type": "ContainerResource", "containerResource": {"name": "storage", "container": "a", "target": {"type": "Utilization", "averageUtilization": 5}}}], [{"type": "ContainerResource", "containerResource": {"name": "cpu", "container": "~64~", "target": {"type": "Utilization", "averageUtilization": 5}}}]"#
    ),
    Boundary(
      "HPA-08", "HorizontalPodAutoscaler", "spec.behavior.scaleDown",
      takes:
        #"{}, null, {"policies": null}, {"stabilizationWindowSeconds": 3600}, {"selectPolicy": "Disabled"}, {"policies": [{"type": "Pods", "value": 1, "periodSeconds": 1800}]}, {"tolerance": "0"}, {"tolerance": 0.05}"#,
      refuses:
        #"{"policies": []}, {"stabilizationWindowSeconds": 3601}, {"stabilizationWindowSeconds": -1}, {"selectPolicy": ""}, {"selectPolicy": "max"}, {"policies": [{"type": "Pods", "value": 0, "periodSeconds": 1}]}, {"policies": [{"type": "Pods", "value": 1, "periodSeconds": 1801}]}, {"policies": [{"type": "Pods", "value": 1}]}, {"policies": [{"type": "pods", "value": 1, "periodSeconds": 1}]}, {"tolerance": "-0.1"}"#
    ),
    Boundary(
      "PDB-01", "PodDisruptionBudget", "spec", takes: #"null, {}, {"minAvailable": 1}, {"maxUnavailable": 1}"#,
      refuses: #"{"minAvailable": 1, "maxUnavailable": 1}"#),
    Boundary(
      "PDB-02", "PodDisruptionBudget", "spec.minAvailable", takes: #"0, "100%", "0%", null"#,
      refuses: #"-1, "101%", "1", """#),
    Boundary(
      "PDB-02", "PodDisruptionBudget", "spec.maxUnavailable", takes: #"0, "100%""#, refuses: #"-1, "101%", "a%""#),
    Boundary(
      "PDB-04", "PodDisruptionBudget", "spec.unhealthyPodEvictionPolicy",
      takes: #""IfHealthyBudget", "AlwaysAllow", null"#,
      refuses: #""Always", """#),
    Boundary(
      "RBAC-01", "Role ClusterRole", "rules",
      takes: #"[], null, [{"verbs": ["x y"], "apiGroups": ["A"], "resources": ["*"], "resourceNames": [""]}]"#,
      refuses:
        #"[{}], [{"verbs": [], "apiGroups": [""], "resources": ["a"]}], [{"verbs": ["get"], "resources": ["a"]}], [{"verbs": ["get"], "apiGroups": [""]}]"#
    ),
    Boundary("RBAC-02", "Role", "rules", refuses: #"[{"verbs": ["get"], "nonResourceURLs": ["/a"]}]"#),
    Boundary(
      "RBAC-02", "ClusterRole", "rules", takes: #"[{"verbs": ["get"], "nonResourceURLs": ["a"]}]"#,
      refuses:
        #"[{"verbs": ["get"], "nonResourceURLs": ["/a"], "resources": ["a"], "apiGroups": [""]}], [{"nonResourceURLs": ["/a"]}], [{"verbs": ["get"], "nonResourceURLs": ["/a"], "resourceNames": ["a"]}]"#
    ),
    Boundary(
      "RBAC-03", "ClusterRole", "aggregationRule", takes: #"{"clusterRoleSelectors": [{}]}, null"#,
      refuses: #"{}, {"clusterRoleSelectors": []}, {"clusterRoleSelectors": [{"matchLabels": {"a b": ""}}]}"#),
    Boundary(
      "RBAC-04", "RoleBinding", "roleRef",
      takes: #"{"kind": "ClusterRole", "name": "A:b"}, {"apiGroup": "", "kind": "Role", "name": "a"}"#,
      refuses:
        #"{}, null, {"kind": "role", "name": "a"}, {"kind": "Role"}, {"kind": "Role", "name": "a/b"}, {"apiGroup": "v1", "kind": "Role", "name": "a"}"#
    ),
    Boundary("RBAC-04", "ClusterRoleBinding", "roleRef.kind", takes: #""ClusterRole""#, refuses: #""Role", """#),
    Boundary(
      "RBAC-05", "RoleBinding ClusterRoleBinding", "subjects",
      takes:
        #"[], null, [{"kind": "User", "name": "A b"}], [{"kind": "Group", "name": "a", "apiGroup": "rbac.authorization.k8s.io"}], [{"kind": "ServiceAccount", "name": "~253~", "namespace": "A b"}]"#,
      refuses:
        #"[{}], [{"kind": "user", "name": "a"}], [{"kind": "User"}], [{"kind": "ServiceAccount", "name": "A", "namespace": "b"}], [{"kind": "ServiceAccount", "name": "a", "namespace": "b", "apiGroup": "x"}], [{"kind": "User", "name": "a", "apiGroup": "x"}]"#
    ),
    Boundary("RBAC-05", "ClusterRoleBinding", "subjects[0].namespace", takes: #""a""#, refuses: #""", null"#),
    Boundary("RBAC-05", "RoleBinding", "subjects[0].namespace", takes: #""", "a", null"#),
  ])
  func scalingAndAccess(_ row: Boundary) throws { try row.check() }

  @Test(arguments: [
    Boundary(
      "RQ-01", "ResourceQuota", "spec.hard",
      takes:
        #"{"requests.storage": "1"}, {"count/deployments.apps": 1}, {"requests.ex.com/gpu": 1}, {"hugepages-2Mi": 1}, {"requests.hugepages-x": 1}, {"services.nodeports": 0}, {"cpu": "0.5"}, {}, null, {"limits.ephemeral-storage": 1}, {"requests.ex.com/gpu": "0.5"}"#,
      refuses:
        #"{"storage": 1}, {"deployments": 1}, {"a b": 1}, {"requests.pods": 1}, {"pods": -1}, {"pods": "0.5"}, {"count/pods": "1.5"}, {"ex.com/gpu": "0.5"}, {"cpu": "-1"}"#
    ),
    Boundary(
      "RQ-03", "ResourceQuota", "spec.scopes",
      takes: #"["Terminating"], ["BestEffort"], ["PriorityClass"], ["CrossNamespacePodAffinity"], []"#,
      refuses:
        #"["terminating"], ["Terminating", "NotTerminating"], ["BestEffort", "NotBestEffort"], ["VolumeAttributesClass"]"#
    ),
    Boundary(
      "RQ-03", "ResourceQuota", "spec.scopes", given: #""spec.hard": {"cpu": 1}"#,
      takes: #"["NotBestEffort"], ["Terminating"]"#, refuses: #"["BestEffort"]"#),
    Boundary(
      "RQ-04", "ResourceQuota", "spec.scopeSelector.matchExpressions",
      takes:
        #"[{"scopeName": "PriorityClass", "operator": "In", "values": ["a"]}], [{"scopeName": "BestEffort", "operator": "Exists"}], []"#,
      refuses:
        #"[{"scopeName": "x", "operator": "Exists"}], [{"scopeName": "PriorityClass", "operator": "In"}], [{"scopeName": "BestEffort", "operator": "DoesNotExist"}], [{"scopeName": "PriorityClass", "operator": "Exists", "values": ["a"]}], [{"scopeName": "PriorityClass"}]"#
    ),
    Boundary(
      "LR-01", "LimitRange", "spec.limits",
      takes:
        #"[], null, [{"type": "a.b/C"}], [{"type": "Pod", "max": {"cpu": 1}}], [{"type": "PersistentVolumeClaim", "min": {"storage": 1}}], [{"type": "Container", "min": {"cpu": "-1"}}], [{"type": "Container", "min": {"cpu": 1}, "max": {"cpu": 2}, "maxLimitRequestRatio": {"cpu": 2}}], [{"type": "Container", "default": {"cpu": 1}, "defaultRequest": {"cpu": 1}}]"#,
      refuses:
        #"[{}], [{"type": "container"}], [{"type": "Pod"}, {"type": "Pod"}], [{"type": "Container", "max": {"pods": 1}}], [{"type": "Pod", "default": {"cpu": 1}}], [{"type": "PersistentVolumeClaim"}], [{"type": "PersistentVolumeClaim", "max": {"cpu": 1}}], [{"type": "Container", "min": {"cpu": 2}, "max": {"cpu": 1}}], [{"type": "Container", "defaultRequest": {"cpu": 2}, "default": {"cpu": 1}}], [{"type": "Container", "default": {"cpu": 2}, "max": {"cpu": 1}}], [{"type": "Container", "maxLimitRequestRatio": {"cpu": "0.5"}}], [{"type": "Container", "min": {"cpu": 1}, "max": {"cpu": 2}, "maxLimitRequestRatio": {"cpu": 3}}]"#
    ),
  ])
  func quotasAndLimits(_ row: Boundary) throws { try row.check() }
}
