import BeTraceCore

extension GreeterService {
  /// Its pods, and how new ones replace them.
  func deployment(_ parameters: DeploymentParameters) -> Deployment {
    Deployment(
      metadata: ObjectMeta(name: info.name, namespace: parameters.namespace, labels: parameters.versionedLabels),
      spec: Deployment.Spec(
        replicas: parameters.replicas, strategy: .rollingUpdate(maxSurge: 1, maxUnavailable: 0),
        selector: LabelSelector(matchLabels: parameters.selectorLabels),
        template: PodTemplate(
          metadata: ObjectMeta(labels: parameters.versionedLabels),
          spec: PodSpec(
            serviceAccountName: info.name, automountServiceAccountToken: false, enableServiceLinks: false,
            securityContext: PodSecurityContext(
              runAsNonRoot: true, runAsUser: 10_001, runAsGroup: 10_001, seccompProfile: .runtimeDefault),
            containers: [container(parameters)], volumes: [Volume(name: "tmp", .emptyDir(sizeLimit: "64Mi"))],
            topologySpreadConstraints: [spread(parameters)], terminationGracePeriodSeconds: 30))))
  }

  /// Pods run on different nodes as far as there are any.
  private func spread(_ parameters: DeploymentParameters) -> TopologySpreadConstraint {
    TopologySpreadConstraint(
      maxSkew: 1, topologyKey: "kubernetes.io/hostname", whenUnsatisfiable: .scheduleAnyway,
      labelSelector: LabelSelector(matchLabels: parameters.selectorLabels), matchLabelKeys: ["pod-template-hash"])
  }

  private func container(_ parameters: DeploymentParameters) -> Container {
    var container = Container(
      name: info.name, image: parameters.image.description, imagePullPolicy: parameters.imagePullPolicy,
      ports: info.ports.map { ContainerPort(name: $0.name, containerPort: $0.containerPort) }, env: parameters.env,
      resources: parameters.resources, volumeMounts: [VolumeMount(name: "tmp", mountPath: "/tmp")])
    container.startupProbe = Probe(.httpGet(path: "/healthz", port: "http"), periodSeconds: 5, failureThreshold: 30)
    container.livenessProbe = Probe(.httpGet(path: "/healthz", port: "http"), failureThreshold: 6)
    container.readinessProbe = Probe(.httpGet(path: "/readyz", port: "http"), periodSeconds: 5)
    // Goes on serving while every node learns that no more requests are to come.
    container.lifecycle = Lifecycle(preStop: .sleep(seconds: 10))
    container.securityContext = SecurityContext(
      allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: Capabilities(drop: ["ALL"]))
    return container
  }
}
