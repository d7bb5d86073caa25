/// Which pane was given more room than usual, by class of layout; what is said for one class changes no other.
package struct PaneSizes: Sendable, Equatable {
  /// How much room a pane has.
  package enum Extent: Int, Sendable, Hashable {
    /// What the layout gives it.
    case normal
    /// At least half of the screen.
    case half
    /// All of it.
    case full
  }

  /// A pane that has more room than usual.
  package struct Grown: Sendable, Hashable {
    package let pane: Pane
    package let extent: Extent

    package init(_ pane: Pane, _ extent: Extent) {
      self.pane = pane
      self.extent = extent
    }
  }

  private var grown: [Layout.Class: Grown] = [:]

  package init() {}

  /// The pane that is grown in a class of layout; nil if all are as usual.
  package subscript(kind: Layout.Class) -> Grown? {
    get { grown[kind] }
    set { grown[kind] = newValue?.extent == .normal ? nil : newValue }
  }
}

extension Session {
  /// Gives the pane at the keys more room, or less: the next extent at which the screen is another one.
  mutating func resizePane(by count: Int) -> [Effect] {
    guard let grown = grown(by: count) else {
      let pane = state.focus.title.lowercased()
      return refuse(count > 0 ? "there is no more room for the \(pane)" : "the \(pane) cannot have less room")
    }
    state.paneSizes[layout.kind] = grown
    return []
  }

  /// The pane at the keys with its next extent; nil if there is none that looks otherwise.
  func grown(by count: Int) -> PaneSizes.Grown? {
    let layout = layout
    let now = state.paneSizes[layout.kind].flatMap { $0.pane == state.focus ? $0.extent.rawValue : nil } ?? 0
    var next = now + count
    while let extent = PaneSizes.Extent(rawValue: next) {
      let grown = PaneSizes.Grown(state.focus, extent)
      if self.layout(at: state.size, growing: extent == .normal ? nil : grown) != layout { return grown }
      next += count
    }
    return nil
  }

  /// Goes to the manifests; where the keys are there already, gives them the whole screen or takes it back.
  mutating func focusPreview() {
    guard state.focus == .preview, state.filtering == nil else { return focus(.preview) }
    let kind = layout.kind
    let whole = PaneSizes.Grown(.preview, .full)
    state.paneSizes[kind] = state.paneSizes[kind] == whole ? nil : whole
  }
}
