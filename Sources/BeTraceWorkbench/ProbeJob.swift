package import BeTraceCore

/// What can be asked about a field: which places in the manifests it reaches.
package struct ReachQuestion: Sendable, Hashable {
  package let field: Field
  /// Whether those are meant that depend on it only if it has some other values.
  let isOccasional: Bool

  package init(_ field: Field, isOccasional: Bool = false) { (self.field, self.isOccasional) = (field, isOccasional) }
}

/// What is to be found out beside the event loop: the places in the manifests that fields reach.
package struct ProbeJob: Sendable, Equatable {
  /// Another number for every job.
  package let number: Int
  /// What is asked about, the most urgent first.
  package let questions: [ReachQuestion]
  private let probe: @Sendable (ReachQuestion) -> [FieldProbe.Reach]

  init(number: Int, questions: [ReachQuestion], probe: @escaping @Sendable (ReachQuestion) -> [FieldProbe.Reach]) {
    (self.number, self.questions, self.probe) = (number, questions, probe)
  }

  /// The places that answer `question`, which takes its time.
  package func places(_ question: ReachQuestion) -> [FieldProbe.Reach] { probe(question) }

  package static func == (left: Self, right: Self) -> Bool { left.number == right.number }
}
