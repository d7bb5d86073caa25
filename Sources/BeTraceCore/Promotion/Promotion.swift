/// What could be carried from one environment to another: what it decides itself, or environments that it extends and the
/// other does not; and what the other decides that is inherited here.
public struct Promotion: Sendable {
  /// A field that could be carried over.
  public struct Candidate: Sendable {
    /// The service, nil for a setting of the environment itself.
    public let service: String?
    /// The address of the field; an image, and what is on in only one of the two, is carried whole.
    public let field: Field
    /// What the field takes.
    public let parameter: Parameter
    /// What applies where it comes from; nil if nothing does.
    public let value: Value?
    /// Who decided it there.
    public let origin: Origin
    /// What applies now where it goes; nil if nothing does.
    public let present: Value?
    /// Why it stays unless it is asked for; nil if it goes.
    public let reason: Reason?
    /// Whether it is then what would be inherited anyway.
    public let isInherited: Bool
  }

  /// The environment that it comes from.
  public let source: Plan
  /// The environment that it goes to.
  public let target: Plan
  /// Those of the environment itself first, then service by service, each in the order of its contract.
  public let candidates: [Candidate]
  private let environments: Environments

  /// What could be carried from `source` to `target`, plans of two of `environments`; of only these `services` if some are
  /// named, of which `-` is the environment itself.
  public init(from source: Plan, to target: Plan, services: [String] = [], in environments: Environments) {
    self.source = source
    self.target = target
    self.environments = environments
    let chain = Chain(to: target.environment, in: environments)
    var candidates: [Candidate] = []
    if services.isEmpty || services.contains("-") {
      candidates += Standing(of: nil, chain).candidates(for: source.settings, from: source)
    }
    for plan in source.services where services.isEmpty || services.contains(plan.name) {
      candidates += Standing(of: plan.service, chain).candidates(for: plan, from: source)
    }
    self.candidates = candidates
  }

  /// The edits of the target's file that carry `candidates` over, so that there they are what they are in the source and
  /// everything else stays.
  public func edits(for candidates: [Candidate]) -> [Edit] {
    var carrier = Carrier(
      environments.keeping(Set(candidates.compactMap(\.service)), in: target.lineage), to: target.environment)
    for candidate in candidates.filter(isOwn) + candidates.filter({ !isOwn($0) }) {
      let cells = owner(of: candidate.service)?.cells.filter { $0.field.isWithin(candidate.field) } ?? []
      carrier.carry(cells, service: candidate.service, field: candidate.field)
    }
    return carrier.edits
  }

  /// Whether it is a parameter that only its module has: the defaults of others may be made from it.
  private func isOwn(_ candidate: Candidate) -> Bool {
    owner(of: candidate.service)?.contract.ownNames.contains(candidate.field.parameter) == true
  }

  private func owner(of service: String?) -> (any FieldOwner)? { service.map { source[$0] } ?? source.settings }
}

extension Promotion.Candidate {
  /// Whether it goes unless it is left out.
  public var isPicked: Bool { reason == nil }
}

/// Where the target of a promotion stands, for one service or for itself.
struct Standing {
  let service: Catalogue.Service?
  let chain: Chain
  let cells: [Cell]
  private let inherited: [Cell]
  /// What all layers say, as one; nil if none says anything.
  private let said: Override?

  init(of service: Catalogue.Service?, _ chain: Chain) {
    self.service = service
    self.chain = chain
    guard let service else {
      (cells, inherited, said) = (chain.settings.cells, chain.settings.inherited, nil)
      return
    }
    let layers = chain.environments.map { $0.overrides(of: service.name) }
    cells = chain.cells(of: service)
    inherited = chain.cells(of: service, under: layers.dropLast())
    said = Override.Keys.folded(layers).map(Override.keys)
  }

  /// Whether some layer lists the service, and none turns it off.
  private var isDeployed: Bool {
    service.map { service in
      chain.environments.contains { $0.entry(of: service.name) != nil }
        && cells.first { $0.field == Field("enabled") }?.value != false
    } ?? true
  }

  /// Whether a layer that `source` does not have, or the target itself, says something at `origin`.
  private func counts(_ origin: Origin, outside source: Plan) -> Bool {
    !source.has(origin.layer) || chain.last.map { origin.layer == .environment($0.name) } == true
  }

  /// What `owner`, in the plan `source`, could hand over.
  func candidates(for owner: some FieldOwner, from source: Plan) -> [Promotion.Candidate] {
    Promotion.units(of: owner, besides: cells).compactMap { unit in
      let settings = service == nil ? nil : source.settings
      let decided = unit.origin(of: source, besides: chain, settings: settings)
      let shared = unit.isDecided(in: cells, besides: source) ? unit.sharedOrigin(besides: settings) : nil
      guard let origin = decided ?? shared else { return nil }
      let value = unit.value(in: owner.cells)
      guard value != nil || unit.parameter.isNullable else { return nil }
      let present = unit.value(in: cells)
      let isSame = unit.isWholeObject ? (value == nil) == (present == nil) : value.isEquivalent(to: present)
      if isSame, decided == nil { return nil }
      let question = Promotion.Question(
        service: service?.name, field: unit.field, parameter: unit.parameter, value: value, owner: owner, source: source
      )
      let reason: Promotion.Reason? =
        if isSame { .same } else if let reason = question.secrecy {
          reason
        } else if let withdrawal = said?.withdrawal(of: unit.field.keys), counts(withdrawal.origin, outside: source) {
          withdrawal.isReset ? .reset : .removed
        } else if !isDeployed { .undeployed } else if question.belongsToEnvironment { .perEnvironment } else {
          decided == nil ? .overridden : nil
        }
      return Promotion.Candidate(
        service: service?.name, field: unit.field, parameter: unit.parameter, value: value, origin: origin,
        present: present, reason: reason,
        isInherited: !unit.isWholeObject && value.isEquivalent(to: unit.value(in: inherited)))
    }
  }
}
