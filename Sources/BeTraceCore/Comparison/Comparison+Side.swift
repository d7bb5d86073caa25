extension Comparison {
  /// How a field is in one of the two environments.
  public struct Side: Sendable, Equatable {
    /// How near to the environment the decision was made.
    public enum Mark: String, Sendable, Hashable, CaseIterable {
      /// The module's default.
      case module
      /// The module's default, which follows from other parameters.
      case computed
      /// An environment that this one extends.
      case inherited
      /// The environment's own file.
      case here
    }

    /// The environment.
    public let environment: String
    /// What applies; nil if nothing does.
    public let value: Value?
    /// Who decided it; nil if nobody says anything about it.
    public let origin: Origin?
    /// The module's parameters that a default is made from.
    public let computedFrom: [String]
    /// Whether what is said does not fit, so that the module's default applies.
    public let isUnfit: Bool
    /// Whether nobody knows the value, as the module cannot be read.
    public let isUnknown: Bool
    /// Whether a file decides it that the other environment does not have.
    public let isOwn: Bool
    /// What that file does: it sets the field, resets it to what the module ships, or removes it.
    let act: String

    init(of field: Field, _ owner: some FieldOwner, in plan: Plan, besides other: Plan) {
      // A part of what is off was decided with it.
      let cell = owner[field] ?? owner.cells.last { field.isWithin($0.field) && $0.value == nil }
      environment = plan.environment
      value = owner[field]?.value
      isUnfit = owner.cell(at: field)?.isUnfit == true
      isUnknown = owner.cell(at: field)?.isUnknown == true
      origin = cell?.origin
      computedFrom = owner[field]?.computedFrom ?? []
      isOwn = cell.map { !other.has($0.origin.layer) } ?? false
      let withdrawal = (owner as? ServicePlan)?.said.flatMap { Override.keys($0).withdrawal(of: field.keys) }
      let removes = cell?.parameter.isOffOrNone == true ? "sets" : "removes"
      act = withdrawal.map { $0.isReset ? "resets" : removes } ?? "sets"
    }

    /// How near the decision was made, nil if nobody says anything.
    public var mark: Mark? {
      switch origin?.layer {
      case nil: nil
      case .module: computedFrom.isEmpty ? .module : .computed
      case .environment(environment): .here
      case .environment: .inherited
      }
    }
  }
}

extension Comparison.Difference {
  /// The environments whose files make the difference: they decide one side, and the other does not have them.
  public var causes: [String] { deciders.map(\.name) }

  private var deciders: [(name: String, act: String)] {
    [left, right].compactMap { side in
      guard side.isOwn, case .environment(let name)? = side.origin?.layer else { return nil }
      return (name, side.act)
    }
  }

  /// Why it differs, such as `production sets it`.
  public var reason: String {
    let deciders = deciders
    if deciders.count == 2, deciders.allSatisfy({ $0.act == "sets" }) { return "\(causes.inWords) set it" }
    if !deciders.isEmpty { return deciders.map { "\($0.name) \($0.act) it" }.inWords }
    let sources = (left.computedFrom + right.computedFrom).unique
    return sources.isEmpty ? "other layers decide it" : "it follows from \(sources.joined(separator: " and "))"
  }
}

extension Parameter {
  /// Whether nobody calls it removed when it is none: null turns an object off, and a new tag takes the digest along.
  fileprivate var isOffOrNone: Bool {
    switch type {
    case .object(_, isOptional: true), .text(.imageDigest): true
    default: false
    }
  }
}

extension Plan {
  /// Whether `layer` has a say in it.
  func has(_ layer: Layer) -> Bool {
    switch layer {
    case .module: true
    case .environment(let name): name == environment || lineage.contains(name)
    }
  }
}
