import BeTraceWorkbench
import BeTraceWorkspace

/// Has modules asked on another thread what plans wait for; that ends at once, whatever they are at, when nobody holds it
/// any more.
final class Asking {
  private let isWanted = Wanted()
  private let begin = ContinuousClock.now

  /// Begins. When all have answered, `answers` says so.
  init(_ evaluations: Evaluations, answering answers: Mailbox<Action>) {
    let isWanted = isWanted
    OtherThread {
      evaluations.fulfil { !isWanted.isTrue }
      if isWanted.isTrue { answers.post(.modulesAnswered) }
    }?.detach()
  }

  /// Whether it has just begun, so that it may well end before something newer is asked.
  var isFresh: Bool { ContinuousClock.now < begin + .milliseconds(200) }

  deinit { isWanted.end() }
}
