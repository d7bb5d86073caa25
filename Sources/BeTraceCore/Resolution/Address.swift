/// Where a value is, over all environments: `bff/production/resources.limits.memory`; or all that an environment says
/// about a service, `bff/production`, or about itself, `-/production`.
public struct Address: Sendable, Hashable {
  /// The service, nil if it is the environment itself, written `-`.
  public let service: String?
  /// The environment that says it.
  public let environment: String
  /// What is said there, nil if it is all.
  public let field: Field?

  /// The address of `field` of `service`, or of the environment itself.
  public init(service: String?, environment: String, field: Field?) {
    self.service = service
    self.environment = environment
    self.field = field
  }

  /// Reads `SERVICE/ENVIRONMENT/FIELD`, split at the first two slashes, or `SERVICE/ENVIRONMENT`.
  public init(parsing text: String) throws(AddressError) {
    let parts = text.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 1, parts.allSatisfy({ !$0.isEmpty }) else { throw .form(text) }
    let field = parts.count == 3 ? Field(parsing: parts[2]) : nil
    if parts.count == 3, field == nil { throw .field(parts[2]) }
    self.init(service: parts[0] == "-" ? nil : parts[0], environment: parts[1], field: field)
  }

  /// What stands there takes; throws if there is no such service, environment or field.
  public func resolve(in environments: Environments) throws(AddressError) -> Parameter {
    guard environments[environment] != nil else { throw .environment(environment, known: environments.names) }
    var known = Contract.environment.parameters
    var owner = "an environment"
    var help = "All that the environment says about itself."
    if let name = service {
      guard let service = environments.catalogue[name] else {
        throw .service(name, known: environments.catalogue.names)
      }
      known = service.contract.parameters
      owner = "'\(name)'"
      help = service.info.description
    }
    guard let field else {
      return Parameter(service ?? "-", .object(known, isOptional: false), label: service ?? environment, help: help)
    }
    var parameter = known.first { $0.name == field.parameter }
    guard parameter != nil else {
      if let service = service.flatMap({ environments.catalogue[$0] }) {
        if service.module.isUnreadable {
          throw .unread(field.parameter, of: service.name, reason: service.failure?.placed ?? "")
        }
        if let reason = service.contract.lacks[field.parameter] {
          throw .lacking(field.parameter, of: service.name, reason: reason)
        }
      }
      throw .part(
        field.parameter, of: owner, known: known.map(\.name), meant: known.fields(called: field.keys.last ?? ""))
    }
    for (depth, key) in field.keys.enumerated().dropFirst() {
      known = parameter?.parts ?? []
      let isEntry = parameter?.isEntry == true
      parameter = parameter?.part(key)
      guard parameter != nil else {
        if isEntry, known.isEmpty {
          // The key of an entry was meant to have the dots.
          let entry = field.keys[(depth - 1)...].joined(separator: ".")
          throw .dottedKey(
            key, in: Field(Array(field.keys.prefix(depth))), meant: Field(field.keys.prefix(depth - 1) + [entry]))
        }
        let around = Field(Array(field.keys.prefix(depth)))
        if let name = service, let whole = environments.catalogue[name]?.contract[field.parameter],
          whole.type.isNeverAnything, let reason = whole.reason
        {
          throw .lacking(field.parameter, of: name, reason: reason)
        }
        throw .part(
          key, of: "'\(around)'", known: known.map(\.name),
          meant: known.fields(called: key).map { Field(around.keys + $0.keys) })
      }
    }
    return parameter!
  }
}

extension Address: CustomStringConvertible {
  /// The address as people type it.
  public var description: String { "\(service ?? "-")/\(environment)" + (field.map { "/\($0)" } ?? "") }
}

extension Address {
  /// The edit that makes `value` stand there, or removes it if it is nil, so that the inherited value shows again; throws
  /// if the address is all of an environment.
  public func edit(to value: Value?) throws(AddressError) -> Edit {
    let keys = (service.map { ["services", $0] } ?? []) + (field?.keys ?? [])
    guard !keys.isEmpty else { throw .wholeEnvironment(environment) }
    return Edit(environment: environment, path: ValuePath(keys.map(ValuePath.Step.key)), value: value)
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
  /// All of an environment is not set or removed at once.
  case wholeEnvironment(String)
  /// What `of` names has no such part; fields that lie deeper may have been meant.
  case part(String, of: String, known: [String], meant: [Field])
  /// Only the module of a service, which cannot be read for a reason, could say whether there is such a field.
  case unread(String, of: String, reason: String)
  /// The module of a service has nothing for such a parameter, for a reason.
  case lacking(String, of: String, reason: String)
  /// An entry of a map has no parts; its own key was probably meant to be longer.
  case dottedKey(String, in: Field, meant: Field)
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
    case .wholeEnvironment(let name):
      "'-/\(name.visible)' is all of an environment: name a setting, such as '-/\(name.visible)/namespace'"
    case .unread(let name, let service, let reason):
      "nobody knows whether '\(service.visible)' has '\(name.visible)', as its module cannot be read: \(reason.visible)"
    case .lacking(let name, let service, let reason): "'\(service)' has no '\(name)': \(reason)"
    case .dottedKey(let key, let entry, let meant):
      "'\(entry.description.visible)' is one value and has no '\(key.visible)'; a key with dots stands in brackets: "
        + "'\(meant.description.visible)'"
    case .part(let name, let owner, known: [], meant: _): "\(owner) is one value and has no '\(name.visible)'"
    case .part(let name, let owner, let known, let meant):
      "\(owner) has no '\(name.visible)'"
        + (meant.isEmpty
          ? name.hint(from: known)
          : "; did you mean \(meant.map { "'\($0.description.visible)'" }.joined(separator: " or "))?")
    }
  }
}
