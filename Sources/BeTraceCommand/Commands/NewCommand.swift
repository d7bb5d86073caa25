import ArgumentParser
import BeTraceCore
import BeTraceWorkspace

/// `betrace-tui new`
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Make something to begin with.",
    subcommands: [NewWorkspaceCommand.self, NewServiceCommand.self])
}

/// `betrace-tui new workspace`
struct NewWorkspaceCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "workspace", abstract: "Make a workspace with one empty environment, or of the built-in example.",
    discussion: "It gets the schema of its environments, by which editors complete and check them.")

  @Argument(
    help: ArgumentHelp("The folder, which is made if it is not there.", valueName: "dir"), completion: .directory)
  var folder: String
  @Flag(name: .long, help: "Take the files of the built-in example.")
  var example = false
  @Flag(name: .long, help: "Only show what would be written.")
  var dryRun = false

  func answer(in program: Program) throws(Refusal) -> Answer {
    if example, program.example.isEmpty { throw Refusal(.wrongUsage, "--example: this program has no example") }
    let environments = example ? program.example : [(path: "environments/dev.json", text: Self.emptyEnvironment)]
    let files = environments + [(path: EnvironmentSchema.path, text: EnvironmentSchema(program.catalogue).text)]
    var answer = Answer()
    if dryRun {
      for (path, text) in files {
        answer.output += LineDiff.unified(from: "", to: text, oldName: "/dev/null", newName: path)
      }
      return answer
    }
    do {
      try Workspace.create(
        folder, files: files.map { ($0.path, Array($0.text.utf8)) }, in: program.surroundings)
    } catch {
      throw Refusal(error)
    }
    for (path, _) in files { answer.note("wrote \(folder.appendingPath(path).visible)") }
    return answer
  }

  private static let emptyEnvironment = """
    {
      "$schema": "\(EnvironmentSchema.reference)",
      "apiVersion": "betrace.dev/v1",
      "kind": "Environment",
      "name": "dev",
      "services": {}
    }

    """
}
