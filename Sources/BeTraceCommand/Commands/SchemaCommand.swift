import ArgumentParser
import BeTraceCore
import BeTraceWorkbench
import BeTraceWorkspace

/// `betrace-tui schema`
struct SchemaCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Write the JSON Schema of a kind of file, for editors and other programs.",
    discussion: """
      Of environments it is made from the services that this program has, and those of the workspace if it is started in \
      one. The one in a workspace is current while \
      this prints nothing:

      betrace-tui schema environment | diff - \(EnvironmentSchema.path)
      """)

  /// The kinds of file that have a schema.
  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case environment, workspace, theme, config
  }

  @Argument(help: ArgumentHelp("The kind of file.", valueName: "kind"))
  var kind: Kind

  func answer(in program: Program) -> Answer {
    switch kind {
    case .environment: Answer(output: EnvironmentSchema(catalogue(in: program)).text)
    case .workspace: Answer(output: WorkspaceSchema.text)
    case .theme: Answer(output: String(decoding: ThemeFile.schema, as: UTF8.self))
    case .config: Answer(output: ConfigSchema.text)
    }
  }

  /// The services of the workspace above the current directory, or of the program alone.
  private func catalogue(in program: Program) -> Catalogue {
    let workspace = try? Workspace.find(nil, in: program.surroundings, example: program.example)
    return workspace?.catalogue(adding: program.catalogue, asking: program.evaluations) ?? program.catalogue
  }
}
