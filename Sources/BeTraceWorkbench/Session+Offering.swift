import BeTraceCore

/// A fix that the manifests show already, as nothing is changed yet: that of the problem which the person stepped to.
struct OfferedFix: Sendable, Equatable {
  let box: FixBox
  /// The objects of the service with it.
  let after: [Resource]
}

extension Session {
  /// The fix that the manifests show.
  var fixInPreview: FixBox? { shownFix ?? state.offer?.box }

  /// The first fix of `finding`, if there is room to show what it does. The cursor is where the problem is.
  func makeOffer(_ finding: Finding) -> OfferedFix? {
    guard !finding.fixes.isEmpty, !state.workspace.isReadOnly, let plan, plan.findings.contains(finding),
      layout.panes.contains(.preview)
    else { return nil }
    let box = FixBox(finding, 0, typed: [], in: state, before: resources(in: plan))
    guard !box.changes.isEmpty else { return nil }
    var environments = state.environments
    for edit in box.edits { _ = environments.apply(edit) }
    let after = Plan(state.environment, in: environments, on: state.today, reusing: plan)
    // What the manifests cannot show is shown in a box.
    guard resources(in: after) != resources(in: plan) else { return nil }
    return OfferedFix(box: box, after: resources(in: after))
  }
}

extension Action {
  /// Whether a fix that is offered stays so: what only looks at it, and what answers it.
  var keepsOffer: Bool {
    switch self {
    case .fix, .scrollPreview, .resizePane, .redraw, .suspend, .resized, .didReadThemes, .pageIs: true
    default: false
    }
  }
}
