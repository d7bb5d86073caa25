/// What every role looks like, at every colour depth.
package struct Theme: Sendable, Equatable {
  /// What the user calls it.
  package let name: String
  /// Whether it is made for a dark or a light page.
  package let appearance: Appearance
  /// The set of symbols that the theme wants.
  package let symbolSet: SymbolSet
  /// The symbols that differ from the set, each one column wide.
  package let symbolOverrides: [Symbol: String]
  private let looks: [Role: Look]

  /// What kind of page a theme is made for.
  package enum Appearance: String, Sendable, Hashable, CaseIterable {
    /// Light ink on dark paper, or the other way round.
    case dark, light
  }

  /// A role with its colours looked up; nil where the theme leaves them to others.
  struct Look: Sendable, Equatable {
    var ink: Swatch?
    var paper: Swatch?
    var attributes: Attributes = []
    var mono: Attributes?
  }

  init(
    name: String, appearance: Appearance, symbolSet: SymbolSet, symbolOverrides: [Symbol: String], looks: [Role: Look]
  ) {
    self.name = name
    self.appearance = appearance
    self.symbolSet = symbolSet
    self.symbolOverrides = symbolOverrides
    self.looks = looks
  }

  /// The theme's symbols, as rich as `display` can show them.
  package func symbols(on display: Display) -> Symbols {
    Symbols(symbolSet == .ascii ? .ascii : display.symbolSet, overrides: symbolOverrides)
  }
}

extension Theme {
  /// How `role` is drawn on `ground`: a role is ink, a ground is paper. The ink of a ground wins over the role's where the
  /// ground has one of its own (badges, diffs) or is reversed; there the marks tell the state. `attributes` come on top.
  package func style(role: Role, ground: Role, attributes: Attributes = [], depth: ColourDepth) -> Style {
    let role = look(role)
    let text = look(.text)
    let page = look(.page)
    let hasOwnInk = hasOwnInk(ground)
    let ground = look(ground)

    let isReversed = ground.attributes(at: depth).contains(.reverse)
    let isGroundsInk = isReversed || hasOwnInk
    let ink = isGroundsInk ? ground.ink ?? text.ink : role.ink ?? ground.ink ?? text.ink
    // Dim would make a patch in a reversed bar, and a badge too faint to read.
    let own = isGroundsInk ? role.attributes(at: depth).subtracting(.dim) : role.attributes(at: depth)

    var style = Style(
      foreground: ink?[depth] ?? .default, background: (ground.paper ?? page.paper)?[depth] ?? .default,
      attributes: own.union(ground.attributes(at: depth)).union(attributes))
    // Sixteen colours borrow `reverse` from mono. A ground whose paper shows is then written the other way round, so that
    // it has its own colours where the terminal shows them, and is reversed where it does not.
    let isBorrowed = depth == .sixteen && isReversed && !ground.attributes.contains(.reverse)
    if isBorrowed, style.background != page.paper?[depth] ?? .default {
      (style.foreground, style.background) = (style.background, style.foreground)
    }
    return style
  }

  /// Whether everything on `ground` is drawn in the ground's own ink, whatever its role.
  func hasOwnInk(_ ground: Role) -> Bool { ground != .page && ground != .panel && look(ground).ink != nil }

  private func look(_ role: Role) -> Look { looks[role] ?? Look() }
}

extension Theme.Look {
  /// The attributes at `depth`. Sixteen colours are too few to tell all states apart, so those of mono help; bright black
  /// is dim enough without.
  fileprivate func attributes(at depth: ColourDepth) -> Attributes {
    switch depth {
    case .truecolor, .indexed: return attributes
    case .mono: return mono ?? attributes
    case .sixteen:
      let all = attributes.union(mono ?? [])
      return ink?.sixteen == .ansi(8) ? all.subtracting(.dim) : all
    }
  }
}
