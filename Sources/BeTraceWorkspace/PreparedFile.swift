import Glibc

/// A file that is about to be replaced: its new content lies beside it, on the disk already.
struct PreparedFile {
  /// What messages call it.
  let name: String
  /// Whether it has its new content.
  private(set) var isReplaced = false

  /// Where it is, once links are followed.
  private let path: String
  private let attributes: FileAttributes
  private let oldBytes: [UInt8]
  private let new: TemporaryFile
  private var old: TemporaryFile?

  /// Writes the new content beside the file; nothing is left of that if it throws.
  ///
  /// A file that may not be written is refused, although only its folder has to be, and so is one with several names: the
  /// others would keep the old content, and to write in place is not atomic.
  init(_ replacement: AtomicFile.Replacement) throws(FileError) {
    name = replacement.name
    oldBytes = replacement.expecting
    guard let real = realpath(replacement.path, nil) else { throw .unreadable(path: name, .last) }
    defer { free(real) }
    path = String(cString: real)
    // Before names are counted: one may be what a killed program left.
    TemporaryFile.removeLeftovers(in: path.parentFolder)
    do {
      attributes = try FileAttributes(of: path)
    } catch {
      throw .unreadable(path: name, error)
    }
    // Root may write everything; that the owner may not says all the same what is meant.
    guard attributes.mode & S_IWUSR != 0 else { throw .readOnly(path: name, mode: Int(attributes.mode)) }
    if access(path, W_OK) < 0, errno == EACCES { throw .unwritable(path: name, .last) }
    // One that has none any more was replaced just now, which is found before it is replaced here.
    guard attributes.linkCount < 2 else { throw .hardLinked(path: name, names: attributes.linkCount) }
    new = try Self.write(replacement.bytes, beside: path, like: attributes, name: name)
  }

  /// The folder that it is in.
  var folder: String { path.parentFolder }

  /// What of the file the new one could not be given.
  var remarks: [FileRemark] { new.remarks }

  /// Keeps a copy of the old content, for `putBack`.
  mutating func keepOld() throws(FileError) {
    old = try Self.write(oldBytes, beside: path, like: attributes, name: name)
  }

  /// Gives the file its new content, in one step.
  mutating func replace() throws(FileError) {
    try new.move(to: path)
    isReplaced = true
  }

  /// Gives it the old content again, as far as that was kept and the system lets it.
  mutating func putBack() {
    if isReplaced, let old, (try? old.move(to: path)) != nil { isReplaced = false }
  }

  /// Removes what lies beside the file.
  func removeTemporaryFiles() {
    if !isReplaced { new.remove() }
    old?.remove()
  }

  private static func write(
    _ bytes: [UInt8], beside path: String, like attributes: FileAttributes, name: String
  ) throws(FileError) -> TemporaryFile {
    let file = try TemporaryFile(beside: path, like: attributes, name: name)
    do {
      try file.fill(with: bytes)
    } catch {
      file.remove()
      throw error
    }
    return file
  }
}
