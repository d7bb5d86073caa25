import Themes

/// A theme file as it was found, shipped or a user's.
package struct ThemeFile: Sendable, Hashable {
  /// What `--theme` and `inherits` call it: the file's name without `.json`.
  package let name: String
  /// The file as the user knows it, for warnings.
  package let path: String
  /// The text, UTF-8.
  package let bytes: [UInt8]

  /// A file that was read from `path`.
  package init(name: String, path: String, bytes: [UInt8]) {
    self.name = name
    self.path = path
    self.bytes = bytes
  }

  /// The themes inside the program, the default first.
  package static let shipped: [ThemeFile] = Themes.files.map {
    ThemeFile(name: $0.name, path: "themes/\($0.name).json", bytes: $0.bytes)
  }

  /// The JSON Schema that editors complete and check theme files with.
  package static let schema = Themes.schema
}
