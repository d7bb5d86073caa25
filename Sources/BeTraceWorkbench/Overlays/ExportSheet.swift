import BeTraceCore

/// The export box line by line, for the room that there is.
struct ExportSheet {
  struct Line {
    var runs: [Run] = []
    /// Whether it has the keys.
    var isAtCursor = false
    /// The column of the tick that has them.
    var tick: Int?
    var well: Well?
  }

  /// Text that is typed, and where.
  struct Well {
    let text: LineEditor
    let columns: Range<Int>
    let hasKeys: Bool
  }

  let box: ExportBox
  let session: Session
  /// What is known of what it would do.
  let forecast: ExportForecast?
  /// The columns that there are, and those of the labels among them.
  let columns: Int
  let label: Int
  private(set) var lines: [Line] = []

  var symbols: Symbols { session.state.symbols }
  var ellipsis: String { symbols[.ellipsis] }

  init(_ box: ExportBox, _ session: Session, _ layout: Layout) {
    (self.box, self.session, forecast) = (box, session, box.forecast)
    let isSmall = layout.kind == .single
    columns = BoxFrame(wideFor: 0, layout, symbols: session.state.symbols).content.columns
    label = isSmall ? 10 : 14
    let inside = BoxFrame.inside(layout)
    let rows = forecast?.rows.count ?? 0
    let settings = inside < 9 ? [shownSetting] : [ExportBox.Part.layout, .target, .environments, .services]
    let question = self.question
    // What is left out first comes last: the space between things, the command, what else there is to say.
    var room = inside - settings.count - 1 - question.count - min(rows, 2)
    let checks = checks(lines: rows == 0 ? 3 : room > 3 ? 2 : 1)
    room -= checks.count
    let notes = notes.count <= room ? notes : []
    room -= notes.count
    let command = room > 3 ? command : []
    room = inside - settings.count - 1 - question.count - checks.count - notes.count - command.count
    let foot = checks + notes + command + question
    let isSpacious = layout.size.rows >= 30 || rows + 5 <= room
    let blank = isSpacious ? [Line()] : []
    let list = list(rows: isSpacious ? room - 5 : room)
    lines =
      settings.map(setting) + blank + [counts(shown: list.count)] + (list.isEmpty ? [] : blank) + list
      + (foot.isEmpty ? [] : blank) + foot
  }

  /// Where there is room for one, the setting that has the keys; else the target.
  private var shownSetting: ExportBox.Part {
    [.files, .force].contains(box.part) ? .target : box.part
  }
}
