/// What the checks of the contract ask of a module, whatever kind it is. An entry is what an environment file says about its
/// service, such as `{"replicas": 3}`.
public protocol VerifiableModule: Sendable {
  /// What the module says about itself.
  var declarations: ModuleDeclarations { get }
  /// Everything that an environment may set.
  var contract: Contract { get }
  /// What is refused of `entry` before the module is asked: all of it, each with its field.
  func refusals(of entry: Object) -> [Finding]
  /// The errors of deploying `entry` with a placeholder for each required variable, refusals among them.
  func errors(of entry: Object) -> [Finding]
  /// What the module makes of `entry`, anew each time.
  func outputs(of entry: Object) -> ModuleOutputs
}

/// What a module makes, by the names that the contract has for it. A module that nothing compiles may leave anything out.
public struct ModuleOutputs: Sendable, Hashable {
  /// The Namespace of the others.
  public let namespace: Resource?
  /// The workload.
  public let deployment: Resource?
  /// The Service by which others reach it.
  public let service: Resource?
  /// The way from outside.
  public let ingress: Resource?
  /// Whatever else there is.
  public let others: [Resource]

  /// What a module makes that fails.
  static let none = ModuleOutputs(namespace: nil, deployment: nil, service: nil, ingress: nil, others: [])

  /// These outputs; an empty object counts as none.
  public init(namespace: Resource?, deployment: Resource?, service: Resource?, ingress: Resource?, others: [Resource]) {
    let present = { (resource: Resource?) in resource.flatMap { $0.body.isEmpty ? nil : $0 } }
    (self.namespace, self.deployment, self.service) = (present(namespace), present(deployment), present(service))
    self.ingress = present(ingress)
    self.others = others.filter { !$0.body.isEmpty }
  }

  /// Those that are there, by their names.
  var named: [(name: String, resource: Resource)] {
    [("namespace", namespace), ("deployment", deployment), ("service", service), ("ingress", ingress)]
      .compactMap { name, resource in resource.map { (name, $0) } } + others.map { ("others", $0) }
  }
}

extension ModuleOutputs {
  /// What a Swift module makes.
  public init(_ deployment: ServiceDeployment) {
    self.init(
      namespace: deployment.namespace, deployment: deployment.deployment, service: deployment.service,
      ingress: deployment.ingress, others: deployment.others)
  }
}
