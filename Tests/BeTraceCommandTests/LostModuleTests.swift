import BeTraceCore
import BeTraceServices
import BeTraceWorkbench
import Testing

@testable import BeTraceCommand
@testable import BeTraceWorkspace

/// A module that can no longer be read after an outside change: its last good manifests stay, and so does what is known of it.
@Suite struct LostModuleTests {
  /// A workbench on a desk, with its modules answering at once.
  private struct Open {
    let desk: Desk
    var session: Session
    private var effects: Effects

    init(_ desk: Desk) throws {
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
        size: Size(columns: 160, rows: 40), today: found.today, service: "bff", environment: "production")
      perform(session.prepare())
      answerModules()
    }

    mutating func readAgain() {
      perform(session.update(.reload))
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

    var service: ServicePlan { get throws { try #require(session.plan?["bff"]) } }

    /// What is wrong with the service, by its rules.
    var errors: [String] {
      session.plan?.findings(of: "bff").filter { $0.severity == .error }.map(\.rule) ?? []
    }

    /// Takes `old` away in a file of the module, and has it read again; then puts it back.
    mutating func breaking(_ path: String, _ old: String, with new: String, _ look: (Open) throws -> Void) throws {
      let (fields, objects) = (try service.cells.map(\.field), try service.resources)
      #expect(errors == [])
      try desk.replace(old, with: new, in: path)
      readAgain()
      try look(self)
      #expect(errors == ["MOD-09"])
      #expect(try service.isStale)
      #expect(try service.resources == objects)
      #expect(try service.cells.map(\.field) == fields)
      readAgain()
      #expect(try service.cells.map(\.field) == fields)
      try desk.replace(new, with: old, in: path)
      readAgain()
      #expect(errors == [])
      #expect(try !service.isStale)
      #expect(try service.resources == objects)
    }
  }

  @Test func manifestsThatAreNoYAML() throws {
    var open = try Open(.withExample("yaml"))
    try open.breaking("services/bff/deployment.yaml", "kind: Deployment", with: "kind: [Deployment") { open in
      let screen = open.session.view(size: Size(columns: 160, rows: 40)).text
      #expect(screen.contains("yaml, out of date"))
      #expect(screen.contains("bff / production  out of date"))
    }
  }

  @Test func manifestsWithoutAKind() throws {
    var open = try Open(.withExample("yaml"))
    try open.breaking("services/bff/deployment.yaml", "kind: Deployment", with: "kin: Deployment") { _ in }
  }

  @Test func aFlakeThatCannotBeEvaluated() throws {
    var open = try Open(.withExample("flakes"))
    try open.breaking("services/bff/flake.nix", "outputs = ", with: "outputs = ( ") { open in
      let screen = open.session.view(size: Size(columns: 160, rows: 40)).text
      #expect(screen.contains("bff / production  out of date"))
    }
  }

  /// Whoever has not seen a module before the file broke has nothing to go by, and is told no more than that.
  @Test func whatNobodyHasReadSaysNothingAboutTheValues() throws {
    let desk = try Desk.withExample("yaml")
    try desk.replace("kind: Deployment", with: "kind: [Deployment", in: "services/bff/deployment.yaml")
    #expect(try Open(desk).errors == ["MOD-09"])
  }
}
