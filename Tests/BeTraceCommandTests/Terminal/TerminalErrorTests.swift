import Testing

@testable import BeTraceCommand

@Suite struct TerminalErrorTests {
  @Test(arguments: [
    (
      TerminalError.Problem.outputIsNoTerminal,
      "standard output is not a terminal; 'betrace-tui render ENV' writes manifests there"
    ),
    (
      .noTerminal("No such device or address"),
      "there is no terminal to show the workbench on (/dev/tty: No such device or address); "
        + "'betrace-tui --help' lists the commands that need none"
    ),
    (.typeNotSet, "TERM is not set; set it to the type of this terminal, for example TERM=xterm-256color"),
    (.typeNotDescribed("foo"), "TERM is 'foo', which this system does not know; try TERM=xterm-256color"),
    (
      .cursorCannotMove("dumb"),
      "TERM is 'dumb', a terminal that cannot move its cursor; 'betrace-tui --help' lists the commands that need "
        + "no screen"
    ),
  ])
  func messages(problem: TerminalError.Problem, message: String) {
    #expect(TerminalError(problem: problem).description == message)
  }
}
