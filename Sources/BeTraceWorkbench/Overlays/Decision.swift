/// A value as a box shows it beside others, and who decided it.
package struct Decision: Sendable, Equatable {
  package let mark: Mark
  /// In one line; nil for no value.
  package let text: String?
}

extension Session {
  /// Values of one thing side by side, in `columns` each, cut so that they differ where they do.
  func runs(of decisions: [Decision], columns: Int) -> [[Run]] {
    let ellipsis = state.symbols[.ellipsis]
    let texts = decisions.map { $0.text ?? state.symbols[.none] }
    var shown = texts.map { text in
      text.columns <= columns - 2 ? text : text.droppingFront(toFit: columns - 2, ellipsis: ellipsis) ?? text
    }
    // A front that is gone may be all that tells them apart.
    let isHidden = zip(shown, texts).contains { cut, text in
      cut != text && texts.contains { $0 != text && $0.hasSuffix(cut.dropFirst(ellipsis.count)) }
    }
    if isHidden { shown = texts }
    return zip(decisions, shown).map { decision, text in
      [
        Run(state.symbols[decision.mark.symbol] + " ", decision.mark.role),
        Run(text.elided(to: columns - 2, ellipsis: ellipsis), decision.mark.role),
      ]
    }
  }
}
