package import BeTraceCore
import Glibc
import Synchronization

/// The file in which a workbench keeps the journal of what is not saved yet, in `unsaved` in the state folder.
///
/// A workbench holds a lock on its file for as long as it runs. The system ends that with the process, however it ends:
/// a file without a lock was left behind. What is added is written at once, so that the end of the process loses nothing;
/// within a second it is on the disk too, so that a power failure loses no more than that. What the edited files held comes a
/// moment later: without it nobody could tell what others changed since, but no edit is lost.
package final class UnsavedFile: Sendable {
  /// Nil without a home.
  private let folder: String?
  /// The real path of the workspace.
  private let workspace: String
  /// What the names of all files about the workspace begin with.
  private let name: String
  private let own = Mutex(Own())
  /// The one that was left behind and is offered.
  private let offered = Mutex<LockedFile?>(nil)

  /// What this workbench keeps.
  fileprivate struct Own {
    var file: LockedFile?
    /// Another number for each file.
    var number = 0
    var lines: [String] = []
    /// The files whose text the journal does not tell yet.
    var untold: [EnvironmentFile] = []
    /// What the files hold that the journal tells the versions of, by their paths.
    var told: [String: [UInt8]] = [:]
    var isSynchronizing = false
    /// Whether it could not be written, and that was said. Then it is written anew, as it may end with half a line.
    var hasFailed = false
  }

  /// For the workbench on `workspace`. Nothing is made before there is anything to keep.
  package init(_ surroundings: Surroundings, for workspace: Workspace) {
    folder = surroundings.stateFolder?.appendingPath("unsaved")
    self.workspace = workspace.realPath
    name = "\(workspace.stateName)."
  }

  /// Keeps `lines`, which make what is not saved of the saved `files`, whose secrets `catalogue` declares; none takes the file
  /// away. That it cannot is thrown once: whoever was told goes on without.
  package func keep(
    _ lines: [String], over files: [EnvironmentFile], of catalogue: Catalogue
  ) throws(FileError) {
    guard let folder else { return }
    do throws(SystemError) {
      try own.withLock { (own) throws(SystemError) in
        if lines.isEmpty {
          own.clear()
        } else if own.file != nil, !own.hasFailed, lines.starts(with: own.lines), own.tells(files) {
          try own.add(lines, files)
        } else {
          var next = Own(
            file: try LockedFile(in: folder, beginning: name), number: own.number + 1,
            isSynchronizing: own.isSynchronizing)
          do throws(SystemError) {
            try next.file?.write(UnsavedJournal.beginning(of: workspace))
            try next.add(lines, files)
            if let former = own.file { try next.file?.replace(former) }
          } catch {
            next.clear()
            throw error
          }
          own = next
        }
        synchronize(&own)
        tell(&own, catalogue)
      }
    } catch {
      let isKnown = own.withLock { own in
        defer { own.hasFailed = true }
        return own.hasFailed
      }
      if !isKnown { throw .unwritable(path: folder, error) }
    }
  }

  /// Has another thread add what the files held that were edited just now.
  private func tell(_ own: inout Own, _ catalogue: Catalogue) {
    let (files, number) = (own.untold, own.number)
    guard !files.isEmpty else { return }
    own.untold = []
    let thread = OtherThread { [self] in
      let texts = UnsavedJournal.texts(of: files, catalogue)
      self.own.withLock { own in
        if own.number == number { try? own.file?.write(texts) }
      }
    }
    thread?.detach()
  }

  /// Has another thread wait until what was written is on the disk.
  private func synchronize(_ own: inout Own) {
    guard !own.isSynchronizing, own.file != nil else { return }
    let thread = OtherThread { [self] in
      usleep(300_000)
      let file = self.own.withLock { own in
        own.isSynchronizing = false
        return own.file?.duplicate()
      }
      try? file?.synchronize()
      try? file?.close()
    }
    thread?.detach()
    own.isSynchronizing = thread != nil
  }

  /// Takes the file away: the workbench ends as it should.
  package func end() {
    own.withLock { $0.clear() }
  }

  /// The journal that a workbench on the same workspace left behind last, to be offered; nil if none did.
  package func findAbandoned() -> UnsavedJournal? {
    guard let folder, let names = try? Folder.names(in: folder) else { return nil }
    let files = names.filter { $0.hasPrefix(name) && !$0.hasSuffix(UnsavedJournal.aside) }.compactMap {
      LockedFile(at: folder.appendingPath($0))
    }
    .sorted { $0.modified > $1.modified }
    var found: UnsavedJournal?
    for file in files {
      let journal = found == nil ? file.content.flatMap(UnsavedJournal.init(parsing:)) : nil
      if let journal, journal.workspace == workspace {
        found = journal
        found?.path = file.path
        offered.withLock { $0 = file }
      } else {
        file.close()
      }
    }
    return found
  }

  /// Keeps the journal that was offered under another name, where nobody finds it by himself.
  package func keepAbandonedAside() {
    offered.withLock { file in
      if let file { rename(file.path, file.path + UnsavedJournal.aside) }
      file?.close()
      file = nil
    }
  }

  /// Removes the journal that was offered.
  package func forgetAbandoned() {
    offered.withLock { file in
      file?.remove()
      file = nil
    }
  }
}

extension UnsavedFile.Own {
  /// Whether none of `files` is another one than the journal says.
  fileprivate func tells(_ files: [EnvironmentFile]) -> Bool {
    files.allSatisfy { file in told[file.path].map { $0 == file.bytes } ?? true }
  }

  /// Adds what `lines` have more than before, and the versions of those of `files` that were not edited before.
  fileprivate mutating func add(_ lines: [String], _ files: [EnvironmentFile]) throws(SystemError) {
    let new = files.filter { told[$0.path] == nil }
    try file?.write(UnsavedJournal.entry(lines.dropFirst(self.lines.count), at: UTCTime.now, first: new))
    self.lines = lines
    untold += new
    for file in new { told[file.path] = file.bytes }
  }

  /// Removes the file.
  fileprivate mutating func clear() {
    file?.remove()
    self = UnsavedFile.Own(number: number + 1, isSynchronizing: isSynchronizing)
  }
}
