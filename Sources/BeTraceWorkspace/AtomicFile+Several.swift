import Glibc

/// Files of which some may be new.
extension AtomicFile {
  /// A file and what it is to hold.
  package struct Content {
    let path: String
    let bytes: [UInt8]
    /// What messages call the file.
    let name: String

    /// `bytes` in the file at `path`, which messages call `name`.
    package init(_ bytes: [UInt8], at path: String, called name: String) {
      (self.bytes, self.path, self.name) = (bytes, path, name)
    }
  }

  /// Makes files that are not there yet, and the folders they are in: all of them, or if that fails none.
  package static func create(_ files: [Content]) throws(FileError) { try put(files, replaces: false) }

  /// Has each of `files` hold its bytes, whatever it held: all of them, or none unless the error says so.
  package static func put(_ files: [Content]) throws(FileError) { try put(files, replaces: true) }

  private static func put(_ files: [Content], replaces: Bool) throws(FileError) {
    let folders = Set(files.map(\.path.parentFolder)).filter { !Folder.isThere($0) }
    var made: [Content] = []
    do throws(FileError) {
      var replacements: [Replacement] = []
      for file in files {
        if replaces, let old = try content(of: file) {
          replacements.append(Replacement(path: file.path, bytes: file.bytes, expecting: old, name: file.name))
        } else {
          try create(file.path, with: file.bytes, name: file.name)
          made.append(file)
        }
      }
      try replace(replacements)
    } catch {
      for file in made { unlink(file.path) }
      for folder in folders { rmdir(folder) }
      throw error
    }
  }

  /// What the file holds; nil if it is not there.
  private static func content(of file: Content) throws(FileError) -> [UInt8]? {
    do {
      return try read(file.path, name: file.name)
    } catch .unreadable(_, let reason) where reason.isMissing {
      return nil
    }
  }
}
