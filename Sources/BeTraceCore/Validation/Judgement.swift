/// What all rules say about a plan. It remembers what they said about each service and what that depends on, so that after
/// an edit only the services are judged again that it touches.
struct Judgement: Sendable {
  /// What rules say about one service; a class, because judgements after an edit have the same ones.
  private final class Verdict: Sendable {
    let faults: [(rule: Rule, fault: Fault)]
    let objectFaults: [(index: Int, fault: ObjectFault)]
    /// What each rule that is a census notes, by its id.
    let notes: [String: [String]]
    /// What was asked about other objects and services.
    let keys: Set<ObjectKey>

    init(
      faults: [(rule: Rule, fault: Fault)], objectFaults: [(index: Int, fault: ObjectFault)],
      notes: [String: [String]], keys: Set<ObjectKey>
    ) {
      (self.faults, self.objectFaults, self.notes, self.keys) = (faults, objectFaults, notes, keys)
    }
  }

  /// What is not as in the former plan.
  struct Changes {
    /// The services of which anything is different.
    let services: Set<Int>
    /// The services that are the same, but may be written elsewhere.
    let moved: Set<Int>
  }

  private var set: ObjectSet
  private var verdicts: [Verdict]
  /// The findings that the verdicts give.
  private var findings: [PlanFindings.OfService]
  private var readers: Readers

  /// Judges `plan`.
  init(_ plan: Plan) {
    let set = ObjectSet(plan.services.map(\.group), under: plan.conditions)
    let verdicts = plan.services.indices.map { Self.verdict(on: $0, in: plan, set) }
    let blame = Blame(plan)
    findings = zip(plan.services, verdicts).map { Self.findings(of: $0, $1, blame) }
    readers = Readers(verdicts.map(\.keys))
    (self.set, self.verdicts) = (set, verdicts)
  }

  /// Judges `plan`, which has the same services as the one that `former` is about, under the same conditions.
  init(_ plan: Plan, after former: Judgement, _ changes: Changes) {
    self = former
    var touched: Set<ObjectKey> = []
    for index in changes.services { touched.formUnion(set.replace(at: index, with: plan.services[index].group)) }
    let affected = touched.reduce(into: changes.services) { $0.formUnion(readers[$1]) }
    for index in affected {
      let verdict = Self.verdict(on: index, in: plan, set)
      readers.add(index, to: verdict.keys.subtracting(verdicts[index].keys))
      verdicts[index] = verdict
    }
    let blame = Blame(plan)
    let speaking = changes.moved.reduce(into: affected.union(changes.moved)) { indices, moved in
      indices.formUnion(readers[.group(plan.services[moved].name)])
    }
    for index in speaking { findings[index] = Self.findings(of: plan.services[index], verdicts[index], blame) }
  }

  /// Judges one service.
  private static func verdict(on index: Int, in plan: Plan, _ set: ObjectSet) -> Verdict {
    let service = plan.services[index]
    let surroundings = Surroundings(set)
    let inspection = Inspection(plan: plan, surroundings: surroundings)
    var faults: [(rule: Rule, fault: Fault)] = []
    var notes: [String: [String]] = [:]
    for rule in Rule.all where !plan.isAbstract || rule.isAboutFiles {
      switch rule.check {
      case .services(let check): faults += check(service, inspection).map { (rule, $0) }
      case .census(let note, _): notes[rule.id] = note(service, inspection)
      case .environment, .neighbours: break
      }
    }
    var objectFaults: [(index: Int, fault: ObjectFault)] = []
    if !plan.isAbstract {
      for object in set.placed(inGroup: index) {
        let made = service.objects[object.position.object].setting != nil
        let faults =
          object.faults.compactMap { made ? $0.amongOwnKinds : $0.amongModules }
          + JointRule.faults(in: object, surroundings)
        objectFaults += faults.map { (object.position.object, $0) }
      }
    }
    return Verdict(faults: faults, objectFaults: objectFaults, notes: notes, keys: surroundings.keys)
  }

  /// Makes the findings of one service.
  private static func findings(
    of service: ServicePlan, _ verdict: Verdict, _ blame: Blame
  ) -> PlanFindings.OfService {
    PlanFindings.OfService(
      verdict.faults.map { blame.finding($0.fault, of: $0.rule) }
        + verdict.objectFaults.map { blame.finding($0.fault, in: service, at: $0.index) }, of: service.name)
  }

  /// The findings of `faults` of updating to `plan`, which this is about; `service` gives what made an object that went.
  func findings(of faults: [UpdateFault], in plan: Plan, service: (Int) -> ServicePlan?) -> [Finding] {
    let blame = Blame(plan)
    return faults.map { blame.finding($0, in: plan, service: service) }.withoutRepetitions
  }

  /// The findings of the files and of every rule on `plan`, which this is about, with those that its neighbours gave.
  func findings(in plan: Plan) -> PlanFindings {
    let blame = Blame(plan)
    let general = Rule.all.filter { !plan.isAbstract || $0.isAboutFiles }.flatMap { rule -> [Finding] in
      let faults: [Fault] =
        switch rule.check {
        case .services, .neighbours: []
        case .environment(let check): check(plan)
        case .census(_, let check): check(plan, verdicts.flatMap { $0.notes[rule.id] ?? [] })
        }
      return faults.map { blame.finding($0, of: rule) }
    }
    return PlanFindings(general: general + (plan.neighbourJudgement?.findings ?? []), ofServices: findings, in: plan)
  }
}

/// Whose verdicts depend on what is found by a key.
private struct Readers: Sendable {
  /// As at first; judgements after an edit share them.
  private let first: [ObjectKey: Set<Int>]
  /// Those that came since. Who does not ask any more stays, and is judged in vain at worst.
  private var added: [ObjectKey: Set<Int>] = [:]

  /// By the keys that each asked for.
  init(_ keys: [Set<ObjectKey>]) {
    var readers: [ObjectKey: Set<Int>] = [:]
    for (index, keys) in keys.enumerated() {
      for key in keys { readers[key, default: []].insert(index) }
    }
    first = readers
  }

  subscript(key: ObjectKey) -> Set<Int> { (first[key] ?? []).union(added[key] ?? []) }

  mutating func add(_ index: Int, to keys: Set<ObjectKey>) {
    for key in keys { added[key, default: []].insert(index) }
  }
}

extension ObjectFault {
  /// The fault as it weighs in what the platform makes: whoever writes a custom kind knows what it looks like.
  fileprivate var amongOwnKinds: ObjectFault? { rule == "META-10" && severity == .warning ? nil : self }

  /// The fault as it weighs in what modules make: that the schema of a custom kind is not known is their team's matter.
  fileprivate var amongModules: ObjectFault {
    rule == "META-10" && severity == .warning ? ObjectFault(rule: rule, severity: .info, problem: problem) : self
  }
}

extension ServicePlan {
  fileprivate var group: ObjectGroup {
    ObjectGroup(name: name, objects: judged, isExposed: values["exposed"]?.bool == true)
  }
}
