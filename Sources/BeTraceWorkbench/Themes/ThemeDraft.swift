import BeTraceCore

/// What a theme file says, before its names are looked up; the file's own and what it inherits.
struct ThemeDraft {
  var description: String?
  var appearance: Theme.Appearance?
  var parent: Mention?
  var palette: [String: PaletteEntry] = [:]
  var roles: [Role: RoleEntry] = [:]
  var symbolSet: SymbolSet?
  var symbols: [Symbol: String] = [:]

  /// A name that the file uses, and where.
  struct Mention {
    let name: String
    let place: Place
  }

  /// A colour of the palette, as far as the file names it, and where.
  struct PaletteEntry {
    let place: Place
    var rgb: RGB?
    var index: UInt8?
    var ansi: Colour?

    /// Whether nothing of it can be used.
    var isEmpty: Bool { rgb == nil && index == nil && ansi == nil }
  }

  /// What a file says about one role: another role's name, and where, or its own look.
  enum RoleEntry {
    case alias(Role, Place)
    case look(RoleDraft)
  }

  /// A role whose colours are still names.
  struct RoleDraft {
    var ink: Mention?
    var paper: Mention?
    var attributes: Attributes = []
    var mono: Attributes?
  }
}

extension ThemeDraft {
  /// Fills in what this theme does not say. Palette, roles and symbols are merged by key; a theme that picks another
  /// symbol set than its parent does not get the symbols that the parent chose for its own.
  func inheriting(from parent: ThemeDraft) -> ThemeDraft {
    var whole = self
    whole.appearance = appearance ?? parent.appearance
    whole.palette.merge(parent.palette) { mine, theirs in mine.isEmpty ? theirs : mine }
    whole.roles.merge(parent.roles) { mine, _ in mine }
    whole.symbolSet = symbolSet ?? parent.symbolSet
    if whole.symbolSet == parent.symbolSet { whole.symbols.merge(parent.symbols) { mine, _ in mine } }
    return whole
  }
}
