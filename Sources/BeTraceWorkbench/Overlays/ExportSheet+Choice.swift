import BeTraceCore

// What is chosen.
extension ExportSheet {
  func setting(_ part: ExportBox.Part) -> Line {
    let cursor = box.part == part ? box.option : nil
    switch part {
    case .layout:
      let at = box.layouts.firstIndex(of: box.layout)
      return options(
        "Layout", box.layouts.map { Option(name: $0, isOn: $0 == box.layout, isRadio: true) },
        cursor: cursor == nil ? nil : at, part)
    case .target: return target
    case .environments:
      let options = box.environments.map { Option(name: $0, isOn: box.isPicked(environment: $0), isRadio: false) }
      return self.options(columns < 50 ? "Envs" : "Environments", options, cursor: cursor, part)
    default:
      let all = Option(name: "all \(box.services.count)", isOn: box.hasAllServices, isRadio: false)
      guard box.hasAllServices, cursor ?? 0 == 0 else {
        let each = box.services.map { Option(name: $0, isOn: box.isPicked(service: $0), isRadio: false) }
        return options("Services", [all] + each, cursor: cursor, part)
      }
      var line = options("Services", [all], cursor: cursor, part)
      let names = box.services.joined(separator: ", ")
      line.runs.append(
        Run("   " + names.elided(to: columns - line.runs.columns - 3, ellipsis: ellipsis), .textMuted))
      return line
    }
  }

  private struct Option {
    let name: String
    let isOn: Bool
    let isRadio: Bool
  }

  /// The options in a row, the one at the `cursor` among them; where not all have room, those around it.
  private func options(_ title: String, _ options: [Option], cursor: Int?, _ part: ExportBox.Part) -> Line {
    let room = columns - label
    let gap = options.first?.isRadio == true ? 2 : 3
    let wanted = cursor ?? options.firstIndex(where: \.isOn) ?? 0
    let pieces = options.enumerated().map { index, option in
      runs(of: option, isAtCursor: index == cursor).elided(to: room - 4, ellipsis: ellipsis)
    }
    func end(from first: Int) -> Int {
      var used = first > 0 ? 2 : 0
      var index = first
      while index < pieces.count {
        let columns = pieces[index].columns + (index > first ? gap : 0)
        guard used + columns + (index < pieces.count - 1 ? 2 : 0) <= room else { break }
        used += columns
        index += 1
      }
      return index
    }
    let first = pieces.indices.first { end(from: $0) > wanted } ?? 0
    let last = end(from: first)
    var line = head(title)
    if first > 0 { line.runs.append(Run(ellipsis + " ", .textMuted)) }
    for index in first..<last {
      if index > first { line.runs.append(Run(String(repeating: " ", count: gap))) }
      if index == cursor { line.tick = line.runs.columns + 1 }
      line.runs += pieces[index]
    }
    if last < pieces.count { line.runs.append(Run(" " + ellipsis, .textMuted)) }
    line.isAtCursor = box.part == part
    return line
  }

  private func runs(of option: Option, isAtCursor: Bool) -> [Run] {
    let sign = option.isOn ? symbols[option.isRadio ? .here : .done] : " "
    let (open, close) = option.isRadio ? ("(", ")") : ("[", "]")
    let role: Role = isAtCursor ? .hintKey : option.isOn ? .textStrong : .textMuted
    let ink = Run(" " + option.name, option.isOn ? .textStrong : .textMuted, option.isOn ? .bold : [])
    return [Run(open, role), Run(sign, .textStrong, .bold), Run(close, role), ink]
  }

  /// The label of a row.
  private func head(_ title: String) -> Line {
    Line(runs: [Run(title.elided(to: label - 1, ellipsis: ellipsis).padded(to: label), .textMuted)])
  }

  /// The folder as it is typed, and where that is.
  private var target: Line {
    var line = head("To")
    let hasKeys = box.part == .target
    let folder = box.choice.target
    let text = hasKeys ? box.target.text : folder
    let location = box.content.flatMap { $0.query.folder == folder && $0.location != folder ? $0.location : nil }
    let arrow = symbols[.arrow] + " "
    let room = columns - label
    let needed = max(text.columns + 2, hasKeys ? 18 : 0)
    let left = room - needed - arrow.columns - 1
    let path = location.flatMap { path -> String? in
      guard left > min(path.columns, 12) else { return nil }
      return path.columns <= left
        ? path : path.droppingFront(toFit: left, ellipsis: ellipsis) ?? path.elidedFront(to: left, ellipsis: ellipsis)
    }
    let width = path == nil ? room : needed
    if hasKeys {
      line.well = Well(text: box.target, columns: label..<label + width, hasKeys: true)
      line.runs.append(Run(String(repeating: " ", count: width)))
    } else {
      let shown = text.visible.elidedFront(to: width, ellipsis: ellipsis)
      line.runs.append(Run(shown.padded(to: width), .textStrong, .bold))
    }
    if let path { line.runs.append(Run(" " + arrow + path, .textMuted)) }
    line.isAtCursor = hasKeys
    return line
  }
}
