import ArgumentParser

/// A command that opens the workbench.
protocol WorkbenchCommand: ParsableCommand {
  /// How to open it; nil if the command has an answer without it.
  var workbench: WorkbenchOptions? { get }
}

/// What the workbench allows, and how it looks.
struct WorkbenchAppearance: ParsableArguments {
  @Flag(name: .long, help: "Save nothing.")
  var readOnly = false
  @Option(name: .long, help: ArgumentHelp("The theme; 'theme list' names them.", valueName: "name"))
  var theme: String?
  @Option(name: .long, help: ArgumentHelp("When to use colours.", valueName: "when"))
  var color = ColorChoice.auto
}

extension ColorChoice: ExpressibleByArgument {}
