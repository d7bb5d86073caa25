/// Why the workbench cannot be shown.
struct TerminalError: Error, Equatable {
  enum Problem: Equatable {
    case outputIsNoTerminal
    /// /dev/tty cannot be opened; the system's reason.
    case noTerminal(String)
    case typeNotSet
    /// TERM names no terminal that the system has a description of.
    case typeNotDescribed(String)
    /// TERM names a terminal that writes line after line.
    case cursorCannotMove(String)
  }

  let problem: Problem

  /// The exit status that says that something needed is not available.
  static let exitStatus: Int32 = 69
}

extension TerminalError: CustomStringConvertible {
  /// One line that names what is missing and what to do.
  var description: String {
    switch problem {
    case .outputIsNoTerminal:
      "standard output is not a terminal; 'betrace-tui render ENV' writes manifests there"
    case .noTerminal(let reason):
      "there is no terminal to show the workbench on (/dev/tty: \(reason)); 'betrace-tui --help' lists the commands "
        + "that need none"
    case .typeNotSet:
      "TERM is not set; set it to the type of this terminal, for example TERM=xterm-256color"
    case .typeNotDescribed(let type):
      "TERM is '\(type)', which this system does not know; try TERM=xterm-256color"
    case .cursorCannotMove(let type):
      "TERM is '\(type)', a terminal that cannot move its cursor; 'betrace-tui --help' lists the commands that need "
        + "no screen"
    }
  }
}
