import CFiles
import Glibc

/// A file that is written beside another and then takes its place.
struct TemporaryFile {
  private let descriptor: FileDescriptor
  private let path: String
  /// What messages call the file whose place it takes, and the folder of both.
  private let name: String
  private let folderName: String
  /// What of the file that it is like it could not be given.
  let remarks: [FileRemark]

  /// Makes an empty file in the folder of `file`, with the owner, mode and extended attributes of `model`, or those of any
  /// new file, its mode being `mode` less what the process withholds, if that is nil.
  init(
    beside file: String, like model: FileAttributes?, mode: mode_t = 0o666, name: String
  ) throws(FileError) {
    self.name = name
    folderName = name.parentFolder
    do {
      (descriptor, path) = try Self.make(in: file.parentFolder, mode: model == nil ? mode : 0o600)
    } catch {
      throw .unwritable(path: folderName, error)
    }
    do {
      remarks = try model?.give(to: descriptor, name: name) ?? []
    } catch {
      try? descriptor.close()
      unlink(path)
      throw .unwritable(path: name, error)
    }
  }

  /// Makes a file with a name that no other has.
  private static func make(in folder: String, mode: mode_t) throws(SystemError) -> (FileDescriptor, String) {
    while true {
      let path = folder.appendingPath(TemporaryName().description)
      do {
        return (try FileDescriptor.open(path, O_WRONLY | O_CREAT | O_EXCL, mode: mode), path)
      } catch {
        if error.number != EEXIST { throw error }
      }
    }
  }

  /// Writes all of `bytes` to the disk and closes the file, even if that fails.
  func fill(with bytes: [UInt8]) throws(FileError) {
    do {
      try descriptor.finish(with: bytes)
    } catch {
      throw .unwritable(path: name, error)
    }
  }

  /// Takes the place of `file`. Whether that is on the disk is for who asks to see to.
  func move(to file: String) throws(FileError) {
    guard rename(path, file) == 0 else { throw .unwritable(path: folderName, .last) }
  }

  /// Becomes `file`, which must not be there.
  func appear(as file: String) throws(FileError) {
    if rename_to_new(path, file) == 0 { return }
    guard errno == EINVAL || errno == ENOSYS else { throw .unwritable(path: name, .last) }
    // A file system on a network. Should the program be killed before the first name is gone, the next save removes that.
    guard link(path, file) == 0 else { throw .unwritable(path: name, .last) }
    unlink(path)
  }

  /// Removes the file, if it has not become another.
  func remove() { unlink(path) }
}
