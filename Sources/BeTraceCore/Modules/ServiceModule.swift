/// A deployment module: what one service team owns. A pure function from parameters to Kubernetes objects, with what
/// others need to know of the service.
public protocol ServiceModule: Sendable {
  /// What the service says about itself.
  var info: ServiceInfo { get }
  /// The services it needs, in any order.
  var dependencies: [Dependency] { get }
  /// Its own parameters, and standard ones declared again with another default or a narrower range.
  var parameters: [Parameter] { get }
  /// The environment variables that the program reads.
  var variables: [Variable] { get }
  /// Where it comes from; of a Swift module the type.
  var origin: ModuleOrigin { get }
  /// Whether nobody knows more of it than its name, as it cannot be read: what it does not say is then held against nobody.
  var isUnreadable: Bool { get }
  /// Where people read more about the service: a URL, or a file's path relative to the workspace; nil if nowhere.
  var readme: String? { get }
  /// Another text whenever the module may make other objects of the same parameters; empty if it never does while the
  /// program runs.
  var revision: String { get }
  /// The standard parameters that it has nothing for, by name, each with the reason: `there is no workload among its manifests`.
  var lacks: [String: String] { get }
  /// Whether it swallows what it is given and does not have, instead of refusing it.
  var takesAnything: Bool { get }
  /// What is worth knowing of it though it works.
  var remarks: [ModuleRemark] { get }
  /// Where its own source says the default of `field`; nil leaves that to the declaration of the parameter.
  func source(of field: Field) -> Place?
  /// Where its own source says what is at `path` of an object that it makes in `environment`, or what is nearest to that; nil
  /// if it does not know.
  func source(of path: ValuePath, in resource: Resource, environment: String) -> Place?
  /// The objects for `parameters`; the same parameters give the same objects.
  func makeDeployment(_ parameters: DeploymentParameters) throws(ModuleFailure) -> ServiceDeployment
}

/// An environment variable that a service's program reads.
public struct Variable: Sendable, Hashable {
  /// Where the module takes its value from when no environment sets it.
  public enum Default: Sendable, Hashable {
    /// This text.
    case text(String)
    /// The value of the module's own parameter of this name.
    case parameter(String)
    /// The number of this port of the container. It tells the program where to listen, so no other number will do.
    case port(ServiceInfo.Port)
  }

  /// The variable's name, as the program reads it.
  public let name: String
  /// What the module sets; nil leaves the variable out.
  public let defaultValue: Default?
  /// Whether the program does not start without it.
  public let isRequired: Bool
  /// Whether it holds a secret, which an environment file may only refer to.
  public let isSecret: Bool
  /// What it is for, in one sentence.
  public let help: String
  /// The values that are meant for development only; in a protected environment they are findings.
  public let devOnly: [String]
  /// The only texts that the program takes; empty if it takes any.
  public let choices: [String]
  /// Where it is declared, as for a parameter.
  public let declaration: Place

  /// The variable `name`, declared where this is called; one that is `required` has no default but a value from some layer.
  public init(
    _ name: String, default defaultValue: Default? = nil, required: Bool = false, secret: Bool = false, help: String,
    choices: [String] = [], devOnly: [String] = [], fileID: String = #fileID, line: Int = #line
  ) {
    self.name = name
    self.defaultValue = defaultValue
    self.isRequired = required
    self.isSecret = secret
    self.help = help
    self.choices = choices
    self.devOnly = devOnly
    declaration = Place(file: fileID, line: line, column: 1)
  }
}
