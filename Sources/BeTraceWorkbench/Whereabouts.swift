package import BeTraceCore

/// Where a workbench was left, so that the next one opens there. It holds no values, only places and ways to look.
package struct Whereabouts: Sendable, Equatable {
  package var service: String
  package var environment: String
  package var field: Field
  /// The heading of the form that the cursor is on, nil while it is on the field.
  package var heading: String?
  /// The sections of the form that were folded (true) or opened, by their headings.
  package var folds: [String: Bool]
  package var showsOnlySet: Bool
  package var preview: PreviewMode
  /// The environment that was compared with last.
  package var comparedWith: String?
  /// The panes that have more room than usual.
  package var paneSizes: PaneSizes
  /// What was exported last, and where to.
  package var exported: ExportChoice?

  /// A cell, looked at as it is the first time unless said otherwise.
  package init(
    service: String, environment: String, field: Field, heading: String? = nil, folds: [String: Bool] = [:],
    showsOnlySet: Bool = false,
    preview: PreviewMode = .yaml, comparedWith: String? = nil, paneSizes: PaneSizes = PaneSizes(),
    exported: ExportChoice? = nil
  ) {
    (self.service, self.environment, self.field, self.heading) = (service, environment, field, heading)
    (self.folds, self.showsOnlySet, self.preview, self.comparedWith) = (folds, showsOnlySet, preview, comparedWith)
    (self.paneSizes, self.exported) = (paneSizes, exported)
  }
}

extension Session {
  /// Where this workbench is now.
  package var whereabouts: Whereabouts {
    let state = tour?.outer ?? state
    return Whereabouts(
      service: state.service, environment: state.environment, field: state.field, heading: state.heading,
      folds: state.folds,
      showsOnlySet: state.showsOnlySet, preview: state.preview.mode, comparedWith: state.preview.comparedWith,
      paneSizes: state.paneSizes, exported: state.exported)
  }

  /// The theme that was chosen by name; one that is only looked at is not.
  package var chosenTheme: String? {
    if case .theme(let box)? = state.overlay { box.before } else { state.themes.chosen }
  }
}

extension State {
  /// Looks at things as it was done when the workbench was left.
  mutating func look(asIn whereabouts: Whereabouts) {
    folds = whereabouts.folds
    showsOnlySet = whereabouts.showsOnlySet
    preview.mode = whereabouts.preview
    preview.comparedWith = whereabouts.comparedWith
    paneSizes = whereabouts.paneSizes
    exported = whereabouts.exported
  }
}
