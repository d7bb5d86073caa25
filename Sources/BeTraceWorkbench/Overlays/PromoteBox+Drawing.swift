import BeTraceCore

/// How the box looks in which one picks what an environment takes over: each field there and here, and what follows.
extension Session {
  func drawPromotion(_ box: PromoteBox, _ layout: Layout, on screen: inout Frame) {
    if let difference = box.difference { return draw(difference, of: "Promote", layout, on: &screen) }
    let wanted = wantedColumns(of: box)
    let columns = BoxFrame(wideFor: 0, wanted: wanted, layout, symbols: state.symbols).content.columns
    let isNarrow = columns < 50
    let label = isNarrow ? columns * 4 / 10 : min(columns * 3 / 10, labelColumns(of: box))
    // Where there is no room for it the tick tells what becomes of it, and the foot of the row at the cursor.
    let count = isNarrow ? 2 : 3
    let value = (columns - label - count) / count
    let starts = [0] + (0..<count).map { label + 1 + $0 * (value + 1) }
    let heads = ["Field", box.source, box.target, "becomes"].map { [Run($0, .textMuted)] }
    let title = [
      Run("Promote", .focusTitle),
      Run("  \(box.service.map(Self.title) ?? "everything")   ", .panelTitle),
      Run("\(box.source) \(state.symbols[.arrow]) \(box.target)", .panelTitle),
    ]
    guard !box.rows.isEmpty else { return drawNothing(in: box, title, layout, on: &screen) }
    let groups = PromoteBox.reasons.map { reason in
      let indices = box.rows.indices.filter { box.rows[$0].candidate.reason == reason }
      return (
        heading: [Run(isNarrow ? shortHeading(of: reason) : heading(of: reason, in: box), .textMuted)],
        rows: indices.map { ($0, Array(cells(of: $0, in: box, columns: value).prefix(count + 1))) }
      )
    }
    var list = BoxList(
      head: Array(heads.prefix(count + 1)), starts: starts, groups: groups,
      foot: isNarrow
        ? [outcome(in: box, columns: columns)] + foot(of: box)
        : foot(of: box, columns: columns, valueColumns: value - 2),
      room: BoxFrame.inside(layout))
    list.wanted = wanted
    draw(title, list, selected: box.index, layout, on: &screen)
  }

  /// The columns in which hardly a value is cut. Of a digest the first digits say enough.
  private func wantedColumns(of box: PromoteBox) -> Int {
    let value = box.rows.flatMap { [$0.source, $0.target] }.map { $0.text?.columns ?? 1 }.max() ?? 0
    return labelColumns(of: box) + 3 * (min(value, 52) + 3) + 6
  }

  /// The columns of the names of fields, with their ticks and a gap.
  private func labelColumns(of box: PromoteBox) -> Int { (box.rows.map(\.label.columns).max() ?? 0) + 6 }

  /// What becomes of the row at the cursor, and how many go.
  private func outcome(in box: PromoteBox, columns: Int) -> [Run] {
    let count = "  \(box.pickedCount) of \(box.rows.count)"
    let fate = fate(in: box, columns: columns - count.columns)
    let space = String(repeating: " ", count: max(0, columns - count.columns - fate.columns))
    return fate + [Run(space), Run(count, .textMuted)]
  }

  /// The value that the row at the cursor has, and the one that takes its place; or that it stays, and where there is room
  /// what it could become.
  private func fate(in box: PromoteBox, columns: Int) -> [Run] {
    guard let row = box.rowAtCursor else { return [] }
    let (none, ellipsis) = (state.symbols[.none], state.symbols[.ellipsis])
    let (present, next) = (row.target.text ?? none, row.source.text ?? none)
    let goes = box.isPicked(box.index)
    guard goes || columns >= 50 else {
      return [Run("stays ", .textMuted), Run(present.elided(to: columns - 6, ellipsis: ellipsis))]
    }
    let between = goes ? " \(state.symbols[.arrow]) " : " stays; \(box.source) has ".visible
    let room = max((columns - between.columns) / 2, columns - between.columns - next.columns)
    let shown = present.elided(to: room, ellipsis: ellipsis)
    let left = columns - between.columns - shown.columns
    return [
      Run(shown, goes ? .textMuted : .text), Run(between, .textMuted),
      Run(next.elided(to: left, ellipsis: ellipsis), goes ? .originUnsaved : .textMuted),
    ]
  }

  private func drawNothing(in box: PromoteBox, _ title: [Run], _ layout: Layout, on screen: inout Frame) {
    let what = box.service.map { "about \(Self.title(of: $0))" } ?? "about anything"
    let text =
      box.sameCount > 0
      ? "Nothing to take over: \(box.target) has all that \(box.source) decides \(what)."
      : "Nothing to take over: \(box.source) decides nothing of its own \(what)."
    let columns = BoxFrame(wideFor: 0, layout, symbols: state.symbols).content.columns
    draw(title, text.wrapped(to: columns).map { [Run($0)] }, layout, on: &screen)
  }

  private func cells(of index: Int, in box: PromoteBox, columns: Int) -> [[Run]] {
    let row = box.rows[index]
    let goes = box.isPicked(index)
    let tick =
      row.canGo
      ? Run("[\(goes ? state.symbols[.done] : " ")] ", goes ? .originUnsaved : .textMuted)
      : Run(" \(state.symbols[.none])  ", .textMuted)
    let sides = runs(of: [row.source, row.target], columns: columns)
    let after = Decision(mark: .unsaved, text: row.source.text)
    let becomes = goes ? runs(of: [row.target, after], columns: columns)[1] : [Run("  stays", .textMuted)]
    return [[tick, Run(row.label.visible, goes ? .text : .textMuted)]] + sides + [becomes]
  }

  private func heading(of reason: Promotion.Reason?, in box: PromoteBox) -> String {
    switch reason {
    case nil: "Goes by default"
    case .perEnvironment: "Stays unless you tick it: each environment has its own"
    case .secret: "Stays unless you tick it: each environment has its own secrets"
    case .overridden: "Stays unless you tick it: \(box.source) inherits it, \(box.target) has its own"
    case .removed: "Stays unless you tick it: \(box.target) removed it on purpose"
    case .reset: "Stays unless you tick it: \(box.target) went back to the module's default"
    case .undeployed: "Stays unless you tick it: \(box.target) does not deploy the service"
    case .literalSecret: "Never goes: a secret that is written down"
    case .same: "The same already"
    }
  }

  /// The same where there is little room.
  private func shortHeading(of reason: Promotion.Reason?) -> String {
    switch reason {
    case nil: "Goes by default"
    case .perEnvironment: "Stays: each has its own"
    case .secret: "Stays: each has its own secrets"
    case .overridden: "Stays: decided there"
    case .removed: "Stays: removed on purpose"
    case .reset: "Stays: reset on purpose"
    case .undeployed: "Stays: not deployed there"
    case .literalSecret: "Never goes: a written secret"
    case .same: "The same already"
    }
  }

  /// The foot with the values of the row at the cursor in the place of what the ticks say too, if one is cut to
  /// `valueColumns` above.
  private func foot(of box: PromoteBox, columns: Int, valueColumns: Int) -> [[Run]] {
    let texts = box.rowAtCursor.map { [$0.source.text, $0.target.text] } ?? []
    guard texts.contains(where: { ($0?.columns ?? 0) > valueColumns }) else { return foot(of: box) }
    return [outcome(in: box, columns: columns)] + foot(of: box).dropFirst()
  }

  /// How much goes, what is wrong then, and what that does.
  private func foot(of box: PromoteBox) -> [[Run]] {
    let staying = box.rows.count - box.pickedCount
    let goes = Run(
      "\(box.pickedCount) \(box.pickedCount == 1 ? "goes" : "go"), \(staying) \(staying == 1 ? "stays" : "stay")",
      .textStrong)
    let same = box.sameCount > 0 ? "; \(box.sameCount) more \(box.sameCount == 1 ? "is" : "are") the same already" : ""
    let ticks = "\(key(.toggle, in: .promote)) ticks a row, \(key(.pickAll)) all that can go."
    let isByRule = !box.rows.contains { $0.candidate.isPicked }
    let later =
      box.pickedCount == 0
      ? (isByRule ? "Nothing goes by default: " : "Nothing is ticked: ") + ticks
      : "Nothing is written yet: \(key(.review)) saves with review, \(key(.undo)) undoes it all at once."
    return [
      [goes, Run(same, .textMuted)], [Run("\(box.target) then: ", .textMuted)] + problems(in: box.target),
    ] + effect(in: box.target) + [[Run(later, .textMuted)]]
  }

  /// What applying an environment would do.
  private func effect(in environment: String) -> [[Run]] {
    let impacts = outlook.impacts(environment)
    return impacts.isEmpty ? [] : [[Run(impacts.headline, impacts.role)]]
  }

  /// How much is wrong in an environment.
  private func problems(in environment: String) -> [Run] {
    let findings = outlook[environment]?.findings ?? FindingList()
    let counts = [Severity.error, .warning].map { severity -> Run in
      let count = findings.count { $0.severity == severity }
      guard count > 0 else { return Run("no \(severity.rawValue)s", severity == .error ? .ok : .textMuted) }
      let word = count == 1 ? severity.rawValue : severity.rawValue + "s"
      return Run("\(state.symbols[severity.symbol]) \(count) \(word)", severity.role)
    }
    return [counts[0], Run(", ", .textMuted), counts[1]]
  }
}
