/// Finds out which lines of an environment's objects a field reaches, whichever service they belong to: it renders again
/// with the field changed what can differ, and looks at what does.
struct PlanProbe {
  /// One line of an object, or the lines of a text: the value at a path, or the beginning of a collection.
  struct Reach: Hashable {
    /// The position of the service among those of the plan.
    let service: Int
    /// The object's position in the service's objects.
    let resource: Int
    let path: ValuePath
  }

  private let plan: Plan
  private let namespace: Cell?

  init(_ plan: Plan) {
    self.plan = plan
    namespace = plan.settings[Field("namespace")]
  }

  /// The lines that are others if `field` has another value, any that is possible; a service of nil means the environment
  /// itself. Empty if the service is off; whether it is on is the matter of every line.
  func reach(of field: Field, service: String?) -> [Reach] {
    guard let cell = cell(of: field, service) else { return [] }
    return reach(of: cell, service, being: cell.parameter.perturbed(cell.value))
  }

  /// The lines that depend on `field` only if it has some other values: that there is an object at all, for example, if
  /// a number is not the least.
  func occasionalReach(of field: Field, service: String?) -> [Reach] {
    guard let cell = cell(of: field, service) else { return [] }
    var known = Set(reach(of: field, service: service))
    return cell.parameter.alternatives(to: cell.value).flatMap { value in
      reach(of: cell, service, being: value).filter { known.insert($0).inserted }
    }
  }

  private func cell(of field: Field, _ service: String?) -> Cell? {
    guard field != Field("enabled") else { return nil }
    return service.map { plan[$0]?[field] } ?? plan.settings[field]
  }

  private func reach(of cell: Cell, _ service: String?, being value: Value?) -> [Reach] {
    service.map { reach(of: cell, being: value, of: $0) } ?? reach(ofSetting: cell, being: value)
  }

  private func reach(of cell: Cell, being value: Value?, of name: String) -> [Reach] {
    guard let service = plan[name], service.isEnabled, let position = plan.position(of: name) else { return [] }
    let values = service.values(where: cell, is: value, namespace: namespace)
    let renderer = Renderer(environment: plan.environment, platform: plan.platform, directory: plan.directory)
    let parameters = renderer.parameters(of: service.service, values)
    guard parameters != service.parameters else { return [] }
    let rendering = renderer.render(service.service, parameters)
    // Others depend on where it is, and on whom it is connected with.
    guard rendering.node == service.rendering.node, parameters.namespace == service.parameters.namespace else {
      return reach(under: plan.platform) { $0.name == name ? values : $0.values }
    }
    return differences(of: service, at: position, from: renderer.objects(of: rendering, in: service.neighbourhood))
  }

  private func reach(ofSetting cell: Cell, being value: Value?) -> [Reach] {
    let settings = Value.object(plan.settings.values).replacing(cell.field.keys[...], with: value)
    let platform = PlatformSettings(settings.object ?? [:])
    guard platform != plan.platform else { return [] }
    guard cell.field == Field("namespace") else { return reach(under: platform, values: \.values) }
    var changed = cell
    changed.value = value
    return reach(under: platform) { service in
      var resolver = Resolver()
      return resolver.resolve(service.contract, service.said, namespace: changed)
    }
  }

  /// What differs if the platform is another, and the values of services are others.
  private func reach(under platform: PlatformSettings, values: (ServicePlan) -> Object) -> [Reach] {
    let deployed = plan.services.enumerated().filter(\.element.isEnabled)
    let all = deployed.map { values($0.element) }
    var directory = ServiceDirectory(externals: platform.externalServices)
    for (service, values) in zip(deployed, all) {
      directory.add(service.element.service.info, namespace: values["namespace"]?.text ?? "default")
    }
    let renderer = Renderer(environment: plan.environment, platform: platform, directory: directory)
    let renderings = zip(deployed, all).map { service, values in
      let parameters = renderer.parameters(of: service.element.service, values)
      return parameters == service.element.parameters && platform == plan.platform
        ? service.element.rendering : renderer.render(service.element.service, parameters)
    }
    let network = Network(renderings, on: platform)
    return zip(deployed, renderings).flatMap { service, rendering -> [Reach] in
      let neighbourhood = rendering.node.flatMap { network?.neighbourhood(of: $0) }
      if rendering === service.element.rendering, neighbourhood == service.element.neighbourhood { return [] }
      // What its module made when it could be read last stays, whatever is set.
      if service.element.failure != nil { return [] }
      return differences(
        of: service.element, at: service.offset, from: renderer.objects(of: rendering, in: neighbourhood))
    }
  }

  private func differences(of service: ServicePlan, at position: Int, from objects: [MadeObject]) -> [Reach] {
    let others = objects.map(\.resource)
    return service.resources.enumerated().flatMap { index, resource in
      let other = resource.counterpart(in: others, at: index)
      return Value.object(resource.body).lineDifferences(from: other.map { .object($0.body) }).map {
        Reach(service: position, resource: index, path: $0)
      }
    }
  }
}
