package import BeTraceCore

/// One entry of a theme or config file that cannot be used; the rest of the file is.
package struct EntryWarning: Sendable, Hashable {
  /// Where the entry stands.
  package let place: Place
  /// What is wrong and what would be right: lower case, no full stop.
  package let text: String

  /// Says `text` about `place`, with what cannot be seen in it made visible.
  package init(_ place: Place, _ text: String) {
    self.place = place
    // A key in a file may hold what a terminal would obey.
    self.text = String(Glyphs(text).map(\.character))
  }
}

extension EntryWarning {
  /// The same with the file's name only: `harbour.json:4:12: unknown role 'txt'`.
  package var shortDescription: String {
    let name = place.file.split(separator: "/").last.map(String.init) ?? place.file
    return "\(Place(file: name, line: place.line, column: place.column)): \(text)"
  }
}

extension EntryWarning: CustomStringConvertible {
  /// `themes/harbour.json:4:12: unknown role 'txt'; did you mean 'text'?`.
  package var description: String { "\(place): \(text)" }
}

extension Place {
  /// Whether `one` comes before `two`, files by name.
  static func < (one: Place, two: Place) -> Bool {
    (one.file, one.line, one.column) < (two.file, two.line, two.column)
  }
}
