internal import BeTraceCore
internal import BeTraceWorkspace
internal import Glibc

/// Opens the workbench and answers with the exit status of the program.
func openWorkbench(
  _ options: WorkbenchOptions, services: [any ServiceModule], example: [(path: String, text: String)]
) -> Int32 {
  guard isatty(STDOUT_FILENO) == 1 else {
    return Answer(
      Refusal(.unavailable, "the workbench needs a terminal: 'betrace-tui --help' lists what works without one")
    ).print()
  }
  return ExitStatus.done.rawValue
}
