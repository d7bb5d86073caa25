import BeTraceWorkspace
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
    var spawn = Spawn()
    spawn.open("/dev/tty", O_RDWR, as: STDIN_FILENO)
    spawn.duplicate(STDIN_FILENO, as: STDOUT_FILENO)
    do {
      id = try spawn.start(path, arguments)
    } catch {
      throw StartError(reason: error.description)
    }
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
