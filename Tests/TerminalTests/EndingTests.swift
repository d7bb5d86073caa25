import Glibc
import Testing

/// However it ends or stops, the terminal is as it was.
@Suite struct EndingTests {
  @Test(arguments: [
    SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGPIPE, SIGIO, SIGXCPU, SIGPWR,
    SIGSTKFLT, firstRealTimeSignal, lastSignal, SIGSYS, SIGSEGV, SIGABRT,
  ])
  func aSignalThatEndsItGivesTheTerminalBack(signal: Int32) throws {
    let terminal = try Workplace().open()
    _ = try terminal.screen(showing: "Replicas")
    try terminal.press("Enter")
    _ = try terminal.screen(showing: "Edit")
    try terminal.kill(signal)
    #expect(try terminal.exitStatus == 128 + signal)
    #expect(try terminal.settingsAfter == terminal.settingsBefore)
    #expect(try terminal.modes == [])
  }

  /// What C calls `SIGRTMIN`, and `SIGRTMAX`.
  private static let (firstRealTimeSignal, lastSignal): (Int32, Int32) = (34, 64)

  @Test(arguments: ["exec \"$@\"", "trap '' HUP; exec \"$@\""])
  func aClosedTerminalEndsItEvenWhenItIgnoresTheSignal(script: String) throws {
    let terminal = try Workplace().open(wrapper: ["sh", "-c", script, "sh"])
    _ = try terminal.screen(showing: "Replicas")
    let program = try terminal.processID
    try terminal.close()
    try terminal.waitUntilGone(program)
  }

  @Test func ctrlZStopsItAndTheShellContinuesIt() throws {
    let place = try Workplace()
    let shell = try openShell(place)
    try shell.type("stty -a >before; sh start\n")
    _ = try shell.screen(showing: "Replicas")
    try shell.press("Enter", "7", "^Z")
    _ = try shell.screen(showing: "Stopped")
    #expect(try shell.modes == [])
    try shell.type("stty -a >stopped; fg\n")
    _ = try shell.screen(showing: "Edit")
    #expect(try shell.modes.contains(.ownScreen))
    #expect(place["stopped"] == place["before"])
    try shell.press("^C", "q")
    _ = try shell.screen(showing: "fg")
    try shell.type("echo it ended with $?; stty -a >after; echo all\n")
    _ = try shell.screen(showing: "it ended with 0\nall")
    #expect(try shell.modes == [])
    #expect(place["after"] == place["before"])
  }

  @Test func stopAndContinueFromOutsideAreAsFromTheShell() throws {
    let place = try Workplace()
    let shell = try openShell(place)
    try shell.type("sh start\n")
    _ = try shell.screen(showing: "Replicas")
    let program = try #require(pid_t(place["pid"].dropLast()))
    kill(program, SIGTSTP)
    _ = try shell.screen(showing: "Stopped")
    // Still in the background, it must not draw over what the shell shows.
    kill(program, SIGCONT)
    try shell.type("echo the shell reads\n")
    _ = try shell.screen(showing: "\nthe shell reads")
    try shell.type("fg\n")
    _ = try shell.screen(showing: "Replicas")
    try shell.press("q")
    _ = try shell.screen(showing: "fg")
    try shell.type("echo it ended with $?\n")
    _ = try shell.screen(showing: "it ended with 0")
    #expect(try shell.modes == [])
  }

  /// An interactive shell in the workspace, where the file `start` starts the workbench and writes its process to `pid`.
  private func openShell(_ place: Workplace) throws -> TerminalSession {
    try write("echo $$ >pid; exec \(place.command().joined(separator: " "))\n", to: place.path("start"))
    return try TerminalSession(
      running: ["bash", "--norc", "--noprofile", "-i"], environment: place.variables(and: ["PS1": "$ "]),
      in: place.path("."), keeping: place)
  }
}
