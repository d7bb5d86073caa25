import BeTraceCore

/// The places in the manifests that the fields of a service reach, each found out once.
struct Reaches: Sendable {
  private let probe: FieldProbe?
  private var known: [Field: [FieldProbe.Reach]] = [:]

  /// Finds out by `probe`; without one no field shows anywhere.
  init(of probe: FieldProbe?) { self.probe = probe }

  mutating func places(of field: Field) -> [FieldProbe.Reach] {
    if let places = known[field] { return places }
    let places = probe?.reach(of: field) ?? []
    known[field] = places
    return places
  }
}
