package import BeTraceCore

/// A folder of the workspace that holds the deployment module of one service, in the service's own name.
struct ModuleFolder: Sendable, Hashable {
  /// What a module is written in.
  enum Kind: Sendable, Hashable {
    /// A `flake.nix`, whatever else there is.
    case flake
    /// Plain manifests.
    case manifests
    /// A package of Swift and nothing of the above, which only a workbench that composes it can ask.
    case package
  }

  /// Whether a file of this name holds manifests.
  static func isManifest(_ name: String) -> Bool {
    !name.hasPrefix(".") && [".yaml", ".yml", ".json"].contains(where: name.hasSuffix)
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
    self.init(name, at: "services/\(name)", location: root.appendingPath("services/\(name)"))
  }

  /// The module of the service called `name` in the folder at `path`; nil if there is none.
  init?(_ name: String, at path: String, location: String) {
    self.name = name
    self.path = path
    self.location = location
    let files = (try? Folder.names(in: location))?.filter { !$0.hasPrefix(".") } ?? []
    if files.contains("flake.nix") {
      kind = .flake
    } else if files.contains(where: Self.isManifest) {
      kind = .manifests
    } else if files.contains("Package.swift") {
      kind = .package
    } else {
      return nil
    }
  }
}

extension String {
  /// The path of the file in this folder, which is at `location`, where its team says more; nil if there is none.
  func readme(in location: String) -> String? {
    Folder.isThere(location.appendingPath("README.md")) ? appendingPath("README.md") : nil
  }
}

extension Workspace {
  /// `catalogue` with the services whose modules are in the workspace itself, each of which replaces one of its name.
  /// Flakes are asked through `evaluations`, for at most so many seconds if that is given, and as long as `isUnwanted` does not
  /// say that nobody waits any more.
  package func catalogue(
    adding catalogue: Catalogue, asking evaluations: Evaluations, forAtMost seconds: Int? = nil,
    unlessUnwanted isUnwanted: @escaping @Sendable () -> Bool = { false }
  ) -> Catalogue {
    let folders = moduleFolders
    // It takes a while to answer, and the flakes are read meanwhile.
    let search = folders.contains { $0.kind == .flake } ? OtherThread { _ = evaluations.nix } : nil
    let flakes = flakes(in: folders, asking: evaluations)
    search?.join()
    let names = Set(flakes.map(\.service))
    let around = Set(catalogue.names + folders.map(\.name)).union(names)
    let environments = try? Self.environmentNames(in: path(of: ".")).map { String($0.dropLast(".json".count)) }
    let manifests = folders.filter { $0.kind == .manifests && !names.contains($0.name) }.compactMap { folder in
      folder.module(around: around, environments: environments)
    }
    let packages = folders.filter { $0.kind == .package && !names.contains($0.name) && catalogue[$0.name] == nil }
    return catalogue.adding(
      manifests + packages.map(PackageModule.init)
        + evaluations.modules(of: flakes, forAtMost: seconds, unlessUnwanted: isUnwanted))
  }
}

extension Workspace {
  /// The module in the folder at `path`, relative to `directory`, whether it belongs to a workspace or not; nil if
  /// there is none.
  package static func module(
    at path: String, in directory: String, around catalogue: Catalogue, asking evaluations: Evaluations
  ) -> (any ServiceModule)? {
    let location = directory.appendingPath(path)
    let name = Folder.realPath(of: location).lastPathPart
    guard let folder = ModuleFolder(name, at: path, location: location) else { return nil }
    switch folder.kind {
    case .flake: return evaluations.modules(of: [Flake(service: name, reference: path, folder: location)]).first
    case .manifests: return folder.module(around: Set(catalogue.names), environments: nil)
    case .package: return PackageModule(folder)
    }
  }
}

extension ModuleFolder {
  /// The module of the manifests in the folder, among the services `around` it and these environments, as far as they are
  /// known.
  fileprivate func module(around: Set<String>, environments: [String]?) -> (any ServiceModule)? {
    var folder = ManifestFolder(self)
    return folder.module(around: around, environments: environments)
  }
}
