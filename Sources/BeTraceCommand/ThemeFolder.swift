import BeTraceWorkbench
import BeTraceWorkspace
import Glibc

/// The folder in which the user keeps themes, `themes` in the configuration.
struct ThemeFolder {
  /// Absolute; nil without a home. It need not be there.
  let path: String?

  /// The folder of whoever started the program.
  init(_ surroundings: Surroundings) { path = surroundings.configFolder?.appendingPath("themes") }

  /// The theme files as they are now.
  func read() -> UserThemes {
    guard let path else { return UserThemes() }
    var files: [ThemeFile] = []
    var unreadable: [String] = []
    do {
      for entry in try Self.entries(in: path) {
        do throws(FileError) {
          files.append(
            ThemeFile(path: path.appendingPath(entry.name), bytes: try entry.read(in: path, called: path)))
        } catch {
          unreadable.append(error.description)
        }
      }
    } catch {
      unreadable.append(FileError.unreadable(path: path, error).description)
    }
    return UserThemes(files: files, unreadable: unreadable)
  }

  /// The folders in which the files change: this one, and those that links in it lead to.
  var watched: [String] {
    guard let path else { return [] }
    let targets = ((try? Self.entries(in: path)) ?? []).compactMap { entry -> String? in
      guard let target = realpath(path.appendingPath(entry.name), nil) else { return nil }
      defer { free(target) }
      return String(cString: target).parentFolder
    }
    return [path] + Set(targets).sorted()
  }

  /// The theme files in the folder at `path`, by name. A schema that lies beside them for editors is none.
  private static func entries(in path: String) throws(SystemError) -> [FolderEntry] {
    do {
      return try Folder.entries(in: path).filter { entry in
        entry.name.hasSuffix(".json") && !entry.name.hasPrefix(".") && !entry.name.hasSuffix(".schema.json")
      }
    } catch {
      if error.isMissing { return [] }
      throw error
    }
  }
}

extension ThemeFile {
  /// The theme in the file at `path`.
  init(path: String, bytes: [UInt8]) {
    let file = path.lastPathPart
    self.init(name: file.hasSuffix(".json") ? String(file.dropLast(5)) : file, path: path, bytes: bytes)
  }
}
