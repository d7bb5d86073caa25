import BeTraceCore

/// Folding and searching in the manifests, and the way from a line to its field.
extension Session {
  /// The row of the manifests at the cursor.
  private var rowAtCursor: PreviewRows.Row? {
    let row = previewRows.row(of: state.preview.line)
    return previewRows.rows.indices.contains(row) ? previewRows.rows[row] : nil
  }

  /// Opens what is folded at the cursor, else goes to the field that decides the line.
  mutating func openLine() -> [Effect] {
    switch rowAtCursor {
    case .fold(let lines): unfold(lines)
    case .object(let position, let lines):
      state.preview.folded.remove(preview.objects[position].title)
      unfold(lines)
    case .line(let line): return goToField(of: preview.lines[line])
    case .heading, nil: return refuse("there is nothing here")
    }
    return []
  }

  private mutating func unfold(_ lines: Range<Int>) {
    state.preview.opened.formUnion(lines)
    state.preview.follows = false
  }

  mutating func togglePreviewFold() -> [Effect] {
    switch rowAtCursor {
    case .line, .heading: foldPreview()
    default: openLine()
    }
  }

  /// Folds what was opened around the cursor, else its object; from what is folded already it goes back to the form.
  mutating func foldPreview() -> [Effect] {
    guard case .line(let line)? = rowAtCursor else {
      leave()
      return []
    }
    state.preview.follows = false
    guard state.preview.opened.contains(line) else {
      state.preview.folded.insert(preview.title(at: line))
      return []
    }
    var (first, last) = (line, line)
    while state.preview.opened.contains(first - 1) { first -= 1 }
    while state.preview.opened.contains(last + 1) { last += 1 }
    state.preview.opened.subtract(first...last)
    return []
  }

  mutating func togglePreviewFolds() -> [Effect] {
    state.preview.follows = false
    guard !previewRows.hasFolds else {
      state.preview.isUnfolded = true
      state.preview.folded = []
      return []
    }
    state.preview.isUnfolded = false
    state.preview.opened = []
    layOutPreview()
    return previewRows.hasFolds ? [] : refuse("nothing is folded: there is room for all of it")
  }

  /// What is searched in the manifests, nil if nothing is.
  package var search: PreviewSearch? { PreviewSearch(state.filters[.preview] ?? "") }

  /// How the title counts what was found: `found 1 of 7`.
  var searchCount: String {
    guard search != nil else { return "" }
    guard !matches.isEmpty else { return "not found" }
    return "found " + (matches.firstIndex(of: state.preview.line).map { "\($0 + 1) of " } ?? "") + "\(matches.count)"
  }

  /// The next line that was found.
  mutating func stepFound(by count: Int) -> [Effect] {
    guard let search else { return refuse("nothing is searched: \(key(.filter)) begins") }
    guard let first = matches.first, let last = matches.last else {
      return refuse("'\(search.text.visible)' is not in these lines")
    }
    let line = state.preview.line
    state.preview.follows = false
    if let next = count > 0 ? matches.first(where: { $0 > line }) : matches.last(where: { $0 < line }) {
      state.preview.line = next
    } else {
      state.preview.line = count > 0 ? first : last
      state.message = .note(
        matches.count == 1 ? "there is only one" : count > 0 ? "again from the top" : "again from the bottom")
    }
    return []
  }

  /// Goes to the first line that was found from `start` on.
  mutating func goToMatch(from start: Int) {
    state.preview.follows = false
    state.preview.line = matches.first { $0 >= start } ?? matches.first ?? start
  }

  /// From a line of the manifests to the field that decides it. While that has to be found out, `action` waits for it.
  mutating func goToField(of line: Preview.Line, before action: Action = .open) -> [Effect] {
    guard let plan, line.number != nil else { return refuse("there is nothing here") }
    if isAtEnvironment, let setting = line.place.flatMap({ plan.resources[$0.resource].setting }) {
      go(to: Visit(service: Self.itself, environment: state.environment, field: setting))
      return []
    }
    guard !isAtEnvironment else { return refuse("go to a service first: this is what all of them deploy") }
    guard let place = line.place else {
      return refuse("\(preview.objects[line.object].title) is not in \(state.environment) any more")
    }
    guard knowsAllReaches(before: action) else { return [] }
    if let field = field(deciding: place) {
      go(to: Visit(service: state.service, environment: state.environment, field: field))
      return []
    }
    guard knowsAllReaches(before: action, occasionally: true) else { return [] }
    guard let field = field(deciding: place, occasionally: true) else { return refuse(whoDecided(place, in: plan)) }
    go(to: Visit(service: state.service, environment: state.environment, field: field))
    state.message = .note("whether '\(place.path)' is there depends on \(field)")
    return []
  }

  /// The field that reaches the fewest lines, that at `place` among them, of several the one that is decided nearest; else
  /// one that reaches something below it, or beside the name of a variable. The same of those that do so only with some
  /// other values, if they are asked for.
  mutating func field(deciding place: FieldProbe.Reach, occasionally: Bool = false) -> Field? {
    let causes = (servicePlan?.cells ?? []).map { cell in
      (
        field: cell.field, reach: reaches.places(of: cell.field, occasionally: occasionally) ?? [],
        distance: distance(of: cell.origin)
      )
    }.filter { !$0.reach.isEmpty }.sorted { ($0.reach.count, $0.distance) < ($1.reach.count, $1.distance) }
    let cause =
      causes.first { $0.reach.contains(place) }
      ?? causes.first { $0.reach.contains { $0.resource == place.resource && $0.path.isWithin(place.path) } }
      ?? place.path.variable.flatMap { variable in
        causes.first { $0.reach.allSatisfy { $0.resource == place.resource && $0.path.isWithin(variable) } }
      }
    return cause?.field
  }

  /// How far away something is decided: in this environment, in another one, by the module.
  private func distance(of origin: Origin) -> Int {
    switch origin.layer {
    case .environment(state.environment): 0
    case .environment: 1
    case .module: 2
    }
  }

  /// Who decided what no field of the form reaches: a setting of the environment that holds the same, else the module.
  private func whoDecided(_ place: FieldProbe.Reach, in plan: Plan) -> String {
    let value = servicePlan?.resources[place.resource][place.path]
    if let field = servicePlan?.setting(behind: place.resource), let setting = plan.settings[field] {
      return "the environment's own \(field) makes this\(setting.origin.writtenPlace)"
    }
    if case .key(let key)? = place.path.steps.last, let value,
      let setting = plan.settings.cells.first(where: { $0.field.keys.last == key && $0.value == value })
    {
      return "the environment's own \(setting.field) decides this\(setting.origin.writtenPlace)"
    }
    let source = servicePlan.flatMap { service in
      service.service.module.source(
        of: place.path, in: service.resources[place.resource], environment: state.environment)
    }
    return "the module of \(state.service) decides \(place.path) by itself" + (source?.asWritten ?? "")
  }
}

extension Origin {
  /// Where it is written, as the end of a sentence; empty if it is written nowhere.
  fileprivate var writtenPlace: String { place?.asWritten ?? "" }
}

extension Place {
  fileprivate var asWritten: String { ", written in \(file):\(line)" }
}

extension ValuePath {
  /// The environment variable whose name stands at the path, nil if none does.
  fileprivate var variable: ValuePath? {
    let entry = steps.dropLast()
    guard steps.last == .key("name"), case .index? = entry.last, entry.dropLast().last == .key("env") else {
      return nil
    }
    return ValuePath(Array(entry))
  }
}
