import BeTraceCore

extension Theme {
  /// The most parents that one theme may have above it.
  package static let deepestInheritance = 8

  /// Reads `file`, whose parents are looked for by name in `files`. Whatever cannot be used is left out and told by a
  /// warning, sorted by place; a file that is no theme at all gives the default theme's colours under its own name.
  package static func read(
    _ file: ThemeFile, among files: [ThemeFile] = ThemeFile.shipped
  ) -> (theme: Theme, warnings: [ThemeWarning]) {
    var reader = ThemeReader()
    let draft = reader.draft(of: file, below: [], among: files)
    var resolution = ThemeResolution(draft)
    let theme = Theme(
      name: file.name, appearance: draft.appearance ?? .dark, symbolSet: draft.symbolSet ?? .unicode,
      symbolOverrides: draft.symbols, looks: resolution.looks())
    let warnings = reader.warnings + resolution.warnings
    return (
      theme,
      warnings.sorted {
        ($0.place.file, $0.place.line, $0.place.column) < ($1.place.file, $1.place.line, $1.place.column)
      }
    )
  }
}

extension ThemeReader {
  /// The draft of `file` with all that it inherits; `heirs` are the themes that led here.
  fileprivate mutating func draft(of file: ThemeFile, below heirs: [String], among files: [ThemeFile]) -> ThemeDraft {
    guard let draft = draft(of: file) else { return self.draft(of: ThemeFile.shipped[0]) ?? ThemeDraft() }
    guard let parent = draft.parent else { return draft }
    let line = heirs + [file.name]
    if line.contains(parent.name) {
      let names = line.drop { $0 != parent.name } + [parent.name]
      warn(parent.place, "'\(parent.name)' inherits itself: \(names.joined(separator: " > "))")
      return draft
    }
    guard let parentFile = files.first(where: { $0.name == parent.name }) else {
      let hint = suggestion(for: parent.name, among: files.map(\.name))
      warn(parent.place, "there is no theme '\(parent.name)'" + hint)
      return draft
    }
    guard line.count <= Theme.deepestInheritance else {
      let limit = "inherits more than \(Theme.deepestInheritance) themes"
      warn(parent.place, "'\(line[0])' \(limit); '\(parent.name)' is left out")
      return draft
    }
    return draft.inheriting(from: self.draft(of: parentFile, below: line, among: files))
  }
}
