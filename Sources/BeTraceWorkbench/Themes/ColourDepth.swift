/// How many colours the terminal is given.
package enum ColourDepth: Sendable, Hashable, CaseIterable {
  /// No colours; states are told by attributes and symbols.
  case mono
  /// The terminal's own sixteen.
  case sixteen
  /// The table of 256 colours.
  case indexed
  /// Red, green and blue.
  case truecolor
}

extension Theme.Appearance {
  /// What `COLORFGBG` says of the page, such as `15;0`: the number of its colour comes last; nil if it says nothing.
  package init?(colorfgbg: String) {
    guard let index = colorfgbg.split(separator: ";").last.flatMap({ UInt8($0) }), index < 16 else { return nil }
    self = index == 7 || index > 8 ? .light : .dark
  }
}

/// What the user asked for with `--color`.
package enum ColourFlag: String, Sendable, Hashable, CaseIterable {
  /// As many colours as the terminal has, none if `NO_COLOR` is set; as many in any case; none.
  case auto, always, never
}

extension ColourDepth {
  /// The depth that an environment allows: `TERM`, `COLORTERM` and `NO_COLOR` (empty if they are not set), the number of
  /// colours that the terminal's description names, and `--color`. `always` overrules `NO_COLOR` and nothing else.
  package init(term: String, colorterm: String, noColor: String, colourCount: Int, flag: ColourFlag) {
    let isUnwanted = flag == .never || (flag == .auto && !noColor.isEmpty)
    let isImpossible = ["vt100", "dumb"].contains(term) || colourCount < 8
    if isUnwanted || isImpossible {
      self = .mono
    } else if ["truecolor", "24bit"].contains(colorterm) {
      self = .truecolor
    } else {
      self = colourCount >= 256 ? .indexed : .sixteen
    }
  }
}
