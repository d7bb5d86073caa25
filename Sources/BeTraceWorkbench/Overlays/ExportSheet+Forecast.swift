import BeTraceCore

// What it would do.
extension ExportSheet {
  /// `Files  2 changed, 1 new, 28 the same, 1 orphan`, and the place in the list if there is more than is shown.
  func counts(shown: Int) -> Line {
    var line = Line(runs: [Run("Files".padded(to: label), .textMuted, .bold)])
    guard let forecast, forecast.export != nil else {
      line.runs.append(Run(symbols[.none], .textMuted))
      return line
    }
    let kinds: [(Export.Change.Kind, String, one: String, many: String)] = [
      (.changed, symbols[.differs], "changed", "changed"), (.new, symbols[.unsaved], "new", "new"),
      (.same, "=", "the same", "the same"),
      (.orphaned, symbols[.gone], box.prunes ? "deleted" : "orphan", box.prunes ? "deleted" : "orphans"),
    ]
    let parts = kinds.compactMap { kind, sign, one, many -> Run? in
      let count = forecast.count(of: kind)
      let words = columns < 50 ? "\(sign) \(count)" : "\(count) \(count == 1 ? one : many)"
      return count == 0 ? nil : Run(words, kind == .changed || kind == .new ? .textStrong : .textMuted)
    }
    let comma = Run(columns < 50 ? "  " : ", ", .textMuted)
    line.runs += Array(parts.map { [$0] }.joined(separator: [comma]))
    if parts.isEmpty {
      line.runs.append(Run("none", .textMuted))
    } else if forecast.writtenCount == 0, box.removedCount == 0 {
      let words =
        forecast.writesIndex ? ["only the index is written", "index only"] : ["nothing to write", "no change"]
      let room = columns - line.runs.columns - 2
      line.runs.append(Run(": " + (words.first { $0.columns <= room } ?? words[1]), .textMuted))
    }
    let place = shown < forecast.rows.count ? "\(box.row + 1) of \(forecast.rows.count)" : ""
    let gap = columns - line.runs.columns - place.columns
    if !place.isEmpty, gap >= 2 { line.runs.append(Run(String(repeating: " ", count: gap) + place, .textMuted)) }
    return line
  }

  /// The rows around the cursor.
  func list(rows count: Int) -> [Line] {
    let rows = forecast?.rows ?? []
    let shown = min(rows.count, max(1, count))
    let first = 0.scrolled(toShow: box.row, of: rows.count, rows: shown)
    let longest = rows.map { $0.change?.path.columns ?? 10 }.max() ?? 0
    let note = rows.map { notes(of: $0)[columns < 50 ? 1 : 0].columns }.max() ?? 0
    let path = min(max(longest + 2, columns < 50 ? 0 : 46), columns - 2 - note)
    let firstOrphan = rows.firstIndex { $0.change?.kind == .orphaned }
    return rows.indices.dropFirst(first).prefix(shown).map { index in
      var line = line(of: rows[index], path: path)
      if index == firstOrphan { offerOrphansKey(on: &line) }
      line.isAtCursor = box.part == .files && index == box.row
      return line
    }
  }

  /// What a row says behind the name, in full and in few words.
  private func notes(of row: ExportForecast.Row) -> [String] {
    switch row {
    case .same: ["the same", "same"]
    case .changed(_, 1): ["1 line changes", "1 line"]
    case .changed(_, let lines): ["\(lines) lines change", "\(lines) lines"]
    case .file(let change) where change.kind == .new: ["new", "new"]
    case .file: box.prunes ? ["is deleted", "deleted"] : ["no longer made", "orphan"]
    }
  }

  /// `≠ production/bff/45-deployment-bff.yaml   4 lines change`, the name in so many columns.
  private func line(of row: ExportForecast.Row, path columns: Int) -> Line {
    let room = self.columns - 2 - columns
    let isSame = row.change == nil
    let note = ((isSame ? ["the same, not touched"] : []) + notes(of: row)).first { $0.columns <= room } ?? ""
    switch row {
    case .same(let count):
      return line(Run("=", .textMuted), Run(Session.files(count), .textMuted), columns, note)
    case .changed(let change, _): return line(Run(symbols[.differs], .textStrong), Run(change.path), columns, note)
    case .file(let change) where change.kind == .new:
      return line(Run(symbols[.unsaved], .ok, .bold), Run(change.path), columns, note)
    case .file(let change):
      let role: Role = box.prunes ? .diffRemove : .textMuted
      return line(
        Run(symbols[.gone], role), Run(change.path, box.prunes ? .text : .textMuted), columns, note)
    }
  }

  /// Names the key that deletes all orphans or keeps them, at the end of a row that has room for it.
  private func offerOrphansKey(on line: inout Line) {
    let key = [
      Run(session.key(.toggleOrphans, in: .export), .hintKey), Run(box.prunes ? " keep" : " delete", .textMuted),
    ]
    let gap = columns - line.runs.columns - key.columns
    if gap >= 3 { line.runs += [Run(String(repeating: " ", count: gap))] + key }
  }

  private func line(_ sign: Run, _ name: Run, _ columns: Int, _ note: String) -> Line {
    let shown =
      name.text.columns < columns
      ? name.text
      : name.text.droppingFront(toFit: columns - 1, ellipsis: ellipsis)
        ?? name.text.elidedFront(to: columns - 1, ellipsis: ellipsis)
    return Line(runs: [
      sign, Run(" "), Run(shown.padded(to: columns), name.role, name.attributes), Run(note, .textMuted),
    ])
  }
}

// What there is to say about it.
extension ExportSheet {
  /// Whether something speaks against it, each on so many lines at most.
  func checks(lines limit: Int) -> [Line] {
    guard let forecast else { return [] }
    if let refusal = forecast.refusal { return problem(refusal, limit) }
    let foreign = forecast.export?.foreign ?? []
    var lines: [Line] = []
    if let first = forecast.errors.first {
      let count = forecast.errors.count == 1 ? "1 error" : "\(forecast.errors.count) errors"
      let place = forecast.erroneous.listed(most: 3)
      lines = problem("\(count) in \(place): \(session.title(of: first))  \(first.brief)", limit)
    }
    if let first = foreign.first, let content = box.content, lines.count < limit {
      let more = foreign.count > 1 ? ", nor were \(foreign.count - 1) more" : ""
      lines += problem(
        "\(content.query.name(of: first).visible) was not written by an export\(more)", limit - lines.count)
    }
    if let dropped = forecast.export?.dropped, !dropped.isEmpty, let content = box.content, lines.count < limit {
      lines += problem(
        "\(content.query.folder.visible) holds \(dropped.listed(most: 4)) too, which would be dropped: "
          + "tick \(dropped.count == 1 ? "it" : "them"), or take another folder", limit - lines.count)
    }
    guard lines.isEmpty else { return lines }
    var runs = [Run("no errors", .ok)]
    if forecast.warningCount > 0 {
      let warnings = forecast.warningCount == 1 ? "1 warning" : "\(forecast.warningCount) warnings"
      runs.append(Run("   \(symbols[.warning]) \(warnings)", .problemWarning))
    }
    return [Line(runs: runs)]
  }

  private func problem(_ text: String, _ limit: Int) -> [Line] {
    text.wrapped(to: columns - 2, limit: limit, ellipsis: ellipsis).enumerated().map { index, text in
      Line(runs: [Run(index == 0 ? symbols[.error] + " " : "  ", .problemError), Run(text)])
    }
  }

  /// What of the environments is not exported, and what is though nobody chose it.
  var notes: [Line] {
    var notes: [Line] = []
    let unsaved = session.unsavedCount(in: box)
    if unsaved > 0 {
      let isOne = unsaved == 1
      let isSmall = columns < 50
      let what = isSmall ? "unsaved, not exported: " : "unsaved \(isOne ? "edit is" : "edits are") not exported: "
      notes.append(
        Line(runs: [
          Run("+\(unsaved) ", .originUnsaved), Run(what),
          Run("\(session.key(.cancel, in: .export)) \(session.key(.review))", .hintKey),
          Run(isSmall ? "" : isOne ? " saves it" : " saves them", .textMuted),
        ]))
    }
    if let remark = forecast?.scope?.remark {
      notes.append(Line(runs: [Run("\(symbols[.info]) ", .problemInfo), Run(remark)]))
    }
    return notes.map { Line(runs: $0.runs.elided(to: columns, ellipsis: ellipsis)) }
  }

  /// The command that does the same.
  var command: [Line] {
    guard forecast?.export != nil else { return [] }
    return session.command(of: box).wrapped(to: columns, limit: 2, ellipsis: ellipsis).map {
      Line(runs: [Run($0, .textMuted)])
    }
  }

  /// What has to be typed, if something has.
  var question: [Line] {
    guard let word = forecast?.word else { return [] }
    let shown = word.elided(to: max(10, columns - 40), ellipsis: ellipsis)
    let end = columns < 50 ? "" : " to export all the same"
    var line = Line(runs: [Run("Type ", .textMuted), Run(shown, .textStrong, .bold), Run(end, .textMuted)])
    let start = line.runs.columns + 2
    line.well = Well(
      text: box.typed, columns: start..<min(columns, start + max(10, word.columns + 2)), hasKeys: box.part == .force)
    line.isAtCursor = box.part == .force
    return [line]
  }
}
