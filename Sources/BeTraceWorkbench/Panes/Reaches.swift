import BeTraceCore

/// The places in the manifests that the fields of a service or of the environment itself reach, each found out once: at
/// once where that takes no time that a person would notice, else beside the event loop.
struct Reaches: Sendable {
  private let probe: (@Sendable (ReachQuestion) -> [FieldProbe.Reach])?
  /// How many fields are resolved to find out about one.
  private let cost: Int
  private var known: [ReachQuestion: [FieldProbe.Reach]] = [:]
  /// What is asked for and is still to be found out, each once.
  private(set) var wanted: [ReachQuestion] = []
  /// Whether a person does not want to wait for what takes long.
  private(set) var isGivenUp = false

  /// How many fields are resolved while a key waits: a few milliseconds.
  private static let budget = 20_000

  /// Finds out about what has the name `owner` in `plan`; where there is none, no field shows anywhere.
  init(of owner: String = "", in plan: Plan? = nil) {
    guard let plan else {
      (probe, cost) = (nil, 0)
      return
    }
    if owner == Session.itself {
      let settings = SettingsProbe(plan)
      probe = { settings.reach(of: $0.field) }
      cost =
        plan.services.contains { $0.service.origin.isFlake }
        ? Self.budget + 1 : plan.services.reduce(0) { $0 + $1.cells.count }
    } else {
      let service = FieldProbe(owner, in: plan)
      probe = { question in
        guard let service else { return [] }
        return question.isOccasional ? service.occasionalReach(of: question.field) : service.reach(of: question.field)
      }
      // To ask a flake always takes longer than a key should wait.
      cost = plan[owner]?.service.origin.isFlake == true ? Self.budget + 1 : plan[owner]?.cells.count ?? 0
    }
  }

  /// The places that any of `fields` reaches, or depends on only with some other values; nil as long as that is not
  /// known, and then it is wanted.
  mutating func places(of fields: [Field], occasionally: Bool = false) -> [FieldProbe.Reach]? {
    let questions = fields.map { ReachQuestion($0, isOccasional: occasionally) }
    let unknown = questions.filter { known[$0] == nil }
    if let probe, !unknown.isEmpty {
      guard unknown.count * cost <= Self.budget else {
        wanted += unknown.filter { !wanted.contains($0) }
        return nil
      }
      for question in unknown { known[question] = probe(question) }
    }
    return questions.flatMap { known[$0] ?? [] }
  }

  mutating func places(of field: Field, occasionally: Bool = false) -> [FieldProbe.Reach]? {
    places(of: [field], occasionally: occasionally)
  }

  /// Wants nothing, until something is asked for again.
  mutating func forgetWishes() { wanted = [] }

  /// Takes over what was found out.
  mutating func learn(_ places: [ReachQuestion: [FieldProbe.Reach]]) { known.merge(places) { first, _ in first } }

  mutating func giveUp(_ isGivenUp: Bool) { self.isGivenUp = isGivenUp }

  /// What finds out what is wanted; nil if nothing is.
  func job(numbered number: Int) -> ProbeJob? {
    guard let probe, !wanted.isEmpty, !isGivenUp else { return nil }
    return ProbeJob(number: number, questions: wanted, probe: probe)
  }
}
