package import Glibc

/// Files that are replaced whole: whoever reads one sees the old content or the new, never a part.
///
/// Nothing makes the replacing of several files one step: a program that is killed between two of them leaves each whole,
/// the first ones new and the others old.
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
  }

  /// Replaces the content of files; a link keeps leading to its file, and owners, modes and extended attributes stay.
  /// Leaves alone what holds its new bytes already. Gives what could not be kept.
  ///
  /// Throws what stood in the way of one, and then nothing has changed. Of several files it says what each holds, as one
  /// that was replaced before another failed may not let itself be put back.
  @discardableResult
  package static func replace(_ replacements: [Replacement]) throws(FileError) -> [FileRemark] {
    var files: [PreparedFile] = []
    do throws(FileError) {
      for replacement in replacements where try replacement.isNeeded() {
        files.append(try PreparedFile(replacement))
      }
      // Nothing comes after the last that could fail.
      for index in files.indices.dropLast() { try files[index].keepOld() }
      // Writing takes its time; this is the last look before the files are replaced.
      let held = HeldFolders(files.map(\.folder))
      for replacement in replacements { _ = try replacement.isNeeded() }
      for index in files.indices { try files[index].replace() }
      _ = consume held
    } catch {
      for index in files.indices { files[index].putBack() }
      for file in files { file.removeTemporaryFiles() }
      guard replacements.count > 1 else { throw error }
      _ = synchronizeFolders(of: files)
      let new = files.filter(\.isReplaced).map(\.name)
      throw .incomplete(error, new: new, old: replacements.map(\.name).filter { !new.contains($0) })
    }
    for file in files { file.removeTemporaryFiles() }
    return files.flatMap(\.remarks) + synchronizeFolders(of: files)
  }

  /// Waits until the names in the folders of `files` are on the disk.
  private static func synchronizeFolders(of files: [PreparedFile]) -> [FileRemark] {
    var done: Set<String> = []
    return files.filter { done.insert($0.folder).inserted }.compactMap { file -> FileRemark? in
      do throws(SystemError) {
        try Folder.synchronize(file.folder)
        return nil
      } catch {
        return .notOnDisk(folder: file.name.parentFolder, error)
      }
    }
  }

  /// Makes a file that is not there yet, and the folder it is in. If that fails there is none.
  package static func create(
    _ path: String, with bytes: [UInt8], name: String, mode: mode_t = 0o666
  ) throws(FileError) {
    let changed: [String]
    do {
      changed = try Folder.create(path.parentFolder)
    } catch {
      throw .unwritable(path: name, error)
    }
    TemporaryFile.removeLeftovers(in: path.parentFolder)
    let file = try TemporaryFile(beside: path, like: nil, mode: mode, name: name)
    defer { file.remove() }
    try file.fill(with: bytes)
    try file.appear(as: path)
    do {
      for folder in [path.parentFolder] + changed { try Folder.synchronize(folder) }
    } catch {
      unlink(path)
      throw .unwritable(path: name, error)
    }
  }

  /// Has the file at `path` hold `bytes`, whatever it held; makes it, and the folder it is in, if it is not there.
  /// A new file gets `mode`, less what the process withholds.
  package static func put(_ bytes: [UInt8], at path: String, mode: mode_t = 0o666) throws(FileError) {
    let before: [UInt8]
    do {
      before = try read(path, name: path)
    } catch .unreadable(_, let reason) where reason.isMissing {
      return try create(path, with: bytes, name: path, mode: mode)
    }
    try replace([Replacement(path: path, bytes: bytes, expecting: before, name: path)])
  }
}
