import BeTraceCore
import BeTraceWorkbench

/// The workbench driven by a script, without a terminal. What it does to files it really does.
struct ScriptRun {
  private let name: String
  private var session: Session
  private var effects: Effects
  private var hasQuit = false
  private var answer = Answer()

  /// A run of a script that messages call `name`.
  init(_ name: String, _ session: Session, effects: Effects) {
    (self.name, self.session, self.effects) = (name, session, effects)
    perform(self.session.prepare())
  }

  /// Does what `script` says, up to the first thing that cannot be done.
  mutating func run(_ script: Script) -> Answer {
    for (step, line) in script.steps {
      let place = "\(name):\(line)"
      guard !hasQuit else { return refuse("\(place): the workbench has been left before") }
      switch step {
      case .press(let keys): for key in keys where !hasQuit { press(key) }
      case .expect(let text):
        guard session.picture(asSVG: false).contains(text) else {
          answer.notes += session.picture(asSVG: false)
          return refuse("\(place): expected the screen to show '\(text.visible)'; it shows the above")
        }
      case .screenshot(let path):
        guard path.hasSuffix(".svg") || path.hasSuffix(".txt") else {
          return refuse("\(place): expected a file that ends in .svg or .txt, found '\(path.visible)'", .wrongInput)
        }
        if let problem = effects.writeText(session.picture(asSVG: path.hasSuffix(".svg")), to: path) {
          return refuse("\(place): \(problem)", .cannotWrite)
        }
      }
    }
    return answer
  }

  private mutating func refuse(_ message: String, _ status: ExitStatus = .no) -> Answer {
    answer.refuse(Refusal(status, message))
    return answer
  }

  private mutating func press(_ key: Key) {
    if let action = session.action(for: key) { update(action) }
  }

  private mutating func update(_ action: Action) { perform(session.update(action)) }

  private mutating func perform(_ wanted: [Effect]) {
    for effect in wanted {
      switch effect {
      case .quit: hasQuit = true
      case .edit(let job): update(.edited(job, .failed("a script has no terminal for an editor", typed: nil)))
      case .openFile: update(.couldNotOpen(reason: "a script has no terminal for an editor", ran: false))
      default: if let answer = effects.answer(to: effect) { update(answer) }
      }
    }
  }
}
