import BeTraceCore
import BeTraceWorkbench
import BeTraceWorkspace

extension Root {
  /// Has the script in the file at `path` drive the workbench, with the usual keys, in all colours, from the first cell
  /// on: a picture looks the same wherever it is taken.
  func perform(
    script path: String, _ options: WorkbenchOptions, for program: Program
  ) throws(Refusal) -> Answer {
    let script = try Self.read(path, for: program)
    let found = try OpenWorkspace.find(options.workspace, for: program)
    try options.check(in: found)
    let themes = ThemeFolder(program.surroundings)
    let user = themes.read()
    try options.check(user)
    let workspace: Workspace
    do {
      workspace = options.readOnly ? found.workspace : try found.workspace.writable()
    } catch {
      throw Refusal(error)
    }
    let label = WorkspaceLabel(
      folder: workspace.folder, isScratch: workspace.kind != .folder, isReadOnly: options.readOnly)
    let session = Session(
      found.environments, workspace: label,
      themes: ThemeChoice(
        user, on: Display(depth: .truecolor, symbolSet: .unicode), chosen: options.theme),
      example: program.exampleEnvironments, size: script.size, today: found.today, service: options.service,
      environment: options.environment)
    let effects = Effects(
      workspace: workspace, today: found.today, program: program, themes: themes,
      state: StateFile(program.surroundings, for: workspace))
    var run = ScriptRun(path, session, effects: effects)
    return run.run(script)
  }

  private static func read(_ path: String, for program: Program) throws(Refusal) -> Script {
    let bytes: [UInt8]
    do {
      bytes = try AtomicFile.read(program.surroundings.directory.appendingPath(path), name: path)
    } catch {
      throw Refusal(.noInput, error.description)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Refusal(.wrongInput, "\(path.visible) is not UTF-8")
    }
    return try Script(text, name: path)
  }
}
