import BeTraceCore

extension ThemeReading {
  /// Grounds of the cursor that one cannot see, at any depth.
  var selectionFindings: [EntryWarning] {
    let pairs: [(ground: Role, other: Role, limit: Double)] = [
      (.selection, .page, 5), (.selection, .panel, 5), (.selection, .selectionInactive, 5),
      (.selectionInactive, .page, 2.3),
    ]
    return pairs.compactMap { ground, other, limit in
      let depth = ColourDepth.allCases.reversed().first { depth in
        let styles = [ground, other].map { theme.style(role: .text, ground: $0, depth: depth) }
        guard styles[0].attributes == styles[1].attributes else { return false }
        let ink = styles[0].foreground.difference(from: styles[1].foreground, seenWith: .normal)
        let paper = styles[0].background.difference(from: styles[1].background, seenWith: .normal)
        return [ink, paper].allSatisfy { $0.map { $0 < limit } ?? false }
      }
      guard let depth else { return nil }
      let remedy = depth == .mono ? "; give it \"mono\": [\"reverse\"] or [\"underline\"]" : ""
      return EntryWarning(
        place(of: (.text, ground)), "'\(ground.name)' cannot be told from '\(other.name)' \(depth.name)\(remedy)")
    }
  }
}
