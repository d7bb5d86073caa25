package import BeTraceCore

/// Whose fields the form shows: a service's, or those of the environment itself.
extension Session {
  /// What stands in the place of a service's name for the environment itself, as in addresses.
  package static let itself = "-"

  /// Whether the cursor is on the environment itself.
  package var isAtEnvironment: Bool { state.service == Self.itself }

  /// The service that the cursor is on, nil on the environment itself.
  package var serviceName: String? { isAtEnvironment ? nil : state.service }

  /// What has the fields at the cursor; nil if it is not in the environment.
  package var owner: (any FieldOwner)? { owner(in: plan) }

  /// The same in another plan.
  package func owner(in plan: Plan?) -> (any FieldOwner)? { Self.owner(of: state.service, in: plan) }

  /// What has the fields that an address with `service` means; nil if the plan has no such service.
  static func owner(of service: String, in plan: Plan?) -> (any FieldOwner)? {
    service == itself ? plan?.settings : plan?[service]
  }

  /// Whether the objects at the cursor are those of before, as the module of the service makes nothing of its values, or a
  /// file that decides these cannot be read any more.
  var isOutOfDate: Bool {
    !isAtEnvironment && servicePlan?.isStale == true || state.whyOutOfDate(state.environment) != nil
  }

  /// How people call a service, or the environment itself.
  static func title(of service: String) -> String { service == itself ? "environment" : service }

  /// The objects of the service at the cursor; those of all services on the environment itself.
  func resources(in plan: Plan?) -> [Resource] {
    plan.map { resources(of: state.service, in: $0) } ?? []
  }

  /// The objects of `service`; those of all services on the environment itself, or if it is nil.
  func resources(of service: String?, in plan: Plan) -> [Resource] {
    guard let service, service != Self.itself else { return plan.resources.map(\.resource) }
    return plan[service]?.resources ?? []
  }

  /// Whether what an environment says that decides `cell`, one at the cursor, is not saved yet.
  func isUnsaved(_ cell: Cell) -> Bool {
    guard case .environment(let name) = cell.origin.layer else { return false }
    return outlook.unsaved[name]?.contains { edit in
      edit.value != nil && edit.service == serviceName
        && (edit.field.map { cell.field.isWithin($0) || $0.isWithin(cell.field) } ?? true)
    } ?? false
  }

  /// What is wrong with `field`, worst first.
  package func findings(of field: Field) -> [Finding] {
    plan?.findings(of: serviceName).filter { $0.field == field } ?? []
  }

  /// Goes from an environment in the list to its own settings.
  mutating func openSettings() -> [Effect] {
    guard plan != nil, let first = Field.settings.first else { return refuse("there is no environment here") }
    go(to: Visit(service: Self.itself, environment: state.environment, field: first))
    return []
  }
}

extension Field {
  /// An environment's own settings in their order.
  fileprivate static var settings: [Field] { Contract.environment.parameters.map { Field($0.name) } }
}
