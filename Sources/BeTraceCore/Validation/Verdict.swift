/// What rules say about one service, and what that depends on; a class, because judgements after an edit have the same
/// ones.
final class Verdict: Sendable {
  /// What rules on services say.
  let rules: RuleVerdict
  /// What rules on objects say, about each of its objects; none of an environment that is only there to be extended.
  let objects: [ObjectVerdict]

  init(rules: RuleVerdict, objects: [ObjectVerdict]) { (self.rules, self.objects) = (rules, objects) }

  /// What is wrong with its objects, with the position of each.
  var objectFaults: [(index: Int, fault: ObjectFault)] {
    objects.enumerated().flatMap { index, verdict in verdict.faults.map { (index, $0) } }
  }
}

/// What rules on services say about one; a class, because judgements after an edit have the same ones.
final class RuleVerdict: Sendable {
  let faults: [(rule: Rule, fault: Fault)]
  /// What each rule that is a census notes, in their order.
  let notes: [[String]]
  /// What was asked about other objects and services.
  let keys: Set<ObjectKey>

  /// Judges the service at `index` of `plan`, whose objects are in `set`.
  init(on index: Int, in plan: Plan, _ set: ObjectSet) {
    let service = plan.services[index]
    let surroundings = Surroundings(set)
    let inspection = Inspection(plan: plan, surroundings: surroundings)
    var faults: [(rule: Rule, fault: Fault)] = []
    var notes: [[String]] = []
    for rule in Rule.all {
      let isAsked = !plan.isAbstract || rule.isAboutFiles
      switch rule.check {
      case .services(let check): if isAsked { faults += check(service, inspection).map { (rule, $0) } }
      case .census(let note, _): notes.append(isAsked ? note(service, inspection) : [])
      case .environment, .neighbours: break
      }
    }
    (self.faults, self.notes, keys) = (faults, notes, surroundings.keys)
  }
}

extension RuleVerdict {
  /// Adds `sign` times how many notes each census has to `counts`.
  func count(in counts: inout [Int], _ sign: Int) {
    for (index, notes) in notes.enumerated() { counts[index] += sign * notes.count }
  }
}

/// What rules say about one object; a class, because judgements after an edit have the same ones.
final class ObjectVerdict: Sendable {
  let faults: [ObjectFault]
  /// What was asked about other objects.
  let keys: Set<ObjectKey>

  /// Judges an object among those of `set`, which the platform made or a module.
  init(on object: PlacedObject, madeByPlatform: Bool, in set: ObjectSet) {
    let surroundings = Surroundings(set)
    faults =
      object.faults.compactMap { madeByPlatform ? $0.amongOwnKinds : $0.amongModules }
      + JointRule.faults(in: object, surroundings)
    keys = surroundings.keys
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
