/// What `new service` begins a module with, for one kind of module.
struct ServiceScaffold: Sendable {
  /// The word for it, as `--kind` has it.
  let kind: String
  /// What comes of it, in a few words.
  let summary: String
  /// The files for the service of this name, paths relative to its folder.
  let files: @Sendable (String) -> [(path: String, text: String)]

  /// All kinds.
  static let all = [nix, yaml]
}
