extension Workspace {
  /// The workspace that the user means: `folder` if one is named, else the one that `BETRACE_WORKSPACE` names, else the
  /// nearest above the current directory, else the example in `files`, whose paths are relative to a workspace, if there
  /// are any.
  package static func find(
    _ folder: String?, in surroundings: Surroundings, example files: [(path: String, text: String)]
  ) throws(WorkspaceError) -> Workspace {
    if let folder = folder ?? surroundings["BETRACE_WORKSPACE"] { return try named(folder, in: surroundings.directory) }
    if let folder = nearest(to: surroundings.directory) { return Workspace(.folder, folder: folder) }
    guard !files.isEmpty else { throw .nowhere }
    let scratch = try ScratchCopy.path(in: surroundings)
    if Folder.isFolder(scratch) { return Workspace(.scratch, folder: scratch) }
    return Workspace(
      .example, folder: scratch, example: files.map { File(path: $0.path, bytes: Array($0.text.utf8)) })
  }

  private static func named(_ folder: String, in directory: String) throws(WorkspaceError) -> Workspace {
    let location = directory.appendingPath(folder)
    guard Folder.isFolder(location) else {
      throw Folder.isThere(location) ? .notAFolder(folder) : .missing(folder)
    }
    guard try !environmentNames(in: location).isEmpty else { throw .noEnvironments(folder) }
    return Workspace(.folder, folder: folder, in: directory)
  }

  /// The nearest folder from `directory` upwards that has environment files. One that cannot be looked into is passed by.
  private static func nearest(to directory: String) -> String? {
    var folder = directory
    while true {
      if let names = try? environmentNames(in: folder), !names.isEmpty { return folder }
      let parent = folder.parentFolder
      guard parent != folder, folder.hasPrefix("/") else { return nil }
      folder = parent
    }
  }
}

extension Workspace {
  /// What is to be put before the paths of the workspace's files so that they lead there from `directory`, such as
  /// `infra/` or `../`; nothing for the example, which is in the program.
  package func prefix(seenFrom directory: String) -> String {
    guard kind != .example else { return "" }
    let (here, there) = (Folder.realPath(of: directory), realPath)
    if here == there { return "" }
    if there.hasPrefix(here == "/" ? "/" : here + "/") {
      return there.dropFirst(here == "/" ? 1 : here.count + 1) + "/"
    }
    if here.hasPrefix(there + "/") {
      return String(repeating: "../", count: here.dropFirst(there.count).count { $0 == "/" })
    }
    return folder.hasSuffix("/") ? folder : folder + "/"
  }
}
