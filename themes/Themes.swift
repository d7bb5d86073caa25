/// The theme files that ship inside the program.
package enum Themes {
  /// Each theme's name and the text of its file, the default first.
  package static let files: [(name: String, bytes: [UInt8])] = [
    ("default-dark", PackageResources.default_dark_json),
    ("default-light", PackageResources.default_light_json),
    ("terminal", PackageResources.terminal_json),
    ("contrast-dark", PackageResources.contrast_dark_json),
    ("contrast-light", PackageResources.contrast_light_json),
    ("deuteranopia", PackageResources.deuteranopia_json),
    ("tritanopia", PackageResources.tritanopia_json),
    ("mono", PackageResources.mono_json),
  ]

  /// The JSON Schema that editors complete and check theme files with.
  package static let schema = PackageResources.theme_schema_json
}
