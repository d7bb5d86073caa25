/// Where the panes stand on a screen of one size. Row 1 and the last two rows are bars.
package struct Layout: Sendable, Equatable {
  /// What there is room for.
  package enum Class: String, Sendable, Hashable, CaseIterable {
    /// Nothing but a word about the size.
    case tooSmall
    /// One pane, and one line of the manifests below the form.
    case single
    /// The form over the manifests; other panes take the place of both while they have the focus.
    case stacked
    /// The form beside the manifests; other panes take the place of the manifests while they have the focus.
    case paired
    /// Lists, form and manifests side by side; the inspector takes the place of the manifests.
    case wide
    /// All panes side by side.
    case widest

    /// The class of a screen of that size.
    package init(_ size: Size) {
      self =
        switch (size.columns, size.rows) {
        case (..<40, _), (_, ..<10): .tooSmall
        case (160..., _): .widest
        case (110..., _): .wide
        case (100..., _): .paired
        case (60..., 16...): .stacked
        default: .single
        }
    }
  }

  package let size: Size
  package let kind: Class
  /// The panes that are to be seen, in the order in which they are drawn.
  package private(set) var panes: [Pane] = []
  /// The columns of the lines between panes.
  package private(set) var seams: [Int] = []
  private var areas: [Pane: Rect] = [:]
  /// Whether the problems, while they have the keys, lie in a box over lists and form, so that the manifests stay in view.
  package private(set) var hasProblemsBox: Bool
  /// Whether the matrix has the place of all panes.
  private let isMatrix: Bool

  /// The layout while `focus` has the keys, with so many services and environments to list. Of a `grown` pane nothing is
  /// seen where it would leave no room for the one with the keys.
  package init(
    _ size: Size, focus: Pane = .form, grown: PaneSizes.Grown? = nil, services: Int = 8, environments: Int = 8
  ) {
    self.size = size
    kind = Class(size)
    isMatrix = focus == .matrix
    hasProblemsBox = (kind == .wide || kind == .widest) && grown?.pane != .problems
    let counts = ListCounts(services: services, environments: environments)
    place(focus, grown, counts)
    guard grown != nil, !panes.contains(focus) else { return }
    (panes, seams, areas) = ([], [], [:])
    hasProblemsBox = kind == .wide || kind == .widest
    place(focus, nil, counts)
  }

  /// Where `pane` stands; empty if it is not to be seen.
  package subscript(pane: Pane) -> Rect { areas[pane] ?? Rect(column: 0, row: 0, columns: 0, rows: 0) }

  package var form: Rect { self[.form] }
  package var preview: Rect { self[.preview] }

  /// The rows of `pane` below its title, or all of them if it has none.
  package func content(of pane: Pane) -> Rect {
    let area = self[pane]
    let title = hasTitle(pane) ? 1 : 0
    return Rect(column: area.column, row: area.row + title, columns: area.columns, rows: area.rows - title)
  }

  /// Whether `pane` has a title row. On the smallest screens row 1 says all that those of form and matrix would.
  package func hasTitle(_ pane: Pane) -> Bool { kind != .single || (pane != .form && pane != .matrix) }

  /// Whether the panes stand in columns.
  package var hasColumns: Bool { kind == .paired || kind == .wide || kind == .widest }

  /// Whether row 2 lists the environments, as no pane does.
  package var hasEnvironmentBar: Bool { (kind == .stacked || kind == .paired) && !isMatrix }

  /// The first row below the bars on top.
  package var top: Int { hasEnvironmentBar ? 2 : 1 }

  /// All between the bars.
  private var whole: Rect { Rect(column: 0, row: top, columns: size.columns, rows: size.rows - top - 2) }

  private mutating func put(_ pane: Pane, _ area: Rect) {
    guard area.rows > 0, area.columns > 0 else { return }
    panes.append(pane)
    areas[pane] = area
  }

  private mutating func place(_ focus: Pane, _ grown: PaneSizes.Grown?, _ counts: ListCounts) {
    switch (kind, grown?.extent) {
    case (.tooSmall, _): break
    case _ where isMatrix: put(.matrix, whole)
    case (.single, _): put(focus, whole)
    case (_, .full?): put(grown?.pane ?? focus, whole)
    case (.stacked, _): placeStacked(focus, previewIsHalf: grown == PaneSizes.Grown(.preview, .half))
    default: placeColumns(focus, grown, counts)
    }
  }

  private mutating func placeStacked(_ focus: Pane, previewIsHalf: Bool) {
    guard focus == .form || focus == .preview else { return put(focus, whole) }
    let previewRows = previewIsHalf ? whole.rows / 2 : max(2, whole.rows * 3 / 10)
    put(.form, Rect(column: 0, row: top, columns: size.columns, rows: whole.rows - previewRows))
    put(.preview, Rect(column: 0, row: form.endRow, columns: size.columns, rows: previewRows))
  }

  private mutating func placeColumns(_ focus: Pane, _ grown: PaneSizes.Grown?, _ counts: ListCounts) {
    let widths = ColumnWidths(size.columns, kind, focus: focus, grown: grown?.pane)
    var column = 0
    for (kind, columns) in widths.shown {
      if column > 0 {
        seams.append(column)
        column += 1
      }
      let area = Rect(column: column, row: top, columns: columns, rows: whole.rows)
      switch kind {
      case .lists:
        if let pane = grown?.pane, pane.isList { put(pane, area) } else { placeLists(focus, in: area, counts) }
      case .form: put(.form, area)
      case .preview: put(.preview, area)
      case .inspector: put(.inspector, area)
      }
      column += columns
    }
  }

  /// Services, environments and problems below one another, the problems where there is room for them. Where they have the
  /// keys and no box of their own, they take the place of the others.
  private mutating func placeLists(_ focus: Pane, in area: Rect, _ counts: ListCounts) {
    let hasProblems = size.rows >= 30
    if focus == .problems, !hasProblemsBox { return put(.problems, area) }
    let share = max(3, area.rows / 3)
    let environmentRows = min(counts.environments + 1, share)
    let serviceRows = min(max(counts.services, 1) + 1, hasProblems ? share : area.rows - environmentRows - 1)
    var row = area.row
    for (pane, rows) in [(Pane.services, serviceRows), (.environments, environmentRows), (.problems, area.rows)] {
      guard pane != .problems || hasProblems else { break }
      put(pane, Rect(column: area.column, row: row, columns: area.columns, rows: min(rows, area.endRow - row)))
      row += rows + 1
    }
  }

  private struct ListCounts {
    let services: Int
    let environments: Int
  }
}

extension Pane {
  /// Whether it is one of those that stand below one another in one column.
  package var isList: Bool { self == .services || self == .environments || self == .problems }
}
