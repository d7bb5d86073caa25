/// A version of a kind that Kubernetes has given up, and what to use instead.
struct RemovedKind: Sendable, Hashable {
  let apiVersion: String
  let names: [String]
  /// The minor version that no longer has it.
  let removedIn: Int
  /// The `apiVersion` to write instead, nil if nothing took its place.
  let replacement: String?

  private init(_ apiVersion: String, _ names: String, removedIn: Int, use replacement: String?) {
    self.apiVersion = apiVersion
    self.names = names.split(separator: " ").map(String.init)
    self.removedIn = removedIn
    self.replacement = replacement
  }

  /// What `kind` of `apiVersion` was, nil if no version of Kubernetes had it.
  static func of(_ apiVersion: String, _ kind: String) -> RemovedKind? {
    all.first { $0.apiVersion == apiVersion && $0.names.contains(kind) }
  }

  /// From the guide to deprecated APIs, https://kubernetes.io/docs/reference/using-api/deprecation-guide/
  private static let all = [
    RemovedKind("extensions/v1beta1", "NetworkPolicy", removedIn: 16, use: "networking.k8s.io/v1"),
    RemovedKind("extensions/v1beta1", "DaemonSet Deployment ReplicaSet", removedIn: 16, use: "apps/v1"),
    RemovedKind("extensions/v1beta1", "PodSecurityPolicy", removedIn: 16, use: nil),
    RemovedKind("extensions/v1beta1", "Ingress", removedIn: 22, use: "networking.k8s.io/v1"),
    RemovedKind("apps/v1beta1", "Deployment ReplicaSet StatefulSet", removedIn: 16, use: "apps/v1"),
    RemovedKind("apps/v1beta2", "DaemonSet Deployment ReplicaSet StatefulSet", removedIn: 16, use: "apps/v1"),
    RemovedKind(
      "admissionregistration.k8s.io/v1beta1", "MutatingWebhookConfiguration ValidatingWebhookConfiguration",
      removedIn: 22, use: "admissionregistration.k8s.io/v1"),
    RemovedKind(
      "apiextensions.k8s.io/v1beta1", "CustomResourceDefinition", removedIn: 22, use: "apiextensions.k8s.io/v1"),
    RemovedKind("apiregistration.k8s.io/v1beta1", "APIService", removedIn: 22, use: "apiregistration.k8s.io/v1"),
    RemovedKind("authentication.k8s.io/v1beta1", "TokenReview", removedIn: 22, use: "authentication.k8s.io/v1"),
    RemovedKind(
      "authorization.k8s.io/v1beta1",
      "LocalSubjectAccessReview SelfSubjectAccessReview SelfSubjectRulesReview SubjectAccessReview", removedIn: 22,
      use: "authorization.k8s.io/v1"),
    RemovedKind(
      "certificates.k8s.io/v1beta1", "CertificateSigningRequest", removedIn: 22, use: "certificates.k8s.io/v1"),
    RemovedKind("coordination.k8s.io/v1beta1", "Lease", removedIn: 22, use: "coordination.k8s.io/v1"),
    RemovedKind("networking.k8s.io/v1beta1", "Ingress IngressClass", removedIn: 22, use: "networking.k8s.io/v1"),
    RemovedKind(
      "rbac.authorization.k8s.io/v1beta1", "ClusterRole ClusterRoleBinding Role RoleBinding", removedIn: 22,
      use: "rbac.authorization.k8s.io/v1"),
    RemovedKind("scheduling.k8s.io/v1beta1", "PriorityClass", removedIn: 22, use: "scheduling.k8s.io/v1"),
    RemovedKind(
      "storage.k8s.io/v1beta1", "CSIDriver CSINode StorageClass VolumeAttachment", removedIn: 22,
      use: "storage.k8s.io/v1"),
    RemovedKind("batch/v1beta1", "CronJob", removedIn: 25, use: "batch/v1"),
    RemovedKind("discovery.k8s.io/v1beta1", "EndpointSlice", removedIn: 25, use: "discovery.k8s.io/v1"),
    RemovedKind("events.k8s.io/v1beta1", "Event", removedIn: 25, use: "events.k8s.io/v1"),
    RemovedKind("autoscaling/v2beta1", "HorizontalPodAutoscaler", removedIn: 25, use: "autoscaling/v2"),
    RemovedKind("policy/v1beta1", "PodDisruptionBudget", removedIn: 25, use: "policy/v1"),
    RemovedKind("policy/v1beta1", "PodSecurityPolicy", removedIn: 25, use: nil),
    RemovedKind("node.k8s.io/v1beta1", "RuntimeClass", removedIn: 25, use: "node.k8s.io/v1"),
    RemovedKind("autoscaling/v2beta2", "HorizontalPodAutoscaler", removedIn: 26, use: "autoscaling/v2"),
    RemovedKind(
      "flowcontrol.apiserver.k8s.io/v1beta1", "FlowSchema PriorityLevelConfiguration", removedIn: 26,
      use: "flowcontrol.apiserver.k8s.io/v1"),
    RemovedKind("storage.k8s.io/v1beta1", "CSIStorageCapacity", removedIn: 27, use: "storage.k8s.io/v1"),
    RemovedKind(
      "flowcontrol.apiserver.k8s.io/v1beta2", "FlowSchema PriorityLevelConfiguration", removedIn: 29,
      use: "flowcontrol.apiserver.k8s.io/v1"),
    RemovedKind(
      "flowcontrol.apiserver.k8s.io/v1beta3", "FlowSchema PriorityLevelConfiguration", removedIn: 32,
      use: "flowcontrol.apiserver.k8s.io/v1"),
    RemovedKind("storage.k8s.io/v1alpha1", "VolumeAttributesClass", removedIn: 35, use: "storage.k8s.io/v1"),
    RemovedKind("networking.k8s.io/v1beta1", "IPAddress ServiceCIDR", removedIn: 37, use: "networking.k8s.io/v1"),
    RemovedKind("storage.k8s.io/v1beta1", "VolumeAttributesClass", removedIn: 37, use: "storage.k8s.io/v1"),
  ]
}

/// A kind that Kubernetes still takes, with a warning.
struct DeprecatedKind: Sendable, Hashable {
  let apiVersion: String
  let name: String
  /// The minor version that began to warn.
  let since: Int
  /// What to use instead, as a message says it.
  let advice: String

  /// What `kind` of `apiVersion` is, nil if it is not deprecated.
  static func of(_ apiVersion: String, _ kind: String) -> DeprecatedKind? {
    all.first { $0.apiVersion == apiVersion && $0.name == kind }
  }

  private static let all = [
    DeprecatedKind(apiVersion: "v1", name: "ComponentStatus", since: 19, advice: "ask the components themselves"),
    DeprecatedKind(
      apiVersion: "v1", name: "Endpoints", since: 33, advice: "use EndpointSlice of 'discovery.k8s.io/v1'"),
  ]
}
