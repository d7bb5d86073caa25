/// What `new service` begins a module with, for one kind of module.
struct ServiceScaffold: Sendable {
  /// The word for it, as `--kind` has it.
  let kind: String
  /// What comes of it, in a few words.
  let summary: String
  /// The files for a service, paths relative to its folder.
  let files: @Sendable (NewService) throws(Refusal) -> [(path: String, text: String)]

  /// All kinds.
  static let all = [nix, swift, yaml]
}

/// The service that somebody begins.
struct NewService: Sendable {
  /// What it is called, a DNS label.
  let name: String
  /// Where the package is whose library a module in Swift is written against; nil if nobody said.
  let library: LibraryPackage?
}
