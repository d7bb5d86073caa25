import BeTraceWorkspace
import Glibc
import Synchronization

/// What ends the programs that run for this one when a signal ends it, as long as no terminal is held: they are in sessions
/// of their own, where no shell's signal reaches them.
///
/// It is a thread that waits for those signals, which no other thread takes meanwhile. There is one per process, as
/// signals are.
enum EndingWatch {
  private static let ending = [SIGTERM, SIGHUP, SIGINT, SIGQUIT]
  /// Wakes the thread; for nobody else it means anything.
  private static let wake = SIGURG
  private static let isOver = Atomic(false)

  /// Begins to watch. Has to be called while there is one thread. What is ignored (nohup) stays so.
  static func begin() {
    let watched = ending.filter { !isIgnored($0) } + [wake]
    set(SIG_BLOCK, watched)
    if let thread = OtherThread({ watch(watched) }) { thread.detach() } else { set(SIG_UNBLOCK, watched) }
  }

  /// Leaves the signals to the thread that calls this, which began to watch.
  static func end() {
    isOver.store(true, ordering: .sequentiallyConsistent)
    kill(getpid(), wake)
    set(SIG_UNBLOCK, ending + [wake])
  }

  private static func watch(_ watched: [Int32]) {
    var signals = signalSet(watched)
    var signal: Int32 = 0
    repeat { sigwait(&signals, &signal) } while signal == wake && !isOver.load(ordering: .sequentiallyConsistent)
    if isOver.load(ordering: .sequentiallyConsistent) {
      // It may have come just before, and is another thread's now.
      if signal != wake { kill(getpid(), signal) }
      return
    }
    RunningPrograms.end()
    Glibc.signal(signal, SIG_DFL)
    set(SIG_UNBLOCK, [signal])
    raise(signal)
  }

  private static func isIgnored(_ signal: Int32) -> Bool {
    var now = sigaction()
    sigaction(signal, nil, &now)
    return unsafeBitCast(now.__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// Blocks signals in this thread, or unblocks them.
  private static func set(_ change: Int32, _ signals: [Int32]) {
    var signals = signalSet(signals)
    pthread_sigmask(change, &signals, nil)
  }

  private static func signalSet(_ signals: [Int32]) -> sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in signals { sigaddset(&set, signal) }
    return set
  }
}
