/// A box with a list that can make way for a difference.
protocol DifferenceBox {
  /// What differs, while that is looked at.
  var difference: TextDifference? { get set }
  /// Moves in the list.
  mutating func move(by count: Int)
}

extension DifferenceBox {
  /// The box after moving in what it shows: the list, or the difference, of which it shows so many rows.
  func moved(by count: Int, rows: Int) -> Self {
    var box = self
    if difference == nil { box.move(by: count) }
    box.difference?.scroll(by: count, rows: rows)
    return box
  }

  /// The box with `difference` in place of the list, or with the list again; nil if there is nothing to show.
  func toggled(_ difference: TextDifference) -> Self? {
    guard self.difference != nil || !difference.rows.isEmpty else { return nil }
    var box = self
    box.difference = self.difference == nil ? difference : nil
    return box
  }
}

extension ExportBox: DifferenceBox {}
extension PromoteBox: DifferenceBox {}
extension CompareBox: DifferenceBox {}
