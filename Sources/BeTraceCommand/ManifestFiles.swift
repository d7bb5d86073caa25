import BeTraceCore
import BeTraceWorkspace

/// Files of manifests that somebody named on the command line.
struct ManifestFiles {
  /// One of them.
  struct File {
    /// As it was named, or found in a folder that was.
    let name: String
    let text: [UInt8]

    /// What to do with a file that is for kustomize, and so nothing to apply; nil if it is not.
    var hint: String? {
      let folder = name.parentFolder
      guard ["kustomization.yaml", "kustomization.yml", "Kustomization"].contains(name.lastPathPart) else { return nil }
      return
        "'\(name.visible)' is for kustomize and is not judged: 'kubectl kustomize \(folder.visible) | betrace-tui validate "
        + "--filename -' judges what it makes"
    }
  }

  /// The files that `names` mean, in their order: files, folders with all that lies in them, and `-` for standard input.
  static func read(_ names: [String], in directory: String) throws(Refusal) -> [File] {
    var files: [File] = []
    for name in names {
      if name == "-" {
        files.append(File(name: "<stdin>", text: try standardInput()))
        continue
      }
      var seen: Set<String> = []
      let found = try paths(at: name, in: directory, besides: &seen)
      guard !found.isEmpty else {
        throw Refusal(
          .noInput, "'\(name.visible)' holds no manifests: expected files that end in \(known)")
      }
      for path in found { files.append(File(name: path, text: try text(at: path, in: directory))) }
    }
    return files
  }

  private static var known: String { endings.dropLast().joined(separator: ", ") + " or " + (endings.last ?? "") }

  private static let endings = [".json", ".jsonl", ".ndjson", ".yaml", ".yml"]

  /// The file at `name`, or those in the folder there whose names end as manifests do. A folder to which several links
  /// lead, perhaps from inside of it, is looked into once; those in `seen` were.
  private static func paths(
    at name: String, in directory: String, besides seen: inout Set<String>
  ) throws(Refusal) -> [String] {
    let entries: [FolderEntry]
    do {
      entries = try Folder.entries(in: directory.appendingPath(name))
    } catch {
      if error.isMissing { return [name] }
      throw refusal(.unreadable(path: name, error))
    }
    guard seen.insert(Folder.realPath(of: directory.appendingPath(name))).inserted else { return [] }
    var paths: [String] = []
    for entry in entries where !entry.name.hasPrefix(".") {
      let path = name.appendingPath(entry.name)
      let isManifest = endings.contains { entry.name.hasSuffix($0) }
      if isManifest, !entry.isText { throw refusal(.nameNotText(path: path)) }
      if let inner = try? self.paths(at: path, in: directory, besides: &seen), inner != [path] {
        paths += inner
      } else if isManifest {
        paths.append(path)
      }
    }
    return paths
  }

  private static func text(at path: String, in directory: String) throws(Refusal) -> [UInt8] {
    do {
      return try AtomicFile.read(directory.appendingPath(path), name: path)
    } catch {
      throw refusal(error)
    }
  }

  private static func standardInput() throws(Refusal) -> [UInt8] {
    do {
      return try AtomicFile.readStandardInput()
    } catch {
      throw refusal(error)
    }
  }

  private static func refusal(_ error: FileError) -> Refusal {
    if case .unreadable(let name, let reason) = error, reason.isAbsent {
      return Refusal(.noInput, "there is no file or folder '\(name.visible)'")
    }
    return Refusal(error)
  }
}
