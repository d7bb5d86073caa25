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
    var files: [ThemeFile] = []
    var unreadable: [String] = []
    do {
      for path in try paths {
        do {
          files.append(ThemeFile(path: path, bytes: try AtomicFile.read(path, name: path)))
        } catch {
          unreadable.append(error.description)
        }
      }
    } catch {
      unreadable.append(FileError.unreadable(path: path ?? "", error).description)
    }
    return UserThemes(files: files, unreadable: unreadable)
  }

  /// The folders in which the files change: this one, and those that links in it lead to.
  var watched: [String] {
    guard let path else { return [] }
    let targets = ((try? paths) ?? []).compactMap { path -> String? in
      guard let target = realpath(path, nil) else { return nil }
      defer { free(target) }
      return String(cString: target).parentFolder
    }
    return [path] + Set(targets).sorted()
  }

  /// The paths of the theme files, by name. A schema that lies beside them for editors is none.
  private var paths: [String] {
    get throws(SystemError) {
      guard let path else { return [] }
      do {
        return try Folder.names(in: path)
          .filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") && !$0.hasSuffix(".schema.json") }
          .map(path.appendingPath)
      } catch {
        if error.isMissing { return [] }
        throw error
      }
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
