package import BeTraceCore

extension SaveReview {
  /// A line of a diff; the number is 1-based, of the side it stands on.
  package struct DiffLine: Sendable, Equatable {
    package let kind: LineDiff.Line.Kind
    package let number: Int
    /// Without the blanks that all lines of its hunk begin with.
    package let text: String
  }

  /// The changed lines of a text with so many around them.
  static func lines(from old: String, to new: String, context: Int) -> [DiffLine] {
    let split = { (text: String) in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
    return lines(of: LineDiff(from: split(old), to: split(new)), context: context)
  }

  /// The changed lines of a difference with so many around them.
  static func lines(of difference: LineDiff, context: Int) -> [DiffLine] {
    difference.hunks(context: context).flatMap(lines(of:))
  }

  /// The lines of a hunk.
  static func lines(of hunk: LineDiff.Hunk) -> [DiffLine] {
    let indent = hunk.lines.filter { !$0.text.isEmpty }.map { $0.text.prefix { $0 == " " }.count }.min() ?? 0
    return hunk.lines.map { line in
      DiffLine(
        kind: line.kind, number: line.newNumber ?? line.oldNumber ?? 0, text: String(line.text.dropFirst(indent)))
    }
  }
}

extension [SaveReview.DiffLine] {
  /// The same where a line that only gets or loses a comma, because of the one before or after it, counts as unchanged.
  var withoutAddedCommas: [SaveReview.DiffLine] {
    let (removed, added) = (filter { $0.kind == .removed }.map(\.text), filter { $0.kind == .added }.map(\.text))
    return compactMap { line in
      let others = line.kind == .removed ? added : removed
      guard line.kind != .same, others.contains(where: { $0 + "," == line.text || $0 == line.text + "," }) else {
        return line
      }
      return line.kind == .removed ? nil : SaveReview.DiffLine(kind: .same, number: line.number, text: line.text)
    }
  }

  /// Those that change a value, where there is no room for more; all if none does.
  var telling: [SaveReview.DiffLine] {
    let values = filter {
      $0.kind != .same && $0.text.contains(where: \.isLetter) && !"{[".contains($0.text.last ?? " ")
    }
    return values.isEmpty ? self : values
  }

  /// The columns that the numbers take.
  var numberColumns: Int { Swift.max(2, String(map(\.number).max() ?? 0).count) }

  /// The columns that the longest line takes with its number and sign.
  var columns: Int { numberColumns + 3 + (map(\.text.columns).max() ?? 0) }

  /// The line on the other side that tells the same, for each line: what it was, or became; nil if there is none.
  var counterparts: [String?] {
    indices.map { index in
      let line = self[index]
      guard line.kind != .same else { return nil }
      let first = self[..<index].lastIndex { $0.kind == .same }.map { $0 + 1 } ?? startIndex
      let others = self[first...].prefix { $0.kind != .same }.filter { $0.kind != line.kind }
      return others.first { $0.text.diffKey == line.text.diffKey }?.text
    }
  }
}

extension String {
  /// What stands before the value, from the first sign on: `"replicas"`, `app.kubernetes.io/version`.
  fileprivate var diffKey: String { String(ranges(of: ": ").first.map { self[..<$0.lowerBound] } ?? self[...]) }

  /// The line cut to `columns` so that what differs from `other` stays: the front of the key goes first, then what stands
  /// before the difference, then the end.
  func elided(to columns: Int, keepingDifferenceTo other: String?, ellipsis: String) -> String {
    guard self.columns > columns, let colon = ranges(of: ": ").first else {
      return elided(to: columns, ellipsis: ellipsis)
    }
    let key = self[..<colon.lowerBound]
    let value = Array(self[colon.upperBound...])
    let otherValue = other.map { text in Array(text[(text.ranges(of: ": ").first?.upperBound ?? text.startIndex)...]) }
    let difference = otherValue.map { zip(value, $0).prefix { $0 == $1 }.count } ?? 0
    let blanks = key.prefix { $0 == " " }
    let shortKey = key.lastIndex(of: "/").map { blanks + ellipsis + key[$0...] } ?? String(key)
    let head = shortKey + ": "
    let room = columns - head.columns
    // Before the difference as many whole parts as there is room for, behind it enough to see it.
    let starts = [0] + value.indices.filter { $0 > 0 && "/@".contains(value[$0]) && $0 <= difference }
    let isSeen = { (start: Int) in
      difference - start + (start == 0 ? 0 : 1) + Swift.min(8, value.count - difference) <= room
    }
    let start = starts.first(where: isSeen) ?? Swift.max(0, difference - Swift.max(1, room - 14))
    let shown = (start == 0 ? "" : ellipsis) + String(value[start...])
    return (head + shown).elided(to: columns, ellipsis: ellipsis)
  }
}
