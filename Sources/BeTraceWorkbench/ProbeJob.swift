package import BeTraceCore

/// What is to be found out beside the event loop: the places in the manifests that fields reach.
package struct ProbeJob: Sendable, Equatable {
  /// Another number for every job.
  package let number: Int
  /// What is asked about, the most urgent first.
  package let fields: [Field]
  private let probe: @Sendable (Field) -> [FieldProbe.Reach]

  init(number: Int, fields: [Field], probe: @escaping @Sendable (Field) -> [FieldProbe.Reach]) {
    (self.number, self.fields, self.probe) = (number, fields, probe)
  }

  /// The places that `field` reaches, which takes its time.
  package func places(of field: Field) -> [FieldProbe.Reach] { probe(field) }

  package static func == (left: Self, right: Self) -> Bool { left.number == right.number }
}
