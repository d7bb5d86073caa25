import BeTraceCore
import Glibc

/// The copy of the example that the workbench works on while there is no workspace.
package enum ScratchCopy {
  /// Where it is kept.
  static func path(in surroundings: Surroundings) throws(WorkspaceError) -> String {
    guard let state = surroundings.stateFolder else { throw .noHome }
    return state.appendingPath("scratch")
  }

  /// Makes the copy at `path` of all `files` or, if something fails, of none.
  static func make(of files: [Workspace.File], at path: String) throws(WorkspaceError) {
    let unfinished = "\(path).\(own)"
    defer { Folder.remove(unfinished) }
    do throws(FileError) {
      for file in files {
        let copy = unfinished.appendingPath(file.path)
        try AtomicFile.create(copy, with: file.bytes, name: copy)
      }
      // If it is there by now, another workbench has made the same.
      guard rename(unfinished, path) == 0 || Folder.isFolder(path) else { throw .unwritable(path: path, .last) }
    } catch {
      throw .file(error)
    }
  }

  /// This process, by which folders are named that only it uses: `4242@build7`. Machines may share the state folder.
  private static var own: String { "\(getpid())@\(HostName.own)" }

  /// Removes what programs of this machine left of a copy that were killed while they made it.
  package static func removeAbandoned(in surroundings: Surroundings) {
    guard let state = surroundings.stateFolder else { return }
    for name in Folder.folders(in: state) where name.hasPrefix("scratch.") {
      let path = state.appendingPath(name)
      var status = stat()
      guard let process = process(of: name), lstat(path, &status) == 0,
        // To be given another name changes it too.
        isAbandoned(by: process, since: status.st_ctim.tv_sec)
      else { continue }
      Folder.remove(path)
    }
  }

  /// The process of this machine that the folder called `name` is of: `scratch.4242@build7`, `scratch.old.4242@build7`, or
  /// without the machine, as earlier versions named them; nil if it is none of ours.
  private static func process(of name: String) -> Int? {
    let parts = name.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 1 || parts[1] == HostName.own else { return nil }
    let words = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    guard words.count == 2 || words.count == 3 && words[1] == "old" else { return nil }
    return Int(words[words.count - 1])
  }

  /// Whether the process of this number has ended that made a folder at `time`, in seconds since 1970.
  static func isAbandoned(by process: Int, since time: time_t) -> Bool {
    !LockHolder(process: process, host: HostName.own, since: UTCTime.text(of: time)).runsHere
  }

  /// Makes the copy at `path` anew; if that fails, the old one stays.
  static func makeAnew(of files: [Workspace.File], at path: String) throws(WorkspaceError) {
    let old = "\(path).old.\(own)"
    guard rename(path, old) == 0 || errno == ENOENT else { throw .file(.unwritable(path: path, .last)) }
    do {
      try make(of: files, at: path)
    } catch {
      _ = rename(old, path)
      throw error
    }
    Folder.remove(old)
  }
}
