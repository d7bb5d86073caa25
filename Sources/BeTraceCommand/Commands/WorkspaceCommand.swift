import ArgumentParser
import BeTraceCore
import BeTraceWorkspace

/// A command on the environments of a workspace.
protocol WorkspaceCommand: ProgramCommand {
  /// Whether it changes files.
  static var writes: Bool { get }
  /// Whether what it says goes on to a cluster, to git or to CI, so that it has to be about files of the user's and never
  /// about the example in the program.
  static var needsFiles: Bool { get }
  /// Which workspace is meant.
  var options: WorkspaceOptions { get }
  /// Does it; whatever it has to say is in the answer.
  func answer(in workspace: OpenWorkspace) throws(Refusal) -> Answer
}

extension ProgramCommand {
  /// What the help of those says that write environments.
  static var asksNothing: String {
    "Nothing is asked, of a protected environment either: that it is named is enough."
  }
}

extension WorkspaceCommand {
  static var writes: Bool { false }
  static var needsFiles: Bool { false }

  func answer(in program: Program) throws(Refusal) -> Answer { try answerInWorkspace(of: program) }

  /// Does it in the workspace that is meant.
  func answerInWorkspace(of program: Program) throws(Refusal) -> Answer {
    let workspace = try OpenWorkspace.find(options.workspace, for: program)
    if Self.needsFiles, workspace.workspace.kind == .example { throw Refusal(noWorkspaceFor: Self.configuration) }
    var answer = try answerOnceAnswered(in: workspace)
    if let remark = workspace.remark { answer.notes = Answer.line(remark) + answer.notes }
    return answer
  }
}

extension WorkspaceCommand {
  /// The same once the modules have answered whatever it needs to know.
  func answerOnceAnswered(in workspace: OpenWorkspace) throws(Refusal) -> Answer {
    guard !Self.writes else {
      // What is written is written once, so the answers have to be there before.
      for name in workspace.environments.renderedNames { _ = workspace.plan(name) }
      return try answer(in: workspace)
    }
    return try workspace.answered { Result { () throws(Refusal) in try answer(in: workspace) } }.get()
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

extension Refusal {
  /// Refuses the command of `configuration`, as it would be about the example and nobody asked for that.
  fileprivate init(noWorkspaceFor configuration: CommandConfiguration) {
    let command = configuration.commandName ?? "this command"
    self.init(
      .noInput,
      "no workspace here: there is no environments/*.json in this folder or above it; name one with '\(command) "
        + "--workspace DIR', or begin with the example: 'betrace-tui new workspace DIR --example'")
  }
}
