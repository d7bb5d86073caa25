/// The tour run by itself: the keys of every step, pressed in the workbench.
package struct Rehearsal: Sendable, Equatable {
  /// What came of a lesson.
  package struct Result: Sendable, Equatable {
    package let title: String
    package let stepCount: Int
    /// The first step that its own keys do not do; nil if all is well.
    package let failure: String?
  }

  package private(set) var results: [Result] = []

  /// Runs all lessons in `session`, which has the example.
  package init(_ session: Session) {
    var session = session
    _ = session.startTour()
    for (index, lesson) in (session.tour?.lessons ?? []).enumerated() {
      _ = session.update(.tour(.begin(index)))
      let failing = lesson.steps.indices.first { step in
        for key in Key.sequence(lesson.steps[step].keys) {
          if let action = session.action(for: key) { _ = session.update(action) }
        }
        return session.tour?.step != step + 1
      }
      results.append(
        Result(title: lesson.title, stepCount: lesson.steps.count, failure: failing.map { lesson.steps[$0].text }))
    }
  }

  /// Whether there are lessons, and all of them can be done.
  package var isGood: Bool { !results.isEmpty && results.allSatisfy { $0.failure == nil } }
}
