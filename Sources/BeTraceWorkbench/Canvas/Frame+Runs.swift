import BeTraceCore

/// A piece of text in one ink.
package struct Run: Sendable, Hashable {
  /// What is shown of it: without secrets.
  package let text: String
  package let role: Role
  package let attributes: Attributes

  package init(_ text: String, _ role: Role = .text, _ attributes: Attributes = []) {
    self.text = text.hidingSecrets
    self.role = role
    self.attributes = attributes
  }
}

extension [Run] {
  /// The columns that all of them take.
  package var columns: Int { reduce(0) { $0 + $1.text.columns } }

  /// The runs cut to `columns`, with `ellipsis` (one column) where something is missing.
  package func elided(to columns: Int, ellipsis: String) -> [Run] {
    guard self.columns > columns else { return self }
    let runs = map { Run($0.text.shorteningMasks, $0.role, $0.attributes) }
    guard runs.columns > columns else { return runs }
    var kept: [Run] = []
    var room = columns
    for run in runs {
      guard run.text.columns >= room else {
        kept.append(run)
        room -= run.text.columns
        continue
      }
      // What is missing may be missing behind this run only.
      let isCut = run.text.columns > room
      let text = isCut ? run.text : run.text + ellipsis
      kept.append(Run(text.elided(to: room, ellipsis: ellipsis), run.role, run.attributes))
      break
    }
    return kept
  }

  /// The runs in lines of at most `columns`, broken between words; a longer word has a line of its own.
  package func wrapped(to columns: Int) -> [[Run]] {
    guard self.columns > columns else { return [self] }
    var lines: [[Run]] = [[]]
    for run in self {
      for (index, word) in run.text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
        let last = lines[lines.count - 1]
        let text = (index > 0 && !last.isEmpty ? " " : "") + word
        if last.isEmpty || last.columns + text.columns <= columns {
          lines[lines.count - 1].append(Run(text, run.role, run.attributes))
        } else {
          lines.append([Run(String(word), run.role, run.attributes)])
        }
      }
    }
    return lines
  }
}

extension Frame {
  /// Writes `runs` one after another, as `write(_:column:row:)` does.
  @discardableResult
  package mutating func write(_ runs: [Run], column: Int, row: Int, end: Int? = nil, ground: Role = .page) -> Int {
    var at = column
    for run in runs {
      at = write(run.text, column: at, row: row, end: end, role: run.role, ground: ground, attributes: run.attributes)
    }
    return at
  }

  /// Writes `runs` so that they end before `end`.
  package mutating func write(_ runs: [Run], endingAt end: Int, row: Int, ground: Role = .page) {
    write(runs, column: end - runs.columns, row: row, end: end, ground: ground)
  }
}

extension String {
  /// The text as it is if it fits in `columns`, else in lines that begin as far to the right as it does.
  package func wrappedKeepingIndent(to columns: Int) -> [String] {
    let text = hidingSecrets
    guard text.columns > columns else { return [text] }
    let indent = String(text.prefix { $0 == " " }.prefix(columns / 2))
    return text.drop { $0 == " " }.description.wrapped(to: columns - indent.count).map { indent + $0 }
  }

  /// The text in lines of at most `columns`, broken between words where there are any. A word that fits on no line begins
  /// beside those before it, and is broken after one of its segments if it has some.
  package func wrapped(to columns: Int) -> [String] {
    guard columns > 0 else { return [] }
    var lines: [String] = []
    var line = ""
    for word in hidingSecrets.split(separator: " ", omittingEmptySubsequences: false).map(String.init) {
      let joined = line.isEmpty ? word : line + " " + word
      if joined.columns <= columns {
        line = joined
        continue
      }
      if word.columns > columns, line.columns + 8 <= columns {
        line = joined
      } else {
        if !line.isEmpty { lines.append(line) }
        line = word
      }
      while line.columns > columns {
        let head = line.start(within: columns)
        if head.isEmpty { break }
        lines.append(head)
        line = String(line.dropFirst(head.count))
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// The first `limit` lines of the wrapped text; the last ends in `ellipsis` where more is. A word that fits on no line
  /// loses segments at its front, unless it is all there is.
  package func wrapped(to columns: Int, limit: Int, ellipsis: String) -> [String] {
    let words = hidingSecrets.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let lines =
      words.count == 1
      ? wrapped(to: columns)
      : words.map { $0.droppingSegments(toFit: columns, ellipsis: ellipsis) }.joined(separator: " ").wrapped(
        to: columns)
    guard lines.count > limit, limit > 0 else { return lines }
    let last = lines[limit - 1]
    return lines.prefix(limit - 1)
      + [last.columns < columns ? last + ellipsis : (last + " ").elided(to: columns, ellipsis: ellipsis)]
  }

  /// As many characters from the first on as fit in `columns`, up to the end of a segment if the second half has one.
  private func start(within columns: Int) -> String {
    var kept = ""
    for character in self {
      guard (kept + String(character)).columns <= columns else { break }
      kept.append(character)
    }
    guard let slash = kept.lastIndex(of: "/"), kept.distance(from: kept.startIndex, to: slash) > columns / 2 else {
      return kept
    }
    return String(kept[...slash])
  }

  /// The text with as few segments of its front left out as make it fit, such as `…/betrace/bff`; nil if a last segment
  /// of some length does not fit.
  func droppingFront(toFit columns: Int, ellipsis: String) -> String? {
    var rest = hidingSecrets[...]
    while let slash = rest.dropFirst().firstIndex(of: "/") {
      rest = rest[slash...]
      if rest.count > 5, ellipsis.columns + String(rest).columns <= columns { return ellipsis + rest }
    }
    return nil
  }

  /// A word cut to `columns`: without segments at its front if it has some, else without its end. A quote before it stays.
  private func droppingSegments(toFit columns: Int, ellipsis: String) -> String {
    guard self.columns > columns else { return self }
    let quote = hasPrefix("'") ? "'" : ""
    let word = String(dropFirst(quote.count))
    return word.droppingFront(toFit: columns - quote.count, ellipsis: ellipsis).map { quote + $0 }
      ?? elided(to: columns, ellipsis: ellipsis)
  }
}
