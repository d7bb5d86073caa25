/// What one layer says about a field: for the question why.
public struct LayerStatement: Sendable, Hashable {
  /// What can be said.
  public enum Statement: Sendable, Hashable {
    /// This value; of an object or a map, as far as this layer knows it.
    case value(Value)
    /// There is none.
    case removed
    /// Back to the module's default.
    case reset
    /// Nothing: what lies below shows through.
    case nothing
    /// Nobody knows, as the module cannot be read.
    case unread
  }

  /// Who says it.
  public let layer: Layer
  /// What is said.
  public fileprivate(set) var statement: Statement
  /// Where it is said; nil if nothing is.
  public let origin: Origin?
  /// Where the module declares the parameter or the variable; nil for environments, and for what it does not declare.
  public fileprivate(set) var declaration: Place?
  /// Whether it is the digest that nobody mentions where a tag is set, which leaves none.
  public fileprivate(set) var followsTag = false
  /// Whether this is what decides the value.
  public internal(set) var wins = false
}

extension Environments {
  /// What every layer says about `field`, which is that of a cell: the module first, then the environments from the root
  /// to `environment`, each whether it says something or not. A service of nil means the environment itself.
  ///
  /// For the namespace of a service, what environments say for all services comes between the module and the entries.
  /// Empty if there is no such service, or no chain to the environment.
  public func layers(of field: Field, service: String?, environment: String) -> [LayerStatement] {
    let chain = Chain(to: environment, in: self)
    let speakers = chain.environments.suffix(EnvironmentSettings.isInherited(field) ? .max : 1)
    let common = speakers.map { LayerStatement($0, .keys($0.settings), field) }
    guard chain.isComplete, let service else { return judged(common, field, chain.settings.cells) }
    guard let known = catalogue[service] else { return [] }
    let entries = chain.environments.map { environment in
      LayerStatement(environment, environment.overrides(of: service).map(Override.keys), field)
    }
    let forAll = field == Field("namespace") ? common.filter { $0.statement != .nothing } : []
    var statements = judged(forAll + entries, field, chain.cells(of: known))
    guard statements.first?.layer == .module else { return statements }
    statements[0].declaration = known.contract.declaration(of: field)
    if known.module.isUnreadable { statements[0].statement = .unread }
    return statements
  }

  /// `statements` over the module's, with the one marked that decides the cell of `field`, or that it is a part of.
  private func judged(_ statements: [LayerStatement], _ field: Field, _ cells: [Cell]) -> [LayerStatement] {
    guard !statements.isEmpty else { return [] }
    let cell = cells.last { field.isWithin($0.field) }
    let shipped = cell?.field == field ? cell?.defaultValue : nil
    let module = LayerStatement(layer: .module, statement: shipped.map { .value($0) } ?? .nothing, origin: .module)
    var all = [module] + statements
    let winner = all.lastIndex { $0.origin == cell?.origin && $0.origin != nil }
    all[winner ?? 0].wins = true
    return all
  }
}

extension LayerStatement {
  /// What `environment` says by `override`.
  fileprivate init(_ environment: Environment, _ override: Override?, _ field: Field) {
    let said = override?.statement(at: field.keys)
    layer = .environment(environment.name)
    origin = said?.origin
    if case .nothing(let origin)? = said, let tag = field.tagOfDigest.flatMap({ override?.statement(at: $0.keys) }) {
      followsTag = tag.origin == origin
    }
    statement =
      switch said {
      case .value(let value, _): .value(value)
      case .keys(let keys): .value(keys.value)
      case .nothing: .removed
      case .reset: .reset
      case nil: .nothing
      }
  }
}

extension Override.Keys {
  /// The keys as the file has them.
  fileprivate var value: Value {
    .object(
      Object(
        entries.map { key, override in
          switch override {
          case .value(let value, _): (key, value)
          case .nothing: (key, .null)
          case .reset: (key, ["$reset": true])
          case .keys(let keys): (key, keys.value)
          }
        }))
  }
}
