import ArgumentParser

/// `betrace-tui`: without a subcommand the workbench.
struct Root: WorkbenchCommand, ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "betrace-tui", abstract: "Edit the environments of Kubernetes services, and see what they deploy.",
    discussion: "Without a subcommand it opens the workbench.", version: Program.version,
    subcommands: [
      OpenCommand.self, ServicesCommand.self, EnvironmentsCommand.self, RenderCommand.self, ValidateCommand.self,
      ExportCommand.self, GraphCommand.self, VerifyCommand.self, GetCommand.self, SetCommand.self, UnsetCommand.self,
      ReplayCommand.self,
      WhyCommand.self,
      DiffCommand.self, CompareCommand.self, PromoteCommand.self, NewCommand.self, ImportCommand.self, TourCommand.self,
      ExplainCommand.self,
      RulesCommand.self, GlossaryCommand.self, SchemaCommand.self, ThemeCommand.self, InfoCommand.self,
    ])

  static var _errorPrefix: String { "betrace-tui: " }

  @OptionGroup var subject: SubjectOptions
  @Option(name: .long, help: ArgumentHelp("Have a script press the keys, without a terminal.", valueName: "file"))
  var script: String?
  @OptionGroup var appearance: WorkbenchAppearance
  @OptionGroup var colors: ColorOptions
  @OptionGroup var options: WorkspaceOptions

  var workbench: WorkbenchOptions? { script == nil ? asked : nil }

  private var asked: WorkbenchOptions {
    WorkbenchOptions(
      workspace: options.workspace, environment: subject.environment, service: subject.service,
      readOnly: appearance.readOnly,
      theme: appearance.theme, color: colors.color)
  }

  func answer(in program: Program) throws(Refusal) -> Answer {
    guard let script else { return Answer() }
    return try perform(script: script, asked, for: program)
  }
}

extension Root {
  /// The command that `words` are. Subcommands take the options of this command too, wherever they stand; refuses those
  /// that are the workbench's and that the subcommand would not heed.
  static func command(_ words: [String]) throws -> any ParsableCommand {
    if let command = subcommand(words) { return command }
    let command = try parseAsRoot(words)
    guard !(command is Root) else { return command }
    let named = words.prefix { $0 != "--" }.map { $0.prefix { $0 != "=" } }
    let unheeded = ["--service", "--environment", "--read-only", "--theme", "--script"].first { option in
      named.contains(option[...]) && !type(of: command).helpMessage().contains("\n  \(option)")
    }
    guard let unheeded else { return command }
    let name = type(of: command).configuration.commandName ?? ""
    throw Refusal(
      .wrongUsage,
      "'\(name)' has no \(unheeded), which is the workbench's: 'betrace-tui \(name) --help' says what it takes")
  }
}

extension Root {
  /// Those that take words which they do not know, so that options of this command would be lost in them.
  private static let takingAnyWord: [any ParsableCommand.Type] = [
    OpenCommand.self, SetCommand.self, UnsetCommand.self, GetCommand.self, WhyCommand.self,
  ]

  /// The subcommand that the first of `words` names, if it knows all others by itself: to look for them among the options of
  /// this command too would take twice as long. Nil if it does not, and whatever is wrong is still to be said.
  private static func subcommand(_ words: [String]) -> (any ParsableCommand)? {
    let type = configuration.subcommands.first { $0.configuration.commandName == words.first }
    guard let type, !takingAnyWord.contains(where: { $0 == type }) else { return nil }
    return try? type.parseAsRoot(Array(words.dropFirst()))
  }
}

/// What a command is about; one type, as the root command takes these options from its subcommands otherwise.
struct SubjectOptions: ParsableArguments {
  @Option(name: .long, help: "The environment that is meant; the workbench begins there.")
  var environment: String?
  @Option(name: .long, help: "The service that is meant; the workbench begins there.")
  var service: String?
}
