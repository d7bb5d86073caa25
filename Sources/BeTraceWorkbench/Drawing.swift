import BeTraceCore

/// A frame, with what its lists were drawn of. The next frame takes them over while that is the same: few keys change
/// them, and to draw them anew would be a good part of the time that a key takes.
package struct Drawing: Sendable {
  package let frame: Frame
  let lists: DrawnLists?
}

/// All that services, environments and problems are drawn of, while the keys are elsewhere.
struct DrawnLists: Equatable, Sendable {
  private let service: String
  private let environment: String
  private let version: Int
  private let isPartial: Bool
  private let filters: [Pane: String]
  private let layout: Layout
  private let symbols: Symbols
  private let diskProblems: [Finding]

  /// Nil while one of the lists has the keys, or a box or a message is over them.
  init?(_ session: Session, _ layout: Layout) {
    let state = session.state
    guard state.overlay == nil, !Self.contain(state.focus), !MessageRow(session: session).liesOverPanes else {
      return nil
    }
    service = state.service
    environment = state.environment
    version = session.outlook.version
    isPartial = session.outlook.isPartial
    filters = state.filters
    self.layout = layout
    symbols = state.symbols
    diskProblems = state.diskProblems
  }

  /// The panes that it is about.
  static func contain(_ pane: Pane) -> Bool { [.services, .environments, .problems].contains(pane) }
}
