/// Where a value is, over all environments: `bff/production/resources.limits.memory`.
public struct Address: Sendable, Hashable {
  /// The service, nil if it is the environment itself, written `-`.
  public let service: String?
  /// The environment that says it.
  public let environment: String
  /// What is said there.
  public let field: Field

  /// The address of `field` of `service`, or of the environment itself.
  public init(service: String?, environment: String, field: Field) {
    self.service = service
    self.environment = environment
    self.field = field
  }

  /// Reads `SERVICE/ENVIRONMENT/FIELD`, split at the first two slashes.
  public init(parsing text: String) throws(AddressError) {
    let parts = text.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty }) else { throw .form(text) }
    guard let field = Field(parsing: parts[2]) else { throw .field(parts[2]) }
    self.init(service: parts[0] == "-" ? nil : parts[0], environment: parts[1], field: field)
  }

  /// What the field takes; throws if there is no such service, environment or field.
  public func resolve(in environments: Environments) throws(AddressError) -> Parameter {
    guard environments[environment] != nil else { throw .environment(environment, known: environments.names) }
    var known = Contract.environment.parameters
    var owner = "an environment"
    if let name = service {
      guard let service = environments.catalogue[name] else {
        throw .service(name, known: environments.catalogue.names)
      }
      known = service.contract.parameters
      owner = "'\(name)'"
    }
    var parameter = known.first { $0.name == field.parameter }
    guard parameter != nil else { throw .part(field.parameter, of: owner, known: known.map(\.name)) }
    for (depth, key) in field.keys.enumerated().dropFirst() {
      known = parameter?.parts ?? []
      parameter = parameter?.part(key)
      guard parameter != nil else {
        throw .part(key, of: "'\(Field(Array(field.keys.prefix(depth))))'", known: known.map(\.name))
      }
    }
    return parameter!
  }
}

extension Address: CustomStringConvertible {
  /// The address as people type it.
  public var description: String { "\(service ?? "-")/\(environment)/\(field)" }
}

extension Edit {
  /// Changes what is at `address`; nil removes it, so that the inherited value shows again.
  public init(_ address: Address, value: Value?) {
    self.init(environment: address.environment, service: address.service, field: address.field, value: value)
  }
}

/// Why a text is no address, or leads nowhere.
public enum AddressError: Error, Equatable {
  /// The text does not have three parts.
  case form(String)
  /// The third part is no field.
  case field(String)
  /// No service is called so.
  case service(String, known: [String])
  /// No environment is called so.
  case environment(String, known: [String])
  /// What `of` names has no such part.
  case part(String, of: String, known: [String])
}

extension AddressError: CustomStringConvertible {
  /// What was expected, what was found, and what was probably meant.
  public var description: String {
    switch self {
    case .form(let text):
      "expected SERVICE/ENVIRONMENT/FIELD, such as 'bff/production/replicas', found '\(text.visible)'"
    case .field(let text): "expected a field such as 'resources.limits.memory', found '\(text.visible)'"
    case .service(let name, let known): "there is no service '\(name.visible)'\(name.hint(from: known))"
    case .environment(let name, let known): "there is no environment '\(name.visible)'\(name.hint(from: known))"
    case .part(let name, let owner, known: []): "\(owner) is one value and has no '\(name.visible)'"
    case .part(let name, let owner, let known): "\(owner) has no '\(name.visible)'\(name.hint(from: known))"
    }
  }
}
