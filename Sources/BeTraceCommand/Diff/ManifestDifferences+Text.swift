import BeTraceCore
import BeTraceWorkbench

extension ManifestDifferences {
  /// Object by object, with a line for each field that is another; empty if nothing differs. On a terminal of `columns` in
  /// which a table would wrap, what was there and what is stands below each field.
  func text(columns: Int?) -> String {
    items.map { $0.text(besides: namespaces ?? [], columns: columns) }.joined(separator: "\n")
  }

  /// `production against export: 2 of 30 objects differ, 28 are the same; rolling restart of 3 pods (image)`, for only these
  /// services if some are named.
  func summary(of environment: String, _ services: [String] = [], against opposite: String) -> String {
    let all = sameCount + items.count
    let place = (services.isEmpty ? "" : services.inWords + " in ") + "\(environment) against \(opposite)"
    guard !isEmpty else {
      return "\(place): all \(all.of("object")) are the same\(butForNamespaces())".visible + strangers
    }
    let objects = "\(items.count) of \(all.of("object")) \(items.count == 1 ? "differs" : "differ")"
    let same = "\(sameCount) \(sameCount == 1 ? "is" : "are") the same"
    return "\(place): \(objects), \(same)\(butForNamespaces())".visible
      + (impacts.isEmpty ? "" : "; \(impacts.headline.visible)")
      + strangers
  }

  /// `8 of 26 objects in both differ, 1 only in production, but for the environment's label and namespace:
  /// betrace-staging in staging, betrace in production`, for objects of `first` and `second`, which is the one that is
  /// asked about.
  func counts(_ first: String, _ second: String) -> String {
    let (changed, removed, added) = (count(.changed), count(.removed), count(.added))
    let butForNamespaces = butForNamespaces("in \(first)", "in \(second)")
    guard !isEmpty else { return "all \(sameCount.of("object")) are the same\(butForNamespaces)" }
    var parts = ["\(changed) of \((sameCount + changed).of("object")) in both \(changed == 1 ? "differs" : "differ")"]
    if removed > 0 { parts.append("\(removed) only in \(first)") }
    if added > 0 { parts.append("\(added) only in \(second)") }
    return parts.joined(separator: ", ") + butForNamespaces
  }

  /// `, but for the environment's label and namespace: betrace-staging there, betrace here`; empty in the same environment.
  private func butForNamespaces(_ there: String = "there", _ here: String = "here") -> String {
    guard let namespaces else { return "" }
    let label = ", but for the environment's label"
    guard !namespaces.isEmpty else { return label }
    let pairs = namespaces.map { "\($0.before) \(there), \($0.after) \(here)" }
    return "\(label) and \(pairs.count == 1 ? "namespace" : "namespaces"): \(pairs.joined(separator: "; "))"
  }

  private var strangers: String {
    strangerCount == 0
      ? "" : "; \(strangerCount.of("other object")) there \(strangerCount == 1 ? "is" : "are") not of this program"
  }
}

extension ManifestDifferences.Item {
  fileprivate func text(besides namespaces: [NamespacePair], columns: Int?) -> String {
    let word =
      switch kind {
      case .added: "is new"
      case .changed: "changes"
      case .removed: "is not made any more"
      }
    let what = impacts.isEmpty ? " \(word)" : ": " + impacts.map(\.text).joined(separator: ", ")
    let heading = "\(resource)\(what)".visible + "\n"
    guard !changes.isEmpty else { return heading }
    let rows = changes.map { (change: $0, rows: $0.rows(besides: namespaces)) }
    let table = Self.table(rows)
    return heading + (columns.flatMap { table.columns > $0 ? Self.blocks(rows, columns: $0) : nil } ?? table.text)
  }

  private typealias Rows = [(change: ManifestDifferences.Change, rows: [ChangeRow])]

  /// A row for each field, of a text with lines for each line.
  private static func table(_ changes: Rows) -> Table {
    let isApplied = changes.contains { $0.change.consequence != nil }
    var table = Table("  PATH", "BEFORE", "AFTER", "DECIDED BY", isApplied ? "EFFECT" : "")
    for (change, rows) in changes {
      for row in rows {
        let (before, after) = (row.before ?? "-", row.after ?? "-")
        table.add(
          "  " + row.place, before.cut(besides: after), after.cut(besides: before), change.note.visible,
          change.consequence?.rawValue ?? "")
      }
    }
    return table
  }

  /// Each field with what follows and who decides it; below it what was there and what is, of which more than fits is cut.
  private static func blocks(_ changes: Rows, columns: Int) -> String {
    changes.map { change, rows in
      let about = [change.consequence?.rawValue, change.note == "-" ? nil : change.note.visible].compactMap(\.self)
      return rows.map { row in
        let tail = about.isEmpty ? "" : "  (\(about.joined(separator: ", ")))"
        let place = row.place.elidedFront(to: max(20, columns - 2 - tail.columns), ellipsis: "…")
        let (before, after) = (row.before ?? "-", row.after ?? "-")
        let line = "    \(before) -> \(after)"
        let room = columns - 7
        let values =
          line.columns <= columns
          ? line + "\n"
          : "       \(before.cut(besides: after, to: room))\n    -> \(after.cut(besides: before, to: room))\n"
        return "  \(place)\(tail)\n" + values
      }.joined()
    }.joined()
  }
}

extension String {
  /// The text within some columns, so that what differs from `other` is among what is left.
  fileprivate func cut(besides other: String, to room: Int = 48) -> String {
    guard columns > room else { return self }
    let common = zip(self, other).prefix { $0 == $1 }.count
    guard common > 16 else { return elided(to: room, ellipsis: "…") }
    return ("…" + dropFirst(common - 12)).elided(to: room, ellipsis: "…")
  }
}
