import BeTraceCore

/// Everything there is to know about the field at the cursor, as sections of lines; without a field, about its service.
package struct Inspector: Sendable {
  /// A heading and what is below it.
  package struct Section: Sendable {
    /// Empty for the first, which needs none.
    package let title: String
    package let lines: [Line]
  }

  /// One line, written from the pane's third column on.
  package struct Line: Sendable {
    package let runs: [Run]
    /// Whether it is the one that decides the value.
    package let isChosen: Bool

    init(_ runs: [Run], isChosen: Bool = false) {
      self.runs = runs
      self.isChosen = isChosen
    }
  }

  /// What it is about; made again when that is another.
  struct Subject: Equatable {
    let environment: String
    let service: String
    let field: Field?
    let version: Int
    let columns: Int
    /// Whether there are so few rows that none is left blank on top.
    let isLow: Bool
    let symbols: Symbols
  }

  package let sections: [Section]
  let subject: Subject

  /// All lines, a blank one before each section.
  package var lines: [Line] { Array(sections.flatMap(\.block).dropFirst(subject.isLow ? 1 : 0)) }
}

extension Inspector.Section {
  /// The section with a blank line and its heading.
  var block: [Inspector.Line] {
    [Inspector.Line([])] + (title.isEmpty ? [] : [Inspector.Line([Run(title, .panelTitle, .bold)])]) + lines
  }
}

extension Session {
  /// Finds out what the inspector says, where it is to be seen and about something else than before.
  mutating func inspect() {
    let area = layout.content(of: .inspector)
    guard area.columns > 0, !outlook.isBehind else { return }
    let subject = Inspector.Subject(
      environment: state.environment, service: state.service, field: inspectedField, version: outlook.version,
      columns: area.columns, isLow: area.rows < 12, symbols: state.symbols)
    guard subject != inspector?.subject else { return }
    if subject.field != inspector?.subject.field || subject.service != inspector?.subject.service {
      state.inspectorTop = 0
    }
    let writer = InspectorWriter(session: self, columns: area.columns)
    let cell = subject.field.flatMap { owner?.cell(at: $0) }
    inspector = Inspector(sections: cell.map(writer.sections) ?? writer.serviceSections, subject: subject)
  }

  /// The field that is typed, else the one at the cursor; nil on a row that is no field.
  private var inspectedField: Field? { cell(of: state.overlay)?.field ?? fieldAtCursor }

  mutating func scrollInspector(by count: Int) {
    let rows = layout.content(of: .inspector).rows
    state.inspectorTop = min(max(state.inspectorTop + count, 0), max(0, (inspector?.lines.count ?? 0) - rows))
  }
}
