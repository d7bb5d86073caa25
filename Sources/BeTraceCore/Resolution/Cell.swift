/// One field of one service in one environment: its value, and who decided it.
public struct Cell: Sendable {
  /// The address of the field.
  public let field: Field
  /// What the field takes; for an entry of a map made from the map.
  public let parameter: Parameter
  /// What applies; nil if there is none: off, removed, or never set.
  public internal(set) var value: Value?
  /// Who decided it.
  public let origin: Origin
  /// What the module ships; nil if nothing.
  public let defaultValue: Value?
  /// The module's own parameters that its default is made from, empty for a fixed one.
  public let computedFrom: [String]
  /// Whether nobody knows its value, as no environment decides it and the module cannot be read.
  public var isUnknown = false
  /// Whether the value is of another kind than the parameter takes at all, such as a text for a number: what the module
  /// ships applies then. An entry of a map applies whatever it is.
  public var isUnfit: Bool { value.map { !parameter.isEntry && !parameter.type.isWritten(as: $0) } ?? false }
}

extension Cell: Equatable {
  /// Whether both have the same value from the same place, whatever the field takes.
  public static func == (left: Cell, right: Cell) -> Bool {
    left.field == right.field && left.value == right.value && left.origin == right.origin
      && left.defaultValue == right.defaultValue
  }
}
