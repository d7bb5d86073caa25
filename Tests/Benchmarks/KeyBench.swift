import BeTraceCore
import BeTraceWorkbench

/// A workbench without a terminal that says what keys cost until their frame is there.
struct KeyBench {
  private var session: Session
  private var drawing: Drawing?
  /// What the last action left for another thread.
  private var left: Outlook?

  /// Opens the workspace, and says how long its first frame takes and how long all that the first frame does not show.
  init(_ workspace: ManyServices) {
    let clock = ContinuousClock()
    let start = clock.now
    session = Session(
      workspace.environments, workspace: WorkspaceLabel(folder: "many"),
      themes: ThemeChoice(UserThemes(), on: Display(depth: .truecolor, symbolSet: .unicode), chosen: nil),
      size: Size(columns: 120, rows: 40), today: CalendarDate(year: 2026, month: 1, day: 1),
      environment: "live-1")
    drawing = session.draw(size: session.state.size, after: nil)
    print("the first frame: \(clock.now - start)")
    print("what it does not show: \(clock.measure { _ = session.update(.completed(session.outlook.completed)) })")
  }

  /// Lets an action happen, and draws.
  mutating func perform(_ action: Action) {
    // Nothing is done outside, but what is left for another thread is kept.
    for case .complete(let outlook) in session.update(action) { left = outlook }
    drawing = session.draw(size: session.state.size, after: drawing)
  }

  /// Does what was left for another thread, and draws.
  private mutating func completeWhatIsLeft() {
    guard let outlook = left else { return }
    left = nil
    perform(.completed(outlook.completed))
  }

  private mutating func press(_ keys: [Key]) {
    for key in keys {
      if let action = session.action(for: key) { perform(action) }
    }
  }

  /// Says how long `keys` take until their frame is there, with those `between` pressed before each time; and how long it
  /// takes until the frame shows too what they left for another thread, if they did.
  mutating func measure(_ name: String, _ keys: String, between: String) {
    let (keys, between) = (Key.sequence(keys), Key.sequence(between))
    var isLeft = false
    for isWhole in [false, true] where !isWhole || isLeft {
      Benchmarks.measure("  \(name)\(isWhole ? ", with what it does to others" : "")", times: 11) {
        press(between)
        completeWhatIsLeft()
      } _: {
        press(keys)
        isLeft = isLeft || left != nil
        if isWhole { completeWhatIsLeft() }
      }
    }
  }
}
