import BeTraceCore
import BeTraceWorkbench
import BeTraceWorkspace

/// Opens the workbench on the user's workspace, or on a scratch copy of the example, and runs it. Gives the exit status.
func openWorkbench(_ options: WorkbenchOptions, for program: Program) -> Int32 {
  do {
    let found = try OpenWorkspace.find(options.workspace, for: program)
    try options.check(in: found)
    let workspace = options.readOnly ? found.workspace : try found.workspace.writable()
    let terminal = try Terminal()
    let look = Look(options, on: terminal, in: program.surroundings)
    let session = Session(
      found.environments,
      workspace: WorkspaceLabel(
        folder: workspace.folder, isScratch: workspace.kind != .folder, isReadOnly: options.readOnly),
      symbols: look.symbols, size: terminal.size, today: found.today, service: options.service,
      environment: options.environment, field: options.field.flatMap { Field(parsing: $0) })
    let effects = Effects(
      workspace: workspace, today: found.today, surroundings: program.surroundings)
    return Loop(session, on: terminal, styles: look.styles, effects: effects).run()
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

extension WorkbenchOptions {
  /// Throws if something is named that is not there.
  fileprivate func check(in workspace: OpenWorkspace) throws(Refusal) {
    let names = ThemeFile.shipped.map(\.name)
    if let theme, !names.contains(theme) {
      throw Refusal(.wrongUsage, "there is no theme '\(theme.visible)': there are \(names.joined(separator: ", "))")
    }
    let environments = workspace.environments.names
    if let environment, !environments.contains(environment) {
      throw Refusal(AddressError.environment(environment, known: environments))
    }
    let services = workspace.catalogue.names
    if let service, !services.contains(service) { throw Refusal(AddressError.service(service, known: services)) }
    guard let service, let environment, let field = field.flatMap({ Field(parsing: $0) }) else { return }
    do {
      _ = try Address(service: service, environment: environment, field: field).resolve(in: workspace.environments)
    } catch {
      throw Refusal(error)
    }
  }
}

/// The theme as this terminal can show it.
struct Look {
  let styles: StyleTable
  let symbols: Symbols

  init(_ options: WorkbenchOptions, on terminal: borrowing Terminal, in surroundings: Surroundings) {
    let file = ThemeFile.shipped.first { $0.name == options.theme } ?? ThemeFile.shipped[0]
    let theme = Theme.read(file).theme
    let term = surroundings["TERM"] ?? ""
    let depth = ColourDepth(
      term: term, colorterm: terminal.showsTruecolour ? surroundings["COLORTERM"] ?? "" : "",
      noColor: surroundings["NO_COLOR"] ?? "", colourCount: terminal.colourCount, flag: options.color.flag)
    styles = StyleTable(theme, depth: depth)
    symbols = theme.symbols(utf8Locale: terminal.isUTF8, ambiguousWide: false, term: term)
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
