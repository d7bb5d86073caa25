import BeTraceCore
import Glibc
import Synchronization

/// A text that the user's editor has open, in a file that outlives this program: in `edited` in the state folder, in a folder
/// of its own that nobody else can look into, with a note beside it what it is for. Who takes the text, or throws it away,
/// removes it.
package final class EditedText: Sendable {
  private static let note = "note.json"

  /// Of the file, absolute.
  package let path: String
  private let folder: String
  /// The folder, locked for as long as this program runs; nil once it is removed.
  private let lock: Mutex<FileDescriptor?>

  /// Makes the file called `name`, which holds `bytes` and is for what `note` says; nil without a home.
  package init?(
    _ bytes: [UInt8], called name: String, note: [UInt8], for workspace: Workspace, in surroundings: Surroundings
  ) throws(FileError) {
    guard let parent = Self.parent(in: surroundings) else { return nil }
    do throws(SystemError) {
      try Folder.create(parent)
      var template = Array(parent.appendingPath("\(workspace.stateName).XXXXXX").utf8CString)
      guard mkdtemp(&template) != nil else { throw SystemError.last }
      folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
      path = folder.appendingPath(name)
      lock = Mutex(Self.lock(folder))
      for (name, bytes) in [(path, bytes), (folder.appendingPath(Self.note), note)] {
        try FileDescriptor.open(name, O_WRONLY | O_CREAT | O_EXCL, mode: 0o600).finish(with: bytes)
      }
    } catch {
      throw .unwritable(path: parent, error)
    }
  }

  /// The text that a workbench on `workspace` left behind which ended before it was taken, and the note; nil if none did.
  package static func findAbandoned(
    for workspace: Workspace, in surroundings: Surroundings
  ) -> (file: EditedText, text: [UInt8], note: [UInt8])? {
    guard let parent = parent(in: surroundings) else { return nil }
    for name in Folder.folders(in: parent) where name.hasPrefix("\(workspace.stateName).") {
      let folder = parent.appendingPath(name)
      guard let lock = lock(folder) else { continue }
      // An editor may leave files beside it, such as backups: the note says which is meant.
      if let note = try? AtomicFile.read(folder.appendingPath(Self.note), name: Self.note),
        let file = (try? JSONDocument(parsing: note, file: Self.note))?.root["file"]?.value.text, !file.contains("/"),
        let text = try? AtomicFile.read(folder.appendingPath(file), name: file)
      {
        return (EditedText(folder, file, lock), text, note)
      }
      try? lock.close()
    }
    return nil
  }

  private init(_ folder: String, _ name: String, _ lock: FileDescriptor) {
    self.folder = folder
    path = folder.appendingPath(name)
    self.lock = Mutex(lock)
  }

  /// What the file holds now.
  package func read() throws(FileError) -> [UInt8] { try AtomicFile.read(path, name: path.lastPathPart) }

  /// Removes it, with what an editor left beside it.
  package func remove() {
    lock.withLock { lock in
      Folder.remove(folder)
      try? lock?.close()
      lock = nil
    }
  }

  private static func parent(in surroundings: Surroundings) -> String? {
    surroundings.stateFolder?.appendingPath("edited")
  }

  private static func lock(_ folder: String) -> FileDescriptor? {
    guard let open = try? FileDescriptor.open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW) else { return nil }
    if open.lock(at: folder) { return open }
    try? open.close()
    return nil
  }
}
