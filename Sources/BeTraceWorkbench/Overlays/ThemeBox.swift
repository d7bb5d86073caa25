/// The list of themes, of which the one at the cursor is shown on the whole screen.
package struct ThemeBox: Sendable, Equatable {
  /// A theme in the list.
  package struct Row: Sendable, Equatable {
    package let name: String
    package let appearance: Theme.Appearance
    /// Its own words about itself, or its file.
    package let note: String
    /// What cannot be used of its file, a line each.
    package let warnings: [String]
  }

  package private(set) var rows: [Row] = []
  /// The row at the cursor, 0-based.
  package var index = 0
  /// What was chosen before the box was opened; nil if nothing was, and the terminal's page decides.
  package let before: String?

  /// The themes of `choice`, the one in use at the cursor.
  package init(_ choice: ThemeChoice) {
    before = choice.chosen
    list(choice)
  }

  /// Lists the themes of `choice` anew.
  package mutating func list(_ choice: ThemeChoice) {
    rows = choice.listed.map { file in
      let reading = Theme.read(file, among: choice.files)
      return Row(
        name: file.name, appearance: reading.theme.appearance, note: reading.description ?? file.path,
        warnings: reading.warnings.map(\.shortDescription) + choice.user.unreadable)
    }
    index = rows.firstIndex { $0.name == choice.look.name } ?? 0
  }
}
