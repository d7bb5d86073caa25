/// What all rules say about a plan. It remembers what they said about each service and what that depends on, so that after
/// an edit only what it touches is judged again.
struct Judgement: Sendable {
  /// What is not as in the former plan.
  struct Changes {
    /// The services of which anything is different.
    var services: Set<Int> = []
    /// The services that are the same, but may be written elsewhere.
    var moved: Set<Int> = []
  }

  private var set: ObjectSet
  private var verdicts: [Verdict]
  /// The findings that the verdicts give.
  private var findings: PlanFindings
  private var readers: Readers
  /// How many notes each rule that is a census has.
  private var noteCounts: [Int]

  /// Judges `plan` with the help of `workers`.
  init(_ plan: Plan, by workers: some Workers) {
    let services = plan.services
    let groups = workers.flatMap(services.count, inRangesOf: 64) { range in services[range].map(\.group) }
    let set = ObjectSet(groups, under: plan.conditions, by: workers)
    let verdicts = workers.flatMap(services.count, inRangesOf: 64) { range in
      range.map { index in
        Verdict(
          rules: RuleVerdict(on: index, in: plan, set),
          objects: plan.isAbstract ? [] : set.placed(inGroup: index).map { plan.verdict(on: $0, in: set) })
      }
    }
    let blame = Blame(plan)
    findings = PlanFindings(zip(plan.services, verdicts).map { blame.findings(of: $0, $1) }, in: plan)
    readers = Readers(verdicts)
    noteCounts = verdicts.reduce(into: Rule.all.compactMap { $0.isCensus ? 0 : nil }) { $1.rules.count(in: &$0, 1) }
    (self.set, self.verdicts) = (set, verdicts)
  }

  /// Judges `plan`, which has the same services as the one that `former` is about, under the same conditions.
  init(_ plan: Plan, after former: Judgement, _ changes: Changes) {
    self = former
    var touched: Set<ObjectKey> = []
    var same: Set<ObjectPosition> = []
    for index in changes.services {
      let kept = set.replace(at: index, with: plan.services[index].group, touching: &touched)
      same.formUnion(kept.map { ObjectPosition(group: index, object: $0) })
    }
    let reading = touched.reduce(into: Set<Readers.Reader>()) { $0.formUnion(readers[$1]) }
    var affected = changes.services
    for reader in reading {
      switch reader {
      case .rules(let index): affected.insert(index)
      case .object(let position): affected.insert(position.group)
      }
    }
    for index in affected {
      judge(index, isChanged: changes.services.contains(index), in: plan, keeping: same, reading: reading)
    }
    let blame = Blame(plan)
    for index in affected {
      findings.replace(at: index, with: blame.findings(of: plan.services[index], verdicts[index]), in: plan)
    }
    let moved = changes.moved.reduce(into: changes.moved) { indices, moved in
      for case .rules(let index) in readers[.group(plan.services[moved].name)] { indices.insert(index) }
    }
    for index in moved.subtracting(affected) {
      findings.move(at: index, in: plan) { [verdict = verdicts[index]] in
        blame.findings(of: plan.services[index], verdict)
      }
    }
  }

  /// Judges the service at `index` of `plan` anew as far as that depends on what changed: the verdicts that are `reading`
  /// it, and of a service that is different itself all but those on objects that are the `same`.
  private mutating func judge(
    _ index: Int, isChanged: Bool, in plan: Plan, keeping same: Set<ObjectPosition>, reading: Set<Readers.Reader>
  ) {
    let former = verdicts[index]
    let isAsked = isChanged || reading.contains(.rules(index))
    let rules = isAsked ? RuleVerdict(on: index, in: plan, set) : former.rules
    if isAsked {
      readers.add(.rules(index), to: rules.keys.subtracting(former.rules.keys))
      former.rules.count(in: &noteCounts, -1)
      rules.count(in: &noteCounts, 1)
    }
    let placed = plan.isAbstract ? [] : set.placed(inGroup: index)
    let objects = placed.map { object in
      let reader = Readers.Reader.object(object.position)
      if !isChanged || same.contains(object.position), !reading.contains(reader) {
        return former.objects[object.position.object]
      }
      let verdict = plan.verdict(on: object, in: set)
      let known = former.objects.indices.contains(object.position.object) ? former.objects[object.position.object] : nil
      readers.add(reader, to: known.map { verdict.keys.subtracting($0.keys) } ?? verdict.keys)
      return verdict
    }
    verdicts[index] = Verdict(rules: rules, objects: objects)
  }

  /// The findings of `faults` of updating to `plan`, which this is about; `service` gives what made an object that went.
  func findings(of faults: [UpdateFault], in plan: Plan, service: (Int) -> ServicePlan?) -> [Finding] {
    let blame = Blame(plan)
    return faults.map { blame.finding($0, in: plan, service: service) }.withoutRepetitions
  }

  /// What the rule that is the census at `index` noted.
  private func notes(of index: Int) -> Census {
    let first = verdicts.lazy.flatMap { $0.rules.notes[index] }.prefix(Census.most)
    return Census(count: noteCounts[index], first: Array(first))
  }

  /// The findings of the files and of every rule on `plan`, which this is about, with those that its neighbours gave.
  func findings(in plan: Plan) -> FindingList {
    let blame = Blame(plan)
    var census = 0
    let general = Rule.all.flatMap { rule -> [Finding] in
      let faults: [Fault]
      switch rule.check {
      case .services, .neighbours: return []
      case .environment(let check): faults = plan.isAbstract && !rule.isAboutFiles ? [] : check(plan)
      case .census(_, let check):
        defer { census += 1 }
        if plan.isAbstract && !rule.isAboutFiles { return [] }
        faults = check(plan, notes(of: census))
      }
      return faults.map { blame.finding($0, of: rule) }
    }
    return findings.list(general: general + (plan.neighbourJudgement?.findings ?? []), in: plan)
  }
}

extension Plan {
  /// Judges an object of one of its services, which `set` has all of.
  fileprivate func verdict(on object: PlacedObject, in set: ObjectSet) -> ObjectVerdict {
    let made = services[object.position.group].objects[object.position.object]
    return ObjectVerdict(on: object, madeByPlatform: made.setting != nil, in: set)
  }
}

extension Blame {
  /// Makes the findings of one service.
  fileprivate func findings(of service: ServicePlan, _ verdict: Verdict) -> [Finding] {
    verdict.rules.faults.filter { reports(plan.conditions.severity(of: $0.rule.weight), of: $0.rule.id) }
      .map { finding($0.fault, of: $0.rule) }
      + verdict.objectFaults.filter { reports($0.fault.severity, of: $0.fault.rule) }
      .map { finding($0.fault, in: service, at: $0.index) }
  }
}

extension ServicePlan {
  fileprivate var group: ObjectGroup {
    ObjectGroup(
      name: name, objects: judged, isExposed: values["exposed"]?.bool == true,
      unknownIn: failure != nil && judged.isEmpty ? parameters.namespace : nil)
  }
}
