import BeTraceWorkbench
import BeTraceWorkspace

/// Runs a headless command of the workbench on another thread; modules that it asks are not asked on when nobody holds it any
/// more, and its answer is dropped.
final class Running: Sendable {
  private let isWanted = Wanted()

  /// Begins. The answer is left in `answers`.
  init(_ job: CommandJob, by effects: Effects, answering answers: Mailbox<Action>) {
    let isWanted = isWanted
    let run = { @Sendable in
      let answer = effects.run(job, unlessUnwanted: { !isWanted.isTrue })
      if isWanted.isTrue { answers.post(answer) }
    }
    if let thread = OtherThread(run) { thread.detach() } else { run() }
  }

  deinit { isWanted.end() }
}
