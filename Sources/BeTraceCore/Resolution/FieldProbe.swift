/// Finds out which parts of a service's objects a field reaches: it resolves and renders them again with the field
/// changed, and looks at what differs. No module has to say so, not even one that is a black box.
public struct FieldProbe: Sendable {
  /// A place in one of the service's objects.
  public struct Reach: Sendable, Hashable {
    /// The object's position in the service's objects, 0-based.
    public let resource: Int
    /// What differs in it: a scalar, or something that is empty.
    public let path: ValuePath

    public init(resource: Int, path: ValuePath) {
      self.resource = resource
      self.path = path
    }
  }

  private let renderer: Renderer
  private let service: ServicePlan
  private let network: Network?
  private let namespace: Cell?

  /// A probe of the service called `name`, nil if the plan does not have it.
  public init?(_ name: String, in plan: Plan) {
    guard let service = plan[name] else { return nil }
    renderer = Renderer(environment: plan.environment, platform: plan.platform, directory: plan.directory)
    self.service = service
    network = plan.network
    namespace = plan.settings[Field("namespace")]
  }

  /// The places that `field` reaches, in the order of the objects; empty if it shows nowhere, as for a service that is
  /// off.
  public func reach(of field: Field) -> [Reach] { service[field].map { reach(of: [$0]) } ?? [] }

  /// The places that depend on `field` only if it has some other values: that there is something at all, for example, if
  /// a number is not the least.
  public func occasionalReach(of field: Field) -> [Reach] {
    guard let cell = service[field] else { return [] }
    var known = Set(reach(of: [cell]))
    return cell.parameter.alternatives(to: cell.value).flatMap { value in
      reach(where: [(cell, value)]).filter { known.insert($0).inserted }
    }
  }

  /// The places that any of the fields of `cells` reaches: all are changed together.
  func reach(of cells: [Cell]) -> [Reach] { reach(where: cells.map { ($0, $0.parameter.perturbed($0.value)) }) }

  private func reach(where cells: [(cell: Cell, value: Value?)]) -> [Reach] {
    guard service.isEnabled else { return [] }
    let values = service.values(where: cells, namespace: namespace)
    let changed = renderer.parameters(of: service.service, values)
    guard changed != service.parameters else { return [] }
    let rendering = renderer.render(service.service, changed)
    guard rendering.failure == nil else { return [] }
    let neighbourhood = rendering.node.flatMap { network?.neighbourhood(of: $0) }
    let rendered = renderer.objects(of: rendering, in: neighbourhood).map(\.resource)
    return service.resources.enumerated().flatMap { index, resource in
      let other = resource.counterpart(in: rendered, at: index)
      return Value.object(resource.body).differences(from: other.map { .object($0.body) }).map {
        Reach(resource: index, path: $0)
      }
    }
  }
}

extension ServicePlan {
  /// What its fields would amount to if that of `cell` were `value`; nil is none. `namespace` is what the environment
  /// says for all services.
  func values(where cell: Cell, is value: Value?, namespace: Cell?) -> Object {
    values(where: [(cell, value)], namespace: namespace)
  }

  /// The same for several fields.
  func values(where cells: [(cell: Cell, value: Value?)], namespace: Cell?) -> Object {
    var said = said
    for (cell, value) in cells {
      let override = cell.field.keys.reversed().reduce(Override(value, as: cell.parameter.type)) { override, key in
        .keys(Override.Keys([(key, override)], origin: .module))
      }
      said = override.over(said.map(Override.keys)).keys
    }
    var resolver = Resolver()
    return resolver.resolve(contract, said, namespace: namespace)
  }
}

extension Override {
  /// What says that something of `type` is `value`; nil says that there is none.
  fileprivate init(_ value: Value?, as type: ParameterType) {
    switch (type, value) {
    case (_, nil), (_, .null): self = .nothing(.module)
    case (.object(let parts, isOptional: _), .object(let object)):
      let entries = parts.compactMap { part in
        object[part.name].map { (key: part.name, override: Override($0, as: part.type)) }
      }
      self = .keys(Keys(entries, origin: .module))
    case (_, let value?): self = .value(value, .module)
    }
  }
}

extension Parameter {
  /// Valid values besides `value` and that which `perturbed` gives for it: those of a choice, and the least number.
  func alternatives(to value: Value?) -> [Value] {
    let known = [value, perturbed(value)]
    return switch type {
    case .choice(let choices): choices.map(Value.string).filter { !known.contains($0) }
    case .integer(let range): [.integer(range.lowerBound)].filter { !known.contains($0) }
    default: []
    }
  }

  /// Another valid value than `value`; nil is none.
  func perturbed(_ value: Value?) -> Value? {
    switch (type, value) {
    case (.boolean, _): .bool(!(value?.bool ?? false))
    case (.integer(let range), .integer(let number)?):
      .integer(number < range.upperBound ? max(range.lowerBound, number + 1) : number - 1)
    case (.integer(let range), _): .integer(range.lowerBound)
    case (.choice(let choices), _): choices.first { .string($0) != value }.map(Value.string)
    case (.quantity, _): value == "977m" ? "978m" : "977m"
    case (.text(.imageDigest), _):
      .string("sha256:" + String(repeating: value?.text?.last == "0" ? "1" : "0", count: 64))
    case (.text(.path), nil): "/x"
    case (.text(.kubernetesVersion), _): value == "1.35" ? "1.36" : "1.35"
    // Every secret is rendered as the same text, the empty one as it is.
    case (.variable, _) where isSecret(value): ""
    case (.text, _), (.variable, _): .string((value?.text ?? "") + "x")
    case (.list(of: let item), _):
      .array((value?.array ?? []) + [Parameter(name, item, help: help).perturbed(nil) ?? .null])
    case (.object(let parts, isOptional: _), nil):
      .object(
        Object(
          parts.compactMap { part in
            (part.defaultValue?.value(own: [:]) ?? part.perturbed(nil)).map { (part.name, $0) }
          }))
    case (.object, _), (.map, _), (.image, _): nil
    }
  }
}
