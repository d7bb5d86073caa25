import BeTraceCore
import BeTraceWorkbench

extension [Report] {
  /// The findings for a terminal of `columns`: below the environments that they hold in, or the file, then below the
  /// service or object. `prefix` leads to the files.
  func page(prefix: String, columns: Int, ink: Ink) -> String {
    // Longer lines are hard to read.
    let width = Swift.min(columns, 110)
    var text = ""
    for group in grouped(by: \.heading) {
      if !text.isEmpty { text += "\n" }
      text += ink.strong(group[0].heading.visible) + "\n"
      for part in group.grouped(by: \.subject) {
        text += "  " + (part[0].subject.map(\.visible) ?? part[0].subjectless) + "\n"
        for report in part { text += report.paragraph(prefix: prefix, width: width, ink: ink) }
      }
    }
    guard let worst = self.min(by: { $0.severity < $1.severity }) else { return text }
    return text + "\n" + ink.faint("'betrace-tui rules \(worst.rule)' explains what \(worst.rule) means") + "\n"
  }

  /// Those with the same `key` together, in the order of the first of each.
  private func grouped<Key: Hashable>(by key: KeyPath<Report, Key>) -> [[Report]] {
    var groups: [[Report]] = []
    var positions: [Key: Int] = [:]
    for report in self {
      if let position = positions[report[keyPath: key]] {
        groups[position].append(report)
      } else {
        positions[report[keyPath: key]] = groups.count
        groups.append([report])
      }
    }
    return groups
  }
}

extension Report {
  /// What it stands below: its environments, or the file.
  fileprivate var heading: String {
    holders.isEmpty ? place?.file ?? "" : environments.joined(separator: ", ")
  }

  /// What is said where a service or an object would be.
  fileprivate var subjectless: String { holders.isEmpty ? "the file" : "the environment itself" }

  /// How bad, where and which rule; below it what is wrong, and what mends it.
  fileprivate func paragraph(prefix: String, width: Int, ink: Ink) -> String {
    let indent = String(repeating: " ", count: 12)
    let location = place.map { (prefix + $0.description).visible }
    var words = [(text: location ?? "module", shown: location.map(ink.place) ?? "module")]
    words += [field.visible, exceptions].compactMap(\.self).filter { !$0.isEmpty }.map { ($0, $0) }
    words.append((rule, ink.faint(rule)))
    let name = severity.rawValue
    var text = "    " + ink.severity(name, severity) + String(repeating: " ", count: 8 - name.count)
    var used = indent.count
    for (index, word) in words.enumerated() {
      // A place is never broken, as nobody could open it then.
      if index > 0, used + 2 + word.text.columns > width {
        text += "\n" + indent
        used = indent.count
      } else if index > 0 {
        text += "  "
        used += 2
      }
      text += word.shown
      used += word.text.columns
    }
    let remedy = fix.map { ["fix: \($0.description.visible)"] } ?? []
    let lines = ([message.visible] + remedy).flatMap { $0.wrapped(to: max(20, width - indent.count)) }
    return text + "\n" + lines.map { indent + $0 + "\n" }.joined()
  }
}
