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
    var findings: [Finding] = []
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
    for key in verdicts[index].keys.subtracting(verdict.keys) { readers[key]?.remove(index) }
    for key in verdict.keys { readers[key, default: []].insert(index) }
    verdicts[index] = verdict
  }

  /// Makes the findings of one service.
  private mutating func find(_ plan: Plan, _ index: Int, _ blame: Blame) {
    let (service, verdict) = (plan.services[index], verdicts[index])
    verdicts[index].findings =
      (verdict.faults.map { blame.finding($0.fault, of: $0.rule) }
      + verdict.objectFaults.map { blame.finding($0.fault, in: service, at: $0.index) }).withoutRepetitions
  }

  /// `findings` of `plan`, which this is about, with those of `faults`; `service` gives what made an object that went.
  func adding(
    _ faults: [UpdateFault], to findings: [Finding], in plan: Plan, service: (Int) -> ServicePlan?
  ) -> [Finding] {
    let blame = Blame(plan, reaches: reaches)
    let added = faults.map { blame.finding($0, in: plan, service: service) }
    return (findings + added.withoutRepetitions).sorted(as: plan)
  }

  /// The findings of the files and of every rule on `plan`, which this is about: worst first; within a severity in the
  /// order of the services.
  func findings(in plan: Plan) -> [Finding] {
    let blame = Blame(plan, reaches: reaches)
    let general = Rule.all.filter { !plan.isAbstract || $0.isAboutFiles }.flatMap { rule -> [Finding] in
      guard case .environment(let check) = rule.check else { return [] }
      return check(plan).map { blame.finding($0, of: rule) }
    }
    let ofFiles = plan.fileFindings.filter { !plan.isOverridden($0) }
    var found = ofFiles + general
    // What several services say about the environment itself is said once.
    var seen: Set<[String]> = []
    found.reserveCapacity(found.count + verdicts.reduce(0) { $0 + $1.findings.count })
    for finding in verdicts.lazy.flatMap(\.findings)
    where finding.service != nil || seen.insert([finding.rule, finding.message]).inserted {
      found.append(finding)
    }
    found = found.withoutConsequences(ofFiles: ofFiles.count)
    return (plan.isAbstract ? found : plan.excepting(found)).sorted(as: plan)
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

extension Plan {
  /// Whether it is about a value in a parent's file that another layer replaces, so that it is wrong only there.
  fileprivate func isOverridden(_ finding: Finding) -> Bool {
    guard finding.environment != environment, let field = finding.field else { return false }
    let cells = finding.service.map { self[$0]?.cells ?? [] } ?? settings.cells
    let decider = cells.first { $0.field == field }?.origin.layer
    return decider.map { $0 != .environment(finding.environment) } ?? false
  }
}

extension Finding {
  /// Whether this is about a field that `other` found unusable.
  fileprivate func isConsequence(of other: Finding) -> Bool {
    guard let field, let culprit = other.field else { return false }
    return service == other.service && field.isWithin(culprit)
  }
}

extension [Finding] {
  /// These without those about values that cannot be used, which is one problem, whatever else it makes go wrong. The
  /// first `count` are about the files themselves.
  fileprivate func withoutConsequences(ofFiles count: Int) -> [Finding] {
    let isUnusable = { (finding: Finding) in finding.rule == Rule.usableValue.id }
    guard count > 0 || contains(where: isUnusable) else { return self }
    let unusable = prefix(count) + dropFirst(count).filter(isUnusable)
    return Array(unusable)
      + dropFirst(count).filter { finding in
        !isUnusable(finding) && !unusable.contains { finding.isConsequence(of: $0) }
      }
  }

  /// Two findings of a rule on a service with the same message are one.
  fileprivate var withoutRepetitions: [Finding] {
    guard count > 1 else { return self }
    var seen: Set<[String?]> = []
    return filter { finding in
      let field = finding.field?.description
      let inserted = seen.insert([finding.rule, finding.service, field, finding.message]).inserted
      // A label that shows in all objects is one label.
      let steps = finding.path?.steps ?? []
      let maps = ["labels", "annotations", "matchLabels", "selector"].map(ValuePath.Step.key)
      guard inserted, let map = steps.suffix(2).firstIndex(where: maps.contains) else { return inserted }
      return seen.insert([finding.rule, finding.service, field, "\(steps[(map + 1)...])", finding.brief]).inserted
    }
  }

  /// Worst first; within a severity in the order of the services.
  fileprivate func sorted(as plan: Plan) -> [Finding] {
    var bySeverity: [Severity: [Finding]] = [:]
    for finding in self { bySeverity[finding.severity, default: []].append(finding) }
    return Severity.allCases.flatMap { severity -> [Finding] in
      let same = bySeverity[severity] ?? []
      var (name, rank) = (String?.none, -1)
      let ranks = same.map { finding in
        // Those of a service mostly follow one another.
        if finding.service != name { (name, rank) = (finding.service, finding.service.flatMap(plan.position) ?? -1) }
        return rank
      }
      if zip(ranks, ranks.dropFirst()).allSatisfy(<=) { return same }
      return zip(ranks, same.indices).sorted(by: <).map { same[$0.1] }
    }
  }
}
