import BeTraceCore

/// The services of the environment, with what is unsaved and wrong in each.
struct ServicesPane {
  let session: Session
  let frame: PaneFrame

  func draw(on screen: inout Frame) {
    let names = session.services
    let symbols = session.state.symbols
    frame.drawTitle(
      .services, place: session.state.filters[.services].map { "/\($0)" } ?? "", count: String(names.count), on: &screen
    )
    if names.isEmpty {
      let why = session.state.filters[.services] == nil ? "none yet" : "no match"
      screen.write(
        [Run("\(why)   ", .textMuted), Run("a", .hintKey), Run(" adds one", .hintText)],
        column: frame.content.column + 2, row: frame.content.row, end: frame.content.endColumn)
    }
    let column = frame.area.column + 9 + names.reduce(8) { max($0, $1.columns) }
    let at = names.firstIndex(of: session.state.service)
    let top = 0.scrolled(toShow: at ?? 0, of: names.count, rows: frame.content.rows)
    for (index, name) in names.enumerated().dropFirst(top).prefix(frame.content.rows) {
      let row = frame.content.row + index - top
      let ground = frame.ground(isCursor: index == at, row: row, on: &screen)
      let end = frame.area.endColumn - 1
      let counts = session.counts(of: name, symbols: symbols)
      screen.write(counts, endingAt: end, row: row, ground: ground)
      let isEnabled = session.plan?[name]?.isEnabled ?? true
      screen.write(
        name.elided(to: frame.area.columns - counts.columns - 4, ellipsis: symbols[.ellipsis])
          + (isEnabled ? "" : "  off"),
        column: frame.area.column + 2, row: row, end: end - counts.columns,
        role: !isEnabled ? .textMuted : index == at ? .textStrong : .text, ground: ground)
      guard frame.hasDescriptions else { continue }
      let help = session.plan?[name]?.service.info.description ?? ""
      frame.drawDescription(
        help, column: column, row: row, end: end - counts.columns, ground: ground, on: &screen)
    }
  }
}

/// The environments as a tree, with how much each sets.
struct EnvironmentsPane {
  let session: Session
  let frame: PaneFrame

  func draw(on screen: inout Frame) {
    let names = session.environments
    let symbols = session.state.symbols
    frame.drawTitle(
      .environments, place: session.state.filters[.environments].map { "/\($0)" } ?? "", count: "set", on: &screen)
    let at = names.firstIndex(of: session.state.environment) ?? 0
    let top = 0.scrolled(toShow: at, of: names.count, rows: frame.content.rows)
    for (index, name) in names.enumerated().dropFirst(top).prefix(frame.content.rows) {
      let row = frame.content.row + index - top
      let ground = frame.ground(isCursor: index == at, row: row, on: &screen)
      let counts = counts(of: name, symbols)
      screen.write(counts, endingAt: frame.area.endColumn - 1, row: row, ground: ground)
      let column = screen.write(
        branch(to: name, symbols), column: frame.area.column + 2, row: row, role: .border, ground: ground)
      screen.write(
        name.elided(to: frame.area.endColumn - 2 - counts.columns - column, ellipsis: symbols[.ellipsis]),
        column: column, row: row, end: frame.area.endColumn - 1 - counts.columns,
        role: index == at ? .textStrong : .text, ground: ground)
      guard frame.hasDescriptions else { continue }
      frame.drawDescription(
        about(name), column: frame.area.column + 6 + names.reduce(12) { max($0, $1.columns) }, row: row,
        end: frame.area.endColumn - 1 - counts.columns, ground: ground, on: &screen)
    }
  }

  /// What an environment says about itself, else where it is deployed.
  private func about(_ name: String) -> String {
    guard let settings = session.outlook[name]?.settings else { return "" }
    if let text = settings[Field("description")]?.value?.text { return text.visible }
    let place = settings[Field("namespace")]?.value?.text.map { "namespace \($0.visible)" } ?? ""
    return place + (session.outlook[name]?.platform.isProtected == true ? ", protected" : "")
  }

  private func counts(of name: String, _ symbols: Symbols) -> [Run] {
    let file = session.state.environments[name]
    let isUnread = session.state.unread.contains { $0.name == name }
    guard let environment = file?.environment, !isUnread else { return [Run(symbols[.error], .problemError)] }
    let unsaved = session.outlook.unsaved[name]?.count ?? 0
    let set = environment.isAbstract ? "shared" : String(file?.overrideCount ?? 0)
    return (unsaved > 0 ? [Run("+\(unsaved) ", .originUnsaved)] : []) + [Run(set, .textMuted)]
  }

  /// `├ ` or `╰ ` before an environment, indented as deep as it lies.
  private func branch(to name: String, _ symbols: Symbols) -> String {
    let environments = session.state.environments
    let depth = environments.depth(of: name)
    guard depth > 0, let parent = environments.parent(of: name) else { return "" }
    let last = environments.files.last { environments.parent(of: $0.name) == parent }
    return String(repeating: "  ", count: depth - 1) + symbols[last?.name == name ? .treeEnd : .treeBranch] + " "
  }
}

extension PaneFrame {
  /// Whether there is room beside the names to say what they are about.
  fileprivate var hasDescriptions: Bool { area.columns >= 60 }

  /// Draws beside a name what it is about.
  fileprivate func drawDescription(
    _ text: String, column: Int, row: Int, end: Int, ground: Role, on screen: inout Frame
  ) {
    screen.write(
      text.elided(to: end - 2 - column, ellipsis: symbols[.ellipsis]), column: column, row: row, role: .textMuted,
      ground: ground)
  }
}

extension Session {
  /// What is unsaved and wrong in a service of the environment at the cursor: `+2 ✗1 ▲1`.
  func counts(of service: String, symbols: Symbols) -> [Run] {
    let unsaved = outlook.unsaved[state.environment]?.filter { $0.service == service }.count ?? 0
    let findings = plan?.findings(of: service) ?? []
    var runs = unsaved > 0 ? [Run("+\(unsaved)", .originUnsaved)] : []
    for severity in [Severity.error, .warning] {
      let count = findings.filter { $0.severity == severity }.count
      let attributes: Attributes = severity == .error ? .bold : []
      if count > 0 {
        runs.append(Run((runs.isEmpty ? "" : " ") + symbols[severity.symbol] + "\(count)", severity.role, attributes))
      }
    }
    return runs
  }
}
