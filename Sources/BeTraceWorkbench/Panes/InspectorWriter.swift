import BeTraceCore

/// Writes the sections of the inspector, in lines of the width that there is.
struct InspectorWriter {
  let session: Session
  /// What a line may take: all but the bar, a blank, and the blank at the end.
  private let room: Int

  init(session: Session, columns: Int) {
    self.session = session
    room = columns - 3
  }

  private var state: State { session.state }
  private var symbols: Symbols { state.symbols }
  private var ellipsis: String { symbols[.ellipsis] }

  /// Text below a heading begins as far right as names beside their marks do.
  private static let indent = "  "

  /// All about the field of `cell`.
  func sections(about cell: Cell) -> [Inspector.Section] {
    let facts = session.fieldFacts(of: cell)
    let why = session.why(of: cell)
    let findings = session.findings(at: cell.field)
    let explanation = session.explanationInView
    return [
      Inspector.Section(title: "", lines: head(facts.label, cell.field.description)),
      Inspector.Section(title: "Why", lines: lines(of: why)),
      Inspector.Section(title: "Problems", lines: findings.flatMap { lines(of: $0, showsFixes: true) }),
      Inspector.Section(title: "Elsewhere", lines: elsewhere(facts.elsewhere)),
      Inspector.Section(title: "Allowed", lines: facts.allowed.flatMap { text($0) }),
      Inspector.Section(title: "Help", lines: text(facts.help)),
      Inspector.Section(
        title: "In the manifests",
        lines: explanation.map { text($0.place, .textMuted) + text($0.text) } ?? []),
      Inspector.Section(title: "If you reset it", lines: why.isSetHere ? reset(cell) : []),
    ].filter { !$0.lines.isEmpty }
  }

  /// All about the service at the cursor.
  var serviceSections: [Inspector.Section] {
    guard let service = session.servicePlan?.service else { return [] }
    let info = service.info
    let needs = service.dependencies.map { $0.service + ($0.strength == .hard ? "" : ", if it is there") }
    let neededBy = (session.plan?.services ?? []).flatMap { other in
      other.service.dependencies.filter { $0.service == service.name }
        .map { other.name + ($0.strength == .hard ? "" : ", if it is there") }
    }
    let ports = info.ports.map { port in
      "\(port.name) \(port.containerPort)" + (port.port == port.containerPort ? "" : ", offered as \(port.port)")
    }
    let health = [
      ("live", info.health.liveness ?? ""), ("ready", info.health.readiness ?? ""),
      ("started", info.health.startup ?? ""),
    ]
    let known = [("Version", info.version), ("Owner", info.owner), ("Part", info.component)]
    return [
      Inspector.Section(title: "", lines: head(info.name, info.description)),
      Inspector.Section(title: "Module", lines: pairs(known)),
      Inspector.Section(title: "Ports", lines: ports.flatMap { text($0) }),
      Inspector.Section(title: "Health", lines: pairs(health)),
      Inspector.Section(title: "Needs", lines: needs.flatMap { text($0) }),
      Inspector.Section(title: "Needed by", lines: neededBy.flatMap { text($0) }),
    ].filter { !$0.lines.isEmpty }
  }

  private func head(_ title: String, _ subtitle: String) -> [Inspector.Line] {
    title.wrapped(to: room).map { Inspector.Line([Run($0, .textStrong, .bold)]) }
      + subtitle.wrapped(to: room).map { Inspector.Line([Run($0, .textMuted)]) }
  }

  private func text(_ text: String, _ role: Role = .text) -> [Inspector.Line] {
    text.wrapped(to: room - Self.indent.count).map { Inspector.Line([Run(Self.indent + $0, role)]) }
  }

  private func pairs(_ pairs: [(name: String, text: String)]) -> [Inspector.Line] {
    let pairs = pairs.filter { !$0.text.isEmpty }
    let names = pairs.map(\.name.columns).max() ?? 0
    return pairs.flatMap { name, text in
      text.wrapped(to: room - Self.indent.count - names - 2).enumerated().map { index, line in
        let name = Self.indent + (index == 0 ? name : "").padded(to: names) + "  "
        return Inspector.Line([Run(name, .textMuted), Run(line)])
      }
    }
  }

  /// One line for each layer; where the values are long, a line of its own for each value. Of a digest the first signs
  /// are enough, but for the one that holds.
  private func lines(of why: Why) -> [Inspector.Line] {
    let names = min(why.links.map(\.name.columns).max() ?? 0, 16)
    let values = why.links.map { shortDigest($0.value ?? symbols[.none]).columns }.max() ?? 0
    let notes = why.links.map(\.note.columns).max() ?? 0
    let isNarrow = 2 + names + 2 + values + 3 + notes > room
    return why.links.flatMap { link in
      let mark = link.mark.map { Run(symbols[$0.symbol], $0.role) } ?? Run(symbols[.vertical], .border)
      let role = link.wins ? link.mark?.role ?? .text : Role.textMuted
      let name = Run(
        " " + link.name.elided(to: names, ellipsis: ellipsis).padded(to: names) + "  ", link.wins ? .textStrong : .text)
      let value = shortDigest(link.value ?? symbols[.none])
      guard isNarrow else {
        let padding = String(repeating: " ", count: values - value.columns)
        let whole = link.wins && value != link.value ? link.value?.wrapped(to: room - 4) ?? [] : []
        return [
          Inspector.Line(
            [mark, name, Run(padding), Run(value, role), Run("   \(link.note)", .textMuted)], isChosen: link.wins)
        ] + whole.map { Inspector.Line([Run("    "), Run($0, role)], isChosen: true) }
      }
      let notes = link.note.wrapped(to: room - 4 - names).enumerated().map { index, line in
        let before = index == 0 ? [mark, name] : [Run(String(repeating: " ", count: 4 + names))]
        return Inspector.Line(before + [Run(line, .textMuted)], isChosen: link.wins)
      }
      let long = link.value.map { link.wins ? $0 : shortDigest($0) }?.wrapped(to: room - 4) ?? []
      return notes
        + long.map { Inspector.Line([Run("    "), Run($0, role)], isChosen: link.wins) }
    }
  }

  private func shortDigest(_ value: String) -> String {
    value.hasPrefix("sha256:") ? value.elided(to: 16, ellipsis: ellipsis) : value
  }

  /// The value in every environment; its origin goes where there is no room for both.
  private func elsewhere(_ cells: [(name: String, cell: Cell?)]) -> [Inspector.Line] {
    guard cells.count > 1 else { return [] }
    let names = min(cells.map(\.name.columns).max() ?? 0, 16)
    let rows = cells.map { name, cell in
      return (
        name: name,
        value: cell.flatMap { session.change(of: $0, in: name, shorten: shortDigest) } ?? symbols[.none],
        note: note(on: cell, in: name), isDefault: cell?.origin.layer == .module
      )
    }
    let width = room - Self.indent.count - names - 2
    let values = rows.map(\.value.columns).max() ?? 0
    let hasNotes = values + 3 + (rows.map(\.note.columns).max() ?? 0) <= width
    return rows.flatMap { row in
      let isHere = row.name == state.environment
      let name = Run(
        Self.indent + row.name.elided(to: names, ellipsis: ellipsis).padded(to: names) + "  ",
        isHere ? .textStrong : .textMuted)
      let role: Role = isHere ? .textStrong : row.isDefault ? .originModule : .text
      guard hasNotes else {
        let blank = Run(String(repeating: " ", count: Self.indent.count + names + 2))
        return row.value.wrapped(to: width).enumerated().map { index, line in
          Inspector.Line([index == 0 ? name : blank, Run(line, role)])
        }
      }
      let padding = String(repeating: " ", count: values - row.value.columns)
      return [Inspector.Line([name, Run(padding), Run(row.value, role), Run("   \(row.note)", .textMuted)])]
    }
  }

  /// Where the value of `cell` in the environment `name` comes from.
  private func note(on cell: Cell?, in name: String) -> String {
    guard let cell else { return state.absence(from: name) }
    switch cell.origin.layer {
    case .module: return "module"
    case .environment(name) where name == state.environment: return "here"
    case .environment(let decider): return decider + (cell.origin.place.map { ":\($0.line)" } ?? "")
    }
  }

  /// What a problem says, and what would mend it.
  private func lines(of finding: Finding, showsFixes: Bool) -> [Inspector.Line] {
    let rule = finding.rule
    let message = finding.message + (finding.acceptance.map { ": \($0)" } ?? "")
    let width = room - 2
    var lines = message.wrapped(to: width)
    // The rule stands behind the last line, or below it.
    let last = lines.popLast() ?? ""
    lines += last.columns + 2 + rule.columns <= width ? [last] : [last, ""]
    let fixes = showsFixes ? finding.fixes.prefix(2) : []
    return lines.enumerated().map { index, line in
      let head =
        index == 0 ? Run(symbols[finding.severity.symbol] + " ", finding.severity.role) : Run("  ")
      let isLast = index == lines.count - 1
      let tail = isLast ? [Run((line.isEmpty ? "" : "  ") + rule, .textMuted)] : []
      return Inspector.Line([head, Run(line)] + tail)
    }
      + fixes.enumerated().flatMap { number, fix in
        let key = session.key(.fix(number))
        return
          fix.description.wrapped(to: width - 2).enumerated().map { index, line in
            Inspector.Line([
              index == 0 ? Run("  \(key) ", .hintKey) : Run("   " + String(repeating: " ", count: key.columns)),
              Run(line, .textMuted),
            ])
          }
      }
  }

  /// What would hold, and what would be wrong or right then.
  private func reset(_ cell: Cell) -> [Inspector.Line] {
    guard let reset = ResetOutcome(of: cell, in: session, everywhere: false) else { return [] }
    let value = reset.cell.words ?? "no value"
    let origin = note(on: reset.cell, in: state.environment)
    let isShort = Self.indent.count + value.columns + 3 + origin.columns <= room
    let shown =
      isShort
      ? [Inspector.Line([Run(Self.indent), Run(value), Run("   \(origin)", .textMuted)])]
      : text(value) + text(origin, .textMuted)
    return shown + reset.appearing.flatMap { lines(of: $0, showsFixes: false) }
      + reset.leaving.flatMap { finding -> [Inspector.Line] in
        let mended = "mends \(finding.rule): \(finding.message)".wrapped(to: room - 2)
        return mended.enumerated().map { index, line in
          Inspector.Line([index == 0 ? Run(symbols[.done] + " ", .ok) : Run("  "), Run(line, .textMuted)])
        }
      }
  }
}

extension String {
  /// The text with blanks behind it up to `columns`.
  func padded(to columns: Int) -> String { self + String(repeating: " ", count: max(0, columns - self.columns)) }
}

extension Session {
  /// What is wrong with a field of the form.
  fileprivate func findings(at field: Field) -> [Finding] {
    form?.fields.first { $0.field == field }?.findings ?? []
  }
}
