import BeTraceCore

/// From cell to cell in which something is wrong.
extension Session {
  /// To the next cell in which something is wrong, or the one before; after the last comes the first.
  mutating func stepMatrixProblem(by count: Int) -> [Effect] {
    guard let matrix else { return [] }
    let places = matrix.problems
    guard !places.isEmpty else {
      return refuse("no problems in the matrix; \(key(.focus(.problems))) lists those of \(state.environment)")
    }
    let here = visit
    let order = matrix.order(of: here)
    let next =
      count > 0
      ? places.first { matrix.order(of: $0) > order } ?? places[0]
      : places.last { matrix.order(of: $0) < order } ?? places[places.count - 1]
    guard next != here || places.count > 1 || !findings(of: next.field).isEmpty else { return [] }
    if next != here { state.visited.append(here) }
    place(at: next)
    return []
  }
}

extension Matrix {
  /// The cells with problems, row by row.
  fileprivate var problems: [Visit] {
    let all = columns.flatMap { column in
      column.problems.map { Visit(service: $0.service, environment: column.environment, field: $0.field) }
    }
    let mine = subject.field.map { field in all.filter { $0.field == field } } ?? all
    return Set(mine).sorted { order(of: $0) < order(of: $1) }
  }

  /// Where a cell comes when one reads row by row; what has no row comes at the end.
  fileprivate func order(of visit: Visit) -> Order {
    let stop: Stop = subject.field == nil ? .field(visit.field) : .service(visit.service)
    return Order(
      row: rows.index(of: stop) ?? stops.count, name: "\(visit.field)",
      column: columns.firstIndex { $0.environment == visit.environment } ?? 0)
  }

  fileprivate struct Order: Comparable {
    let row: Int
    let name: String
    let column: Int

    static func < (left: Order, right: Order) -> Bool {
      (left.row, left.name, left.column) < (right.row, right.name, right.column)
    }
  }
}
