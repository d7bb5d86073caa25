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
    let at = names.firstIndex(of: session.state.service) ?? 0
    let top = 0.scrolled(toShow: at, of: names.count, rows: frame.content.rows)
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
        name, column: column, row: row, end: frame.area.endColumn - 2 - counts.columns,
        role: index == at ? .textStrong : .text, ground: ground)
    }
  }

  private func counts(of name: String, _ symbols: Symbols) -> [Run] {
    let file = session.state.environments[name]
    guard let environment = file?.environment else { return [Run(symbols[.error], .problemError)] }
    let unsaved = session.outlook.unsaved[name]?.count ?? 0
    let set = environment.isAbstract ? "shared" : String(file?.overrideCount ?? 0)
    return (unsaved > 0 ? [Run("+\(unsaved) ", .originUnsaved)] : []) + [Run(set, .textMuted)]
  }

  /// `├ ` or `╰ ` before an environment, indented as deep as it lies.
  private func branch(to name: String, _ symbols: Symbols) -> String {
    let environments = session.state.environments
    let depth = environments.depth(of: name)
    guard depth > 0, let parent = environments[name]?.environment?.extends?.name else { return "" }
    let siblings = environments.files.filter { $0.environment?.extends?.name == parent }.map(\.name)
    return String(repeating: "  ", count: depth - 1) + symbols[siblings.last == name ? .treeEnd : .treeBranch] + " "
  }
}

/// What is wrong in the environment, worst first.
struct ProblemsPane {
  let session: Session
  let frame: PaneFrame

  func draw(on screen: inout Frame) {
    let problems = session.problems
    frame.drawTitle(
      .problems, place: session.state.filters[.problems].map { "/\($0)" } ?? "", count: String(problems.count),
      on: &screen)
    let content = frame.content
    if problems.isEmpty {
      screen.write(
        "nothing wrong", column: content.column + 2, row: content.row, end: content.endColumn, role: .textMuted)
      return
    }
    let blocks = problems.map { lines(of: $0) }
    var top = 0
    while top < session.state.problemIndex,
      blocks[top...session.state.problemIndex].reduce(0, { $0 + $1.count + 1 }) > content.rows + 1
    { top += 1 }
    var row = content.row
    for index in top..<problems.count where row < content.endRow {
      for (offset, line) in blocks[index].enumerated() where row < content.endRow {
        let isCursor = index == session.state.problemIndex && frame.isFocused
        let ground = frame.ground(isCursor: isCursor, row: row, on: &screen)
        screen.write(
          line, column: content.column + 2 + (offset == 0 ? 0 : 2), row: row, end: content.endColumn, ground: ground
        )
        row += 1
      }
      row += 1
    }
  }

  /// `✗ bff  Digest`, and the message below it.
  private func lines(of finding: Finding) -> [[Run]] {
    let symbols = session.state.symbols
    let head = [
      Run(symbols[finding.severity.symbol] + " ", finding.severity.role),
      Run(session.title(of: finding).elided(to: frame.content.columns - 4, ellipsis: symbols[.ellipsis]), .text),
    ]
    let columns = frame.content.columns - 4
    let message = finding.message + (finding.acceptance.map { ": \($0)" } ?? "")
    let limit = frame.content.columns > 40 ? 4 : 3
    var lines = message.wrapped(to: columns, limit: limit, ellipsis: symbols[.ellipsis]).map { [Run($0, .textMuted)] }
    if frame.content.columns > 40 {
      lines += finding.fixes.prefix(2).enumerated().map { index, fix in
        [Run(index == 0 ? "f" : "F", .hintKey), Run(" \(fix.description)", .textMuted)]
      }
    }
    return [head] + lines
  }
}

extension Session {
  /// What is unsaved and wrong in a service of the environment at the cursor: `+2 ✗1 ▲1`.
  func counts(of service: String, symbols: Symbols) -> [Run] {
    let unsaved = outlook.unsaved[state.environment]?.filter { $0.service == service }.count ?? 0
    let findings = plan?.findings.filter { $0.service == service } ?? []
    var runs = unsaved > 0 ? [Run("+\(unsaved)", .originUnsaved)] : []
    for severity in [Severity.error, .warning] {
      let count = findings.filter { $0.severity == severity }.count
      if count > 0 {
        runs.append(Run((runs.isEmpty ? "" : " ") + symbols[severity.symbol] + "\(count)", severity.role))
      }
    }
    return runs
  }

  /// What a problem is about: `bff  Digest`.
  func title(of finding: Finding) -> String {
    guard let service = finding.service else { return finding.environment }
    guard let field = finding.field else { return "\(service)  \(finding.resource?.description ?? finding.rule)" }
    let label = plan.flatMap { plan in
      plan[service].flatMap { FormFields(service: $0, plan: plan, saved: nil).field(field)?.label }
    }
    return "\(service)  \(label ?? field.description)"
  }
}
