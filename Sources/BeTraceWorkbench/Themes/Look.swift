/// What a terminal can show: how many colours, and which signs at the most.
package struct Display: Sendable, Hashable {
  /// How many colours.
  package let depth: ColourDepth
  /// The richest set of symbols.
  package let symbolSet: SymbolSet

  /// A terminal that shows colours in `depth` and the signs of `symbolSet`.
  package init(depth: ColourDepth, symbolSet: SymbolSet) {
    self.depth = depth
    self.symbolSet = symbolSet
  }
}

/// A theme as a terminal shows it.
package struct Look: Sendable, Equatable {
  /// The theme's name.
  package let name: String
  /// How cells are drawn.
  package let styles: StyleTable
  /// The signs besides letters.
  package let symbols: Symbols

  /// The look of `theme` on `display`.
  package init(_ theme: Theme, on display: Display) {
    name = theme.name
    styles = StyleTable(theme, depth: display.depth)
    symbols = theme.symbols(on: display)
  }
}
