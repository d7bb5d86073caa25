package import BeTraceCore
import Glibc

/// Noticing that modules are others than they were when they were read.
extension Workspace {
  /// The folders in which modules change, and new ones come, each with where it really is: the workspace's own too, in which
  /// the folder of modules comes and goes.
  package var watchedModules: [String] {
    guard kind != .example else { return [] }
    return foldersOfNews + moduleSources.flatMap { Folder.tree(at: $0.location) }
  }

  /// The folders among these in which a file, or the folder itself, has changed since this time, in seconds since 1970.
  package func moduleFolders(changedSince time: Int) -> Set<String> {
    Set(watchedModules.filter { Folder.hasChanged($0, since: time) })
  }

  /// Whether environment files, or what the workspace says about itself, may have changed since this time, in seconds since
  /// 1970.
  package func mayHaveChanged(since time: Int) -> Bool { watched.contains { Folder.hasChanged($0, since: time) } }

  /// Whether modules may have changed where something happened in `folders`, which are absolute.
  package func mayHoldModules(_ folders: Set<String>) -> Bool {
    guard kind != .example else { return false }
    return !folders.isDisjoint(with: foldersOfNews) || moduleSources.contains { $0.isTouched(in: folders) }
  }

  /// Those modules in `folders`, which are absolute, that are not what they are in `catalogue`, which was read before: their
  /// folders, relative to the workspace.
  package func changedModules(in folders: Set<String>, since catalogue: Catalogue) -> [String] {
    let sources = moduleSources
    let hasNews = !folders.isDisjoint(with: foldersOfNews)
    let changed = sources.filter { hasNews || $0.isTouched(in: folders) }.filter {
      !$0.isSame(as: catalogue[$0.service])
    }
    let gone = catalogue.services.filter { service in
      service.origin.isInWorkspace && service.origin.name.parentFolder == "services"
        && !sources.contains { $0.service == service.name }
    }
    return changed.map(\.path) + gone.map(\.origin.name)
  }

  private var servicesFolder: String { Folder.realPath(of: path(of: "services")) }

  /// Where the folders of modules, and the one around them, come and go.
  private var foldersOfNews: [String] { [realPath, servicesFolder] }

  /// The folders that modules are read from, or may be.
  private var moduleSources: [ModuleSource] {
    let referred = ((try? settings()) ?? WorkspaceSettings()).flakes.compactMap { flake in
      Evaluations.localPath(of: flake.reference).map { path in
        ModuleSource(service: flake.service, path: path, location: Folder.realPath(of: realPath.appendingPath(path)))
      }
    }
    let names = Set(referred.map(\.service))
    return referred
      + Folder.folders(in: servicesFolder).filter { !names.contains($0) && !$0.hasPrefix(".") }.map { name in
        ModuleSource(
          service: name, path: "services/\(name)", location: Folder.realPath(of: servicesFolder.appendingPath(name)))
      }
  }
}

/// A folder that the module of a service is in, or may come to be in.
private struct ModuleSource {
  let service: String
  /// As messages have it, relative to the workspace.
  let path: String
  /// Absolute, without links.
  let location: String

  /// Whether one of `folders` is it, or in it.
  func isTouched(in folders: Set<String>) -> Bool {
    folders.contains { $0 == location || $0.hasPrefix(location + "/") }
  }

  /// Whether it holds just what `known` was read from.
  func isSame(as known: Catalogue.Service?) -> Bool {
    guard let folder = ModuleFolder(service, at: path, location: location) else { return known?.origin.name != path }
    guard let known else { return false }
    switch folder.kind {
    case .flake:
      let sources = Flake(service: service, reference: path, folder: location).sources
      return known.origin == .flake(path) && known.module.revision.hasPrefix(sources.checksum.description)
    case .manifests:
      var manifests = ManifestFolder(folder)
      return known.origin == .manifests(path)
        && known.module.revision == manifests.module(around: [], environments: nil).revision
    case .package: return known.origin == .package(path) || !known.origin.isInWorkspace
    }
  }
}

extension ModuleOrigin {
  /// Whether its files belong to a workspace, so that they may change while the program runs.
  fileprivate var isInWorkspace: Bool { if case .compiled = self { false } else { true } }
}

extension Folder {
  /// Whether the folder at `path`, or a file in it, has changed since this time, in seconds since 1970.
  fileprivate static func hasChanged(_ path: String, since time: Int) -> Bool {
    ([path] + ((try? names(in: path)) ?? []).map(path.appendingPath)).contains { place in
      var status = stat()
      return lstat(place, &status) == 0 && status.st_ctim.tv_sec >= time
    }
  }

  /// The folder at `path` and those in it and below; hidden ones are left out, and links are not followed.
  fileprivate static func tree(at path: String, depth: Int = 8) -> [String] {
    guard depth > 0 else { return [] }
    let below = ((try? names(in: path)) ?? []).filter { name in
      var status = stat()
      return !name.hasPrefix(".") && lstat(path.appendingPath(name), &status) == 0
        && status.st_mode & S_IFMT == S_IFDIR
    }
    return [path] + below.flatMap { tree(at: path.appendingPath($0), depth: depth - 1) }
  }
}
