import BeTraceCore
import BeTraceWorkbench
import BeTraceWorkspace
import Glibc

/// Opens the workbench on the user's workspace, or on a scratch copy of the example, and runs it. Gives the exit status.
func openWorkbench(_ options: WorkbenchOptions, for program: Program) -> Int32 {
  PrivateFolder.removeAbandoned(in: program.surroundings)
  ScratchCopy.removeAbandoned(in: program.surroundings)
  do {
    let readingTime = time(nil)
    let found = try OpenWorkspace.find(options.workspace, for: program)
    try options.check(in: found)
    let workspace = options.readOnly ? found.workspace : try found.workspace.writable()
    let folder = ThemeFolder(program.surroundings)
    let user = folder.read()
    try options.check(user)
    let config = ConfigFile(program.surroundings).read(knowing: user)
    let state = StateFile(program.surroundings, for: workspace)
    let lastTheme = config.decidesTheme ? nil : state.theme.flatMap { user.has($0) ? $0 : nil }
    EndingWatch.end()
    let terminal = try Terminal()
    let display = Display(options, config, on: terminal, in: program.surroundings)
    var session = Session(
      found.environments,
      workspace: WorkspaceLabel(
        folder: workspace.folder, isScratch: workspace.kind != .folder, isReadOnly: options.readOnly),
      themes: ThemeChoice(
        user, on: display, preference: config.preference ?? ThemePreference(),
        page: program.surroundings["COLORFGBG"].flatMap(Theme.Appearance.init(colorfgbg:)) ?? .dark,
        chosen: options.theme ?? config.theme ?? lastTheme),
      example: program.exampleEnvironments, keymap: config.keymap,
      remembersTheme: !config.decidesTheme, size: terminal.size, today: found.today,
      warnings: config.warnings + [state.warning].compactMap(\.self),
      service: options.service, environment: options.environment, field: options.field.flatMap { Field(parsing: $0) },
      whereabouts: state.whereabouts)
    session.now = UTCTime.now
    let lock = WorkspaceLock(program.surroundings, for: workspace)
    let holder = options.readOnly ? nil : lock.take()
    if let holder { session.meet(holder) }
    if options.beginsTour {
      _ = session.update(.startTour)
    } else if state.isNew, options.namesNoPlace, holder == nil {
      session.welcome()
    }
    let unsaved = UnsavedFile(program.surroundings, for: workspace)
    if !options.readOnly, holder == nil, session.tour == nil, let journal = unsaved.findAbandoned(),
      !session.offer(journal)
    {
      unsaved.forgetAbandoned()
    }
    let effects = Effects(
      workspace: workspace, today: found.today, program: program, themes: folder, state: state, unsaved: unsaved,
      history: HistoryFile(program.surroundings, for: workspace), lock: lock)
    return Loop(session, on: terminal, effects: effects, readSince: readingTime).run()
  } catch let error as TerminalError {
    return Answer(Refusal(.unavailable, error.description)).print()
  } catch let error as WorkspaceError {
    return Answer(Refusal(error)).print()
  } catch let refusal as Refusal {
    return Answer(refusal).print()
  } catch {
    preconditionFailure("opening the workbench throws nothing else")
  }
}

extension UserThemes {
  /// Whether there is a theme called `name`, of the user's or of the program's.
  fileprivate func has(_ name: String) -> Bool { (files + ThemeFile.shipped).contains { $0.name == name } }
}

extension WorkbenchOptions {
  /// Whether it is left to the program where to begin.
  fileprivate var namesNoPlace: Bool { environment == nil && service == nil }

  /// Throws if a theme is named that is neither the program's nor among `user`.
  func check(_ user: UserThemes) throws(Refusal) {
    let shipped = ThemeFile.shipped.map(\.name)
    let names = shipped + user.files.map(\.name).filter { !shipped.contains($0) }
    guard let theme, !names.contains(theme) else { return }
    throw Refusal(
      .wrongUsage, "there is no theme '\(theme.visible)': there are \(names.joined(separator: ", ").visible)")
  }

  /// Throws if something is named that is not there.
  func check(in workspace: OpenWorkspace) throws(Refusal) {
    let environments = workspace.environments.names
    if let environment, !environments.contains(environment) {
      throw Refusal(AddressError.environment(environment, known: environments))
    }
    let services = workspace.catalogue.names
    if let service, service != Self.itself, !services.contains(service) {
      throw Refusal(AddressError.service(service, known: services))
    }
    guard let service, let environment, let field = field.flatMap({ Field(parsing: $0) }) else { return }
    do {
      _ = try Address(service: service == Self.itself ? nil : service, environment: environment, field: field)
        .resolve(in: workspace.environments)
    } catch {
      throw Refusal(error)
    }
  }
}

extension Display {
  /// What `terminal` can show of what the user wants.
  fileprivate init(
    _ options: WorkbenchOptions, _ config: Config, on terminal: borrowing Terminal, in surroundings: Surroundings
  ) {
    let term = surroundings["TERM"] ?? ""
    self.init(
      depth: ColourDepth(
        term: term, colorterm: terminal.showsTruecolour ? surroundings["COLORTERM"] ?? "" : "",
        noColor: surroundings["NO_COLOR"] ?? "", colourCount: terminal.colourCount, flag: options.color.flag),
      symbolSet: config.symbols
        ?? SymbolSet(utf8Locale: terminal.isUTF8, ambiguousWide: terminal.isAmbiguousWide, term: term))
  }
}

extension ColorChoice {
  fileprivate var flag: ColourFlag {
    switch self {
    case .auto: .auto
    case .always: .always
    case .never: .never
    }
  }
}
