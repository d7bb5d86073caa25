/// The lines that two lists have in common in the same order, by Myers' greedy search ("An O(ND) Difference Algorithm
/// and Its Variations", 1986).
///
/// A search of more than `effort` changes is cut off: what it found by then counts, and a new one starts from there. So
/// time grows with the lengths of the lists and not with their product, and up to `effort` changes nothing in common is
/// missed.
struct CommonLines {
  /// Positions in the first and the second list, ascending in both.
  private(set) var pairs: [(Int, Int)] = []

  private let old: [Int]
  private let new: [Int]

  /// Finds what is common to two lists of lines, where a number stands for a line.
  init(of old: [Int], and new: [Int], effort: Int = 1000) {
    self.old = old
    self.new = new
    var start = (0, 0)
    while start.0 < old.count && start.1 < new.count {
      let round = round(from: start, effort: effort)
      pairs += round.pairs
      start = round.end
    }
  }

  /// The furthest row that can be reached on each diagonal with some number of changes; a diagonal is the row minus the
  /// column.
  private struct Frontier {
    static let unreachable = Int.min / 4

    let changes: Int
    var rows: [Int]

    init(changes: Int) {
      self.changes = changes
      rows = Array(repeating: Self.unreachable, count: 2 * changes + 1)
    }

    subscript(diagonal: Int) -> Int {
      get { abs(diagonal) <= changes ? rows[diagonal + changes] : Self.unreachable }
      set { rows[diagonal + changes] = newValue }
    }
  }

  /// Where one more change leads from a frontier.
  private struct Arrival {
    let row: Int
    /// The diagonal it comes from.
    let origin: Int
  }

  private func round(from start: (Int, Int), effort: Int) -> (pairs: [(Int, Int)], end: (Int, Int)) {
    let size = (old.count - start.0, new.count - start.1)
    var trace: [Frontier] = []
    for changes in 0...effort {
      var frontier = Frontier(changes: changes)
      for diagonal in stride(from: -changes, through: changes, by: 2) {
        guard let arrival = arrival(on: diagonal, from: trace.last, in: size) else { continue }
        var row = arrival.row
        while row < size.0 && row - diagonal < size.1 && old[start.0 + row] == new[start.1 + row - diagonal] {
          row += 1
        }
        frontier[diagonal] = row
      }
      trace.append(frontier)
      if frontier[size.0 - size.1] == size.0 { break }
    }

    let last = trace[trace.count - 1]
    let furthest = stride(from: -last.changes, through: last.changes, by: 2).max {
      2 * last[$0] - $0 < 2 * last[$1] - $1
    }!
    let end = (start.0 + last[furthest], start.1 + last[furthest] - furthest)
    return (pairs(along: trace, to: furthest, in: size).map { (start.0 + $0, start.1 + $1) }, end)
  }

  /// Where the diagonal is reached with one change more than `frontier` has, nil if that leads out of the lists.
  private func arrival(on diagonal: Int, from frontier: Frontier?, in size: (Int, Int)) -> Arrival? {
    guard let frontier else { return Arrival(row: 0, origin: 0) }
    let removal = frontier[diagonal - 1] + 1
    let addition = frontier[diagonal + 1]
    let canRemove = removal >= 0 && removal <= size.0
    let canAdd = addition >= 0 && addition - diagonal <= size.1
    if canRemove && (removal > addition || !canAdd) { return Arrival(row: removal, origin: diagonal - 1) }
    return canAdd ? Arrival(row: addition, origin: diagonal + 1) : nil
  }

  /// The equal lines on the way to where the last frontier reached `diagonal`.
  private func pairs(along trace: [Frontier], to diagonal: Int, in size: (Int, Int)) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    var diagonal = diagonal
    for changes in trace.indices.reversed() {
      let before = changes > 0 ? trace[changes - 1] : nil
      guard let arrival = arrival(on: diagonal, from: before, in: size) else {
        preconditionFailure("a way back that no way led to")
      }
      for row in (arrival.row..<trace[changes][diagonal]).reversed() { pairs.append((row, row - diagonal)) }
      diagonal = arrival.origin
    }
    return pairs.reversed()
  }
}
