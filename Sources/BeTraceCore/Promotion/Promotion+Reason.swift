extension Promotion {
  /// Why a field stays where it is unless somebody asks for it.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// It is the same already.
    case same
    /// It is about one environment: how much runs there, where it is reached, what is for development.
    case perEnvironment = "each environment has its own"
    /// It refers to a secret, and each environment has its own.
    case secret = "each environment has its own secrets"
    /// It is a secret that is written down, which never goes anywhere.
    case literalSecret = "written secret"
    /// The target removed it.
    case removed = "removed there on purpose"
    /// The target went back to the module's default.
    case reset = "reset there on purpose"
    /// The target decides it itself, and the source goes by what the target would go by otherwise.
    case overridden = "decided there"
    /// The target does not deploy the service.
    case undeployed = "not deployed there"
  }

  /// A value that may go elsewhere.
  struct Question {
    let service: String?
    let field: Field
    let parameter: Parameter
    let value: Value?
    let owner: any FieldOwner
    let source: Plan

    /// Why a secret stays; nil if it is none.
    var secrecy: Reason? {
      guard let value else { return nil }
      if parameter.hidingSecrets(in: value) != value { return .literalSecret }
      if case .variable = parameter.type, case .secret? = VariableSource(value) { return .secret }
      return nil
    }

    /// Whether such a value is usually another one in each environment.
    var belongsToEnvironment: Bool {
      guard service != nil, !Self.names.contains(field.parameter) else { return true }
      if let value, parameter.devOnly.contains(value) { return true }
      if case .quantity = parameter.type { return true }
      return sizes || namesPlace
    }

    /// Parameters about how much runs, and where.
    private static let names = ["enabled", "namespace", "replicas", "autoscaling", "resources", "ingress"]

    /// Whether how much runs follows from it.
    private var sizes: Bool {
      ["replicas", "resources"].contains { name in
        if case .computed(from: let sources, _)? = owner.contract[name]?.defaultValue {
          sources.contains(field.parameter)
        } else {
          false
        }
      }
    }

    /// Whether it is a text that leads to a place: a URL, a host of the source, its namespace.
    private var namesPlace: Bool {
      guard case .variable = parameter.type, let text = value?.text else { return false }
      return text.suffix(after: "://") != nil
        || source.places.contains { text == $0 || text.suffix(after: $0) != nil && $0.contains(".") }
    }
  }
}

extension Plan {
  /// The hosts and namespaces under which its services are reached.
  fileprivate var places: [String] {
    services.flatMap { service in
      [service.values["ingress"]?["host"]?.text, service.values["namespace"]?.text].compactMap(\.self)
    }
  }
}
