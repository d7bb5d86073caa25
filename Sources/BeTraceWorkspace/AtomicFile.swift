import Glibc

/// Files that are replaced whole: whoever reads one sees the old content or the new, never a part.
package enum AtomicFile {
  /// A file and what takes the place of its content.
  package struct Replacement {
    let path: String
    let bytes: [UInt8]
    /// What the file has to hold still.
    let expecting: [UInt8]
    /// What messages call the file.
    let name: String

    /// Whether there is something to replace; throws if the file is not what was expected.
    fileprivate func isNeeded() throws(FileError) -> Bool {
      let now: [UInt8]
      do {
        now = try AtomicFile.read(path, name: name)
      } catch .unreadable(_, let reason) where reason.isMissing {
        throw .changed(path: name, now: nil)
      }
      if now == bytes { return false }
      guard now == expecting else { throw .changed(path: name, now: now) }
      return true
    }

    /// The path of the file itself, where a link leads to it.
    fileprivate func target() throws(FileError) -> String {
      guard let target = realpath(path, nil) else { throw .unreadable(path: name, .last) }
      defer { free(target) }
      return String(cString: target)
    }
  }

  /// Replaces the content of files; a link keeps leading to its file, and modes stay. Leaves alone what holds its new
  /// bytes already.
  ///
  /// Throws what stood in the way of one, and then nothing has changed, unless a folder failed between two files.
  package static func replace(_ replacements: [Replacement]) throws(FileError) {
    var written: [(file: TemporaryFile, target: String)] = []
    do throws(FileError) {
      for replacement in replacements where try replacement.isNeeded() {
        let target = try replacement.target()
        let file = try TemporaryFile(beside: target, name: replacement.name)
        written.append((file, target))
        try file.fill(with: replacement.bytes)
      }
      // Writing takes its time; this is the last look before the files are replaced.
      for replacement in replacements { _ = try replacement.isNeeded() }
      for (file, target) in written { try file.move(to: target) }
    } catch {
      for (file, _) in written { file.remove() }
      throw error
    }
  }

  /// Makes a file that is not there yet, and the folder it is in.
  package static func create(_ path: String, with bytes: [UInt8], name: String) throws(FileError) {
    do throws(SystemError) {
      try Folder.create(path.parentFolder)
      let file = try FileDescriptor.open(path, O_WRONLY | O_CREAT | O_EXCL)
      do {
        try file.finish(with: bytes)
      } catch {
        unlink(path)
        throw error
      }
    } catch {
      throw .unwritable(path: name, error)
    }
  }

  /// Has the file at `path` hold `bytes`, whatever it held; makes it, and the folder it is in, if it is not there.
  package static func put(_ bytes: [UInt8], at path: String) throws(FileError) {
    var before: [UInt8] = []
    do {
      before = try read(path, name: path)
    } catch .unreadable(_, let reason) where reason.isMissing {
      try create(path, with: [], name: path)
    }
    try replace([Replacement(path: path, bytes: bytes, expecting: before, name: path)])
  }
}
