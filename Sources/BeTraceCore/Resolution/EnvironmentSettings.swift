/// What holds for an environment itself, besides the entries of its services.
public struct EnvironmentSettings: FieldOwner {
  /// One for every setting, in the order of the contract.
  public let cells: [Cell]
  /// The same without what the environment itself says.
  public let inherited: [Cell]
  /// What the settings amount to, as one tree.
  public let values: Object
  private let cellIndex: CellIndex
  private let inheritedIndex: CellIndex

  /// The settings of the last of `chain`, which begins at the root; the defaults if it is empty.
  init(_ chain: [Environment]) {
    let below = Override.Keys.folded(chain.dropLast().map(\.settings.inheritable))
    var resolver = Resolver()
    values = resolver.resolve(
      Contract.environment.parameters, Override.Keys.folded([below, chain.last?.settings]))
    cells = resolver.cells
    var resolverBelow = Resolver()
    _ = resolverBelow.resolve(Contract.environment.parameters, below)
    inherited = resolverBelow.cells
    (cellIndex, inheritedIndex) = (CellIndex(cells), CellIndex(inherited))
  }

  /// What an environment may set about itself.
  public var contract: Contract { .environment }

  /// The cell of `field`, nil if there is none.
  public subscript(field: Field) -> Cell? { cellIndex[field].map { cells[$0] } }

  /// The cell of `field` without what the environment itself says, nil if there is none.
  public func inherited(_ field: Field) -> Cell? { inheritedIndex[field].map { inherited[$0] } }

  /// Whether an environment takes `field` over from the one that it extends.
  public static func isInherited(_ field: Field) -> Bool { inheritedNames.contains(field.parameter) }

  static let inheritedNames = ["protected", "namespace", "platform"]
}

extension Environments {
  /// What holds for the environment called `name` itself. If the chain to it is broken, its parents say nothing; nil if
  /// it cannot be read.
  public func settings(of name: String) -> EnvironmentSettings? {
    switch chain(to: name) {
    case .success(let chain): EnvironmentSettings(chain)
    case .failure: self[name]?.environment.map { EnvironmentSettings([$0]) }
    }
  }
}

extension Override.Keys {
  /// What is said of settings that are inherited.
  fileprivate var inheritable: Override.Keys {
    Override.Keys(
      entries.filter { EnvironmentSettings.inheritedNames.contains($0.key) }, base: base, origin: origin)
  }
}
