package import BeTraceCore

/// How the matrix is looked at.
package struct MatrixState: Sendable, Equatable {
  /// Whether fields that are equal everywhere have rows too.
  package var showsAll = false
  /// Whether its rows are the services, for the field at the cursor.
  package var isTurned = false
  /// Fields that keep their rows whatever their values: those that the cursor was on.
  package var kept: Set<Field> = []
  /// The first row on the screen, and the first environment, 0-based.
  package var top = 0
  package var left = 0
}

/// The values of one service in every environment, or those of one field in every service and environment. What a cell
/// says is worked out once it is to be seen.
package struct Matrix: Sendable {
  /// What a row is about.
  package enum Stop: Sendable, Hashable {
    case field(Field)
    case service(String)
  }

  /// One line below the head.
  package enum Line: Sendable, Equatable {
    case blank
    case heading(String)
    case row(Stop, label: String)
    /// What the fields have that are left out, as they are equal everywhere.
    case note(String)
  }

  /// What it was made of; it is made again when that is another.
  struct Subject: Equatable {
    let service: String
    /// The field of all services; nil if it is about all fields of one.
    let field: Field?
    let version: Int
    let showsAll: Bool
    let kept: Set<Field>
    let filter: String
    let environments: [String]
  }

  let subject: Subject
  package let columns: [MatrixColumn]
  /// Without blank lines.
  package let lines: [Line]
  /// What the cursor can stand on, from the top.
  package let stops: [Stop]
  /// How many fields differ somewhere, and how many there are; nil if it is about one field.
  package let counts: (differing: Int, all: Int)?
  /// The cells that were to be seen so far.
  private var cells: [Place: FormField?] = [:]

  private struct Place: Hashable {
    let stop: Stop
    let column: Int
  }

  init(_ subject: Subject, columns: [MatrixColumn], unsaved: [Edit]) {
    (self.subject, self.columns) = (subject, columns)
    if let field = subject.field {
      let filter = Filter(subject.filter)
      let names = Set(columns.flatMap { $0.services(with: field) }).filter(filter.accepts).sorted()
      stops = names.map(Stop.service)
      lines = names.map { .row(.service($0), label: $0) }
      counts = nil
    } else {
      let rows = MatrixRows(subject, columns, unsaved)
      lines = rows.lines
      stops = lines.compactMap { if case .row(let stop, label: _) = $0 { stop } else { nil } }
      counts = (rows.differing, rows.all)
    }
  }

  /// The lines with a blank one before each heading.
  package var spacedLines: [Line] {
    lines.enumerated().flatMap { index, line in
      if index > 0, case .heading = line { [.blank, line] } else { [line] }
    }
  }

  /// The cell of a row in the environment of a column, 0-based; nil if it is not there, or was not to be seen yet.
  func cell(_ stop: Stop, _ column: Int) -> FormField? { cells[Place(stop: stop, column: column)] ?? nil }

  /// How many cells were worked out.
  package var resolvedCount: Int { cells.count }

  /// Works out the cell of a row in the environment of a column.
  mutating func resolve(_ stop: Stop, _ column: Int) {
    let place = Place(stop: stop, column: column)
    guard cells[place] == nil else { return }
    switch stop {
    case .field(let field): cells[place] = .some(columns[column].cell(field, of: subject.service))
    case .service(let name): cells[place] = .some(subject.field.flatMap { columns[column].cell($0, of: name) })
    }
  }
}
