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
    let filter: String
    let environments: [String]
  }

  let subject: Subject
  package let columns: [MatrixColumn]
  /// Its lines, and where what stands in them is.
  let rows: MatrixLines
  /// How many columns were worked out since it was opened, and how often all lines were.
  package private(set) var work = (columns: 0, lines: 0)
  /// The cells that were to be seen so far.
  private var cells: [Place: FormField?] = [:]

  private struct Place: Hashable {
    let stop: Stop
    let column: Int
  }

  /// The matrix of `service`, or of one field in all services, in which fields that are `kept` have a row whatever their
  /// values. Of `former` it takes over what is the same: an edit has only the environments worked out that it changes.
  init(
    _ subject: Subject, of service: String, in outlook: Outlook, keeping kept: Set<Field>, unsaved: [Edit],
    reusing former: Matrix?
  ) {
    self.subject = subject
    let isSameKind = former?.subject.field == subject.field && former?.subject.service == subject.service
    let known = isSameKind ? former : nil
    work = former?.work ?? (0, 0)
    var made = 0
    columns = subject.environments.enumerated().map { index, name in
      let old = known.flatMap { $0.columns.indices.contains(index) ? $0.columns[index] : nil }
      if let old, old.environment == name, old.version == outlook.version(of: name) { return old }
      made += 1
      return MatrixColumn(name, service: service, field: subject.field, in: outlook)
    }
    work.columns += made
    let isSameList =
      known?.subject.filter == subject.filter
      && known?.columns.elementsEqual(columns) { $0.services == $1.services } == true
    if subject.field != nil, isSameList, let known {
      rows = known.rows
      return
    }
    work.lines += 1
    if subject.field != nil {
      let filter = Filter(subject.filter)
      let names = Set(columns.flatMap(\.services)).filter(filter.accepts).sorted()
      rows = MatrixLines(names.map { .row(.service($0), label: $0) }, counts: nil)
    } else {
      let made = MatrixRows(subject, columns, kept, unsaved)
      rows = MatrixLines(made.lines, counts: (made.differing, made.all))
    }
  }

  /// Without blank lines.
  package var lines: [Line] { rows.lines }
  /// What the cursor can stand on, from the top.
  package var stops: [Stop] { rows.stops }
  /// How many fields differ somewhere, and how many there are; nil if it is about one field.
  package var counts: (differing: Int, all: Int)? { rows.counts }

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
