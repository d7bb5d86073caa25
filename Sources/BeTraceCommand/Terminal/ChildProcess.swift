import Glibc

/// A program that was started on this one's terminal, in its process group, and is waited for.
struct ChildProcess: ~Copyable {
  /// How a program ended.
  enum End: Sendable, Equatable {
    case status(Int32)
    case signal(Int32)
    /// This program could not wait for it.
    case unknown
  }

  /// What it does now.
  enum State: Sendable, Equatable {
    case running
    case stopped
    case ended(End)
  }

  private let id: pid_t

  /// Why a program cannot be started, in the system's words.
  struct StartError: Error, Equatable {
    let reason: String
  }

  /// Starts the program at `path` with its terminal as standard input and output; the first of `arguments` is what it
  /// is called.
  init(_ path: String, _ arguments: [String]) throws(StartError) {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    // What this program ignores for its own sake.
    sigaddset(&signals, SIGXFSZ)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/tty", O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&files, STDIN_FILENO, STDOUT_FILENO)

    let words = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var id: pid_t = 0
    let problem = posix_spawn(&id, path, &files, &attributes, words, environ)
    guard problem == 0 else { throw StartError(reason: String(cString: strerror(problem)).lowercased()) }
    self.id = id
  }

  /// Sends it a signal.
  func send(_ signal: Int32) { kill(id, signal) }

  /// What it does. Once it has ended, that is the last time to ask.
  func state() -> State {
    var status: Int32 = 0
    let found = waitpid(id, &status, WNOHANG | WUNTRACED)
    if found == 0 { return .running }
    guard found == id else { return errno == EINTR ? .running : .ended(.unknown) }
    if status & 0xFF == 0x7F { return .stopped }
    let signal = status & 0x7F
    return .ended(signal == 0 ? .status(status >> 8 & 0xFF) : .signal(signal))
  }
}
