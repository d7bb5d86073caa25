import Glibc

@testable import BeTraceWorkspace

/// The built program, which lies beside the tests' own bundle, as a shell runs it.
struct BuiltProgram {
  /// What a shell command printed, and the exit status; 128 and the signal's number if one ended it.
  struct Outcome: Equatable {
    var output = ""
    var errors = ""
    var status: Int32 = 0
  }

  /// Runs `script` with `/bin/sh` at the desk, where `$betrace` is the program.
  static func run(_ script: String, at desk: Desk) throws -> Outcome {
    let process = try start(script, at: desk)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return Outcome(
      output: try desk.text(of: "stdout"), errors: try desk.text(of: "stderr"),
      status: status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F)
  }

  private static func start(_ script: String, at desk: Desk) throws(SystemError) -> pid_t {
    // Test threads block signals, and a child would inherit that.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    for (descriptor, name) in [(STDOUT_FILENO, "stdout"), (STDERR_FILENO, "stderr")] {
      posix_spawn_file_actions_addopen(
        &files, descriptor, "\(desk.folder)/\(name)", O_WRONLY | O_CREAT | O_TRUNC, 0o666)
    }

    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    // What it is told where it is built with a sanitizer.
    let options = getenv("ASAN_OPTIONS").map { ["ASAN_OPTIONS=\(String(cString: $0))"] } ?? []
    let variables =
      options + [
        "PATH=\(path)", "BETRACE_TUI_STATE=\(desk.folder)/state", "BETRACE_TUI_CONFIG=\(desk.folder)/config",
        "BETRACE_TUI_TODAY=2026-11-23", "betrace=\(program)",
      ]
    let command = ["/bin/sh", "-c", "cd \(desk.folder) && \(script)"]
    let words = command.map { strdup($0) } + [nil]
    let environment = variables.map { strdup($0) } + [nil]
    defer { for text in words + environment { free(text) } }
    var process = pid_t()
    let refusal = posix_spawn(&process, "/bin/sh", &files, &attributes, words, environment)
    guard refusal == 0 else { throw SystemError(refusal) }
    return process
  }

  private static var program: String {
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
    return bundle.parentFolder + "/betrace-tui"
  }
}
