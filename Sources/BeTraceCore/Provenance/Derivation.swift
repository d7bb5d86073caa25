/// How the value of a field comes about: what every layer says, where it renders, and how it is elsewhere.
public struct Derivation: Sendable {
  /// What one layer says.
  public struct Link: Sendable {
    public let statement: LayerStatement
    /// The layer whose word counts instead; nil if this one decides or says nothing.
    public let shadowedBy: Layer?
    /// Whether it is said of all services, as the namespace may be.
    public let isForAll: Bool
  }

  /// Where the field shows in the rendered text.
  public struct Place: Sendable, Hashable {
    public let resource: ResourceIdentity
    /// The value that the field reaches, or the collection that is not there without it.
    public let path: ValuePath
    /// The lines of the text, 1-based.
    public let lines: ClosedRange<Int>
  }

  /// How the field is in another environment.
  public struct Elsewhere: Sendable {
    public let environment: String
    /// Nil if the service is not deployed there, or the environment cannot be read.
    public let cell: Cell?
    /// The words for that where there is no cell.
    public let absence: String
  }

  /// The service whose field it is; nil if it is a setting of the environment itself.
  public let service: String?
  public let environment: String
  public let cell: Cell
  /// Why it renders nowhere; nil if nothing stands against it.
  public let absence: String?
  /// From the module to the environment itself.
  public let links: [Link]
  /// The module's own parameters that its default is made from.
  public let sources: [Cell]
  /// The services whose objects `places` counts the lines of: those that `render` has to be given; none for all.
  public let rendered: [String]
  /// In the order of the lines.
  public let places: [Place]
  /// Where else it shows if it has some other values, such as the least.
  public let occasionalPlaces: [Place]
  /// What a reset would lead to; nil if the environment itself says nothing, so that there is nothing to reset.
  public let reset: ResetOutcome?
  /// The other environments that are rendered.
  public let elsewhere: [Elsewhere]

  /// How the value of `field` comes about in the environment of `plan`, which `environments` gave; a service of nil means
  /// the environment itself. Nil if there is no such field.
  public init?(of field: Field, service: String?, in plan: Plan, of environments: Environments) {
    let owner: (any FieldOwner)? = service.map { plan[$0] } ?? plan.settings
    guard let cell = owner?.cell(at: field) else { return nil }
    // A reset may be wrong only beside the other environments.
    var landscape = Landscape(environments)
    let plan = landscape.placing(plan)
    (self.service, environment, self.cell) = (service, plan.environment, cell)
    absence = plan.absence(of: field, of: service)
    let layers = environments.layers(of: field, service: service, environment: plan.environment)
    links = layers.indices.map { index in
      let statement = layers[index]
      let isHeard = statement.wins || statement.statement == .nothing
      let above = layers[(index + 1)...].first { $0.statement != .nothing }
      return Link(
        statement: statement, shadowedBy: isHeard ? nil : above?.layer,
        isForAll: service != nil && index > 0 && index < layers.count - plan.lineage.count)
    }
    sources = cell.computedFrom.compactMap { owner?[Field($0)] }
    let probe = PlanProbe(plan)
    let reach = plan.isAbstract ? [] : probe.reach(of: field, service: service) + plan.wholeObjects(of: field, service)
    let occasional = plan.isAbstract ? [] : probe.occasionalReach(of: field, service: service)
    let isOwn = service != nil && (reach + occasional).allSatisfy { plan.services[$0.service].name == service }
    rendered = isOwn ? service.map { [$0] } ?? [] : []
    let lines = RenderedLines(isOwn ? plan.resources(of: rendered) : plan.resources)
    let places = lines.places(of: reach, in: plan)
    self.places = places
    occasionalPlaces = lines.places(of: occasional, in: plan).filter { place in
      !places.contains { $0.resource == place.resource && place.path.isWithin($0.path) }
    }
    reset = ResetOutcome(of: field, service: service, in: environments, from: plan, over: plan) {
      let other = landscape.placing(Plan($0, in: environments, on: plan.today))
      return (other, other)
    }
    elsewhere = environments.renderedNames.filter { $0 != plan.environment }.map { name in
      let other = Plan(name, in: environments, on: plan.today)
      let owner: (any FieldOwner)? = service.map { other[$0] } ?? other.settings
      return Elsewhere(
        environment: name, cell: environments.isReadable(name) ? owner?.cell(at: field) : nil,
        absence: environments.absence(from: name))
    }
  }

  /// Whether it is an entry of a map that nobody names: no layer here, and none in the other environments.
  public var isOfNothing: Bool {
    cell.parameter.isEntry && links.allSatisfy { $0.statement.statement == .nothing }
      && elsewhere.allSatisfy { $0.cell.map { $0.value == nil && $0.origin == .module } ?? true }
  }

  /// The layer that decides.
  public var winner: LayerStatement? { links.first(where: \.statement.wins)?.statement }
}

extension Plan {
  /// Why `field` of `service`, or of the environment itself if it is nil, renders nowhere; nil if nothing stands against it.
  public func absence(of field: Field, of service: String?) -> String? {
    if let absence = absence(of: service) { return absence }
    let owner: (any FieldOwner)? = service.map { self[$0] } ?? settings
    return service != nil && field == Field("replicas") && owner?[Field("autoscaling")]?.value != nil
      ? "autoscaling decides how many there are" : nil
  }

  /// Why no field of `service`, or of the environment itself if it is nil, renders anywhere now; nil if nothing stands
  /// against it.
  public func absence(of service: String?) -> String? {
    if isAbstract { return "\(environment.visible) is abstract" }
    guard let service else { return nil }
    guard let planned = self[service], planned.isEnabled else {
      return "\(service.visible) is not deployed in \(environment.visible)"
    }
    return planned.failure.map { "its module makes nothing: \($0.placed.visible)" }
  }
}

extension Plan {
  /// All objects that only `service` makes, each as a whole, if `field` is what turns it on.
  fileprivate func wholeObjects(of field: Field, _ service: String?) -> [PlanProbe.Reach] {
    guard field == Field("enabled"), let position = service.flatMap(position) else { return [] }
    let others = Set(services.filter { $0.name != service }.flatMap { $0.resources.map(\.identity) })
    let resources = services[position].resources
    return resources.indices.filter { !others.contains(resources[$0].identity) }.map {
      PlanProbe.Reach(service: position, resource: $0, path: ValuePath())
    }
  }
}

/// The lines of objects as they are rendered together.
private struct RenderedLines {
  private var ranges: [ResourceIdentity: [ValuePath: ClosedRange<Int>]] = [:]

  init(_ resources: [PlannedResource]) {
    for (index, line) in YAMLText(resources.map(\.resource)).lines.enumerated() {
      let (document, path) = line.documentAndPath
      let identity = resources[document].resource.identity
      // A line belongs to every collection around it too.
      for length in 0...path.steps.count where length > 0 || line.text != "---" {
        let around = ValuePath(Array(path.steps.prefix(length)))
        let known = ranges[identity]?[around]
        ranges[identity, default: [:]][around] = (known?.lowerBound ?? index + 1)...(index + 1)
      }
    }
  }

  /// Where `reach` shows; what lies in a collection that is reached as a whole is not listed again.
  func places(of reach: [PlanProbe.Reach], in plan: Plan) -> [Derivation.Place] {
    var places: [Derivation.Place] = []
    for reach in reach {
      let identity = plan.services[reach.service].resources[reach.resource].identity
      guard let lines = ranges[identity]?[reach.path] else { continue }
      let place = Derivation.Place(resource: identity, path: reach.path, lines: lines)
      // Services make the same namespace.
      guard !places.contains(where: { $0.resource == identity && reach.path.isWithin($0.path) }) else { continue }
      places.append(place)
    }
    return places.sorted { $0.lines.lowerBound < $1.lines.lowerBound }
  }
}
