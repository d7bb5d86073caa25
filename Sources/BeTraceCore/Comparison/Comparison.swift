/// How two environments differ in what they decide, about themselves and about the services that both deploy.
public struct Comparison: Sendable {
  /// A field that is not the same in both.
  public struct Difference: Sendable {
    /// The service, nil for a setting of the environments themselves.
    public let service: String?
    /// The address of the field.
    public let field: Field
    /// What the field takes.
    public let parameter: Parameter
    /// How it is in the first environment.
    public let left: Side
    /// How it is in the second.
    public let right: Side
  }

  /// A service that only one of the two deploys.
  public struct Absence: Sendable, Hashable {
    /// The service.
    public let service: String
    /// The environment that does not deploy it.
    public let environment: String
    /// What turns it off there; nil if no file lists it.
    public let origin: Origin?
  }

  /// The plan of the first environment.
  public let left: Plan
  /// The plan of the second.
  public let right: Plan
  /// The environments' own settings first, then service by service, each in the order of its contract.
  public let differences: [Difference]
  /// The services that only one has, in the order in which they start.
  public let absences: [Absence]

  /// Compares `left` with `right`; only these `services` if some are named, of which `-` is the environments themselves.
  ///
  /// What an environment is called, extends and says in the place of a comment is no difference.
  public init(_ left: Plan, _ right: Plan, services: [String] = []) {
    self.left = left
    self.right = right
    let withSettings = services.isEmpty || services.contains("-")
    var differences: [Difference] = []
    var absences: [Absence] = []
    if withSettings {
      differences = Self.differences(of: nil, left, left.settings, right, right.settings)
        .filter { !["extends", "abstract"].contains($0.field.parameter) }
    }
    let names = left.services.map(\.name) + right.services.map(\.name).filter { left[$0] == nil }
    for name in names where services.isEmpty || services.contains(name) {
      switch (left.deployed(name), right.deployed(name)) {
      case (let mine?, let theirs?):
        differences += Self.differences(of: name, left, mine, right, theirs)
          .filter { !(withSettings && $0.isNamespaceOfAll(in: left, right)) }
      case (nil, nil): break
      case (nil, _): absences.append(Absence(service: name, environment: left.environment, origin: left.end(of: name)))
      case (_, nil):
        absences.append(Absence(service: name, environment: right.environment, origin: right.end(of: name)))
      }
    }
    self.differences = differences
    self.absences = absences
  }

  /// Whether nothing differs.
  public var isEmpty: Bool { differences.isEmpty && absences.isEmpty }

  /// What differs in the objects of the second from those of the first, of only these `services` if some are named; nil if
  /// one of the environments is abstract.
  public func objects(of services: [String] = []) -> ManifestDifferences? {
    left.isAbstract || right.isAbstract ? nil : right.differences(from: left, of: services)
  }

  private static func differences(
    of service: String?, _ left: Plan, _ mine: some FieldOwner, _ right: Plan, _ theirs: some FieldOwner
  ) -> [Difference] {
    var whole: Field?
    return Field.merged(mine.cells, theirs.cells).compactMap { cell in
      let field = cell.field
      guard field.parameter != "description" else { return nil }
      let (a, b) = (mine[field]?.value, theirs[field]?.value)
      if a.isEquivalent(to: b) { return nil }
      // Parts that are on in both are told one by one.
      if case .object(_, isOptional: true) = cell.parameter.type, a != nil, b != nil { return nil }
      let difference = Difference(
        service: service, field: field, parameter: cell.parameter,
        left: Side(of: field, mine, in: left, besides: right), right: Side(of: field, theirs, in: right, besides: left))
      // Of what is on in only one of them, the module's defaults say nothing.
      if let whole, field.isWithin(whole) { return difference.causes.isEmpty ? nil : difference }
      if case .object(_, isOptional: true) = cell.parameter.type { whole = field }
      return difference
    }
  }
}

extension Comparison.Difference {
  /// Whether it is the services' namespace, which follows from the environments'.
  fileprivate func isNamespaceOfAll(in left: Plan, _ right: Plan) -> Bool {
    let namespace = Field("namespace")
    return field == namespace && self.left.origin == left.settings[namespace]?.origin
      && self.right.origin == right.settings[namespace]?.origin
  }
}

extension Plan {
  /// The plan of the service called `name`, if it is deployed; in an abstract environment if it would be.
  fileprivate func deployed(_ name: String) -> ServicePlan? { self[name].flatMap { $0.isEnabled ? $0 : nil } }

  /// What turns the service called `name` off, nil if nothing lists it.
  fileprivate func end(of name: String) -> Origin? { self[name]?[Field("enabled")]?.origin }
}

extension Field {
  /// The cells of the fields in either list, once each; one that only the second has comes after what it followed there.
  static func merged(_ left: [Cell], _ right: [Cell]) -> [Cell] {
    let known = Set(left.map(\.field))
    var followers: [Field?: [Cell]] = [:]
    var last: Field?
    for cell in right {
      if known.contains(cell.field) { last = cell.field } else { followers[last, default: []].append(cell) }
    }
    return (followers[nil] ?? []) + left.flatMap { [$0] + (followers[$0.field] ?? []) }
  }
}

extension Value? {
  /// Whether both are the same, in whatever order their keys are.
  func isEquivalent(to other: Value?) -> Bool {
    guard let mine = self, let other else { return self == nil && other == nil }
    return mine.isEquivalent(to: other)
  }
}
