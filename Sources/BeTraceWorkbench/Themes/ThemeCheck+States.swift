import BeTraceCore

extension ThemeReading {
  /// States that one takes for each other: they have the same sign, and look alike at some depth to some eyes.
  var stateFindings: [EntryWarning] {
    var findings: [EntryWarning] = []
    for (index, one) in DrawnState.all.enumerated() {
      for two in DrawnState.all.dropFirst(index + 1) {
        guard let sign = commonSign(of: one, and: two), let likeness = likeness(of: one, and: two) else { continue }
        findings.append(
          EntryWarning(
            place(of: (two.role, two.ground), (one.role, one.ground)),
            "'\(one.role.name)' and '\(two.role.name)' have the same sign '\(sign)' and look alike \(likeness)"))
      }
    }
    return findings
  }

  /// The sign that both have in a set that the theme may be shown in.
  private func commonSign(of one: DrawnState, and two: DrawnState) -> String? {
    [theme.symbolSet, .ascii].map { Symbols($0, overrides: theme.symbolOverrides) }
      .first { one.sign(in: $0) == two.sign(in: $0) }.map(one.sign)
  }

  /// Where the two look alike; nil if nowhere.
  private func likeness(of one: DrawnState, and two: DrawnState) -> String? {
    for depth in ColourDepth.allCases.reversed() {
      let styles = [one, two].map { theme.style(role: $0.role, ground: $0.ground, depth: depth) }
      let marks = styles.map { $0.attributes.intersection([.reverse, .underline]) }
      guard marks[0] == marks[1] else { continue }
      let colours = zip([one, two], styles).map { $0.colour(of: $1) }
      let hasColours = colours != [.default, .default]
      if hasColours, ColourDepth.measured.contains(depth) {
        if let eyes = eyes(confusing: colours[0], with: colours[1]) { return "\(depth.name)\(eyes)" }
      } else if styles[0] == styles[1], (one.role, two.role) != (.originUnsaved, .diffAdd) {
        // Added lines stand in differences only, where nothing is marked as unsaved: without colours that has to do.
        return hasColours ? depth.name : ColourDepth.mono.name
      }
    }
    return nil
  }

  /// The eyes to which two colours are alike, in the words of a message; nil if to none.
  private func eyes(confusing one: Colour, with two: Colour) -> String? {
    for vision in ColourVision.allCases {
      guard let difference = one.difference(from: two, seenWith: vision), difference < Self.clearDifference else {
        continue
      }
      let eyes = vision == .normal ? "" : " to eyes with \(vision)"
      return "\(eyes): the colours differ by \(difference.shown), \(Int(Self.clearDifference)) is enough"
    }
    return nil
  }

  /// What the eye tells at a glance, in CIEDE2000.
  private static let clearDifference = 10.0
}

/// One of the states that a person has to tell apart at a glance, as it is drawn.
private struct DrawnState {
  let role: Role
  let ground: Role
  private let symbol: Symbol?

  static let all = [
    DrawnState(.selection, on: .selection, .cursor), DrawnState(.problemError, on: .page, .error),
    DrawnState(.problemWarning, on: .page, .warning), DrawnState(.originUnsaved, on: .page, .unsaved),
    DrawnState(.diffAdd, on: .diffAdd, nil), DrawnState(.diffRemove, on: .diffRemove, nil),
  ]

  private init(_ role: Role, on ground: Role, _ symbol: Symbol?) {
    (self.role, self.ground, self.symbol) = (role, ground, symbol)
  }

  /// The sign at the state; differences have their own.
  func sign(in symbols: Symbols) -> String {
    symbol.map { symbols[$0] } ?? (role == .diffAdd ? "+" : "-")
  }

  /// The colour that tells it: of a selection the paper.
  func colour(of style: Style) -> Colour { role == .selection ? style.background : style.foreground }
}
