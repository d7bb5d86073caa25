/// How wide the columns are in which panes stand side by side.
struct ColumnWidths {
  enum Column: CaseIterable {
    case lists, form, preview, inspector
  }

  /// The columns that are to be seen from left to right, with one place between them.
  private(set) var shown: [(Column, Int)] = []

  /// Shares out `columns`. The column of a `grown` pane has half of the screen, and of the others those stay that fit.
  init(_ columns: Int, _ kind: Layout.Class, focus: Pane, grown: Pane?) {
    let normal = Self.normal(columns, kind, focus: focus)
    guard let grown = grown.map(Column.init) else {
      shown = normal
      return
    }
    var widths = [grown: max(columns / 2, normal.first { $0.0 == grown }?.1 ?? 0)]
    var rest = columns - (widths[grown] ?? 0)
    for column in [Column.form, .preview, .lists, .inspector] where column != grown {
      guard let usual = normal.first(where: { $0.0 == column })?.1 else { continue }
      let least = column == .preview ? min(usual, Self.leastPreview) : usual
      guard rest > least else { continue }
      widths[column] = least
      rest -= least + 1
    }
    // What is left goes to the manifests, whose lines are the longest.
    widths[widths[.preview] != nil ? .preview : grown, default: 0] += rest
    shown = Column.allCases.compactMap { column in widths[column].map { (column, $0) } }
  }

  /// What a line of the manifests needs at least to be of use.
  private static let leastPreview = 32

  private static func normal(_ columns: Int, _ kind: Layout.Class, focus: Pane) -> [(Column, Int)] {
    let inspector = 46
    switch kind {
    case .paired:
      let other: Column = focus == .form ? .preview : Column(focus)
      return [(.form, 53), (other, columns - 54)]
    case .widest:
      // Lists and form are wider only where that leaves the manifests what they have on a screen of 120 columns.
      let isRoomy = columns >= 28 + 60 + 41 + inspector + 3
      let (lists, form) = isRoomy ? (28, 60) : (24, 53)
      return [
        (.lists, lists), (.form, form), (.preview, columns - lists - form - inspector - 3), (.inspector, inspector),
      ]
    default:
      return [(.lists, 24), (.form, 53), (focus == .inspector ? .inspector : .preview, columns - 79)]
    }
  }
}

extension ColumnWidths.Column {
  /// The column in which `pane` stands.
  init(_ pane: Pane) {
    self =
      switch pane {
      case .services, .environments, .problems: .lists
      case .form: .form
      case .preview: .preview
      case .inspector: .inspector
      case .matrix: .form
      }
  }
}
