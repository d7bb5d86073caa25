/// Finds out which parts of an environment's objects one of its own settings reaches: it renders all services again with
/// the setting changed, and looks at what differs.
public struct SettingsProbe: Sendable {
  private let plan: Plan

  /// A probe of the settings of `plan`.
  public init(_ plan: Plan) { self.plan = plan }

  /// The places that the setting at `field` reaches, among all objects of the plan in their order. Settings of the
  /// platform reach some; what others decide is decided for each service.
  public func reach(of field: Field) -> [FieldProbe.Reach] {
    guard field.parameter == "platform", let cell = plan.settings[field] else { return [] }
    let values = Value.object(plan.settings.values).replacing(
      field.keys[...], with: cell.parameter.perturbed(cell.value))
    let platform = PlatformSettings(values.object ?? [:])
    guard platform != plan.platform else { return [] }
    let rendered = Dictionary(plan.resources(under: platform).map { ($0.resource.identity, $0.resource) }) { first, _ in
      first
    }
    return plan.resources.enumerated().flatMap { index, planned in
      let other = rendered[planned.resource.identity]
      return Value.object(planned.resource.body).differences(from: other.map { .object($0.body) }).map {
        FieldProbe.Reach(resource: index, path: $0)
      }
    }
  }
}

extension Plan {
  /// The objects as they would be if the platform were another.
  fileprivate func resources(under platform: PlatformSettings) -> [PlannedResource] {
    let deployed = services.filter(\.isEnabled)
    var directory = ServiceDirectory(externals: platform.externalServices)
    for service in deployed { directory.add(service.service.info, namespace: service.parameters.namespace) }
    let renderer = Renderer(environment: environment, platform: platform, directory: directory)
    let renderings = deployed.map {
      renderer.render($0.service, renderer.parameters(of: $0.service, $0.values))
    }
    let network = Network(renderings, on: platform)
    return ApplyOrder.resources(
      of: zip(deployed, renderings).map { service, rendering in
        let neighbourhood = rendering.node.flatMap { network?.neighbourhood(of: $0) }
        return (service.name, renderer.objects(of: rendering, in: neighbourhood))
      })
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
