import BeTraceCore

/// The manifests: what they are made of, and how they scroll, fold and are searched.
extension Session {
  /// What the manifests were made of; they are made again when that is another.
  struct PreviewSubject: Equatable {
    let service: String
    let environment: String
    let version: Int
    let mode: PreviewMode
    let comparedWith: String?
    let fix: FixBox?
    /// The field whose lines are lit.
    var field: Field?
    /// Whether it is known which these are.
    var isLit = true
  }

  /// The fields whose lines stay in view together.
  struct Surroundings: Equatable {
    let service: String
    let environment: String
    let fields: [Field]
  }

  /// What the rows were made of.
  struct PreviewLayout: Equatable {
    let subject: PreviewSubject?
    let surroundings: Surroundings?
    let isSurrounded: Bool
    let search: PreviewSearch?
    let isUnfolded: Bool
    let opened: Set<Int>
    let folded: Set<String>
    let rows: Int
  }

  /// The environment that the manifests are compared with: the one that was asked about last, else the nearest; nil if there
  /// is no other.
  package var comparedEnvironment: String? { nearestEnvironment(preferring: state.preview.comparedWith) }

  /// Makes the manifests again where something else is to be seen, and lights the lines of the field at the cursor.
  mutating func refreshPreview() {
    var subject = PreviewSubject(
      service: state.service, environment: state.environment, version: outlook.version, mode: state.preview.mode,
      comparedWith: state.preview.mode == .environmentDiff ? comparedEnvironment : nil, fix: fixInPreview)
    var old = previewSubject
    old?.field = nil
    old?.isLit = true
    let isOther = subject != old
    if isOther { preview = makePreview() }
    let heading = sectionAtCursor
    subject.field = heading == nil ? fieldInView : nil
    let places = reaches.places(of: subject.field.map { [$0] } ?? [])
    subject.isLit = places != nil
    surroundPreview(heading ?? form?.section(of: fieldInView), isOther: isOther)
    if case .why(let box)? = state.overlay { tellReaches(in: box) }
    guard isOther || subject != previewSubject else { return }
    preview.light(places ?? [])
    previewSubject = subject
  }

  /// Whether it is known which lines of the manifests the field at the cursor reaches.
  var isLit: Bool { previewSubject?.isLit ?? true }

  /// Keeps in view what the fields of `section` reach. That is found out where the section is entered, not at every key
  /// that is typed there.
  private mutating func surroundPreview(_ section: Form.Section?, isOther: Bool) {
    let fields = section?.fields.map(\.field) ?? []
    let next = Surroundings(service: state.service, environment: state.environment, fields: fields)
    let isEntered = next != surroundings?.of
    let isNew = isEntered || surroundings?.places == nil
    if isNew { surroundings = (next, reaches.places(of: fields)) }
    if isNew || isOther { preview.surround(surroundings?.places ?? []) }
  }

  private func makePreview() -> Preview {
    let now = resources(in: plan)
    let saved = resources(in: outlook.saved(state.environment))
    if let offer = state.offer, offer.after != now { return Preview(from: now, to: offer.after, isWhole: true) }
    if let before = shownFix?.before, before != now { return Preview(from: before, to: now, isWhole: true) }
    switch state.preview.mode {
    case .yaml: return Preview(yaml: now, saved: saved)
    case .json: return Preview(json: now, saved: saved)
    case .savedDiff: return difference(from: outlook.saved(state.environment))
    case .environmentDiff: return difference(from: comparedEnvironment.flatMap { outlook[$0] })
    }
  }

  /// The manifests as text with the lines lit that `field` reaches, whatever is shown of them; nil while these are not
  /// known.
  func textPreview(of field: Field) -> Preview? {
    var reaches = reaches
    guard let places = reaches.places(of: field) else { return nil }
    if preview.form == .text, previewSubject?.field == field { return preview }
    let now = resources(in: plan)
    var text = Preview(yaml: now, saved: now)
    text.light(places)
    return text
  }

  /// What becomes of the objects of `other` here. Where one of the two is only there to be extended, it deploys nothing;
  /// of two such what they would deploy is compared.
  private func difference(from other: Plan?) -> Preview {
    let isAlike = other?.isAbstract == plan?.isAbstract
    let deployed = { (plan: Plan?) in plan?.isAbstract == true && !isAlike ? [] : self.resources(in: plan) }
    return Preview(from: deployed(other), to: deployed(plan))
  }

  /// How the title calls what is shown.
  var previewTitle: String {
    if preview.form == .wholeDiff { return "fix" }
    let notDeployed =
      (isOutOfDate ? ", out of date" : "") + (plan?.isAbstract == true ? ", not deployed" : "")
    return switch state.preview.mode {
    case .yaml: "yaml" + notDeployed
    case .json: "json" + notDeployed
    case .savedDiff: "diff saved"
    case .environmentDiff: "diff \(comparedEnvironment ?? "")"
    }
  }

  /// Why the preview is empty.
  var whyThereAreNoLines: String {
    guard owner != nil else { return "" }
    if let failure = servicePlan?.failure {
      let place = failure.place.map { "\($0): " } ?? ""
      return failure.isAwaited ? "the module is asked what it makes" : "\(place)\(failure.message)".visible
    }
    let (service, environment) = (Self.title(of: state.service), state.environment)
    switch state.preview.mode {
    case .savedDiff:
      let unsaved = form?.fields.filter { $0.mark == .unsaved } ?? []
      if unsaved.contains(where: { $0.findings.contains { $0.severity == .error } }) {
        return "no difference: a value that is wrong is not rendered"
      }
      if !unsaved.isEmpty { return "no difference: what is not saved changes no manifest" }
      return "no difference: \(isAtEnvironment ? "" : "\(service) in ")\(environment) is as saved"
    case .environmentDiff where servicePlan?.isEnabled != false:
      return "no difference: \(service) is the same in \(comparedEnvironment ?? "") and \(environment)"
    default:
      if let failure = servicePlan?.failure, !failure.isAwaited {
        return "\(service) makes nothing in \(environment): its problem says why"
      }
      return isAtEnvironment ? "\(environment) deploys nothing" : "\(service) is off in \(environment)"
    }
  }

  /// Folds and scrolls: with the cursor of the form, until somebody moves in the manifests.
  mutating func layOutPreview() {
    let cell = Visit(service: state.service, environment: state.environment, field: fieldInView)
    let isOtherText = cell.service != state.preview.cell?.service
    if cell != state.preview.cell || fixInPreview != previewLayout?.subject?.fix {
      state.preview.cell = cell
      state.preview.follows = true
      state.preview.opened = []
    }
    let rows = layout.content(of: .preview).rows
    let below = previewRows.row(of: state.preview.line) - state.preview.top
    let next = PreviewLayout(
      subject: previewSubject, surroundings: surroundings?.of, isSurrounded: surroundings?.places != nil,
      search: search, isUnfolded: state.preview.isUnfolded,
      opened: state.preview.opened, folded: state.preview.folded, rows: rows)
    let isOther = next != previewLayout
    if isOther {
      let isSearched = search != previewLayout?.search && state.filtering == .preview
      previewLayout = next
      matches = search.map { search in preview.lines.indices.filter { search.finds(preview.lines[$0].text) } } ?? []
      if isSearched { goToMatch(from: state.preview.searchStart) }
      previewRows = PreviewRows(preview, state.preview, matches: matches, room: rows)
    }
    state.preview.line = min(state.preview.line, max(0, preview.lines.count - 1))
    if state.preview.follows {
      state.preview.top = top(from: isOtherText ? nil : state.preview.top, rows: rows)
      state.preview.line = preview.focus ?? previewRows.line(of: state.preview.top) ?? 0
    } else if isOther {
      state.preview.top = previewRows.row(of: state.preview.line) - below
    }
    if state.focus == .preview {
      let row = previewRows.row(of: state.preview.line)
      state.preview.top = state.preview.top.scrolled(toShow: row, of: previewRows.rows.count, rows: rows)
      // With the heading above it.
      if row == state.preview.top, row > 0, previewRows.line(of: row - 1) == nil { state.preview.top -= 1 }
    }
    state.preview.top = max(0, min(state.preview.top, previewRows.rows.count - rows))
  }

  /// The first row shown: as now while a line that the cursor's field reaches is on the screen or there is none, else so
  /// that the first of them stands in the middle. From nil on it is the workload's first line.
  private func top(from top: Int?, rows: Int) -> Int {
    guard rows > 0 else { return 0 }
    let last = max(0, previewRows.rows.count - rows)
    let start =
      preview.form == .text ? preview.firstOfWorkload.map { previewRows.row(of: $0) } ?? 0 : 0
    let now = min(top ?? start, last)
    let seen = (now + 1..<max(now + 2, now + rows - 1)).clamped(to: previewRows.rows.indices)
    let isSeen = previewRows.rows[seen].contains { row in
      if case .line(let line) = row { isFollowed(line) } else { false }
    }
    guard let line = preview.focus, !isSeen else { return now }
    let row = previewRows.row(of: line)
    // What a diff folds away is not worth a jump.
    guard preview.form != .diff || previewRows.rows[row] == .line(line) else { return now }
    // In few rows what changes has room before what is around it.
    let changed = previewRows.rows[row...].prefix {
      if case .line(let line) = $0 { preview.lines[line].isChanged } else { false }
    }
    return min(max(row >= start ? start : 0, row - min(rows / 2, max(0, rows - changed.count))), last)
  }

  private func isFollowed(_ line: Int) -> Bool {
    preview.form == .text ? preview.lines[line].isReached : line == preview.focus
  }

  mutating func nextPreviewMode() {
    let modes = PreviewMode.allCases.filter { $0 != .environmentDiff || comparedEnvironment != nil }
    let at = modes.firstIndex(of: state.preview.mode) ?? 0
    show(modes[(at + 1) % modes.count])
  }

  /// Shows the manifests as `mode` says, from the line that the form's cursor is about.
  mutating func show(_ mode: PreviewMode) {
    state.preview.mode = mode
    state.preview.opened = []
    state.preview.follows = true
    state.preview.top = 0
  }

  /// Scrolls by hand. Where all that is there is folded, it is unfolded first.
  mutating func scrollPreview(by count: Int) {
    let rows = layout.content(of: .preview).rows
    if previewRows.rows.count <= rows, previewRows.hasFolds, preview.form != .diff {
      state.preview.opened = Set(preview.lines.indices)
      state.preview.follows = false
      layOutPreview()
    }
    let last = max(0, previewRows.rows.count - rows)
    state.preview.top = min(max(state.preview.top + count, 0), last)
    state.preview.follows = false
    let row = previewRows.row(of: state.preview.line)
    moveLine(toRow: min(max(row, state.preview.top), state.preview.top + max(0, rows - 1)), by: count)
  }

  /// Moves the cursor in the manifests by rows.
  mutating func movePreview(by count: Int) {
    guard !previewRows.rows.isEmpty else { return }
    let row = previewRows.row(of: state.preview.line)
    state.preview.follows = false
    moveLine(toRow: min(max(row + count, 0), previewRows.rows.count - 1), by: count)
  }

  /// Puts the cursor on `row`, or on the next that is no heading.
  private mutating func moveLine(toRow row: Int, by count: Int) {
    let beside = row + (count < 0 && row > 0 ? -1 : 1)
    if let next = previewRows.line(of: row) ?? previewRows.line(of: beside) { state.preview.line = next }
  }
}
