/// Everything an environment may set about one service, or about itself. Of a service: the standard parameters as its
/// module has them, then its own.
public struct Contract: Sendable {
  /// In the order of forms and of documentation.
  public private(set) var parameters: [Parameter]
  /// The names of the parameters that only this module has.
  public let ownNames: [String]
  /// The parameters that only this module has.
  var ownParameters: ArraySlice<Parameter> { parameters.suffix(ownNames.count) }
  /// The names of the parameters that its module declares itself: its own, and standard ones that it changes.
  private let declaredNames: [String]
  /// Where the module's own source says the default of a field.
  private let source: @Sendable (Field) -> Place?
  /// Where the variables of its program are declared, by name.
  private let variableDeclarations: [String: Place]
  /// The own parameter that the default of a variable is made from, by the variable's name.
  let variableSources: [String: String]
  /// What the variables take that its module declares, by name.
  private(set) var variableParameters: [String: Parameter] = [:]
  /// Whether any parameter, or part of one, is deprecated.
  let hasDeprecations: Bool
  /// Whether its module cannot be read, so that nobody knows the defaults.
  let isUnread: Bool
  /// Why there are no such standard parameters, by name.
  let lacks: [String: String]

  /// The contract of `module`. A standard parameter that the module declares again has to keep its type.
  public init(of module: some ServiceModule) {
    let declared = module.parameters
    let standard = Contract.standardParameters(module.info, module.variables)
    let own = declared.filter { parameter in !standard.contains { $0.name == parameter.name } }
    ownNames = own.map(\.name)
    declaredNames = declared.map(\.name)
    source = { module.source(of: $0) }
    variableDeclarations = Dictionary(module.variables.map { ($0.name, $0.declaration) }) { first, _ in first }
    hasDeprecations = declared.contains(where: \.isDeprecatedInPart)
    isUnread = module.isUnreadable
    let lacks = module.lacks
    self.lacks = lacks
    parameters =
      standard.filter { lacks[$0.name] == nil }.map { parameter in
        guard let again = declared.first(where: { $0.name == parameter.name }) else { return parameter }
        precondition(
          again.type.isSameKind(as: parameter.type),
          "\(module.info.name) declares '\(again.name)' again with another type")
        return again
      } + own
    variableSources = Dictionary(
      module.variables.compactMap { variable in variable.source.map { (variable.name, $0) } }
    ) { first, _ in first }
    if let env = self["env"] {
      for variable in module.variables { variableParameters[variable.name] = env.part(variable.name) }
    }
    if self["autoscaling"]?.type.isNeverAnything == true,
      let index = parameters.firstIndex(where: { $0.name == "replicas" })
    {
      parameters[index].help = Parameter.replicasHelp
    }
  }

  /// The contract of what is no service, all of whose defaults are fixed.
  init(_ parameters: [Parameter]) {
    self.parameters = parameters
    ownNames = []
    declaredNames = []
    source = { _ in nil }
    hasDeprecations = false
    isUnread = false
    lacks = [:]
    variableDeclarations = [:]
    variableSources = [:]
  }

  /// The parameters that every module has, as one has them that changes none.
  static func standardParameters(_ info: ServiceInfo, _ variables: [Variable]) -> [Parameter] {
    [
      .enabled, .namespace, .replicas(), .autoscaling, .image(default: "\(info.name):latest"), .imagePullPolicy,
      .env(declaring: variables, default: variableDefaults(variables)), .resources(default: .fixed([:])), .ingress,
      .labels, .annotations, .description,
    ]
  }

  /// The parameter called `name`, nil if there is none.
  public subscript(name: String) -> Parameter? { parameters.first { $0.name == name } }

  /// Where the module declares what it says about `field`; nil if it leaves that to the contract.
  public func declaration(of field: Field) -> Place? {
    if let place = source(field) { return place }
    if field.parameter == "env", field.keys.count > 1, let place = variableDeclarations[field.keys[1]] { return place }
    return declaredNames.contains(field.parameter) ? self[field.parameter]?.declaration : nil
  }

  private static func variableDefaults(_ variables: [Variable]) -> ParameterDefault {
    let sources = variables.compactMap(\.source)
    let defaults = { @Sendable (own: Object) in
      Value.object(
        Object(
          variables.compactMap { variable in
            switch variable.defaultValue {
            case .text(let text): (variable.name, .string(text))
            case .parameter(let name): own[name].map { (variable.name, .string($0.asVariableText)) }
            case .port(let port): (variable.name, .string(port.number))
            case nil: nil
            }
          }))
    }
    guard sources.isEmpty else { return .computed(from: sources, defaults) }
    // Every plan asks for them, and they are always the same.
    let fixed = defaults([:])
    return .computed(from: []) { _ in fixed }
  }
}

extension Variable {
  /// The module's own parameter that gives the default, nil if none does.
  fileprivate var source: String? {
    if case .parameter(let name)? = defaultValue { name } else { nil }
  }
}

extension Parameter {
  /// Whether it or a part of it is deprecated.
  fileprivate var isDeprecatedInPart: Bool { deprecated != nil || parts.contains(where: \.isDeprecatedInPart) }
}

extension ParameterType {
  /// Whether null is its only value.
  public var isNeverAnything: Bool {
    if case .object(let parts, isOptional: true) = self { parts.isEmpty } else { false }
  }

  /// Whether both are the same kind of type, whatever their ranges and choices.
  public func isSameKind(as other: ParameterType) -> Bool {
    switch (self, other) {
    case (.boolean, .boolean), (.integer, .integer), (.choice, .choice), (.text, .text), (.quantity, .quantity),
      (.image, .image), (.variable, .variable), (.list, .list), (.map, .map), (.object, .object):
      true
    default: false
    }
  }
}

extension Value {
  /// A scalar as the text of an environment variable.
  fileprivate var asVariableText: String {
    switch self {
    case .string(let text), .number(let text): text
    case .integer(let number): String(number)
    case .bool(let bool): String(bool)
    case .null, .array, .object: ""
    }
  }
}
