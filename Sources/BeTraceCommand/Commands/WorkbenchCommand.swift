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
}

/// Whether colours are wanted.
///
/// A group of its own, as one option in several commands is only the same if it lies in the same group.
struct ColorOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("When to use colours; auto: on a terminal, unless NO_COLOR is set.", valueName: "when"))
  var color = ColorChoice.auto
}

extension ColorChoice: ExpressibleByArgument {}
