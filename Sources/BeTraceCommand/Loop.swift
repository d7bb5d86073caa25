import BeTraceCore
import BeTraceWorkbench
import Glibc

/// The workbench running on a terminal: event, action, update, effects, view, show.
struct Loop: ~Copyable {
  private var terminal: Terminal
  private var session: Session
  private let styles: StyleTable
  private let effects: Effects
  /// Set when the program is to end, with this status.
  private var status: Int32?

  init(_ session: Session, on terminal: consuming Terminal, styles: StyleTable, effects: Effects) {
    self.terminal = terminal
    self.session = session
    self.styles = styles
    self.effects = effects
  }

  /// Runs until the person leaves, a signal ends the program or the terminal is gone. Gives the exit status.
  consuming func run() -> Int32 {
    show()
    session.prepare()
    show()
    while status == nil {
      handle(terminal.nextEvent(timeoutMilliseconds: nil))
      // Whatever is there already is handled before the screen is drawn once.
      while status == nil, case let next = terminal.nextEvent(timeoutMilliseconds: 0), next != .tick { handle(next) }
      if status == nil { show() }
    }
    return status ?? 0
  }

  private mutating func show() {
    terminal.show(session.view(size: terminal.size), styles: styles)
  }

  private mutating func handle(_ event: Event) {
    switch event {
    case .key(let key):
      if let action = session.action(for: key) { update(action) } else { terminal.beep() }
    case .paste(let text, let droppedBytes): update(.paste(text, droppedBytes: droppedBytes))
    case .resized(let size): update(.resized(size))
    case .terminate(let signal): status = 128 + signal
    case .gone: status = 128 + SIGHUP
    case .wake, .tick: break
    }
  }

  /// Lets an action happen and performs its effects, whose answers are actions again.
  private mutating func update(_ action: Action) {
    for effect in session.update(action) {
      switch effect {
      case .beep: terminal.beep()
      case .redraw: terminal.redraw()
      case .suspend:
        terminal.suspend()
        update(.resized(terminal.size))
      case .quit: status = 0
      case .write(let path, let bytes, let expecting):
        update(effects.write(bytes, to: path, expecting: expecting))
      case .readFiles: update(effects.readFiles())
      case .run(let words, let environments): update(effects.run(words, on: environments))
      }
    }
  }
}
