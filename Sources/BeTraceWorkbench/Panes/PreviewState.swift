/// What the preview shows of a service's objects.
package enum PreviewMode: String, Sendable, Equatable, CaseIterable {
  /// The manifests as they are applied.
  case yaml
  /// What is not as saved.
  case savedDiff
  /// What another environment has otherwise.
  case environmentDiff
  case json
}

/// How the manifests are looked at: as what, from which line on, and what of them is folded.
package struct PreviewState: Sendable, Equatable {
  package var mode = PreviewMode.yaml
  /// The environment that was asked about last.
  package var comparedWith: String?
  /// The first row shown.
  package var top = 0
  /// The line at the cursor.
  package var line = 0
  /// Whether the rows scroll with the cursor of the form; moving by hand stops it until that cursor moves.
  package var follows = true
  /// The cell that was followed last.
  package var cell: Visit?
  /// Whether everything is to be seen, however long it is.
  package var isUnfolded = false
  /// The lines that were taken out of folds, until the cursor of the form moves.
  package var opened: Set<Int> = []
  /// The objects that were folded by hand: `Service/bff`.
  package var folded: Set<String> = []
  /// The line from which a text is searched.
  package var searchStart = 0
}
