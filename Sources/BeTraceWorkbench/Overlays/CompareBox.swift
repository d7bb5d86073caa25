package import BeTraceCore

/// The box that shows what another environment has otherwise than the one at the cursor.
package struct CompareBox: Sendable {
  let comparison: Comparison
  /// The service it is about, `-` for the environments themselves; nil for those and all services.
  let service: String?
  package let rows: [Row]
  /// The row at the cursor, 0-based.
  package private(set) var index = 0
  /// What differs in the manifests, while that is looked at.
  package var difference: TextDifference?

  /// Something that is not the same.
  package enum Row: Sendable {
    case field(Comparison.Difference, label: String)
    /// A service that only one of the two has.
    case service(Comparison.Absence)

    /// What it is about: a service, or `-` for the environments themselves.
    var owner: String {
      switch self {
      case .field(let difference, _): difference.service ?? Session.itself
      case .service(let absence): absence.service
      }
    }
  }

  /// The box of what differs between `other` and `here`.
  init(_ other: Plan, _ here: Plan, service: String?) {
    self.service = service
    comparison = Comparison(other, here, services: service.map { [$0] } ?? [])
    rows =
      comparison.differences.map { difference in
        let name = difference.service ?? Session.itself
        let cell = [here, other].lazy.compactMap { Session.owner(of: name, in: $0)?.cell(at: difference.field) }.first
        return .field(difference, label: cell?.label ?? difference.parameter.label)
      } + comparison.absences.map(Row.service)
  }

  package var other: String { comparison.left.environment }
  package var here: String { comparison.right.environment }

  /// The row at the cursor, nil if nothing differs.
  package var rowAtCursor: Row? { rows.indices.contains(index) ? rows[index] : nil }

  /// Puts the cursor on the row of a field, if it differs.
  mutating func go(to service: String, _ field: Field) {
    let row = rows.firstIndex { row in
      if case .field(let difference, _) = row { row.owner == service && difference.field == field } else { false }
    }
    if let row { index = row }
  }

  mutating func move(by count: Int) { index = min(max(index + count, 0), max(0, rows.count - 1)) }
}

extension CompareBox: Equatable {
  package static func == (left: CompareBox, right: CompareBox) -> Bool {
    left.other == right.other && left.here == right.here && left.service == right.service
      && left.index == right.index && left.difference == right.difference
  }
}
