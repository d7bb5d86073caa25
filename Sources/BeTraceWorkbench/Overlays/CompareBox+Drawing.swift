import BeTraceCore

/// How the box looks that compares two environments: what differs side by side, and why the row at the cursor does.
extension Session {
  func drawComparison(_ box: CompareBox, _ layout: Layout, on screen: inout Frame) {
    if let difference = box.difference { return draw(difference, of: "Compare", layout, on: &screen) }
    let wanted = wantedColumns(of: box)
    let columns = BoxFrame(wideFor: 0, wanted: wanted, layout, symbols: state.symbols).content.columns
    let label = columns < 50 ? columns * 4 / 10 : min(columns * 3 / 10, labelColumns(of: box))
    let value = (columns - label - 2) / 2
    let title = [
      Run("Compare", .focusTitle),
      Run("  \(box.service.map(Self.title) ?? "everything")   \(box.other) and \(box.here)", .panelTitle),
    ]
    guard !box.rows.isEmpty else {
      let what = box.service.map { "\(Self.title(of: $0)) is the same" } ?? "everything is the same"
      let text = "Nothing differs: \(what) in \(box.other) and \(box.here)."
      return draw(title, text.wrapped(to: columns).map { [Run($0)] }, layout, on: &screen)
    }
    let rows = box.rows.indices.map { ($0, cells(of: box.rows[$0], in: box, columns: value)) }
    var owners: [String] = []
    for row in box.rows where owners.last != row.owner { owners.append(row.owner) }
    let groups = owners.map { owner in
      (
        heading: box.service == nil ? [Run(Self.title(of: owner).visible, .textStrong, .bold)] : nil,
        rows: rows.filter { box.rows[$0.0].owner == owner }
      )
    }
    var list = BoxList(
      head: ["Field", box.other, box.here].map { [Run($0, .textMuted)] }, starts: [0, label + 1, label + value + 2],
      groups: groups, foot: foot(of: box, columns: columns, valueColumns: value - 2), room: BoxFrame.inside(layout))
    list.wanted = wanted
    draw(title, list, selected: box.index, layout, on: &screen)
  }

  /// The columns in which no value is cut, of a long one hardly anything.
  private func wantedColumns(of box: CompareBox) -> Int {
    let values = box.rows.flatMap { row -> [Int] in
      guard case .field(let difference, _) = row else { return [] }
      return [difference.left, difference.right].map { Decision($0, as: difference.parameter).text?.columns ?? 1 }
    }
    let most = min(max(values.max() ?? 0, "not deployed".columns), "sha256:".columns + 64)
    return labelColumns(of: box) + 2 * (most + 3) + 6
  }

  /// The columns of the names of fields, and a gap.
  private func labelColumns(of box: CompareBox) -> Int {
    let labels = box.rows.map { row in
      if case .field(_, let label) = row { label.columns } else { max(row.owner.columns, "Service".columns) }
    }
    return (labels.max() ?? 0) + 2
  }

  private func cells(of row: CompareBox.Row, in box: CompareBox, columns: Int) -> [[Run]] {
    switch row {
    case .field(let difference, let label):
      let decisions = [difference.left, difference.right].map { side in
        Decision(side, as: difference.parameter, isUnsaved: isUnsaved(side, of: difference))
      }
      return [[Run(label.visible)]] + runs(of: decisions, columns: columns)
    case .service(let absence):
      let sides = [box.other, box.here].map { name -> [Run] in
        let isThere = name != absence.environment
        return [Run("  ", .textMuted), Run(isThere ? "deployed" : "not deployed", isThere ? .text : .textMuted)]
      }
      return [[Run(box.service == nil ? "Service" : absence.service.visible)]] + sides
    }
  }

  /// How much differs, then why and where the row at the cursor does, with its values if one is cut to `valueColumns` above.
  private func foot(of box: CompareBox, columns: Int, valueColumns: Int) -> [[Run]] {
    let fields = box.comparison.differences.count
    let services = box.comparison.absences.count
    let counts = [
      fields > 0 || services == 0 ? "\(fields) \(fields == 1 ? "field differs" : "fields differ")" : nil,
      services > 0 ? "\(services) \(services == 1 ? "service" : "services") in only one" : nil,
    ]
    let count = Run(counts.compactMap(\.self).joined(separator: ", "), .textStrong)
    switch box.rowAtCursor {
    case .field(let difference, let label)?:
      let sides = [difference.left, difference.right].map { ($0, Decision($0, as: difference.parameter).text ?? "") }
      let isCut = sides.contains { $0.1.columns > valueColumns }
      let places = sides.compactMap { side, text -> String? in
        let name = "\(side.environment): ".visible
        let isUnsaved = isUnsaved(side, of: difference)
        guard isCut else { return side.origin.map { name + (isUnsaved ? "not saved" : "\($0)".visible) } }
        let place = side.origin.map { isUnsaved ? "not saved" : ($0.place?.inFewWords ?? "module").visible } ?? ""
        // A file is called like its environment.
        let (head, tail) = place.hasPrefix(side.environment + ".") ? (place + ": ", "") : (name, "  " + place)
        let room = columns - head.columns - tail.columns
        return head + text.elided(to: room, ellipsis: state.symbols[.ellipsis]) + tail
      }
      return [[count, Run(". \(label): \(difference.reason)".visible, .textMuted)]]
        + places.map { [Run($0, .textMuted)] }
    case .service(let absence)?:
      let reason = absence.origin.map { "turned off at \($0)" } ?? "no file of \(absence.environment) lists it"
      return [[count], [Run("\(absence.service): \(reason)".visible, .textMuted)]]
    case nil: return [[count]]
    }
  }
}

extension Session {
  /// Whether `side` is so only by edits that are not saved.
  fileprivate func isUnsaved(_ side: Comparison.Side, of difference: Comparison.Difference) -> Bool {
    guard let saved = outlook.saved(side.environment) else { return false }
    let owner = Self.owner(of: difference.service ?? Self.itself, in: saved)
    return owner?.cell(at: difference.field)?.value != side.value
  }
}

extension Decision {
  fileprivate init(_ side: Comparison.Side, as parameter: Parameter, isUnsaved: Bool = false) {
    mark =
      switch side.mark {
      case _ where isUnsaved: .unsaved
      case .here?: .here
      case .inherited?: .inherited
      case .computed?: .computed
      case .module?, nil: .module
      }
    text =
      side.isUnknown ? ShownValue.unknown.description : parameter.words(for: side.value, saidBy: side.origin?.layer)
  }
}
