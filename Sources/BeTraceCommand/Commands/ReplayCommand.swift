import ArgumentParser
import BeTraceCore
import BeTraceWorkspace

/// `betrace-tui replay`
struct ReplayCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "Make the edits of a journal again, and show what changes.",
    discussion: """
      The workbench writes a journal with ':journal FILE': one command a line, such as 'set bff/production/replicas=5', \
      'undo' and 'redo' among them. On the files that it began with, it makes the same files to the byte.
      """)

  static let writes = true

  @Argument(help: "The journal; - is standard input.", completion: .file())
  var journal: String
  @Flag(name: .long, help: "Only show what would change.")
  var dryRun = false
  @OptionGroup var options: WorkspaceOptions

  func answer(in workspace: OpenWorkspace) throws(Refusal) -> Answer {
    let files = try ManifestFiles.read([journal], in: workspace.surroundings.directory)
    guard files.count == 1 else { throw Refusal(.wrongUsage, "'\(journal.visible)' is a folder: name one journal") }
    var replay = Replay(of: workspace.environments)
    do {
      try replay.perform(String(decoding: files[0].text, as: UTF8.self), file: files[0].name)
    } catch {
      throw Refusal(.wrongInput, error.description)
    }
    guard
      workspace.environments.names.contains(where: {
        replay.environments[$0]?.bytes != workspace.environments[$0]?.bytes
      })
    else {
      var answer = Answer()
      answer.note("nothing changes: the journal leaves every file as it is")
      return answer
    }
    return try Change(replay.environments, of: workspace).answer(dryRun: dryRun)
  }
}
