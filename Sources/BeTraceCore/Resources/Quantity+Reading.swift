extension Quantity {
  /// The amount as people read it, exact: CPU in cores, `7.25`, and bytes in the largest unit that needs no more than two
  /// places, `10.5Gi`.
  ///
  /// - Parameter resource: What it is an amount of, such as `cpu` or `memory`.
  public func text(of resource: String) -> String {
    if resource == "cpu" { return decimal(of: Self.one, places: 9) ?? description }
    guard isWholeNumber else { return description }
    for (unit, name) in [(Self.gibi, "Gi"), (Self.mebi, "Mi"), (Self.kibi, "Ki")] where self >= unit {
      // A fraction of thousands is better said in another unit.
      let places = self < unit * 1024 ? 2 : 0
      if let number = decimal(of: unit, places: places) { return number + name }
    }
    return description
  }

  private static let one = Quantity(1)
  private static let kibi = Quantity(1 << 10)
  private static let mebi = Quantity(1 << 20)
  private static let gibi = Quantity(1 << 30)
}
