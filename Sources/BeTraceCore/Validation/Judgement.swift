/// What all rules say about a plan. It remembers what they said about each service and what that depends on, so that after
/// an edit only the services are judged again that it touches.
struct Judgement: Sendable {
  /// What rules say about one service.
  private struct Verdict: Sendable {
    var faults: [(rule: Rule, fault: Fault)] = []
    var objectFaults: [(index: Int, fault: ObjectFault)] = []
    /// What was asked about other objects and services.
    var keys: Set<ObjectKey> = []
    /// The findings that this gives.
    var findings = PlanFindings.OfService()
  }

  /// What is not as in the former plan.
  struct Changes {
    /// The services of which anything is different.
    let services: Set<Int>
    /// The services that are the same, but may be written elsewhere.
    let moved: Set<Int>
  }

  private var set: ObjectSet
  private var verdicts: [Verdict] = []
  /// Whose verdicts depend on what is found by a key.
  private var readers: [ObjectKey: Set<Int>] = [:]
  private let reaches: FieldReaches

  /// Judges `plan`.
  init(_ plan: Plan) {
    set = ObjectSet(plan.services.map(\.group), under: plan.conditions)
    reaches = FieldReaches()
    verdicts = plan.services.map { _ in Verdict() }
    for index in verdicts.indices { judge(plan, index) }
    let blame = Blame(plan, reaches: reaches)
    for index in verdicts.indices { find(plan, index, blame) }
  }

  /// Judges `plan`, which has the same services as the one that `former` is about, under the same conditions.
  init(_ plan: Plan, after former: Judgement, _ changes: Changes) {
    set = former.set
    verdicts = former.verdicts
    readers = former.readers
    reaches = FieldReaches(former.reaches, without: Set(changes.services.map { plan.services[$0].name }))
    var touched: Set<ObjectKey> = []
    for index in changes.services { touched.formUnion(set.replace(at: index, with: plan.services[index].group)) }
    let affected = touched.reduce(into: changes.services) { $0.formUnion(readers[$1] ?? []) }
    for index in affected { judge(plan, index) }
    let blame = Blame(plan, reaches: reaches)
    let speaking = changes.moved.reduce(into: affected.union(changes.moved)) { indices, moved in
      indices.formUnion(readers[.group(plan.services[moved].name)] ?? [])
    }
    for index in speaking { find(plan, index, blame) }
  }

  /// Judges one service.
  private mutating func judge(_ plan: Plan, _ index: Int) {
    let service = plan.services[index]
    let surroundings = Surroundings(set)
    let inspection = Inspection(plan: plan, surroundings: surroundings)
    var verdict = Verdict()
    for rule in Rule.all where !plan.isAbstract || rule.isAboutFiles {
      guard case .services(let check) = rule.check else { continue }
      verdict.faults += check(service, inspection).map { (rule, $0) }
    }
    if !plan.isAbstract {
      for object in set.placed(inGroup: index) {
        let made = service.objects[object.position.object].setting != nil
        let faults =
          object.faults.compactMap { made ? $0.amongOwnKinds : $0.amongModules }
          + JointRule.faults(in: object, surroundings)
        verdict.objectFaults += faults.map { (object.position.object, $0) }
      }
    }
    verdict.keys = surroundings.keys
    let former = verdicts[index].keys
    for key in former.subtracting(verdict.keys) { readers[key]?.remove(index) }
    for key in verdict.keys.subtracting(former) { readers[key, default: []].insert(index) }
    verdicts[index] = verdict
  }

  /// Makes the findings of one service.
  private mutating func find(_ plan: Plan, _ index: Int, _ blame: Blame) {
    let (service, verdict) = (plan.services[index], verdicts[index])
    verdicts[index].findings = PlanFindings.OfService(
      verdict.faults.map { blame.finding($0.fault, of: $0.rule) }
        + verdict.objectFaults.map { blame.finding($0.fault, in: service, at: $0.index) }, of: service.name)
  }

  /// The findings of `faults` of updating to `plan`, which this is about; `service` gives what made an object that went.
  func findings(of faults: [UpdateFault], in plan: Plan, service: (Int) -> ServicePlan?) -> [Finding] {
    let blame = Blame(plan, reaches: reaches)
    return faults.map { blame.finding($0, in: plan, service: service) }.withoutRepetitions
  }

  /// The findings of the files and of every rule on `plan`, which this is about.
  func findings(in plan: Plan) -> PlanFindings {
    let blame = Blame(plan, reaches: reaches)
    let general = Rule.all.filter { !plan.isAbstract || $0.isAboutFiles }.flatMap { rule -> [Finding] in
      guard case .environment(let check) = rule.check else { return [] }
      return check(plan).map { blame.finding($0, of: rule) }
    }
    return PlanFindings(general: general, ofServices: verdicts.map(\.findings), in: plan)
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
