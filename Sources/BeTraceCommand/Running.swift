import BeTraceWorkbench
import BeTraceWorkspace

/// Finds an answer on another thread that modules may have to be asked for; they are not asked on when nobody holds it any more, and
/// the answer is dropped.
final class Running: Sendable {
  private let isWanted = Wanted()

  /// Begins. `find` is told whether anybody still waits; what it finds is left in `answers`.
  init(
    answering answers: Mailbox<Action>,
    _ find: @escaping @Sendable (_ isUnwanted: @escaping @Sendable () -> Bool) -> Action
  ) {
    let isWanted = isWanted
    let run = { @Sendable in
      let answer = find { !isWanted.isTrue }
      if isWanted.isTrue { answers.post(answer) }
    }
    if let thread = OtherThread(run) { thread.detach() } else { run() }
  }

  deinit { isWanted.end() }
}
