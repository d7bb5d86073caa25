extension ServicePlan {
  /// The cell of `field`, also of one that the contract allows and nobody sets; nil if the contract does not.
  public func cell(at field: Field) -> Cell? {
    self[field] ?? empty(field, in: cells)
  }

  /// The cell of `field` without what this environment says about it.
  public func inheritedCell(at field: Field) -> Cell? {
    inherited.first { $0.field == field } ?? empty(field, in: inherited)
  }

  private func empty(_ field: Field, in cells: [Cell]) -> Cell? {
    service.contract.parameter(at: field).map {
      Cell(field: field, parameter: $0, value: nil, origin: .module, defaultValue: nil, computedFrom: [])
    }
  }
}
