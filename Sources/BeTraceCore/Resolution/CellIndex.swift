/// Finds cells by their fields, of which an environment file may have any number.
struct CellIndex: Sendable {
  private let cells: [Cell]
  private let positions: Later<[Field: Int]>

  /// So many are looked through one by one: most that is asked for stands among the first.
  private static let few = 32

  init(_ cells: [Cell]) {
    self.cells = cells
    positions = Later { Dictionary(cells.enumerated().map { ($1.field, $0) }) { first, _ in first } }
  }

  /// Where the cell of `field` stands; nil if there is none.
  subscript(field: Field) -> Int? {
    // To look at the fields alone is many times faster than to hand out cells.
    var index = 0
    while index < min(cells.count, Self.few) {
      if cells[index].field == field { return index }
      index += 1
    }
    return cells.count > Self.few ? positions.value[field] : nil
  }
}
