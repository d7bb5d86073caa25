import BeTraceCore
import BeTraceServices
import BeTraceWorkbench
import Testing

@testable import BeTraceCommand
@testable import BeTraceWorkspace

/// A workbench on a desk, with its modules answering at once, at bff in production.
struct OpenDesk {
  let desk: Desk
  var session: Session
  private var effects: Effects

  init(_ desk: Desk, columns: Int = 160, rows: Int = 40) throws {
    self.desk = desk
    let program = desk.program
    let found = try OpenWorkspace.find(nil, for: program)
    let themes = ThemeFolder(program.surroundings)
    effects = Effects(
      workspace: found.workspace, today: found.today, program: program, themes: themes,
      state: StateFile(program.surroundings, for: found.workspace))
    session = Session(
      found.environments, workspace: WorkspaceLabel(folder: found.workspace.folder),
      themes: ThemeChoice(themes.read(), on: Display(depth: .truecolor, symbolSet: .unicode)),
      size: Size(columns: columns, rows: rows), today: found.today, service: "bff", environment: "production")
    perform(session.prepare())
    answerModules()
  }

  /// Lets `action` happen, with all that follows.
  mutating func perform(_ action: Action) {
    perform(session.update(action))
    answerModules()
  }

  private mutating func perform(_ wanted: [Effect]) {
    for effect in wanted {
      if let answer = effects.answer(to: effect) { perform(session.update(answer)) }
    }
  }

  private mutating func answerModules() {
    while session.wantsAnswers {
      effects.program.evaluations.fulfil()
      perform(session.update(.modulesAnswered))
    }
  }

  /// What the screen shows.
  var screen: String { session.view(size: session.state.size).text }

  var message: String { session.state.message?.text ?? "" }

  var service: ServicePlan { get throws { try #require(session.plan?["bff"]) } }

  /// What is wrong with the service, by its rules.
  var errors: [String] {
    session.plan?.findings(of: "bff").filter { $0.severity == .error }.map(\.rule) ?? []
  }
}
