/// Finds out which lines of an environment's objects one of its own settings reaches.
public struct SettingsProbe: Sendable {
  private let plan: Plan
  /// Where each object stands among all of the plan.
  private let positions: Later<[ResourceIdentity: Int]>

  /// A probe of the settings of `plan`.
  public init(_ plan: Plan) {
    self.plan = plan
    positions = Later {
      Dictionary(plan.resources.enumerated().map { ($1.resource.identity, $0) }) { first, _ in first }
    }
  }

  /// The lines that the setting at `field` reaches, among all objects of the plan in their order.
  public func reach(of field: Field) -> [FieldProbe.Reach] {
    // Services make the same namespace.
    var seen: Set<FieldProbe.Reach> = []
    return PlanProbe(plan).reach(of: field, service: nil).compactMap { reach in
      let identity = plan.services[reach.service].resources[reach.resource].identity
      return positions.value[identity].map { FieldProbe.Reach(resource: $0, path: reach.path) }
    }.filter { seen.insert($0).inserted }
  }
}

extension Value {
  /// The value with another one at `keys`; nil takes it out.
  func replacing(_ keys: ArraySlice<String>, with value: Value?) -> Value {
    guard let key = keys.first else { return value ?? .null }
    var object = self.object ?? [:]
    object[key] = keys.count == 1 ? value : (object[key] ?? [:]).replacing(keys.dropFirst(), with: value)
    return .object(object)
  }
}
