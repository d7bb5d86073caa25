import ArgumentParser
import BeTraceCore

/// The answer to the words of a command, on environments as they are in memory. Commands that write, or that look
/// elsewhere, are left to the shell.
func answer(to words: [String], in workspace: OpenWorkspace) -> Answer {
  do {
    let command = try Root.command(words)
    if let command = command as? any ReferenceCommand { return try command.answer() }
    guard let command = command as? any WorkspaceCommand, !type(of: command).writes, command.options.workspace == nil
    else { throw Refusal(.wrongUsage, "'\(words.joined(separator: " ").visible)' is for the shell") }
    return try command.answerOnceAnswered(in: workspace)
  } catch let refusal as Refusal {
    return Answer(refusal)
  } catch {
    return Answer(error)
  }
}
