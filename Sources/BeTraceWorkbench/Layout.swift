/// Where the panes stand on a screen of one size. Row 1 and the last two rows are bars.
package struct Layout: Sendable, Equatable {
  /// What there is room for.
  package enum Class: Sendable, Equatable {
    /// Nothing but a word about the size.
    case tooSmall
    /// The form over the manifests; other panes take the place of both while they have the focus.
    case narrow
    /// Lists, form and manifests side by side.
    case wide
  }

  package let size: Size
  package let kind: Class
  package private(set) var services = Rect(column: 0, row: 0, columns: 0, rows: 0)
  package private(set) var environments = Rect(column: 0, row: 0, columns: 0, rows: 0)
  package private(set) var problems = Rect(column: 0, row: 0, columns: 0, rows: 0)
  package private(set) var form = Rect(column: 0, row: 0, columns: 0, rows: 0)
  package private(set) var preview = Rect(column: 0, row: 0, columns: 0, rows: 0)

  /// The layout for a screen with so many services and environments.
  package init(_ size: Size, services serviceCount: Int = 8, environments environmentCount: Int = 8) {
    self.size = size
    switch (size.columns, size.rows) {
    case (..<40, _), (_, ..<10): kind = .tooSmall
    case (..<110, _): kind = .narrow
    default: kind = .wide
    }
    switch kind {
    case .tooSmall: break
    case .narrow: placeNarrow()
    case .wide: placeWide(serviceCount, environmentCount)
    }
  }

  /// Whether the problems are always to be seen; otherwise they take the place of the lists while they have the focus.
  package var showsProblems: Bool { kind == .wide && size.rows >= 30 }

  /// The rows between the bars.
  private var top: Int { kind == .narrow ? 2 : 1 }
  private var height: Int { max(0, size.rows - top - 2) }

  private mutating func placeNarrow() {
    let previewRows = max(2, height * 3 / 10)
    form = Rect(column: 0, row: top, columns: size.columns, rows: height - previewRows)
    preview = Rect(column: 0, row: form.endRow, columns: size.columns, rows: previewRows)
    let whole = Rect(column: 0, row: top, columns: size.columns, rows: height)
    services = whole
    environments = whole
    problems = whole
  }

  private mutating func placeWide(_ serviceCount: Int, _ environmentCount: Int) {
    let left = size.columns >= 160 ? 28 : 24
    let middle = size.columns >= 160 ? 60 : 53
    form = Rect(column: left + 1, row: top, columns: middle, rows: height)
    preview = Rect(
      column: form.endColumn + 1, row: top, columns: size.columns - form.endColumn - 1, rows: height)
    let serviceRows = min(max(serviceCount, 1) + 1, max(3, height / 3))
    services = Rect(column: 0, row: top, columns: left, rows: serviceRows)
    let environmentTop = services.endRow + 1
    let environmentRows = min(environmentCount + 1, max(3, height / 3), top + height - environmentTop)
    environments = Rect(column: 0, row: environmentTop, columns: left, rows: environmentRows)
    let problemTop = environments.endRow + 1
    problems =
      showsProblems
      ? Rect(column: 0, row: problemTop, columns: left, rows: top + height - problemTop)
      : Rect(column: 0, row: top, columns: left, rows: height)
  }
}
