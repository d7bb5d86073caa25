import BeTraceCore

/// A module for tests that lets a person change what cannot be changed: it selects its pods by a parameter, and reads a
/// ConfigMap without a checksum.
struct SelectingService: ServiceModule {
  let info = ServiceInfo(
    name: "web", description: "A service for tests.", version: "1.0", component: "api", owner: "testers",
    ports: [ServiceInfo.Port("http", 8080, offeredAs: 80)],
    health: HealthEndpoints(liveness: "/live", readiness: "/ready", port: "http"))
  let dependencies: [Dependency] = []
  let variables: [Variable] = []
  let parameters = [track.parameter, motto.parameter]

  private static let track = OwnParameter.text("track", default: "stable", help: "The label that picks its pods.")
  private static let motto = OwnParameter.text("motto", default: "none", help: "What its ConfigMap says.")

  func makeDeployment(_ parameters: DeploymentParameters) -> ServiceDeployment {
    let metadata = ObjectMeta(name: "web", namespace: parameters.namespace, labels: parameters.labels)
    let labels = ["track": parameters[Self.track]]
    let map = ConfigMap(metadata: metadata, data: ["motto": parameters[Self.motto]])
    let container = Container(
      name: "web", image: parameters.image.description, ports: [ContainerPort(name: "http", containerPort: 8080)],
      env: [EnvVar(name: "MOTTO", .configMapKeyRef(name: "web", key: "motto"))],
      resources: parameters.resources)
    return ServiceDeployment(
      namespace: Namespace(metadata: ObjectMeta(name: parameters.namespace)).resource,
      deployment: Deployment(
        metadata: metadata,
        spec: Deployment.Spec(
          replicas: parameters.replicas, selector: LabelSelector(matchLabels: labels),
          template: PodTemplate(metadata: ObjectMeta(labels: labels), spec: PodSpec(containers: [container])))
      ).resource,
      service: Service(
        metadata: metadata,
        spec: Service.Spec(selector: labels, ports: [ServicePort(name: "http", port: 80, targetPort: .text("http"))])
      ).resource, others: [map.resource])
  }
}
