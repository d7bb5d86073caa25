/// Which form the symbols have.
package enum SymbolSet: Sendable, Hashable, CaseIterable {
  /// Lines, marks and round corners.
  case unicode
  /// The lines and signs that the Linux console has, with square corners.
  case square
  /// Signs that every terminal has.
  case ascii
}

extension SymbolSet {
  /// The richest set that a terminal shows. ASCII where the locale is not UTF-8 or shows symbols of ambiguous width in
  /// two columns, and on the terminals that never had more; `term` is `TERM`.
  package init(utf8Locale: Bool, ambiguousWide: Bool, term: String) {
    if !utf8Locale || ambiguousWide || ["vt100", "dumb"].contains(term) {
      self = .ascii
    } else {
      self = term.hasPrefix("linux") ? .square : .unicode
    }
  }
}

/// The symbols in the set that fits terminal, locale and theme.
package struct Symbols: Sendable, Hashable {
  /// The set that the symbols come from.
  package let set: SymbolSet
  private let overrides: [Symbol: String]

  /// The symbols of `set`. Of `overrides`, each one column wide, the ASCII set takes those that are ASCII; no set takes
  /// the Unicode set's own.
  package init(_ set: SymbolSet, overrides: [Symbol: String] = [:]) {
    self.set = set
    self.overrides = overrides.filter { symbol, sign in
      sign != symbol.forms.unicode && (set != .ascii || sign.utf8.allSatisfy { $0 < 128 })
    }
  }

  /// The sign to draw, one column wide.
  package subscript(symbol: Symbol) -> String {
    if let override = overrides[symbol] { return override }
    return switch set {
    case .unicode: symbol.forms.unicode
    case .square: symbol.square
    case .ascii: symbol.forms.ascii
    }
  }

  /// The moving bars that say *busy*, three columns; `frame` counts from 0 and may grow without end.
  package func spinner(frame: Int) -> String {
    let bars = [self[.spinnerLow], self[.spinnerMiddle], self[.spinnerHigh]]
    return (0..<3).map { bars[($0 + frame) % 3] }.joined()
  }
}
