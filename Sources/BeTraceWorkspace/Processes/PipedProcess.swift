import CFiles
import Glibc

/// A program that is run for what it prints: without a shell, without input, in a session of its own, for a limited
/// time, in an environment of its own. What it started itself, and left in its session's first group, ends with it.
struct PipedProcess {
  /// Where the program is.
  let path: String
  /// Its words; the first is what it is called.
  let words: [String]
  /// All variables that it sees, as `NAME=value`.
  let variables: [String]
  /// After so many milliseconds it is ended, with all that it started.
  var deadline = 2000
  /// Whether the deadline counts from the last thing that it printed, for one that answers many questions in turn.
  var isPatientWhileItPrints = false
  /// More bytes than so many are not read, and it is ended; that holds of its output and of its errors.
  var limit = 65_536
  /// Whether nobody wants its answer any more, so that it is ended. Asked every few milliseconds.
  var isUnwanted: (@Sendable () -> Bool)?

  /// How it ended.
  enum End: Sendable, Equatable {
    case status(Int32)
    case signal(Int32)
    /// Ended here, as it took too long.
    case late
    /// Ended here, as it printed too much.
    case tooMuch
    /// Ended here, as nobody wanted its answer.
    case unwanted
    /// It never began.
    case notStarted(SystemError)
  }

  /// What it printed, as far as that was read.
  struct Answer: Sendable, Equatable {
    let end: End
    let output: [UInt8]
    let errors: [UInt8]
  }

  /// What it prints; nil if it cannot be started, ends with a status other than 0, or is ended here. Its errors are
  /// nobody's business.
  func output() -> [UInt8]? {
    let answer = run(keepingErrors: false)
    return answer.end == .status(0) ? answer.output : nil
  }

  /// Runs it to its end, and gives all that it printed.
  func run(keepingErrors: Bool = true) -> Answer {
    var pipes: [Pipe] = []
    defer { for pipe in pipes { pipe.close() } }
    do {
      for _ in 0..<(keepingErrors ? 2 : 1) { pipes.append(try Pipe()) }
      let id = try RunningPrograms.add { () throws(SystemError) in try start(printingTo: pipes.map(\.writing)) }
      for index in pipes.indices { pipes[index].closeWriting() }
      let cause = read(&pipes)
      let end = wait(for: id, endedBy: cause)
      return Answer(end: end, output: pipes[0].bytes, errors: keepingErrors ? pipes[1].bytes : [])
    } catch {
      return Answer(end: .notStarted(error), output: [], errors: [])
    }
  }

  private func start(printingTo outputs: [CInt]) throws(SystemError) -> pid_t {
    var spawn = Spawn(inOwnSession: true)
    spawn.open("/dev/null", O_RDONLY, as: STDIN_FILENO)
    spawn.duplicate(outputs[0], as: STDOUT_FILENO)
    if outputs.count > 1 {
      spawn.duplicate(outputs[1], as: STDERR_FILENO)
    } else {
      spawn.open("/dev/null", O_WRONLY, as: STDERR_FILENO)
    }
    return try spawn.start(path, words, variables: variables)
  }

  /// Reads everything up to the end of all `pipes`. Gives why that was not waited for, nil if it was.
  private func read(_ pipes: inout [Pipe]) -> End? {
    var end = Self.now + deadline
    while pipes.contains(where: \.isOpen) {
      if isUnwanted?() == true { return .unwanted }
      var waits = pipes.map { pollfd(fd: $0.isOpen ? $0.reading : -1, events: Int16(POLLIN), revents: 0) }
      let rest = end - Self.now
      guard rest > 0 else { return .late }
      let ready = poll(&waits, nfds_t(waits.count), CInt(isUnwanted == nil ? rest : min(rest, 20)))
      guard ready > 0 else {
        if ready < 0, errno != EINTR { return .late }
        continue
      }
      for (index, wait) in waits.enumerated() where wait.revents != 0 { pipes[index].readMore() }
      if pipes.contains(where: { $0.bytes.count > limit }) { return .tooMuch }
      if isPatientWhileItPrints { end = Self.now + deadline }
    }
    return nil
  }

  /// Waits for it, and says how it ended. One that has closed its output gets as long as before, unless it is ended for
  /// `cause` at once.
  private func wait(for id: pid_t, endedBy cause: End?) -> End {
    let end = Self.now + deadline
    var cause = cause
    while cause == nil, !Self.hasEnded(id) {
      cause = Self.now >= end ? .late : isUnwanted?() == true ? .unwanted : nil
      if cause == nil { usleep(200) }
    }
    RunningPrograms.remove(id)
    var status: CInt = 0
    do {
      _ = try uninterrupted { waitpid(id, &status, 0) }
    } catch {
      return .notStarted(error)
    }
    let signal = status & 0x7F
    return cause ?? (signal == 0 ? .status(status >> 8 & 0xFF) : .signal(signal))
  }

  /// Whether the program has ended; it can still be asked how.
  private static func hasEnded(_ id: pid_t) -> Bool {
    var state = siginfo_t()
    let found = waitid(P_PID, id_t(id), &state, WEXITED | WNOHANG | WNOWAIT)
    return found == 0 ? state.si_signo == SIGCHLD : errno != EINTR
  }

  /// Milliseconds of a clock that nobody sets.
  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}

/// A pipe from a program, and what came through it.
private struct Pipe {
  let reading: CInt
  private(set) var writing: CInt
  private(set) var bytes: [UInt8] = []
  /// Whether more may come.
  private(set) var isOpen = true

  init() throws(SystemError) {
    var ends: [CInt] = [0, 0]
    guard pipe2(&ends, O_CLOEXEC) == 0 else { throw .last }
    (reading, writing) = (ends[0], ends[1])
  }

  /// Takes what is there.
  mutating func readMore() {
    let more = withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 1) { chunk in
      let count = Glibc.read(reading, chunk.baseAddress, chunk.count)
      if count > 0 { bytes += chunk[..<count] }
      return count
    }
    if more == 0 || more < 0 && errno != EINTR { isOpen = false }
  }

  /// Leaves its end for writing to the program.
  mutating func closeWriting() {
    Glibc.close(writing)
    writing = -1
  }

  func close() {
    Glibc.close(reading)
    if writing >= 0 { Glibc.close(writing) }
  }
}
