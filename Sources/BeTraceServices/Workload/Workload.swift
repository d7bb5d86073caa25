import BeTraceCore

/// What all of BeTrace's services have in common, for one service in one environment. A module starts from these parts
/// and sets what is its own.
struct Workload {
  let info: ServiceInfo
  let parameters: DeploymentParameters

  init(_ info: ServiceInfo, _ parameters: DeploymentParameters) {
    self.info = info
    self.parameters = parameters
  }

  /// The name of every object there is only one of.
  var name: String { info.name }

  /// What names and marks the object called `name`, the service's own name unless given.
  func metadata(name: String? = nil, annotations: [String: String] = [:]) -> ObjectMeta {
    ObjectMeta(
      name: name ?? info.name, namespace: parameters.namespace, labels: parameters.labels, annotations: annotations)
  }

  /// What names and marks the object that runs the pods.
  var versionedMetadata: ObjectMeta {
    ObjectMeta(name: name, namespace: parameters.namespace, labels: parameters.versionedLabels)
  }

  /// Which pods belong to the service.
  var selector: LabelSelector { LabelSelector(matchLabels: parameters.selectorLabels) }

  /// The namespace, which services share; its Pod Security level is the environment's to choose.
  var namespace: Namespace {
    Namespace(metadata: ObjectMeta(name: parameters.namespace, labels: parameters.sharedLabels))
  }

  /// An account of the service's own, without a token: none of the programs talks to the cluster.
  var serviceAccount: ServiceAccount { ServiceAccount(metadata: metadata(), automountServiceAccountToken: false) }

  /// A Deployment of `pod`, which counts as stuck after five minutes.
  func deployment(of pod: PodTemplate, strategy: Deployment.Strategy) -> Deployment {
    var pod = pod
    pod.spec.topologySpreadConstraints = spread(countingEach: "pod-template-hash")
    return Deployment(
      metadata: versionedMetadata,
      spec: Deployment.Spec(
        replicas: parameters.replicas, revisionHistoryLimit: Self.revisionHistoryLimit, progressDeadlineSeconds: 300,
        minReadySeconds: Self.minReadySeconds, strategy: strategy, selector: selector, template: pod))
  }

  /// Old revisions that are kept for a rollback.
  static let revisionHistoryLimit = 5
  /// Seconds that a new pod has to stay ready, so that one that crashes at once stops the rollout.
  static let minReadySeconds = 5
}

extension Deployment.Strategy {
  /// A new pod is available before an old one goes, so there are never fewer than wanted.
  static let addingFirst = Self.rollingUpdate(maxSurge: 1, maxUnavailable: 0)
}
