import Glibc

/// A program in a terminal of its own: a tmux server with one session, which ends when this does.
///
/// A class, because it has an end. Waits are for what shows, with a deadline, never for time.
final class TerminalSession {
  /// Something that did not happen in time, or tmux's own complaint.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  private let directory: String
  private let deadline: Duration
  /// What the program needs for as long as it runs.
  private let kept: AnyObject?

  /// Starts `arguments[0]` with the rest in a terminal of `width` by `height`; `tmux-256color` and UTF-8 unless
  /// `environment` says otherwise, which is added to the tests' own; `configuration` is more for tmux. Every wait takes
  /// `deadline` at most. `kept` lives as long as the session.
  init(
    running arguments: [String], width: Int = 80, height: Int = 24, environment: [String: String] = [:],
    in workingDirectory: String = "/", configuration: String = "", deadline: Duration = .seconds(10),
    keeping kept: AnyObject? = nil
  ) throws {
    self.deadline = deadline
    self.kept = kept
    directory = try makeTemporaryDirectory()
    try write("\(Self.configuration)\n\(configuration)\n", to: "\(directory)/tmux.conf")
    try write(Self.script, to: "\(directory)/run")
    let variables = environment.map { "\($0)=\($1)" }
    try tmux(
      ["new-session", "-d", "-x", "\(width)", "-y", "\(height)", "-c", workingDirectory]
        + ["sh", "\(directory)/run", directory, "env"] + variables + arguments)
  }

  deinit {
    // Not every program ends with its terminal: `script` does not.
    let hasEnded = contents(of: "\(directory)/status") != nil
    if !hasEnded, let process = pid_t(contents(of: "\(directory)/pid")?.dropLast() ?? "") {
      _ = Glibc.kill(process, SIGKILL)
    }
    _ = try? tmux(["kill-server"])
    for name in ["tmux.conf", "run", "socket", "output", "before", "after", "status", "pid"] {
      unlink("\(directory)/\(name)")
    }
    rmdir(directory)
  }

  private static let configuration = """
    set -g default-terminal tmux-256color
    set -g status off
    set -g escape-time 0
    set -s set-clipboard on
    """

  /// Runs the program between two looks at the line settings, and then keeps the terminal open. `exec` keeps the process
  /// id that was written.
  private static let script = #"""
    directory=$1
    shift
    stty -a >"$directory/before"
    sh -c 'echo $$ >"$0/pid"; exec "$@"' "$directory" "$@"
    status=$?
    stty -a >"$directory/after"
    echo $status >"$directory/status"
    exec cat
    """#
}

extension TerminalSession {
  /// Presses keys by tmux's names: `a`, `^A`, `Enter`, `Escape`, `Up`, `PageUp`, `F1`, `BTab`, `M-x`.
  func press(_ keys: String...) throws { try press(keys) }

  /// The same, keys that a test has made.
  func press(_ keys: [String]) throws { try tmux(["send-keys"] + keys) }

  /// Presses a key again and again until `isDone`.
  func press(_ key: String, until isDone: () throws -> Bool) throws {
    try wait(for: "'\(key)' to do it") {
      if try isDone() { return true }
      try press(key)
      return false
    } otherwise: {
      (try? picture()) ?? "tmux has ended"
    }
  }

  /// What the screen shows now.
  func picture() throws -> String { try tmux(["capture-pane", "-p"]) }

  /// Waits until the screen shows `text` no more.
  func waitUntilHidden(_ text: String) throws {
    try wait(for: "'\(text)' to go") {
      try !picture().contains(text)
    } otherwise: {
      (try? picture()) ?? "tmux has ended"
    }
  }

  /// Types `text` key by key.
  func type(_ text: String) throws { try tmux(["send-keys", "-l", text]) }

  /// Pastes `text` as a terminal does, in one piece if the program asked for that.
  func paste(_ text: String) throws {
    try tmux(["set-buffer", text])
    try tmux(["paste-buffer", "-p"])
  }

  /// Gives the terminal another size.
  func resize(width: Int, height: Int) throws {
    try tmux(["resize-window", "-x", "\(width)", "-y", "\(height)"])
  }

  /// Sends the program a signal.
  func kill(_ signal: Int32) throws { _ = Glibc.kill(try processID, signal) }

  /// Closes the terminal, as a person closes its window.
  func close() throws { try tmux(["kill-session"]) }

  /// The text on the screen, without blanks at the ends of lines, as soon as it shows `text`.
  func screen(showing text: String) throws -> String {
    var screen = ""
    try wait(for: "'\(text)' to show") {
      screen = try picture()
      return screen.contains(text)
    } otherwise: {
      screen
    }
    return screen
  }
}

extension TerminalSession {
  /// The exit status, as soon as the program has ended; 128 + n when signal n ended it.
  var exitStatus: Int32 {
    get throws { Int32(try note(named: "status").dropLast()) ?? -1 }
  }

  /// What `stty -a` says before the program starts.
  var settingsBefore: String { get throws { try note(named: "before") } }

  /// What `stty -a` says when the program has ended.
  var settingsAfter: String { get throws { try note(named: "after") } }

  /// What programs ask of a terminal and shells do not.
  enum Mode: String, CaseIterable {
    /// The screen that is there for programs, not the one with the shell's text.
    case ownScreen = "#{alternate_on}"
    case hiddenCursor = "#{?cursor_flag,0,1}"
    /// Cursor keys, and those of the number pad, that send something else.
    case applicationCursor = "#{keypad_cursor_flag}"
    case applicationPad = "#{keypad_flag}"
  }

  /// What is on now.
  var modes: Set<Mode> {
    get throws {
      let flags = try tmux(["display-message", "-p", Mode.allCases.map(\.rawValue).joined(separator: " ")])
      return Set(zip(Mode.allCases, flags.split(separator: " ")).filter { $1.hasPrefix("1") }.map(\.0))
    }
  }

  /// The program's process.
  var processID: pid_t {
    get throws { pid_t(try note(named: "pid").dropLast()) ?? -1 }
  }

  /// Waits until no process `processID` runs any more.
  func waitUntilGone(_ processID: pid_t) throws {
    try wait(for: "process \(processID) to end") {
      // A process that nobody has asked about yet still has a number.
      Glibc.kill(processID, 0) != 0 || contents(of: "/proc/\(processID)/stat")?.contains(") Z ") != false
    } otherwise: {
      "it still runs"
    }
  }

  /// What the terminal has on its clipboard, as soon as it holds `text`.
  func clipboard(holding text: String) throws -> String {
    var clipboard = ""
    try wait(for: "'\(text)' on the clipboard") {
      clipboard = (try? tmux(["show-buffer"])) ?? ""
      return clipboard.contains(text)
    } otherwise: {
      clipboard
    }
    return clipboard
  }

  private func note(named name: String) throws -> String {
    var text = ""
    try wait(for: "the file '\(name)'") {
      text = contents(of: "\(directory)/\(name)") ?? ""
      return text.hasSuffix("\n")
    } otherwise: {
      (try? picture()) ?? "tmux has ended"
    }
    return text
  }

  private func wait(for goal: String, _ isReached: () throws -> Bool, otherwise state: () -> String) throws {
    let end = ContinuousClock.now + deadline
    while try !isReached() {
      guard ContinuousClock.now < end else {
        throw Failure(description: "waited \(deadline) for \(goal); there is\n\(state())")
      }
      usleep(10_000)
    }
  }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let command = ["tmux", "-S", "\(directory)/socket", "-f", "\(directory)/tmux.conf"] + arguments
    let output = "\(directory)/output"
    let status = try run(command, environment: ["LC_ALL": "C.UTF-8"], output: output)
    let text = contents(of: output) ?? ""
    guard status == 0 else {
      throw Failure(description: "'\(arguments.joined(separator: " "))' ended with status \(status): \(text)")
    }
    return text
  }
}
