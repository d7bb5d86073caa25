package import BeTraceCore

/// Where the cursor stands in the form, and the sections that fold.
extension Session {
  /// The row of the form that the cursor is on: its heading, the field itself, or the nearest row there is.
  package var stop: Form.Stop? {
    guard let form else { return nil }
    if let heading = state.heading, form.stops.contains(.heading(heading)) { return .heading(heading) }
    guard !form.fields.isEmpty else { return form.stops.first }
    return form.stop(at: form.fields[form.index(of: state.field) ?? min(state.formRow, form.fields.count - 1)].field)
  }

  /// The field of the row that the cursor is on, nil if that is a heading.
  package var fieldAtCursor: Field? {
    if state.focus == .matrix { return owner?.cell(at: state.field)?.field }
    return if case .field(let field)? = stop { field } else { nil }
  }

  /// That row, nil if it is a heading.
  var formFieldAtCursor: FormField? {
    guard let field = fieldAtCursor else { return nil }
    return state.focus == .matrix ? matrixCellAtCursor : form?.fields.first { $0.field == field }
  }

  /// How the form calls `field`.
  func label(of field: Field) -> String { form?.fields.first { $0.field == field }?.label ?? "\(field)" }

  /// The section whose heading the cursor is on.
  package var sectionAtCursor: Form.Section? {
    if case .heading(let title)? = stop { form?.section(title) } else { nil }
  }

  /// Puts the cursor of the form on `stop`.
  mutating func stand(on stop: Form.Stop) {
    switch stop {
    case .field(let field): state.field = field
    case .heading(let title): state.heading = title
    }
  }

  /// A field that the cursor goes to is never out of sight.
  mutating func unfoldAtCursor() {
    guard state.heading == nil, let section = form?.section(of: state.field), section.fold == .folded,
      let title = section.title
    else { return }
    state.folds[title] = false
    refresh()
  }

  /// From a row to its heading, from there into the fold.
  mutating func fold() -> [Effect] {
    if state.focus == .preview { return foldPreview() }
    if let section = sectionAtCursor, let title = section.title {
      guard !isFolded(section) else { return refuse("\(title) is folded already: \(key(.unfold)) opens it") }
      state.folds[title] = true
      return []
    }
    guard state.filters[.form] == nil else {
      return refuse("a filter shows what matches: \(key(.leave, in: .form)) shows the sections")
    }
    guard let section = fieldAtCursor.flatMap({ form?.section(of: $0) }) else { return refuse("there is nothing here") }
    guard let title = section.title else { return refuse("the first rows have no heading that folds") }
    if !section.showsHeading { state.folds[title] = true }
    state.heading = title
    return []
  }

  /// Opens the section, or goes to its first row if it is open.
  mutating func unfold() -> [Effect] {
    guard let section = sectionAtCursor, let title = section.title else { return [] }
    if isFolded(section) {
      state.folds[title] = false
    } else if let first = section.fields.first {
      state.field = first.field
    }
    return []
  }

  mutating func toggleFold() -> [Effect] {
    if state.focus == .preview { return togglePreviewFold() }
    guard let section = sectionAtCursor, let title = section.title else { return [] }
    let isFolded = isFolded(section)
    state.heading = title
    state.folds[title] = !isFolded
    return []
  }

  mutating func toggleOnlySet() { state.showsOnlySet.toggle() }

  /// To the next row that holds the words that were looked for last, whether the others are shown or not.
  mutating func stepMatch(by count: Int) -> [Effect] {
    switch state.focus {
    case .form, .inspector: break
    case .preview: return stepFound(by: count)
    case .problems: return stepListedProblem(by: count)
    case .services, .environments, .matrix: return stepRow(by: count)
    }
    let words = state.filters[.form] ?? state.searched
    guard let form, !words.isEmpty else { return refuse("nothing was looked for yet: \(key(.filter)) asks for words") }
    let filter = Filter(words)
    let matches = form.fields.indices.filter { filter.accepts(form.fields[$0].words) }
    guard let first = matches.first, let last = matches.last else {
      return refuse("no row matches '\(words.visible)'")
    }
    // From a heading on, the row below it is the next.
    let here = (indexAtCursor ?? 0) - (count > 0 && sectionAtCursor != nil ? 1 : 0)
    let next = count > 0 ? matches.first { $0 > here } ?? first : matches.last { $0 < here } ?? last
    state.field = form.fields[next].field
    return []
  }

  /// In a list only rows with the words are shown: to the next of them.
  private mutating func stepRow(by count: Int) -> [Effect] {
    guard state.filters[state.focus] != nil else {
      return refuse("nothing was looked for yet: \(key(.filter)) asks for words")
    }
    move(by: count)
    return []
  }

  /// The position of the row at the cursor among the fields; that of the next one for a heading.
  var indexAtCursor: Int? {
    guard let form else { return nil }
    guard let section = sectionAtCursor else { return fieldAtCursor.flatMap(form.index) }
    return section.fields.first.flatMap { form.index(of: $0.field) } ?? form.fields.count - 1
  }

  /// Whether only the heading of `section` is to be seen.
  func isFolded(_ section: Form.Section) -> Bool { formLines(in: layout)?.isFolded(section) ?? false }

  /// The form as it is drawn in `layout`.
  func formLines(in layout: Layout) -> FormLines? {
    let area = layout.content(of: .form)
    let room = FormLines.Room(
      columns: area.columns, rows: area.rows, showsProblems: layout.hasColumns, ellipsis: state.symbols[.ellipsis],
      readingKey: key(.reload))
    return lines?.room == room ? lines : form.map { FormLines($0, in: room) }
  }
}
