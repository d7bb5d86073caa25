import BeTraceCore

/// What was read of a theme file, with all that it inherits.
package struct ThemeReading: Sendable {
  /// What it looks like.
  package let theme: Theme
  /// What cannot be used, sorted by place; the rest is.
  package let warnings: [EntryWarning]
  /// Whether every file, its own and those above it, is a theme. If not, the default theme's colours stand in.
  package let isWhole: Bool
  /// The theme's own words about itself; nil if it says none.
  package let description: String?
  /// The theme that it inherits, as far as there is one.
  package let parent: String?
  /// The file itself.
  package let file: ThemeFile
  let draft: ThemeDraft
  /// What each role leads to.
  let roles: [Role: ThemeDraft.RoleDraft]
  /// The colours by their names.
  let swatches: [String: Swatch]
}

extension Theme {
  /// The most parents that one theme may have above it.
  package static let deepestInheritance = 8

  /// Reads `file`, whose parents are looked for by name in `files`; the first of a name counts, and a file that inherits
  /// its own name means the next. Whatever cannot be used is left out and told by a warning; a file that is no theme at
  /// all gives the default theme's colours under its own name.
  package static func read(_ file: ThemeFile, among files: [ThemeFile] = ThemeFile.shipped) -> ThemeReading {
    var reader = ThemeReader()
    let own = reader.draft(of: file)
    let draft = reader.draft(own, of: file, below: [], among: files)
    var resolution = ThemeResolution(draft)
    let roles = resolution.roles()
    let theme = Theme(
      name: file.name, appearance: draft.appearance ?? .dark, symbolSet: draft.symbolSet ?? .unicode,
      symbolOverrides: draft.symbols, looks: resolution.looks(of: roles))
    let warnings = reader.warnings + resolution.warnings
    return ThemeReading(
      theme: theme, warnings: warnings.sorted { $0.place < $1.place }, isWhole: !reader.hasUnreadable,
      description: own?.description, parent: own?.parent?.name, file: file, draft: draft, roles: roles,
      swatches: resolution.swatches)
  }
}

extension ThemeReader {
  /// `draft`, what `file` says by itself, with all that it inherits; `heirs` are the files that led here.
  fileprivate mutating func draft(
    _ draft: ThemeDraft?, of file: ThemeFile, below heirs: [ThemeFile], among files: [ThemeFile]
  ) -> ThemeDraft {
    guard let draft else { return self.draft(of: ThemeFile.shipped[0]) ?? ThemeDraft() }
    guard let parent = draft.parent else { return draft }
    let line = heirs + [file]
    let namesakes = files.filter { $0.name == parent.name }
    guard let above = namesakes.first(where: { !line.contains($0) }) else {
      warn(parent.place, Self.missing(parent.name, below: line.map(\.name), among: files))
      return draft
    }
    guard line.count <= Theme.deepestInheritance else {
      let limit = "inherits more than \(Theme.deepestInheritance) themes"
      warn(parent.place, "'\(line[0].name)' \(limit); '\(parent.name)' is left out")
      return draft
    }
    return draft.inheriting(from: self.draft(self.draft(of: above), of: above, below: line, among: files))
  }

  private static func missing(_ name: String, below line: [String], among files: [ThemeFile]) -> String {
    guard line.contains(name) else {
      return "there is no theme '\(name)'" + suggestion(for: name, among: files.map(\.name))
    }
    return "'\(name)' inherits itself: \((line.drop { $0 != name } + [name]).joined(separator: " > "))"
  }
}
