package import BeTraceCore

/// The edits since the files were read, to be undone and redone. Each step holds the bytes it replaced, so undoing all of
/// them gives the identical file.
package struct History: Sendable, Equatable {
  /// One edit, or several that were made as one.
  package struct Step: Sendable, Equatable {
    /// What takes the step back, last change first; or makes it again.
    package let changes: [FileSplice]
    /// What was done, for the message row: `replicas 3 > 5`.
    package let title: String
    /// Where the cursor goes.
    package let environment: String
    package let service: String
    package let field: Field
  }

  package private(set) var done: [Step] = []
  package private(set) var undone: [Step] = []
  /// All of it as commands, with what was undone.
  package private(set) var journal = Journal()

  /// Notes a step that made `environments` of `former`, by `edits` if commands can say it.
  package mutating func record(
    _ step: Step, by edits: [Edit] = [], from former: Environments, to environments: Environments
  ) {
    done.append(step)
    undone = []
    var environments = environments
    journal.record(edits, step.applied(to: &environments).changes, of: former)
  }

  /// Takes back the last step in `environments`; nil if there is none.
  package mutating func undo(in environments: inout Environments) -> Step? {
    guard let step = done.popLast() else { return nil }
    undone.append(step.applied(to: &environments))
    journal.recordUndo()
    return step
  }

  /// Makes the last step that was taken back again; nil if there is none.
  package mutating func redo(in environments: inout Environments) -> Step? {
    guard let step = undone.popLast() else { return nil }
    done.append(step.applied(to: &environments))
    journal.recordRedo()
    return step
  }
}

extension History.Step {
  /// Applies the step's splices and gives the step that reverses that.
  fileprivate func applied(to environments: inout Environments) -> History.Step {
    let inverse = changes.compactMap { change in
      environments.apply(change.splice, to: change.environment).map {
        FileSplice(environment: change.environment, splice: $0)
      }
    }
    return History.Step(
      changes: inverse.reversed(), title: title, environment: environment, service: service, field: field)
  }
}
