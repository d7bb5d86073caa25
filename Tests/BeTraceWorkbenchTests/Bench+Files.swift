import BeTraceCore
import BeTraceWorkbench
import Synchronization

/// What a workbench makes of files.
extension Bench {
  /// What was worked out of the same files for other benches.
  private static let outlooks = Mutex<[[String: [UInt8]]: Outlook]>([:])

  static func outlook(
    on environments: Environments, _ disk: [String: [UInt8]], _ today: CalendarDate
  ) -> Outlook {
    if let known = outlooks.withLock({ $0[disk] }) { return known }
    var outlook = Outlook(environments, saved: environments, today: today)
    outlook.complete()
    outlooks.withLock { [outlook] in $0[disk] = outlook }
    return outlook
  }

  static func userThemes(_ files: [String: String]) -> UserThemes {
    UserThemes(
      files: files.sorted { $0.key < $1.key }.map { name, text in
        ThemeFile(name: name, path: "themes/\(name).json", bytes: Array(text.utf8))
      })
  }

  static func environments(_ disk: [String: [UInt8]], _ catalogue: Catalogue) -> Environments {
    Environments(
      disk.sorted { $0.key < $1.key }.map { EnvironmentFile(path: $0.key, bytes: $0.value, catalogue: catalogue) },
      catalogue: catalogue)
  }
}

/// What is in the files, and what is kept of edits.
extension Bench {
  func file(_ path: String) -> String { String(decoding: disk[path] ?? [], as: UTF8.self) }

  /// The file as it is edited, saved or not.
  func edited(_ environment: String) -> String {
    String(decoding: session.state.environments[environment]?.bytes ?? [], as: UTF8.self)
  }

  /// The journal that would be found if the workbench ended here.
  var unsaved: UnsavedJournal? {
    kept.flatMap { kept in
      let text =
        UnsavedJournal.beginning(of: "/demo")
        + UnsavedJournal.entry(kept.lines, at: "2026-11-23T12:00:00Z", first: kept.files)
        + UnsavedJournal.texts(of: kept.files, kept.saved.catalogue)
      return UnsavedJournal(parsing: Array(text.utf8))
    }
  }
}
