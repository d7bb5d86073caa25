import ArgumentParser

/// A command on the environments of a workspace.
protocol WorkspaceCommand: ProgramCommand {
  /// Whether it changes files.
  static var writes: Bool { get }
  /// Which workspace is meant.
  var options: WorkspaceOptions { get }
  /// Does it; whatever it has to say is in the answer.
  func answer(in workspace: OpenWorkspace) throws(Refusal) -> Answer
}

extension WorkspaceCommand {
  static var writes: Bool { false }

  func answer(in program: Program) throws(Refusal) -> Answer { try answerInWorkspace(of: program) }

  /// Does it in the workspace that is meant.
  func answerInWorkspace(of program: Program) throws(Refusal) -> Answer {
    let workspace = try OpenWorkspace.find(options.workspace, for: program)
    var answer = try answer(in: workspace)
    if let remark = workspace.remark { answer.notes = Answer.line(remark) + answer.notes }
    return answer
  }
}

/// Which workspace is meant.
struct WorkspaceOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The workspace; otherwise BETRACE_WORKSPACE, or the nearest above the current directory.", valueName: "dir"),
    completion: .directory)
  var workspace: String?
}
