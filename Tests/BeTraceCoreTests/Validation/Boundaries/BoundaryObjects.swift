import BeTraceCore

/// A good object of each kind, to be changed in one place.
enum BoundaryObjects {
  /// JSON objects by kind. `POD` and `TEMPLATE` stand for a specification of a pod, and for a template of it.
  static let text = #"""
    {
      "Namespace": {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "shop"}},
      "Pod": {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "web", "labels": {"app": "web"}}, "spec": POD},
      "Deployment": {"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "web"}, "spec": {
        "selector": {"matchLabels": {"app": "web"}}, "template": TEMPLATE}},
      "ReplicaSet": {"apiVersion": "apps/v1", "kind": "ReplicaSet", "metadata": {"name": "web"}, "spec": {
        "selector": {"matchLabels": {"app": "web"}}, "template": TEMPLATE}},
      "StatefulSet": {"apiVersion": "apps/v1", "kind": "StatefulSet", "metadata": {"name": "web"}, "spec": {
        "serviceName": "web", "selector": {"matchLabels": {"app": "web"}}, "template": TEMPLATE}},
      "DaemonSet": {"apiVersion": "apps/v1", "kind": "DaemonSet", "metadata": {"name": "web"}, "spec": {
        "selector": {"matchLabels": {"app": "web"}}, "template": TEMPLATE}},
      "Job": {"apiVersion": "batch/v1", "kind": "Job", "metadata": {"name": "web"}, "spec": {"template": TASK}},
      "CronJob": {"apiVersion": "batch/v1", "kind": "CronJob", "metadata": {"name": "web"}, "spec": {
        "schedule": "0 3 * * *", "jobTemplate": {"spec": {"template": TASK}}}},
      "Service": {"apiVersion": "v1", "kind": "Service", "metadata": {"name": "web"}, "spec": {
        "selector": {"app": "web"}, "ports": [{"port": 80}]}},
      "Ingress": {"apiVersion": "networking.k8s.io/v1", "kind": "Ingress", "metadata": {"name": "web"}, "spec": {
        "rules": [{"host": "web.example.com", "http": {"paths": [{"path": "/", "pathType": "Prefix",
          "backend": {"service": {"name": "web", "port": {"number": 80}}}}]}}]}},
      "NetworkPolicy": {"apiVersion": "networking.k8s.io/v1", "kind": "NetworkPolicy", "metadata": {"name": "web"},
        "spec": {"podSelector": {}, "ingress": [{"from": [{"podSelector": {}}], "ports": [{"port": 80}]}]}},
      "ConfigMap": {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "web"}, "data": {"a": "b"}},
      "Secret": {"apiVersion": "v1", "kind": "Secret", "metadata": {"name": "web"}, "data": {"a": "Yg=="}},
      "ServiceAccount": {"apiVersion": "v1", "kind": "ServiceAccount", "metadata": {"name": "web"}},
      "PersistentVolumeClaim": {"apiVersion": "v1", "kind": "PersistentVolumeClaim", "metadata": {"name": "web"}, "spec": {
        "accessModes": ["ReadWriteOnce"], "resources": {"requests": {"storage": "1Gi"}}}},
      "HorizontalPodAutoscaler": {"apiVersion": "autoscaling/v2", "kind": "HorizontalPodAutoscaler",
        "metadata": {"name": "web"}, "spec": {"maxReplicas": 3,
          "scaleTargetRef": {"apiVersion": "apps/v1", "kind": "Deployment", "name": "web"}}},
      "PodDisruptionBudget": {"apiVersion": "policy/v1", "kind": "PodDisruptionBudget", "metadata": {"name": "web"},
        "spec": {"selector": {"matchLabels": {"app": "web"}}}},
      "Role": {"apiVersion": "rbac.authorization.k8s.io/v1", "kind": "Role", "metadata": {"name": "web"},
        "rules": [{"verbs": ["get"], "apiGroups": [""], "resources": ["pods"]}]},
      "ClusterRole": {"apiVersion": "rbac.authorization.k8s.io/v1", "kind": "ClusterRole", "metadata": {"name": "web"},
        "rules": [{"verbs": ["get"], "apiGroups": [""], "resources": ["pods"]}]},
      "RoleBinding": {"apiVersion": "rbac.authorization.k8s.io/v1", "kind": "RoleBinding", "metadata": {"name": "web"},
        "roleRef": {"kind": "Role", "name": "web"}, "subjects": [{"kind": "ServiceAccount", "name": "web"}]},
      "ClusterRoleBinding": {"apiVersion": "rbac.authorization.k8s.io/v1", "kind": "ClusterRoleBinding",
        "metadata": {"name": "web"}, "roleRef": {"kind": "ClusterRole", "name": "web"},
        "subjects": [{"kind": "ServiceAccount", "name": "web", "namespace": "shop"}]},
      "ResourceQuota": {"apiVersion": "v1", "kind": "ResourceQuota", "metadata": {"name": "web"}, "spec": {
        "hard": {"pods": 3}}},
      "LimitRange": {"apiVersion": "v1", "kind": "LimitRange", "metadata": {"name": "web"}, "spec": {
        "limits": [{"type": "Container", "max": {"cpu": "1"}}]}},
      "CustomResourceDefinition": {"apiVersion": "apiextensions.k8s.io/v1", "kind": "CustomResourceDefinition",
        "metadata": {"name": "widgets.example.com"}, "spec": {"group": "example.com", "scope": "Namespaced",
          "names": {"kind": "Widget", "plural": "widgets"}, "versions": [
            {"name": "v1", "served": true, "storage": true, "schema": {"openAPIV3Schema": {"type": "object"}}}]}}
    }
    """#

  static let pod = #"{"containers": [{"name": "web", "image": "web:1"}]}"#
  static let template = #"{"metadata": {"labels": {"app": "web"}}, "spec": POD}"#
  static let task = #"{"spec": {"restartPolicy": "Never", "containers": [{"name": "web", "image": "web:1"}]}}"#

  /// The objects by kind.
  static func all() throws -> Object {
    let json = text.replacing("TEMPLATE", with: template).replacing("TASK", with: task).replacing("POD", with: pod)
    return try JSONDocument(parsing: Array(json.utf8), file: "a.json").root.value.object ?? Object()
  }

  /// Where the specification of pods is in each kind that has one.
  static let podPaths = [
    "Pod": "spec", "Deployment": "spec.template.spec", "ReplicaSet": "spec.template.spec",
    "StatefulSet": "spec.template.spec", "DaemonSet": "spec.template.spec", "Job": "spec.template.spec",
    "CronJob": "spec.jobTemplate.spec.template.spec",
  ]
}
