import BeTraceCore

/// A row of the table of what differs in an object.
struct ChangeRow: Equatable {
  /// The path in the object, of a text with lines also which of them.
  let place: String
  /// What was there on one line, nil if nothing.
  let before: String?
  let after: String?
}

extension ManifestDifferences.Change {
  /// How many lines of one text have a row; the rest is counted.
  private static let mostLines = 8

  /// The rows for the change: one, or one for each line that is another in a text of several, not for these `namespaces` alone.
  func rows(besides namespaces: [NamespacePair]) -> [ChangeRow] {
    if let old = before?.text, let new = after?.text, old.contains("\n") || new.contains("\n") {
      let rows = lines(from: old, to: new).filter { row in
        !namespaces.contains { $0.explains(row.before ?? "", row.after ?? "") }
      }
      let rest = rows.count - Self.mostLines
      guard rest > 1 else { return rows }
      return rows.prefix(Self.mostLines)
        + [ChangeRow(place: "\(path)".visible, before: "…", after: "\(rest) more lines")]
    }
    let (path, before, after) = ofItem ?? (path, before, after)
    let place = path.steps.isEmpty ? "all" : path.description.visible
    return [ChangeRow(place: place, before: before?.line, after: after?.line)]
  }

  /// The lines that are not the same, those that took the place of others beside them.
  private func lines(from old: String, to new: String) -> [ChangeRow] {
    var rows: [ChangeRow] = []
    var removed: [LineDiff.Line] = []
    func row(_ before: LineDiff.Line?, _ after: LineDiff.Line?) -> ChangeRow {
      let number = after?.newNumber ?? before?.oldNumber ?? 0
      return ChangeRow(
        place: "\(path) line \(number)".visible, before: before?.text.visible, after: after?.text.visible)
    }
    for line in LineDiff(from: old, to: new).lines {
      switch line.kind {
      case .removed: removed.append(line)
      case .added: rows.append(row(removed.isEmpty ? nil : removed.removeFirst(), line))
      case .same:
        rows += removed.map { row($0, nil) }
        removed = []
      }
    }
    return rows + removed.map { row($0, nil) }
  }

  /// The same of an item that came or went, whose name is in the path, without its name: if one thing more is said about it,
  /// just that, such as the value of a variable. Nil for anything else.
  private var ofItem: (path: ValuePath, before: Value?, after: Value?)? {
    guard (before == nil) != (after == nil), case .key(let name)? = path.steps.last,
      let members = (before ?? after)?.object?.members, let first = members.first, first.value == .string(name)
    else { return nil }
    let rest = Array(members.dropFirst())
    let isOne = rest.count == 1
    let value = isOne ? rest[0].value : .object(Object(rest.map { ($0.key, $0.value) }))
    return (
      isOne ? path.appending(.key(rest[0].key)) : path, before == nil ? nil : value, after == nil ? nil : value
    )
  }
}

extension Value {
  /// The value on one line; of a text with more lines how many.
  fileprivate var line: String {
    guard let text else { return json(indent: nil).visible }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count - (text.last == "\n" ? 1 : 0)
    return lines > 1 ? "\(lines) lines" : text.visible
  }
}
