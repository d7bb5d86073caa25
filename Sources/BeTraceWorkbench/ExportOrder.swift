package import BeTraceCore

/// An export that is to be written.
package struct ExportOrder: Sendable, Equatable {
  package let export: Export
  /// Whether files that are no longer made are removed.
  package let prunes: Bool
  /// What the target has to hold still.
  package let target: TargetContent
  /// What the environment files have to hold still.
  package let environments: [Action.FileContent]

  /// Whether the index becomes another.
  var writesIndex: Bool {
    target.files[ExportIndex.path] != Array((prunes ? export.index : export.indexWithOrphans).text.utf8)
  }
}
