import BeTraceCore

/// A form as the lines that are drawn: rows, what is wrong below them, and space between sections where all fits.
struct FormLines {
  enum Line {
    case blank
    case heading(String, count: Int?)
    case field(FormField)
    case fact(label: String, value: String)
    /// A problem of the field above, or its fix.
    case note(String, Severity?)
  }

  private(set) var lines: [Line] = []

  /// The lines of `form` for a pane of that size, with space between sections if all fits.
  init(_ form: Form, columns: Int, rows: Int, showsProblems: Bool, ellipsis: String) {
    lines = Self.lines(of: form, columns: columns, spaced: true, showsProblems: showsProblems, ellipsis: ellipsis)
    guard lines.count > rows else { return }
    lines = Self.lines(of: form, columns: columns, spaced: false, showsProblems: showsProblems, ellipsis: ellipsis)
  }

  private static func lines(
    of form: Form, columns: Int, spaced: Bool, showsProblems: Bool, ellipsis: String
  ) -> [Line] {
    var lines: [Line] = []
    for row in form.rows {
      switch row {
      case .heading(let title, let count):
        if spaced, !lines.isEmpty { lines.append(.blank) }
        lines.append(.heading(title, count: count))
      case .field(let field):
        lines.append(.field(field))
        guard showsProblems else { continue }
        for finding in field.findings.prefix(2) where finding.severity != .info {
          lines += finding.message.wrapped(to: max(10, columns - 7), limit: 2, ellipsis: ellipsis).map {
            .note($0, finding.severity)
          }
          if let fix = finding.fixes.first { lines.append(.note("f \(fix.description)", nil)) }
        }
      case .fact(let label, let value):
        lines.append(.fact(label: label, value: value))
      }
    }
    return lines
  }

  /// The index of the line of `field`, nil if it has none.
  func index(of field: Field?) -> Int? {
    lines.firstIndex { if case .field(let shown) = $0 { shown.field == field } else { false } }
  }
}

extension Form {
  /// The first line shown, so that the line of `field` is on the screen, with its heading where there is room; what comes
  /// after the last field shows with it.
  func top(keeping field: Field?, from top: Int, columns: Int, rows: Int, showsProblems: Bool, ellipsis: String) -> Int
  {
    let lines = FormLines(self, columns: columns, rows: rows, showsProblems: showsProblems, ellipsis: ellipsis)
    guard rows > 0, let cursor = lines.index(of: field) else { return 0 }
    if field == fields.last?.field { return max(0, min(cursor, lines.lines.count - rows)) }
    let before = cursor > 0 ? cursor - 1 : cursor
    let first = top.scrolled(toShow: cursor, of: lines.lines.count, rows: rows)
    return before < first && rows > 2 ? before : first
  }
}
