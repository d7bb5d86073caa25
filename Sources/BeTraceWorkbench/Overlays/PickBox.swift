package import BeTraceCore

/// The box in which one of several rows is picked: an item of a list of objects, or a service to add.
package struct PickBox: Sendable, Equatable {
  /// What the rows are.
  package enum Purpose: Sendable, Equatable {
    /// The items of the list at the field, and one row to add another.
    case item(of: Field)
    /// Services that the environment does not list.
    case service
  }

  package let title: String
  package let purpose: Purpose
  package let rows: [String]
  /// What each row is, where that is to be told.
  let notes: [String]
  /// The row under the cursor, 0-based.
  package private(set) var index = 0

  /// The items of the list that `cell` holds.
  package init(itemsOf cell: Cell) {
    title = cell.parameter.label
    purpose = .item(of: cell.field)
    rows = (cell.value?.array ?? []).map { ShownValue(item: $0).text } + ["add another"]
    notes = []
  }

  /// The services that can be added, in order.
  package init(services: [Catalogue.Service], to environment: String) {
    title = "a service to \(environment)"
    purpose = .service
    rows = services.map(\.name)
    notes = services.map(\.info.description)
  }

  /// Whether the row under the cursor is an item that can be removed.
  package var removes: Bool { purpose != .service && index < rows.count - 1 }

  package mutating func move(by count: Int) { index = min(max(index + count, 0), rows.count - 1) }
}
