/// The theme files that ship inside the program.
package enum Themes {
  /// Each theme's name and the text of its file, the default first.
  package static let files: [(name: String, bytes: [UInt8])] = [
    ("default-dark", PackageResources.default_dark_json),
    ("mono", PackageResources.mono_json),
  ]
}
