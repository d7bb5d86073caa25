/// What a module makes of its parameters.
public struct ServiceDeployment: Sendable {
  /// The Namespace of all of them.
  public var namespace: Resource
  /// The workload: a Deployment, StatefulSet or DaemonSet.
  public var deployment: Resource
  /// The Service by which others reach it.
  public var service: Resource
  /// Only when the parameters ask for one.
  public var ingress: Resource?
  /// Whatever else the service needs, of any kind.
  public var others: [Resource]

  /// What a module makes: the objects that every service has, and `others`.
  public init(
    namespace: Resource, deployment: Resource, service: Resource, ingress: Resource? = nil, others: [Resource] = []
  ) {
    self.namespace = namespace
    self.deployment = deployment
    self.service = service
    self.ingress = ingress
    self.others = others
  }

  /// All objects, the namespace first.
  public var resources: [Resource] { [namespace] + others + [service, deployment] + (ingress.map { [$0] } ?? []) }
}
