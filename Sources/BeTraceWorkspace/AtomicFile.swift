import Glibc

/// Files that are replaced whole: whoever reads one sees the old content or the new, never a part.
package enum AtomicFile {
  /// Replaces the content of the file at `path`, which has to be `expecting` still; a link keeps leading to it, and its
  /// mode stays. Writes nothing if the file holds `bytes` already.
  ///
  /// `name` is what messages call the file. Throws what stood in the way, and then nothing has changed.
  package static func replace(
    _ path: String, with bytes: [UInt8], expecting: [UInt8], name: String
  ) throws(FileError) {
    guard try isReplaceable(path, with: bytes, expecting: expecting, name: name) else { return }
    guard let target = realpath(path, nil) else { throw .unreadable(path: name, .last) }
    defer { free(target) }
    let file = String(cString: target)
    let temporary = try TemporaryFile(beside: file, name: name)
    do {
      try temporary.fill(with: bytes)
      // Writing takes its time; this is the last look before the file is replaced.
      if try isReplaceable(path, with: bytes, expecting: expecting, name: name) {
        try temporary.move(to: file)
      } else {
        temporary.remove()
      }
    } catch {
      temporary.remove()
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

  /// Reads the file at `path`, which messages call `name`.
  package static func read(_ path: String, name: String) throws(FileError) -> [UInt8] {
    do {
      let file = try FileDescriptor.open(path, O_RDONLY)
      defer { try? file.close() }
      return try file.readToEnd()
    } catch {
      throw .unreadable(path: name, error)
    }
  }

  /// Whether there is something to replace; throws if it is not what was expected.
  private static func isReplaceable(
    _ path: String, with bytes: [UInt8], expecting: [UInt8], name: String
  ) throws(FileError) -> Bool {
    let now: [UInt8]
    do {
      now = try read(path, name: name)
    } catch .unreadable(_, let reason) where reason.isMissing {
      throw .changed(path: name, now: nil)
    }
    if now == bytes { return false }
    guard now == expecting else { throw .changed(path: name, now: now) }
    return true
  }
}
