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
    let shown = texts.map { $0.elided(to: columns - 2, apartFrom: texts, ellipsis: ellipsis) }
    return zip(decisions, shown).map { decision, text in
      [
        Run(state.symbols[decision.mark.symbol] + " ", decision.mark.role),
        Run(text, decision.mark.role),
      ]
    }
  }
}
