package import BeTraceCore

/// What an export would do, as it is chosen and as its target is now.
package struct ExportForecast: Sendable, Equatable {
  /// A row of the list.
  package enum Row: Sendable, Equatable {
    /// A file that is new, or no longer made.
    case file(Export.Change)
    /// A file of which so many lines change.
    case changed(Export.Change, lines: Int)
    /// So many files are as they should be.
    case same(Int)

    /// The file, nil if the row is about several.
    package var change: Export.Change? {
      switch self {
      case .file(let change), .changed(let change, _): change
      case .same: nil
      }
    }
  }

  /// Nil if it cannot be done.
  package private(set) var export: Export?
  /// Why it cannot be done.
  package private(set) var refusal: String?
  /// What changes, then what is new, what stays, what is no longer made.
  package private(set) var rows: [Row] = []
  /// What is written; nil if it cannot be done.
  package private(set) var scope: ExportScope?
  /// Whether the index would be another.
  package private(set) var writesIndex = false
  /// What is wrong in the environments that are written, each once.
  package private(set) var errors: [Finding] = []
  package private(set) var warningCount = 0
  /// Those of the environments that have errors.
  package private(set) var erroneous: [String] = []
  /// What has to be typed for the export to be written in spite of what speaks against it; nil if nothing does.
  package private(set) var word: String?

  /// One that cannot be done.
  init(refusing reason: String) { refusal = reason }

  /// What `export` of `plans`, which are those of `scope`, would do where the index is `index` now.
  init(_ export: Export, of plans: [Plan], scope: ExportScope, over index: [UInt8]?) {
    self.export = export
    writesIndex = index != Array(export.indexWithOrphans.text.utf8)
    self.scope = scope
    let findings = plans.flatMap(\.findings).unique
    errors = findings.filter { $0.severity == .error }
    warningCount = findings.count { $0.severity == .warning }
    let bad = plans.filter { $0.findings.contains { $0.severity == .error } }
    erroneous = bad.map(\.environment)
    word =
      (bad.first { $0.platform.isProtected } ?? bad.first)?.environment
      ?? (export.foreign.isEmpty ? export.dropped.isEmpty ? nil : Self.dropping : Self.replacing)
    let same = export.changes.count { $0.kind == .same }
    let changes = { (kind: Export.Change.Kind) in export.changes.filter { $0.kind == kind } }
    rows = changes(.changed).map { Row.changed($0, lines: $0.lines.changedLineCount) } + changes(.new).map(Row.file)
    if same > 0 { rows.append(.same(same)) }
    rows += changes(.orphaned).map(Row.file)
  }

  /// What is typed to replace files that no export wrote.
  private static let replacing = "replace"
  /// What is typed to lose services that were exported before.
  private static let dropping = "drop"

  /// How many files become so.
  package func count(of kind: Export.Change.Kind) -> Int { export?.changes.count { $0.kind == kind } ?? 0 }

  /// How many files would be written.
  package var writtenCount: Int { export?.changes.count(where: \.isWritten) ?? 0 }
}
