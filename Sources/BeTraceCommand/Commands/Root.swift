import ArgumentParser

/// `betrace-tui`: without a subcommand the workbench.
struct Root: WorkbenchCommand {
  static let configuration = CommandConfiguration(
    commandName: "betrace-tui", abstract: "Edit the environments of Kubernetes services, and see what they deploy.",
    discussion: "Without a subcommand it opens the workbench.", version: Program.version,
    subcommands: [
      OpenCommand.self, ServicesCommand.self, EnvironmentsCommand.self, GraphCommand.self, RenderCommand.self,
      ValidateCommand.self, ExportCommand.self, GetCommand.self, SetCommand.self, UnsetCommand.self, NewCommand.self,
      SchemaCommand.self, ThemeCommand.self, ExplainCommand.self, RulesCommand.self, GlossaryCommand.self,
      InfoCommand.self,
    ])

  static var _errorPrefix: String { "betrace-tui: " }

  @Option(name: .long, help: "The environment to begin with.")
  var environment: String?
  @Option(name: .long, help: "The service to begin with.")
  var service: String?
  @OptionGroup var appearance: WorkbenchAppearance
  @OptionGroup var options: WorkspaceOptions

  var workbench: WorkbenchOptions {
    WorkbenchOptions(
      workspace: options.workspace, environment: environment, service: service, readOnly: appearance.readOnly,
      theme: appearance.theme, color: appearance.color)
  }
}
