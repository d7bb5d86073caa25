package import BeTraceCore
import Glibc

/// A folder with environment files, or the example that stands in for one.
package struct Workspace: Sendable {
  /// Where the files are.
  package enum Kind: Sendable, Hashable {
    /// In a folder of the user's.
    case folder
    /// In a copy of the example that the user may change, kept in the state directory.
    case scratch
    /// In the program: nobody has made a scratch copy yet.
    case example
  }

  /// A file of the workspace.
  package struct File: Sendable, Hashable {
    /// Relative to the workspace: `environments/dev.json`.
    package let path: String
    /// What it holds; nothing if it cannot be read.
    package let bytes: [UInt8]
    /// Why it cannot be read; nil if it was.
    package var problem: String?
  }

  /// Where the files are.
  package let kind: Kind
  /// The folder as the user knows it; of the example the one that its scratch copy will be in.
  package let folder: String
  /// Where `folder` is, absolute.
  private let location: String
  private let example: [File]

  /// The workspace in `folder`, relative to `directory`; `example` are the files that are in the program.
  init(_ kind: Kind, folder: String, in directory: String = "/", example: [File] = []) {
    self.kind = kind
    self.folder = folder
    location = directory.appendingPath(folder)
    self.example = example
  }

  /// Where `folder` really is, absolute and without links.
  package var realPath: String { Folder.realPath(of: location) }

  /// What the files in the state folder that are about it are called.
  var stateName: String { String(SHA256(of: realPath.utf8).description.prefix(16)) }

  /// The folders that the workspace has its own files in, each with where it really is.
  var ownFolders: [(name: String, path: String)] {
    ["environments", EnvironmentSchema.path.parentFolder, "services"].map { name in
      (name, Folder.realPath(of: location.appendingPath(name)))
    }
  }

  /// Where the file at `path`, relative to the workspace, is.
  package func path(of path: String) -> String { location.appendingPath(path) }

  /// The environment files, by path. What is called like one and cannot be read is among them: the others are read all
  /// the same.
  package func files() throws(WorkspaceError) -> [File] {
    guard kind != .example else { return example.sorted { $0.path < $1.path } }
    let entries = try Self.environmentEntries(in: location)
    guard !entries.isEmpty else { throw .noEnvironments(folder) }
    return entries.map { entry in
      let path = "environments/\(entry.name)"
      do throws(FileError) {
        return File(
          path: path, bytes: try entry.read(in: location.appendingPath("environments"), called: "environments"))
      } catch {
        return File(path: path, bytes: [], problem: "the file \(error.problem)")
      }
    }
  }

  /// The folders in which environment files change.
  package var watched: [String] { [realPath, Folder.realPath(of: path(of: "environments"))] }

  /// The folders with the modules of services, by name.
  var moduleFolders: [ModuleFolder] {
    guard kind != .example else { return [] }
    return Folder.folders(in: location.appendingPath("services")).compactMap { ModuleFolder($0, in: location) }
  }

  /// The environments that the files describe, read against the contracts in `catalogue`.
  package func environments(_ catalogue: Catalogue) throws(WorkspaceError) -> Environments {
    let settings = try settings()
    let catalogue = catalogue.judged(by: try schemas(settings))
    let environments = Environments(
      try files().map { file in
        EnvironmentFile(path: file.path, bytes: file.bytes, problem: file.problem, catalogue: catalogue)
      }, catalogue: catalogue, stages: settings.stages.map(\.name))
    if let problem = settings.problem(in: environments) { throw .settings(problem) }
    return environments
  }

  /// What the workspace says about itself.
  package func settings() throws(WorkspaceError) -> WorkspaceSettings {
    guard kind != .example else { return WorkspaceSettings() }
    let bytes: [UInt8]
    do {
      bytes = try AtomicFile.read(location.appendingPath(WorkspaceSettings.path), name: WorkspaceSettings.path)
    } catch .unreadable(_, let reason) where reason.isMissing {
      return WorkspaceSettings()
    } catch {
      throw .file(error)
    }
    do {
      return try WorkspaceSettings(parsing: bytes)
    } catch {
      throw .settings(error)
    }
  }

  /// The schemas of custom resources that `settings` name.
  private func schemas(_ settings: WorkspaceSettings) throws(WorkspaceError) -> CustomSchemaSource {
    let names = settings.schemas
    guard !names.isEmpty else { return .none }
    do {
      let locations = try SchemaLocations(names, in: location)
      return CustomSchemaSource(locations.schemas)
    } catch {
      throw .schemas(error)
    }
  }

  /// Replaces the file at `path`, relative to the workspace, which has to hold `expecting` still. Gives what of it could not
  /// be kept.
  package func write(_ bytes: [UInt8], to path: String, expecting: [UInt8]) throws(FileError) -> [FileRemark] {
    try write([(path, bytes, expecting)])
  }

  /// Replaces files, their paths relative to the workspace, which have to hold what is expected still: all of them, or none
  /// unless the error says so. Gives what of them could not be kept.
  package func write(
    _ files: [(path: String, bytes: [UInt8], expecting: [UInt8])]
  ) throws(FileError) -> [FileRemark] {
    precondition(kind != .example, "the example is written to its scratch copy")
    return try AtomicFile.replace(
      files.map { path, bytes, expecting in
        AtomicFile.Replacement(
          path: location.appendingPath(path), bytes: bytes, expecting: expecting, name: path)
      })
  }

  /// Makes the file at `path`, relative to the workspace, which must not be there.
  package func create(_ bytes: [UInt8], at path: String) throws(FileError) {
    precondition(kind != .example, "the example is written to its scratch copy")
    try AtomicFile.create(location.appendingPath(path), with: bytes, name: path)
  }

  /// Makes files, their paths relative to the workspace, which must not be there: all of them, or if that fails none.
  package func create(_ files: [(path: String, bytes: [UInt8])]) throws(FileError) {
    precondition(kind != .example, "the example is written to its scratch copy")
    try AtomicFile.create(
      files.map { AtomicFile.Content($0.bytes, at: location.appendingPath($0.path), called: $0.path) })
  }

  /// The workspace as one that can be written: of the example its scratch copy, which is made now.
  package func writable() throws(WorkspaceError) -> Workspace {
    guard kind == .example else { return self }
    try ScratchCopy.make(of: example, at: folder)
    return Workspace(.scratch, folder: folder)
  }

  /// The names of the environment files of the workspace at `path`, sorted.
  static func environmentNames(in path: String) throws(WorkspaceError) -> [String] {
    try environmentEntries(in: path).map(\.name)
  }

  private static func environmentEntries(in path: String) throws(WorkspaceError) -> [FolderEntry] {
    do {
      return try Folder.entries(in: path.appendingPath("environments")).filter {
        $0.name.hasSuffix(".json") && !$0.name.hasPrefix(".")
      }
    } catch {
      if error.isMissing { return [] }
      throw .file(.unreadable(path: "environments", error))
    }
  }
}
