import BeTraceCore

extension ThemeReading {
  /// Texts that stand out from their paper less than 4.5:1, marks and lines less than 3:1 (WCAG 2, level AA).
  var contrastFindings: [EntryWarning] {
    var worst: [Place: (contrast: Contrast, count: Int)] = [:]
    for depth in ColourDepth.measured {
      for (role, ground, limit) in Self.inks {
        guard let contrast = Contrast(of: role, on: ground, at: depth, in: theme, limit: limit) else { continue }
        guard contrast.ratio < limit else { continue }
        let place = place(of: (role, ground))
        let known = worst[place] ?? (contrast, 0)
        worst[place] = (known.contrast.lack < contrast.lack ? contrast : known.contrast, known.count + 1)
      }
    }
    return worst.map { place, worst in
      let more = worst.count > 1 ? "; \(worst.count - 1) more like it" : ""
      return EntryWarning(place, worst.contrast.description + more)
    }
  }

  /// What is drawn as paper. Nothing else is on those that have an ink of their own.
  private static let papers: [Role] = [.page, .panel, .selection, .selectionInactive]
  private static let badges: [Role] = [.matchCurrent, .diffAdd, .diffRemove, .envProtected, .toast]
  /// These are never drawn on a selection.
  private static let lines: [Role] = [.border, .focusBorder, .diffGap]
  private static let marks: [Role] = [.cursor, .spinner]

  /// Each role on each ground that it is drawn on, and the contrast that it needs there.
  private static let inks: [(role: Role, ground: Role, limit: Double)] = {
    let texts = Role.allCases.filter { !(papers + badges + lines + marks).contains($0) }
    return texts.flatMap { role in papers.map { (role, $0, 4.5) } } + badges.map { ($0, $0, 4.5) }
      + lines.flatMap { role in [.page, .panel].map { (role, $0, 3) } }
      + marks.flatMap { role in papers.map { (role, $0, 3) } }
  }()
}

/// How much a role stands out from a ground.
private struct Contrast {
  let role: Role
  let ground: Role
  let depth: ColourDepth
  let ratio: Double
  let limit: Double
  /// What the paper was taken for, if the terminal decides.
  let assumption: String?

  /// Nil where the user decides what both look like.
  init?(of role: Role, on ground: Role, at depth: ColourDepth, in theme: Theme, limit: Double) {
    let style = theme.style(role: role, ground: ground, depth: depth)
    guard let inks = style.foreground.appearances, let papers = style.background.appearances,
      style.foreground != .default || style.background != .default
    else { return nil }
    let ratios = papers.flatMap { paper in inks.map { (paper: paper, ratio: $0.contrast(with: paper)) } }
    guard let worst = ratios.min(by: { $0.ratio < $1.ratio }) else { return nil }
    (self.role, self.ground, self.depth, self.limit) = (role, ground, depth, limit)
    ratio = worst.ratio
    assumption = papers.count > 1 ? worst.paper == RGB(0, 0, 0) ? "black" : "white" : nil
  }

  /// How far it is from the limit.
  var lack: Double { limit / ratio }
}

extension Contrast: CustomStringConvertible {
  /// `'ok' on 'page' has a contrast of 3.1:1 in 256 colours; text needs 4.5:1`.
  var description: String {
    let paper = "'\(ground.name)'" + (assumption.map { ", where the terminal is \($0)," } ?? "")
    let need = limit == 3 ? "lines and marks need 3:1" : "text needs 4.5:1"
    return "'\(role.name)' on \(paper) has a contrast of \(ratio.shown):1 \(depth.name); \(need)"
  }
}
