import ArgumentParser
import BeTraceCore
import BeTraceWorkbench
import BeTraceWorkspace

/// `betrace-tui tour`
struct TourCommand: WorkbenchCommand, ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "tour", abstract: "Learn the workbench in the workbench, on scratch data.",
    discussion: "Nothing of it is kept. Inside the workbench ':tour' does the same.")

  @Flag(name: .long, help: "Run the lessons without a terminal, and say whether each of their steps can be done.")
  var check = false
  @OptionGroup var appearance: WorkbenchAppearance
  @OptionGroup var colors: ColorOptions
  @OptionGroup var options: WorkspaceOptions

  var workbench: WorkbenchOptions? {
    check
      ? nil
      : WorkbenchOptions(
        workspace: options.workspace, readOnly: appearance.readOnly, theme: appearance.theme, color: colors.color,
        beginsTour: true)
  }

  func answer(in program: Program) throws(Refusal) -> Answer {
    let rehearsal = Rehearsal(try program.sessionOnExample(size: Size(columns: 80, rows: 24)))
    guard !rehearsal.results.isEmpty else {
      throw Refusal(.unavailable, "there is no tour: this program has no example with its services")
    }
    let lines = rehearsal.results.enumerated().map { index, result in
      let outcome = result.failure.map { "cannot be done: \($0)" } ?? "\(result.stepCount) steps"
      return "\(index + 1)  \(result.title)  \(outcome)\n"
    }
    return Answer(output: lines.joined(), status: rehearsal.isGood ? .done : .no)
  }
}

extension Program {
  /// A workbench of `size` on the example, without a terminal.
  func sessionOnExample(size: Size) throws(Refusal) -> Session {
    let today: CalendarDate
    do {
      today = try CalendarDate.today(in: surroundings)
    } catch {
      throw Refusal(error)
    }
    let themes = ThemeChoice(UserThemes(), on: Display(depth: .truecolor, symbolSet: .unicode))
    return Session(
      exampleEnvironments, workspace: WorkspaceLabel(folder: "example", isScratch: true), themes: themes,
      example: exampleEnvironments, size: size, today: today)
  }
}
