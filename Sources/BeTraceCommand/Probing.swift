import BeTraceCore
import BeTraceWorkbench
import BeTraceWorkspace

/// Finds out on another thread what a job asks, and says so one by one; ends when nobody holds it any more. A module
/// that has to be asked is asked about all fields in one go.
final class Probing: Sendable {
  private let isWanted = Wanted()

  /// Begins. Answers are left in `answers`, at most twenty times a second, for each wakes the loop.
  init(_ job: ProbeJob, asking evaluations: Evaluations, answering answers: Mailbox<Action>) {
    let isWanted = isWanted
    OtherThread {
      let found = evaluations.answered(unlessUnwanted: { !isWanted.isTrue }) {
        let misses = evaluations.misses
        var found: [ReachQuestion: [FieldProbe.Reach]] = [:]
        var next = ContinuousClock.now
        for question in job.questions where isWanted.isTrue {
          found[question] = job.places(question)
          guard ContinuousClock.now >= next, evaluations.misses == misses else { continue }
          answers.post(.probed(job, found))
          found = [:]
          next = .now + .milliseconds(50)
        }
        return found
      }
      if !found.isEmpty, isWanted.isTrue { answers.post(.probed(job, found)) }
    }?.detach()
  }

  deinit { isWanted.end() }
}
