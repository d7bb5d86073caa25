import Glibc

/// Runs `command` to its end and gives its exit status; the rest is as `start` has it.
func run(_ command: [String], environment: [String: String], output: String) throws -> Int32 {
  exitStatus(of: try start(command, environment: environment, output: output))
}

/// Starts `command`, found on PATH, with `environment` added to the tests' own and what it prints in the file `output`;
/// gives its process, of which `exitStatus` has to be asked. A task that runs it would not do: there are as many threads
/// for tasks as cores, and other tests hold them.
///
/// Foundation's `Process` waits for ever when a daemon stays behind, as tmux does, and passes on the signal mask of the
/// tests' threads, which block every signal.
func start(_ command: [String], environment: [String: String], output: String) throws -> pid_t {
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
  posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
  posix_spawn_file_actions_adddup2(&files, STDOUT_FILENO, STDERR_FILENO)

  let inherited = environmentVariables.filter { !environment.keys.contains($0.prefix { $0 != "=" }.description) }
  let variables = (inherited + environment.map { "\($0)=\($1)" }).map { strdup($0) } + [nil]
  let arguments = command.map { strdup($0) } + [nil]
  defer { for text in variables + arguments { free(text) } }

  var processID: pid_t = 0
  let problem = posix_spawnp(&processID, command[0], &files, &attributes, arguments, variables)
  guard problem == 0 else {
    throw TerminalSession.Failure(description: "'\(command[0])' cannot be run: \(String(cString: strerror(problem)))")
  }
  return processID
}

/// Waits for the end of `processID`, a child, and gives its exit status; 128 and the signal that ended it.
func exitStatus(of processID: pid_t) -> Int32 {
  var status: Int32 = 0
  while waitpid(processID, &status, 0) < 0, errno == EINTR {}
  return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
}

/// The built program: it lies beside the tests' own bundle.
var builtProgram: String {
  let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
  return bundle.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    + "/betrace-tui"
}

/// The text of a file; nil if it cannot be read.
func contents(of path: String) -> String? {
  guard let file = fopen(path, "re") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var part = [UInt8](repeating: 0, count: 4096)
  while case let count = fread(&part, 1, part.count, file), count > 0 { bytes += part.prefix(count) }
  return String(decoding: bytes, as: UTF8.self)
}

/// Makes a file of `text`.
func write(_ text: String, to path: String) throws {
  guard let file = fopen(path, "we") else {
    throw TerminalSession.Failure(description: "'\(path)' cannot be written: \(String(cString: strerror(errno)))")
  }
  defer { fclose(file) }
  fputs(text, file)
}

/// Makes an empty directory that no other test has.
func makeTemporaryDirectory() throws -> String {
  var template = Array("/tmp/betrace-tui-XXXXXX".utf8CString)
  guard mkdtemp(&template) != nil else {
    throw TerminalSession.Failure(description: "no temporary directory: \(String(cString: strerror(errno)))")
  }
  return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

private var environmentVariables: [String] {
  (contents(of: "/proc/self/environ") ?? "").split(separator: "\0").map(String.init)
}
