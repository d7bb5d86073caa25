/// What has fields that an environment decides: a service, or the environment itself.
public protocol FieldOwner: Sendable {
  /// What its fields are.
  var contract: Contract { get }
  /// One for every field, in the order of the contract; a part follows what it is a part of.
  var cells: [Cell] { get }
  /// The same without what this environment itself says.
  var inherited: [Cell] { get }
  /// The cell of `field`, nil if there is none.
  subscript(field: Field) -> Cell? { get }
  /// The cell of `field` without what this environment says about it, nil if there is none.
  func inherited(_ field: Field) -> Cell?
}

extension FieldOwner {
  /// The cell of `field`, also of one that the contract allows and nobody sets; nil if the contract does not.
  public func cell(at field: Field) -> Cell? { self[field] ?? emptyCell(at: field) }

  /// The cell of `field` without what this environment says about it. A tag that it sets leaves no digest to inherit.
  public func inheritedCell(at field: Field) -> Cell? {
    isDroppedByTag(field) ? emptyCell(at: field) : inherited(field) ?? emptyCell(at: field)
  }

  /// Whether `field` is a digest beside a tag that this environment sets.
  func isDroppedByTag(_ field: Field) -> Bool {
    guard let tag = field.tagOfDigest, case .text(.imageDigest)? = contract.parameter(at: field)?.type else {
      return false
    }
    return self[tag]?.origin != inherited(tag)?.origin
  }

  /// Whether `field` is a part of what an environment turns off.
  private func isOff(around field: Field) -> Bool {
    field.upwards.contains { self[$0].map { $0.value == nil } ?? false }
  }

  private func emptyCell(at field: Field) -> Cell? {
    contract.parameter(at: field).map {
      Cell(
        field: field, parameter: $0, value: nil, origin: .module, defaultValue: nil, computedFrom: [],
        isUnknown: contract.isUnread && !isOff(around: field))
    }
  }
}
