/// What all rules say about a plan. It remembers what they said about each service and what that depends on, so that after
/// an edit only the services are judged again that it touches.
struct Judgement: Sendable {
  /// What rules say about one service.
  private struct Verdict: Sendable {
    var faults: [(rule: Rule, fault: Fault)] = []
    var objectFaults: [(index: Int, fault: ObjectFault)] = []
    /// What was asked about other objects and services.
    var keys: Set<ObjectKey> = []
  }

  private var set: ObjectSet
  private var verdicts: [Verdict]
  private let reaches: FieldReaches

  /// Judges `plan`. What `former` says about services other than those called `changed` is kept; the former plan had the
  /// same services under the same conditions.
  init(_ plan: Plan, after former: Judgement? = nil, changed: Set<String> = []) {
    guard let former else {
      set = ObjectSet(plan.services.map(\.group), under: plan.conditions)
      verdicts = []
      reaches = FieldReaches()
      verdicts = plan.services.indices.map { judge(plan, $0) }
      return
    }
    self = Judgement(former, without: changed)
    var touched: Set<ObjectKey> = []
    for (index, service) in plan.services.enumerated() where changed.contains(service.name) {
      touched.formUnion(set.replace(at: index, with: service.group))
    }
    for (index, service) in plan.services.enumerated()
    where changed.contains(service.name) || !verdicts[index].keys.isDisjoint(with: touched) {
      verdicts[index] = judge(plan, index)
    }
  }

  private init(_ former: Judgement, without changed: Set<String>) {
    set = former.set
    verdicts = former.verdicts
    reaches = FieldReaches(former.reaches, without: changed)
  }

  private func judge(_ plan: Plan, _ index: Int) -> Verdict {
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
        let faults = object.faults.map(\.amongModules) + JointRule.faults(in: object, surroundings)
        verdict.objectFaults += faults.map { (object.position.object, $0) }
      }
    }
    verdict.keys = surroundings.keys
    return verdict
  }

  /// The findings of the files and of every rule on `plan`, which this is about: worst first; within a severity in the
  /// order of the services.
  func findings(in plan: Plan) -> [Finding] {
    let blame = Blame(plan, reaches: reaches)
    var found: [Finding] = Rule.all.filter { !plan.isAbstract || $0.isAboutFiles }.flatMap { rule -> [Finding] in
      guard case .environment(let check) = rule.check else { return [] }
      return check(plan).map { blame.finding($0, of: rule) }
    }
    for (service, verdict) in zip(plan.services, verdicts) {
      found += verdict.faults.map { blame.finding($0.fault, of: $0.rule) }
      found += verdict.objectFaults.map { blame.finding($0.fault, in: service, at: $0.index) }
    }
    let isUnusable = { (finding: Finding) in finding.rule == Rule.usableValue.id }
    let unusable = plan.fileFindings.filter { !plan.isOverridden($0) } + found.filter(isUnusable)
    // A value that cannot be used is one problem, whatever else it makes go wrong in the objects.
    found = found.filter { finding in
      !isUnusable(finding) && !unusable.contains { finding.isConsequence(of: $0) }
    }
    let all = (unusable + found).withoutRepetitions
    return (plan.isAbstract ? all : plan.excepting(all)).sorted(as: plan)
  }
}

extension ObjectFault {
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
  /// Two findings of a rule on a service with the same message are one.
  fileprivate var withoutRepetitions: [Finding] {
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
    let ranks = Dictionary(plan.services.enumerated().map { ($1.name, $0) }) { first, _ in first }
    let rank = { (finding: Finding) in finding.service.flatMap { ranks[$0] } ?? -1 }
    return enumerated().map { (offset: $0, rank: rank($1), finding: $1) }.sorted { left, right in
      (left.finding.severity, left.rank, left.offset) < (right.finding.severity, right.rank, right.offset)
    }.map(\.finding)
  }
}
