import BeTraceCore

/// The places in the manifests that the fields of a service or of the environment itself reach, each found out once.
struct Reaches: Sendable {
  private let probe: (@Sendable (Field) -> [FieldProbe.Reach])?
  private var known: [Field: [FieldProbe.Reach]] = [:]

  /// Finds out about what has the name `owner` in `plan`; where there is none, no field shows anywhere.
  init(of owner: String = "", in plan: Plan? = nil) {
    guard let plan else {
      probe = nil
      return
    }
    if owner == Session.itself {
      let settings = SettingsProbe(plan)
      probe = { settings.reach(of: $0) }
    } else {
      let service = FieldProbe(owner, in: plan)
      probe = { service?.reach(of: $0) ?? [] }
    }
  }

  mutating func places(of field: Field) -> [FieldProbe.Reach] {
    if let places = known[field] { return places }
    let places = probe?(field) ?? []
    known[field] = places
    return places
  }
}
