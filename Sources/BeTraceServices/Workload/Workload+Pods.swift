import BeTraceCore

extension Workload {
  /// The service's container as the parameters describe it, with `/tmp` as the one place it can write to. Probes and
  /// lifecycle are the module's.
  var container: Container {
    Container(
      name: name, image: parameters.image.description, imagePullPolicy: parameters.imagePullPolicy,
      ports: info.ports.map { ContainerPort(name: $0.name, containerPort: $0.containerPort) }, env: parameters.env,
      resources: parameters.resources, volumeMounts: [VolumeMount(name: "tmp", mountPath: "/tmp")],
      securityContext: .restricted)
  }

  /// Pods of `container`, with `gracePeriod` seconds between the announcement of their end and the kill.
  func pod(_ container: Container, gracePeriod: Int) -> PodTemplate {
    PodTemplate(
      metadata: ObjectMeta(labels: parameters.versionedLabels),
      spec: PodSpec(
        serviceAccountName: name, automountServiceAccountToken: false, enableServiceLinks: false,
        securityContext: .restricted, containers: [container],
        volumes: [Volume(name: "tmp", .emptyDir(sizeLimit: "64Mi"))], terminationGracePeriodSeconds: gracePeriod))
  }

  /// Lets one pod at a time be away while nodes are emptied, and any that is not healthy; none where there is one pod, which
  /// it would keep from ever leaving its node.
  var disruptionBudget: PodDisruptionBudget? {
    guard parameters.replicas ?? parameters.autoscaling?.min ?? 1 > 1 else { return nil }
    return PodDisruptionBudget(
      metadata: metadata(), maxUnavailable: 1, selector: selector, unhealthyPodEvictionPolicy: .alwaysAllow)
  }

  /// Spreads pods over zones and nodes as far as there are any; one pod needs no spreading. Old and new pods are counted
  /// apart during a rollout, by the value that their controller gives the label `revisionLabel`.
  func spread(countingEach revisionLabel: String) -> [TopologySpreadConstraint] {
    guard parameters.replicas ?? parameters.autoscaling?.max ?? 1 > 1 else { return [] }
    return ["topology.kubernetes.io/zone", "kubernetes.io/hostname"].map { topologyKey in
      TopologySpreadConstraint(
        maxSkew: 1, topologyKey: topologyKey, whenUnsatisfiable: .scheduleAnyway, labelSelector: selector,
        matchLabelKeys: [revisionLabel])
    }
  }
}

extension Lifecycle {
  /// Seconds in which every node learns that a pod no longer takes requests.
  static let farewell = 10

  /// Goes on serving for `farewell` seconds after the end is announced, while requests may still arrive.
  static let servingUntilUnlisted = Lifecycle(preStop: .sleep(seconds: farewell))
}
