import BeTraceCore

/// What the user decides about the program itself, in `config.json`: theme, symbols and keys.
package struct Config: Sendable, Equatable {
  /// The only version of the format that this program reads.
  package static let version = 1

  /// The theme to use; nil leaves it to `preference`.
  package internal(set) var theme: String?
  /// The themes for dark and for light pages, where the file names them.
  package internal(set) var preference: ThemePreference?
  /// The form of the symbols; nil leaves it to the terminal.
  package internal(set) var symbols: SymbolSet?
  package internal(set) var keymap = Keymap.standard
  /// What cannot be used of the file, a line each; the rest is.
  package internal(set) var warnings: [String] = []

  /// Decides nothing, and says `warnings`.
  package init(warnings: [String] = []) { self.warnings = warnings }

  /// Reads `bytes`, the content of `file`, which may name `themes`.
  package init(parsing bytes: [UInt8], file: String, themes: [String]) {
    var reader = ConfigReader(themes: themes)
    self = reader.config(in: bytes, file: file)
    warnings = reader.warnings.sorted { $0.place < $1.place }.map(\.description)
  }

  /// Whether the file says which theme to use.
  package var decidesTheme: Bool { theme != nil || preference != nil }
}
