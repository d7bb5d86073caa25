import BeTraceCore

/// The rows on top: always where one is, and what is unsaved and wrong there; where no pane lists the environments, they.
struct Header {
  let session: Session

  private var state: State { session.state }
  private var symbols: Symbols { state.symbols }
  /// The service at the cursor, or what stands in its place; empty where the environment has none.
  private var title: String {
    let isThere = session.owner != nil || state.environments[state.environment]?.environment == nil
    return isThere ? Session.title(of: state.service) : ""
  }

  /// What row 1 can do without, so that it fits.
  private struct Detail: OptionSet {
    let rawValue: Int

    /// The workspace's folder, and the file that a save would write.
    static let folder = Detail(rawValue: 1)
    static let file = Detail(rawValue: 2)
    /// Words beside numbers.
    static let words = Detail(rawValue: 4)
    /// The program's name.
    static let brand = Detail(rawValue: 8)
    static let scratch = Detail(rawValue: 16)
    /// That the environment is protected, which the colours of the badge say too.
    static let badge = Detail(rawValue: 32)
    /// The worst that saving would do on the cluster.
    static let impact = Detail(rawValue: 64)
    /// The word beside the number of what is not saved.
    static let unsaved = Detail(rawValue: 128)
    /// The names of the environments where it would do so.
    static let places = Detail(rawValue: 256)
    /// What else it would do.
    static let effects = Detail(rawValue: 512)

    /// What is shown on a screen of `columns` whatever else has no place.
    static func least(columns: Int) -> Detail { columns < 60 ? [] : .unsaved }

    /// What a screen of `columns` may show, from all of it down to the least.
    static func choices(columns: Int) -> [Detail] {
      let least = least(columns: columns)
      let most: Detail =
        switch columns {
        case ..<60: [.impact, .effects, .words, .scratch, .badge, .places]
        case ..<140: [.impact, .effects, .words, .scratch, .badge, .places, .brand]
        case ..<160: [.impact, .effects, .words, .scratch, .badge, .places, .brand, .folder]
        default: [.impact, .effects, .words, .scratch, .badge, .places, .brand, .folder, .file]
        }
      let fewer: [Detail] = [
        [.impact, .effects, .words, .scratch, .badge, .places, .brand],
        [.impact, .effects, .words, .scratch, .badge, .places], [.impact, .effects, .scratch, .badge, .places],
        [.impact, .words, .scratch, .badge, .places], [.impact, .scratch, .badge, .places],
        [.impact, .words, .scratch, .badge], [.impact, .scratch, .badge], [.impact, .scratch], [.impact],
        [.scratch, .badge], [.badge], [.scratch], [],
      ]
      return ([most, most.subtracting(.folder)] + fewer.filter(most.isStrictSuperset)).map(least.union)
    }
  }

  /// Row 1 in its parts: the badge has a ground of its own.
  private struct Row {
    var before: [Run]
    var badge: String
    var after: [Run]
    var right: [Run]

    /// With a blank at both ends, and two before the right part.
    var columns: Int { before.columns + badge.columns + after.columns + right.columns + 4 }
  }

  /// Row 1.
  func draw(on screen: inout Frame) {
    let columns = screen.size.columns
    screen.fill(Rect(column: 0, row: 0, columns: columns, rows: 1), ground: .panel)
    let impact = HeaderImpact(session)
    let rows = Detail.choices(columns: columns).lazy.map {
      self.row($0, service: title, environment: state.environment, impact)
    }
    let row = rows.first { $0.columns <= columns } ?? squeezed(to: columns)
    let at = screen.write(row.before, column: 1, row: 0, ground: .panel)
    let warns = EnvironmentBadge(session, name: "").warns
    let after = screen.write(
      row.badge, column: at, row: 0, role: warns ? .envProtected : .textStrong, ground: warns ? .envProtected : .panel)
    screen.write(row.after, column: after, row: 0, ground: .panel)
    screen.write(row.right, endingAt: columns - 1, row: 0, ground: .panel)
  }

  /// Row 1 with the least, and names that are cut so that it fits.
  private func squeezed(to columns: Int) -> Row {
    let least = Detail.least(columns: columns)
    let room = max(2, title.columns + state.environment.columns + columns - row(least).columns)
    let environment = max(room / 2, room - title.columns)
    return row(
      least, service: title.elided(to: room - environment, ellipsis: symbols[.ellipsis]),
      environment: state.environment.elided(to: environment, ellipsis: symbols[.ellipsis]))
  }

  private func row(_ detail: Detail) -> Row {
    row(detail, service: title, environment: state.environment)
  }

  private func row(
    _ detail: Detail, service: String, environment: String, _ impact: HeaderImpact? = nil
  ) -> Row {
    var before: [Run] = detail.contains(.brand) ? [Run("betrace  ", .textMuted)] : []
    if state.workspace.isScratch {
      if detail.contains(.scratch) { before.append(Run("SCRATCH  ", .problemInfo)) }
    } else if detail.contains(.folder) {
      before.append(Run(state.workspace.folder.elidedFront(to: 40, ellipsis: symbols[.ellipsis]) + "  ", .textMuted))
    }
    if !service.isEmpty { before += [Run(service, .textStrong), Run(" \(symbols[.crumb]) ", .textMuted)] }
    let path = detail.contains(.file) ? state.environments[state.environment]?.path : nil
    return Row(
      before: before, badge: EnvironmentBadge(session, name: environment).text(inWords: detail.contains(.badge)),
      after: path.map { [Run("  \($0)", .textMuted)] } ?? [], right: status(detail, impact))
  }

  /// What is unsaved and wrong, and what saving does.
  private func status(_ detail: Detail, _ impact: HeaderImpact?) -> [Run] {
    let long = detail.contains(.words)
    let unsaved = session.outlook.unsaved.values.reduce(0) { $0 + $1.count }
    var runs: [[Run]] = state.workspace.isReadOnly ? [[Run("read-only", .problemInfo)]] : []
    if unsaved > 0 {
      runs.append([Run("+\(unsaved)" + (long || detail.contains(.unsaved) ? " unsaved" : ""), .originUnsaved)])
    }
    if let left = state.putOff?.recovery.rowCount {
      let what = long ? "\(left) \(left == 1 ? "edit" : "edits")" : "\(left)"
      runs.append([Run("\(what) to recover", .originUnsaved)])
    }
    for (severity, word) in [(Severity.error, "error"), (.warning, "warning")] {
      let count =
        (session.plan?.findings.count(of: severity) ?? 0) + session.breaks.count { $0.severity == severity }
      guard count > 0 else { continue }
      let text = "\(symbols[severity.symbol]) \(count)" + (long ? " \(word)\(count == 1 ? "" : "s")" : "")
      runs.append([Run(text, severity.role, severity == .error ? .bold : [])])
    }
    let below = session.environmentsBelowWithErrors
    if !below.isEmpty {
      let names = long && below.count < 3 ? below.inWords.visible : "\(below.count) environments"
      runs.append([Run("\(symbols[.error]) errors in \(names)", .problemError, .bold)])
    }
    if detail.contains(.impact), let impact {
      let effects = [impact.worst] + (detail.contains(.effects) ? impact.others : [])
      let place = detail.contains(.places) ? impact.places : impact.placeCount
      runs.append(effects.map { [$0] }.joined(separator: [Run(", ", .textMuted)]) + [Run(place, impact.worst.role)])
    }
    if runs.isEmpty { return [Run("saved", .textMuted)] }
    return Array(runs.joined(separator: [Run("   ")]))
  }

  /// Row 2: the environments, the one at the cursor in brackets, and the service among its fellows.
  func drawEnvironments(on screen: inout Frame) {
    let services = session.plan?.services.map(\.name).sorted() ?? []
    let place: [Run] =
      services.firstIndex(of: state.service).map { index in
        [
          Run("service ", .textMuted), Run(state.service.elided(to: 20, ellipsis: symbols[.ellipsis])),
          Run(" \(index + 1)/\(services.count)   ", .textMuted),
        ]
      } ?? []
    // The first key stands in the last row.
    let goTo =
      session.keymap.bindings.first { $0.action == .openCommandLine }?.keys.last?.name
      ?? session.keymap.key(for: .openHelp)
    let right = place + [Run(goTo, .hintKey), Run(" go to", .hintText)]
    let showsRight = screen.size.columns >= 70
    let end = screen.size.columns - (showsRight ? right.columns + 2 : 1)
    screen.write(environments(within: end - 1), column: 1, row: 1, end: end)
    if showsRight { screen.write(right, endingAt: screen.size.columns - 1, row: 1) }
  }

  /// The environments around the one at the cursor, as many as fit, with marks where others are.
  private func environments(within columns: Int) -> [Run] {
    var names = state.environments.renderedNames
    if !names.contains(state.environment), !state.environment.isEmpty { names.append(state.environment) }
    guard let current = names.firstIndex(of: state.environment) else { return [] }
    let items = names.map { name -> [Run] in
      guard name == state.environment else { return [Run(" \(name)  ", .textMuted)] }
      let shown = name.elided(to: max(1, columns - 9), ellipsis: symbols[.ellipsis])
      return [Run("[", .hintKey), Run(" \(shown) ", .textStrong), Run("]", .hintKey), Run(" ")]
    }
    var shown = current..<current + 1
    // A mark takes two columns at each end beyond which there are others.
    func width(_ range: Range<Int>) -> Int {
      items[range].reduce(0) { $0 + $1.columns } + (range.lowerBound > 0 ? 2 : 0)
        + (range.upperBound < items.count ? 2 : 0)
    }
    var hasGrown = true
    while hasGrown {
      hasGrown = false
      for wider in [shown.lowerBound..<shown.upperBound + 1, shown.lowerBound - 1..<shown.upperBound]
      where wider.lowerBound >= 0 && wider.upperBound <= items.count && width(wider) <= columns {
        shown = wider
        hasGrown = true
        break
      }
    }
    let mark = Run(symbols[.ellipsis] + " ", .textMuted)
    return (shown.lowerBound > 0 ? [mark] : []) + items[shown].flatMap(\.self)
      + (shown.upperBound < items.count ? [mark] : [])
  }
}
