import BeTraceCore
import BeTraceWorkbench
import BeTraceWorkspace
import Synchronization

/// Finds out on another thread what a job asks, and says so field by field; ends when nobody holds it any more.
final class Probing: Sendable {
  private let isWanted = Wanted()

  /// Begins. Answers are left in `answers`, at most twenty times a second, for each wakes the loop.
  init(_ job: ProbeJob, answering answers: Mailbox<Action>) {
    let isWanted = isWanted
    OtherThread {
      var found: [Field: [FieldProbe.Reach]] = [:]
      var next = ContinuousClock.now
      for field in job.fields {
        guard isWanted.value.load(ordering: .relaxed) else { return }
        found[field] = job.places(of: field)
        guard ContinuousClock.now >= next else { continue }
        answers.post(.probed(job, found))
        found = [:]
        next = .now + .milliseconds(50)
      }
      if !found.isEmpty { answers.post(.probed(job, found)) }
    }?.detach()
  }

  deinit { isWanted.value.store(false, ordering: .relaxed) }

  /// Whether anybody still wants to know, as both threads see it.
  private final class Wanted: Sendable {
    let value = Atomic(true)
  }
}
