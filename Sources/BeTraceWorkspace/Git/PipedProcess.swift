import Glibc

/// A program that is run for what it prints: without a shell, without input, for a limited time, in an environment of
/// its own.
struct PipedProcess {
  /// Where the program is.
  let path: String
  /// Its words; the first is what it is called.
  let words: [String]
  /// All variables that it sees, as `NAME=value`.
  let variables: [String]
  /// After so many milliseconds it is ended.
  var deadline = 2000
  /// More bytes than so many are not read, and it is ended.
  var limit = 65_536

  /// What it prints; nil if it cannot be started, ends with a status other than 0, or is ended here.
  func output() -> [UInt8]? {
    var ends: [CInt] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let (reading, writing) = (ends[0], ends[1])
    let started = start(writingTo: writing)
    close(writing)
    defer { close(reading) }
    guard let id = started else { return nil }
    let bytes = read(from: reading)
    // What it started itself goes with it.
    if bytes == nil { kill(-id, SIGKILL) }
    return isWell(id) ? bytes : nil
  }

  private func start(writingTo output: CInt) -> pid_t? {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigaddset(&signals, SIGXFSZ)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))

    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&files, output, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0)

    let arguments = words.map { strdup($0) } + [nil]
    let environment = variables.map { strdup($0) } + [nil]
    defer { for text in arguments + environment { free(text) } }
    var id: pid_t = 0
    return posix_spawn(&id, path, &files, &attributes, arguments, environment) == 0 ? id : nil
  }

  /// Everything up to the end; nil if that does not come in time, or is too far.
  private func read(from file: CInt) -> [UInt8]? {
    let end = Self.now + deadline
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while bytes.count <= limit {
      var wait = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
      let ready = poll(&wait, 1, CInt(max(0, end - Self.now)))
      if ready < 0, errno == EINTR { continue }
      guard ready > 0 else { return nil }
      let count = Glibc.read(file, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count < 0 {
        guard errno == EINTR else { return nil }
      } else {
        bytes += chunk[..<count]
      }
    }
    return nil
  }

  /// Waits for it, and says whether it ended with status 0. One that has closed its output gets as long as before.
  private func isWell(_ id: pid_t) -> Bool {
    let end = Self.now + deadline
    var status: CInt = 0
    while true {
      let isLate = Self.now >= end
      if isLate { kill(-id, SIGKILL) }
      let found = waitpid(id, &status, isLate ? 0 : WNOHANG)
      if found == id { return status == 0 }
      if found < 0, errno != EINTR { return false }
      usleep(1000)
    }
  }

  /// Milliseconds of a clock that nobody sets.
  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
