package import BeTraceCore

/// A headless command that is to be run beside the event loop, as modules may have to be asked for its answer.
package struct CommandJob: Sendable {
  /// Another number for every job.
  package let number: Int
  /// The command and what stands behind it.
  package let words: [String]
  /// The environments as they are here.
  package let environments: Environments
}

extension CommandJob: Equatable {
  package static func == (left: Self, right: Self) -> Bool { left.number == right.number }
}
