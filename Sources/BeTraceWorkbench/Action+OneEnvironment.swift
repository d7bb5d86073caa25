extension Action {
  /// Whether it looks at nothing but the environment at the cursor: it happens while others are still being planned.
  var staysInEnvironment: Bool {
    switch self {
    case .move, .movePage, .moveToFirst, .moveToLast, .focus(.services), .focus(.form), .focus(.preview), .focusPreview,
      .stepService, .scrollPreview, .togglePreviewFolds, .resizePane, .filter,
      .stepMatch, .fold, .unfold, .toggleFold, .toggleOnlySet, .leave, .openHelp, .type, .editText, .cancel, .quit,
      .suspend, .redraw, .stopWaiting, .forgetMessage, .resized, .completed, .probed, .modulesAnswered, .verified, .ran,
      .tick, .didReadThemes,
      .pageIs:
      true
    default: false
    }
  }
}
