package import Glibc

/// How a program is started beside this one: no signal is blocked, those that this one ignores for its own sake act
/// again, and no file is open but the standard three.
package struct Spawn: ~Copyable {
  private var attributes = posix_spawnattr_t()
  private var files = posix_spawn_file_actions_t()

  /// A program in the session and the group of this one, or `inOwnSession`, whose group has the id of the program.
  package init(inOwnSession isAlone: Bool = false) {
    posix_spawnattr_init(&attributes)
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigaddset(&signals, SIGXFSZ)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | (isAlone ? Self.newSession : 0)
    posix_spawnattr_setflags(&attributes, Int16(flags))
    posix_spawn_file_actions_init(&files)
  }

  deinit {
    var (attributes, files) = (self.attributes, self.files)
    posix_spawnattr_destroy(&attributes)
    posix_spawn_file_actions_destroy(&files)
  }

  /// What C calls `POSIX_SPAWN_SETSID`; Swift's Glibc leaves it out.
  private static let newSession: CInt = 0x80

  /// Has the file at `path` open as `descriptor`, with `flags` such as `O_RDONLY`.
  package mutating func open(_ path: String, _ flags: CInt, as descriptor: CInt) {
    posix_spawn_file_actions_addopen(&files, descriptor, path, flags, 0)
  }

  /// Has what is open as `source`, here or by an earlier step, open as `descriptor` too.
  package mutating func duplicate(_ source: CInt, as descriptor: CInt) {
    posix_spawn_file_actions_adddup2(&files, source, descriptor)
  }

  /// Starts the program at `path`, called by `words`, that sees `variables`, each as `NAME=value`; those of this process
  /// if there are none given. Gives its id.
  package consuming func start(
    _ path: String, _ words: [String], variables: [String]? = nil
  ) throws(SystemError) -> pid_t {
    closeTheRest()
    let words = words.map { strdup($0) } + [nil]
    let given = variables.map { $0.map { strdup($0) } + [nil] }
    defer { for text in words + (given ?? []) { free(text) } }
    var id: pid_t = 0
    let problem =
      if let given {
        posix_spawn(&id, path, &files, &attributes, words, given)
      } else {
        posix_spawn(&id, path, &files, &attributes, words, environ)
      }
    guard problem == 0 else { throw SystemError(problem) }
    return id
  }

  /// Closes what this program was started with, or opened for all that it starts. Swift's Glibc leaves out what C calls
  /// `posix_spawn_file_actions_addclosefrom_np`; a descriptor that is closed by then is no error.
  private mutating func closeTheRest() {
    for name in (try? Folder.names(in: "/proc/self/fd")) ?? [] {
      if let descriptor = CInt(name), descriptor > STDERR_FILENO {
        posix_spawn_file_actions_addclose(&files, descriptor)
      }
    }
  }
}
