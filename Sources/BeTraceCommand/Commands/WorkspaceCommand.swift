internal import ArgumentParser

/// A command on the environments of a workspace.
protocol WorkspaceCommand: ParsableCommand {
  /// Whether it changes files, which the workbench does in its own way.
  static var writes: Bool { get }
  var options: WorkspaceOptions { get }
  /// Does it; whatever it has to say is in the answer.
  func answer(in workspace: OpenWorkspace) throws(Refusal) -> Answer
}

extension WorkspaceCommand {
  static var writes: Bool { false }
}

/// Which workspace is meant.
struct WorkspaceOptions: ParsableArguments {
  @Option(
    name: .long, help: "The workspace; otherwise BETRACE_WORKSPACE, or the nearest above the current directory.",
    completion: .directory)
  var workspace: String?
}
