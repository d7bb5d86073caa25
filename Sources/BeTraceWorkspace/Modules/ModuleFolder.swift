package import BeTraceCore

/// A folder of the workspace that holds the deployment module of one service, in the service's own name.
struct ModuleFolder: Sendable, Hashable {
  /// What a module is written in.
  enum Kind: Sendable, Hashable {
    /// A `flake.nix`, whatever else there is.
    case flake
    /// Plain manifests, as files that end in one of `endings`.
    case manifests

    /// How the names of files with manifests end.
    static let endings = [".yaml", ".yml", ".json"]
  }

  /// The name of the service.
  let name: String
  /// Relative to the workspace: `services/bff`.
  let path: String
  /// The same, absolute.
  let location: String
  let kind: Kind

  /// The folder `name` of `services` in the workspace at `root`; nil if there is no module in it.
  init?(_ name: String, in root: String) {
    self.name = name
    path = "services/\(name)"
    location = root.appendingPath(path)
    let files = (try? Folder.names(in: location))?.filter { !$0.hasPrefix(".") } ?? []
    if files.contains("flake.nix") {
      kind = .flake
    } else if files.contains(where: { file in Kind.endings.contains(where: file.hasSuffix) }) {
      kind = .manifests
    } else {
      return nil
    }
  }
}

extension Workspace {
  /// `catalogue` with the services whose modules are in the workspace itself, each of which replaces one of its name.
  package func catalogue(adding catalogue: Catalogue) -> Catalogue {
    catalogue.adding(moduleFolders.compactMap(\.module))
  }
}

extension ModuleFolder {
  /// The module in the folder.
  fileprivate var module: (any ServiceModule)? {
    switch kind {
    case .flake: nil
    case .manifests: nil
    }
  }
}
