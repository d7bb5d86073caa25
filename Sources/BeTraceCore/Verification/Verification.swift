/// What came of asking a module whether it keeps the contract.
public struct Verification: Sendable, Equatable {
  /// The answer to one check.
  public enum Answer: Sendable, Hashable {
    /// The module does what the check asks for.
    case kept
    /// It does not, in these ways.
    case broken([Breach])
    /// Nobody can tell while what is declared does not fit together, or the module cannot be read or makes nothing.
    case unasked
  }

  /// One check with its answer.
  public struct Outcome: Sendable, Equatable {
    public let check: ContractCheck
    public let answer: Answer
    /// What is worth knowing all the same, a sentence each.
    public let remarks: [String]

    public static func == (left: Outcome, right: Outcome) -> Bool {
      (left.check.id, left.answer, left.remarks) == (right.check.id, right.answer, right.remarks)
    }
  }

  /// The name of the service.
  public let service: String
  /// In the order of the checks.
  public let outcomes: [Outcome]

  /// Asks a module that declares `declarations` these `checks`. `module` makes what it does known, and is asked for only if the
  /// declarations fit together. Without `neighbours` it is not known which services there are.
  public init(
    _ declarations: ModuleDeclarations, among neighbours: ModuleNeighbours?,
    asking checks: [ContractCheck] = ContractCheck.all, module: () -> any VerifiableModule
  ) {
    service = declarations.info.name
    let isSound = ContractCheck.declarations.breaches(of: declarations, among: neighbours).isEmpty
    let module = isSound ? module() : nil
    let isSilent = module?.errors(of: [:]).contains { $0.rule == "MOD-09" } == true
    outcomes = checks.map { check in
      Outcome(
        check: check, answer: check.answer(of: declarations, isSilent: isSilent, module, among: neighbours),
        remarks: check.remarks(declarations, neighbours).map(\.visible))
    }
  }

  /// Asks a Swift module, whose custom resources are judged by `schemas`.
  public init(
    of module: any ServiceModule, among neighbours: ModuleNeighbours? = nil,
    asking checks: [ContractCheck] = ContractCheck.all, schemas: CustomSchemaSource = .none
  ) {
    self.init(ModuleDeclarations(of: module), among: neighbours, asking: checks) {
      CompiledModule(module, schemas: schemas)
    }
  }

  /// Asks the module of `service`, one of those that `environments` may name, as it is now: what was read of it last keeps
  /// no contract.
  public init(
    in environments: Environments, of service: Catalogue.Service, asking checks: [ContractCheck] = ContractCheck.all
  ) {
    self.init(
      of: service.moduleAsItIsNow, among: ModuleNeighbours(of: environments), asking: checks,
      schemas: environments.catalogue.schemas)
  }

  /// Whether the module keeps the contract.
  public var isKept: Bool { outcomes.allSatisfy { $0.answer == .kept } }

  /// Whether it keeps the contract, in few words: `kept, 13 checks`, or `2 of 13 checks broken`.
  public var brief: String {
    isKept ? "kept, \(outcomes.count) checks" : "\(broken.count) of \(outcomes.count) checks broken"
  }

  /// The checks that it does not keep, with the ways in which it does not.
  public var broken: [(check: ContractCheck, breaches: [Breach])] {
    outcomes.compactMap { outcome in
      if case .broken(let breaches) = outcome.answer { (outcome.check, breaches) } else { nil }
    }
  }
}

extension ContractCheck {
  /// What is told of a module that makes nothing: why not, and what is refused before it is asked.
  private static let toldOfSilentOnes: Set = [defaults.id, wrongTypes.id]

  fileprivate func answer(
    of declarations: ModuleDeclarations, isSilent: Bool, _ module: (any VerifiableModule)?,
    among neighbours: ModuleNeighbours?
  ) -> Verification.Answer {
    let breaches: [Breach]
    switch question {
    case .declarations(let ask): breaches = ask(declarations, neighbours)
    case .behaviour(let ask):
      // Of one that cannot be read, what it makes by default says why.
      guard let module, !declarations.isUnreadable || id == Self.defaults.id,
        !isSilent || Self.toldOfSilentOnes.contains(id)
      else { return .unasked }
      breaches = ask(module)
    }
    if !breaches.isEmpty { return .broken(breaches) }
    return declarations.isUnreadable ? .unasked : .kept
  }

  fileprivate func breaches(of declarations: ModuleDeclarations, among neighbours: ModuleNeighbours?) -> [Breach] {
    if case .declarations(let ask) = question { ask(declarations, neighbours) } else { [] }
  }
}
