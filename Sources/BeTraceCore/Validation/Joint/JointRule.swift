/// One rule on an object in the light of those that are applied with it; a class, because all rules are gone through for
/// every object.
final class JointRule: Sendable {
  /// Its name in findings, such as `X-02`.
  let id: String
  let weight: Rule.Weight
  /// Which objects it looks at.
  let subject: Subject
  let check: @Sendable (PlacedObject, Surroundings) -> [Problem]

  /// Which objects a rule looks at.
  enum Subject: Sendable {
    case any
    /// Whatever is, or makes, pods.
    case pods
    case kinds(Set<String>)

    /// Objects of one kind.
    static func kind(_ name: String) -> Subject { .kinds([name]) }
  }

  init(
    _ id: String, _ weight: Rule.Weight, on subject: Subject,
    check: @escaping @Sendable (PlacedObject, Surroundings) -> [Problem]
  ) {
    self.id = id
    self.weight = weight
    self.subject = subject
    self.check = check
  }

  /// What all rules say of `object`.
  static func faults(in object: PlacedObject, _ surroundings: Surroundings) -> [ObjectFault] {
    let rules = byKind[object.kind] ?? (object.pods == nil ? ofAnyKind : ofAnyPods)
    return rules.flatMap { $0.faults(in: object, surroundings) }
  }

  /// The rules that look at objects of some kinds, by kind: those of other kinds cost nothing.
  private static let byKind: [String: [JointRule]] = {
    var names = ObjectScope.kindsWithPods
    for rule in all {
      if case .kinds(let kinds) = rule.subject { names.formUnion(kinds) }
    }
    return Dictionary(
      uniqueKeysWithValues: names.map { name in
        (name, all.filter { $0.subject.sees(name, withPods: ObjectScope.kindsWithPods.contains(name)) })
      })
  }()

  /// The rules on objects of any other kind.
  private static let ofAnyKind = all.filter { $0.subject.sees("", withPods: false) }
  private static let ofAnyPods = all.filter { $0.subject.sees("", withPods: true) }

  /// What is wrong with `object`, which is one of those that it looks at, as findings weigh it.
  private func faults(in object: PlacedObject, _ surroundings: Surroundings) -> [ObjectFault] {
    if case .pods = subject, object.pods == nil { return [] }
    let problems = check(object, surroundings)
    guard !problems.isEmpty else { return [] }
    let severity = surroundings.conditions.severity(of: weight)
    return problems.map { problem in
      var problem = problem
      problem.isSentence = true
      return ObjectFault(rule: id, severity: problem.severity ?? severity, problem: problem)
    }
  }
}

extension JointRule.Subject {
  fileprivate func sees(_ kind: String, withPods: Bool) -> Bool {
    switch self {
    case .any: true
    case .pods: withPods
    case .kinds(let names): names.contains(kind)
    }
  }
}
