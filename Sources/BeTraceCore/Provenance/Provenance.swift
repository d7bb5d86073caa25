/// Which fields and settings decide what stands in the objects of a plan, line by line: every field is probed once.
public struct Provenance: Sendable {
  /// A field that decides something.
  public struct Cause: Sendable, Hashable {
    /// The service whose field it is; nil if it is a setting of the environment itself.
    public let service: String?
    public let field: Field
    /// Who decided its value; what does not fit decides nothing.
    public let origin: Origin
    /// How many lines are others if its value is.
    public let lines: Int
  }

  /// The positions of causes by the lines they decide, the nearest first.
  private typealias Lines = [ResourceIdentity: [ValuePath: [Int]]]

  private let causes: [Cause]
  /// What decides every line whatever value it has.
  private let always: Lines
  /// What decides with some other values whether the line is there.
  private let occasional: Lines
  private let environment: String
  private let settings: EnvironmentSettings
  private let services: [String: ServicePlan]

  /// What decides the objects of `plan`.
  public init(_ plan: Plan) {
    let probe = PlanProbe(plan)
    let fields =
      plan.services.filter(\.isEnabled).flatMap { service in service.cells.map { (service: service.name, cell: $0) } }
      + plan.settings.cells.map { (service: String?.none, cell: $0) }
    let found = fields.map { field in
      let reach = probe.reach(of: field.cell.field, service: field.service)
      // What decides that there is an object at all does not decide each of its lines.
      let whole = Set(reach.filter(\.path.steps.isEmpty).map { [$0.service, $0.resource] })
      let always = reach.filter { !whole.contains([$0.service, $0.resource]) }
      let occasional =
        reach.filter { whole.contains([$0.service, $0.resource]) }
        + probe.occasionalReach(of: field.cell.field, service: field.service)
      let cause = Cause(
        service: field.service, field: field.cell.field, origin: field.cell.isUnfit ? .module : field.cell.origin,
        lines: reach.isEmpty ? occasional.count : reach.count)
      return (cause: cause, always: always, occasional: occasional)
    }.filter { $0.cause.lines > 0 }
    let sorted = found.enumerated().sorted { left, right in
      let (mine, theirs) = (left.element.cause, right.element.cause)
      let distance = { (cause: Cause) in cause.origin.distance(from: plan.environment) }
      return (mine.lines, distance(mine), left.offset) < (theirs.lines, distance(theirs), right.offset)
    }.map(\.element)
    causes = sorted.map(\.cause)
    let identities = plan.services.map { $0.resources.map(\.identity) }
    let lines = { (reaches: [[PlanProbe.Reach]]) in
      var lines = Lines()
      for (index, reaches) in reaches.enumerated() {
        for reach in reaches {
          lines[identities[reach.service][reach.resource], default: [:]][reach.path, default: []].append(index)
        }
      }
      return lines
    }
    (always, occasional) = (lines(sorted.map(\.always)), lines(sorted.map(\.occasional)))
    (environment, settings) = (plan.environment, plan.settings)
    services = Dictionary(plan.services.map { ($0.name, $0) }) { first, _ in first }
  }

  /// The fields that decide what stands at `path` of `resource`, or below it; nearest first, which is the one that
  /// reaches the fewest lines, and what the environment itself sets before what others do; last those that only decide
  /// whether it is there, which are the first of a collection or a whole object. Empty if its module alone decides.
  public func causes(of path: ValuePath, in resource: ResourceIdentity) -> [Cause] {
    // Of what has parts one asks first why it is there.
    let whole = [always, occasional].flatMap { $0[resource]?[path] ?? [] }
    let found: [Int] = [always, occasional].flatMap { lines in
      Set((lines[resource] ?? [:]).filter { $0.key.isWithin(path) }.flatMap(\.value)).sorted()
    }
    let named = found.isEmpty ? namesake(of: path, in: resource).map { [$0] } ?? [] : (whole + found).unique
    return named.map { causes[$0] }
  }

  /// What decides all there is of an item beside its name: the item is there for nothing else, as a variable is. If
  /// several do, the one that is an entry of a map itself, as a variable of its own is.
  private func namesake(of path: ValuePath, in resource: ResourceIdentity) -> Int? {
    let item = ValuePath(Array(path.steps.dropLast()))
    guard path.steps.last == .key("name"), case .index? = item.steps.last else { return nil }
    let found = [always, occasional].flatMap { lines in
      (lines[resource] ?? [:]).filter { $0.key.isWithin(item) && $0.key != item }.flatMap(\.value)
    }
    let entries = Set(found).filter { index in
      let cause = causes[index]
      return cause.service.flatMap { services[$0]?[cause.field] }?.parameter.isEntry == true
    }
    return entries.count == 1 ? entries.first : Set(found).count == 1 ? found.first : nil
  }

  /// Where the module that made `planned` says itself what is at `path` of it; nil if it does not know, or did not make it.
  public func source(of path: ValuePath, in planned: PlannedResource) -> Place? {
    guard planned.setting == nil, let module = services[planned.service]?.service.module else { return nil }
    return module.source(of: path, in: planned.resource, environment: environment)
  }

  /// Who decided the line at `path` of `planned`, for a comment: `environments/production.json:63`, `module`,
  /// `services/shop/deployment.yaml:12`, or `platform.labels[team] environments/base.json:11`.
  public func note(at path: ValuePath, in planned: PlannedResource) -> String {
    let direct = [always, occasional].lazy.compactMap { $0[planned.resource.identity]?[path]?.first }.first
    let nearest = direct ?? namesake(of: path, in: planned.resource.identity)
    guard let nearest = nearest.map({ causes[$0] }) else {
      return planned.setting.map(note) ?? noteOfModule(at: path, in: planned)
    }
    guard let service = nearest.service else { return note(of: nearest.field) }
    if let place = nearest.origin.place, case .environment = nearest.origin.layer { return place.shortDescription }
    // A default that is made from another parameter is as that one is set.
    let sources = services[service]?[nearest.field]?.computedFrom ?? []
    let place = sources.lazy.compactMap { services[service]?[Field($0)]?.origin.place }.first
    return place.map { $0.shortDescription } ?? noteOfModule(at: path, in: planned)
  }

  private func noteOfModule(at path: ValuePath, in planned: PlannedResource) -> String {
    source(of: path, in: planned)?.shortDescription ?? "module"
  }

  private func note(of setting: Field) -> String {
    let place = settings[setting]?.origin.place.map { " " + $0.shortDescription } ?? ""
    return setting.description.visible + place
  }
}

extension Place {
  /// `environments/production.json:60`, on which nothing can act on a terminal.
  public var shortDescription: String { "\(file.visible):\(line)" }
}

extension Origin {
  /// How far away it is decided: in `environment`, in another one, by nobody.
  fileprivate func distance(from environment: String) -> Int {
    layer == .environment(environment) ? 0 : place == nil ? 2 : 1
  }
}
