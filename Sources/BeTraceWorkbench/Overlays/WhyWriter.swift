import BeTraceCore

/// Writes the box that says why a value is as it is.
struct WhyWriter {
  let session: Session
  let columns: Int

  private var state: State { session.state }
  private var symbols: Symbols { state.symbols }
  private var ellipsis: String { symbols[.ellipsis] }

  /// The columns of the words before what is told: fewer where there is little room.
  private var head: Int { columns < 60 ? 9 : 14 }

  private var indent: String { columns < 60 ? "" : " " }

  /// What follows the layers, a blank line before each part.
  func parts(about cell: Cell, _ why: Why, _ commit: LineCommit?) -> [[Run]] {
    let change = commit.map { part(columns < 60 ? "Changed" : "Last change", wrapped("\($0)")) } ?? []
    let standIn = cell.standIn.map { part("Applies", wrapped($0, .problemWarning)) } ?? []
    let old = state.whyOutOfDate(state.environment).map { finding in
      part(
        columns < 60 ? "Old" : "Out of date",
        wrapped("all of this is as it was read last: \(finding.message)", .problemWarning))
    }
    let all = [old ?? [], standIn, renders(cell.field), elsewhere(cell), change, why.isSetHere ? reset(cell) : []]
    let parts = all.filter { !$0.isEmpty }
    return parts.flatMap { [[]] + $0 }
  }

  /// How many lines each layer has.
  var linesOfLayer: Int { columns < 60 ? 2 : 1 }

  /// The columns that the layers of `why` take, nothing left out.
  static func columns(of why: Why) -> Int {
    func most(_ length: (Why.Link) -> Int) -> Int { why.links.map(length).max() ?? 0 }
    let hidden = max("does not fit".columns, "hidden by \(why.links.first(where: \.wins)?.name ?? "")".columns)
    return 3 + most(\.name.columns) + 2 + most { $0.value?.columns ?? 1 } + 3 + most(\.note.columns) + 2 + hidden
  }

  /// One line for each layer, the nearest first; where there is little room the value has one of its own.
  func links(of why: Why) -> [[Run]] {
    let names = min(why.links.map(\.name.columns).max() ?? 0, 16)
    let winner = why.links.firstIndex(where: \.wins)
    let hidden = columns < 90 ? "hidden" : "hidden by \(why.links[winner ?? 0].name)"
    // Where it is said matters more than all of what is said.
    let notes = min(why.links.map(\.note.columns).max() ?? 0, 30)
    let most = max(8, columns - indent.columns - names - notes - hidden.columns - 9)
    let values = why.links.map { ($0.value ?? symbols[.none]).elided(to: most, ellipsis: ellipsis) }
    let width = values.map(\.columns).max() ?? 0
    return zip(why.links.indices, values).flatMap { index, value -> [[Run]] in
      let link = why.links[index]
      let mark =
        link.mark.map { Run(indent + symbols[$0.symbol] + " ", $0.role) }
        ?? Run(indent + symbols[.vertical] + " ", .border)
      let name = link.name.elided(to: names, ellipsis: ellipsis).padded(to: names)
      let role = link.wins ? link.mark?.role ?? .text : Role.textMuted
      guard columns >= 60 else {
        return [
          [mark, Run(name + "  ", link.wins ? .textStrong : .text), Run(link.note, .textMuted)],
          [Run("    "), Run(link.value ?? symbols[.none], role)],
        ]
      }
      let applies = why.isUnfit && link.layer == .module
      let tail =
        link.wins
        ? why.isUnfit ? "does not fit" : "decides"
        : applies ? "applies" : link.mark != nil && index > winner ?? 0 ? hidden : ""
      let padding = String(repeating: " ", count: width - value.columns)
      let left = columns - indent.columns - 2 - names - 2 - width - 3 - tail.columns - 2
      let note = link.note.elided(to: left, ellipsis: ellipsis)
      return [
        [
          mark, Run(name + "  ", link.wins ? .textStrong : .text), Run(padding), Run(value, role),
          Run("   " + note.padded(to: left) + "  ", .textMuted), Run(tail, link.wins ? .textStrong : .textMuted),
        ]
      ]
    }
  }

  /// `title`, and beside it the texts in lines.
  private func part(_ title: String, _ lines: [[Run]]) -> [[Run]] {
    lines.enumerated().map { index, line in
      [Run((index == 0 ? title : "").padded(to: head), .textMuted)] + line
    }
  }

  private func wrapped(_ text: String, _ role: Role = .text) -> [[Run]] {
    text.wrapped(to: columns - head).map { [Run($0, role)] }
  }

  /// The first line of the manifests that the field decides, and how many others.
  private func renders(_ field: Field) -> [[Run]] {
    let isOld = session.isOutOfDate
    if let absence = session.plan?.absence(of: field, of: session.serviceName) {
      guard isOld else { return part("Renders to", wrapped("nowhere: \(absence)")) }
      return part(
        "Renders to",
        [Run("out of date,", .problemWarning), Run(" nobody knows: \(absence)")].wrapped(to: columns - head))
    }
    if field == Field("enabled"), let count = session.servicePlan?.resources.count, count > 0 {
      return part("Renders to", [[Run(count == 1 ? "its object" : "all of its \(count) objects")]])
    }
    guard let preview = session.textPreview(of: field) else {
      return part("Renders to", [[Run("lines that are being found", .textMuted)]])
    }
    let old = isOld ? [Run("  out of date", .problemWarning)] : []
    guard let index = preview.firstReached else {
      return part("Renders to", ([Run("no line of the manifests", .textMuted)] + old).wrapped(to: columns - head))
    }
    let others = preview.lines.count(where: \.isReached) - 1
    let line = preview.lines[index].number.map { "  line \($0)" } ?? ""
    let more = others > 0 ? ", and \(others) more" : ""
    return part(
      "Renders to",
      ([Run(preview.title(at: index)), Run(line + more, .textMuted)] + old).wrapped(to: columns - head)
        + wrapped("\(preview.lines[index].path)", .textMuted))
  }

  /// The value in the other environments.
  private func elsewhere(_ cell: Cell) -> [[Run]] {
    let others = session.fieldFacts(of: cell).elsewhere.filter { $0.name != state.environment }
    let pieces = others.map { name, cell -> [Run] in
      let value = cell.map { session.change(of: $0, in: name) ?? symbols[.none] }
      return [Run("\(name) ", .textMuted), Run(value ?? state.absence(from: name))]
    }
    return part("Elsewhere", flow(pieces))
  }

  /// What would hold, what that would do on the cluster, and what would be wrong or right then.
  private func reset(_ cell: Cell) -> [[Run]] {
    guard let reset = ResetOutcome(of: cell, in: session, everywhere: true) else { return [] }
    let value = reset.cell.words ?? "no value"
    let isQuiet = reset.impacts.isEmpty && reset.elsewhere.isEmpty
    let pieces = [[Run(value)], [Run(reset.headline, isQuiet ? .textMuted : reset.impacts.role)]]
    let appearing = reset.appearing.flatMap { problem($0, before: "") }
    let elsewhere = reset.elsewhere.flatMap { other -> [[Run]] in
      let change = [Run(other.environment + "  ", .textMuted), Run(other.impacts.headline, other.impacts.role)]
      return (other.impacts.isEmpty ? [] : change.wrapped(to: columns - head))
        + other.appearing.flatMap { problem($0, before: "\(other.environment): ") }
    }
    let leaving = reset.leaving.flatMap { finding in
      "mends \(finding.rule): \(finding.message)".wrapped(to: columns - head - 2).enumerated().map { index, line in
        [Run(index == 0 ? symbols[.done] + " " : "  ", .ok), Run(line, .textMuted)]
      }
    }
    return part(
      columns < 60 ? "On reset" : "If you reset",
      flow(pieces) + appearing + leaving + elsewhere)
  }

  /// The pieces beside one another as far as there is room; one that takes more is broken.
  private func flow(_ pieces: [[Run]]) -> [[Run]] {
    session.flow(pieces.flatMap { $0.wrapped(to: columns - head) }, gap: "   ", columns: columns - head)
  }

  private func problem(_ finding: Finding, before: String) -> [[Run]] {
    let lines = "\(before)\(finding.rule): \(finding.message)".wrapped(to: columns - head - 2)
    return lines.enumerated().map { index, line in
      [Run(index == 0 ? symbols[finding.severity.symbol] + " " : "  ", finding.severity.role), Run(line)]
    }
  }
}
