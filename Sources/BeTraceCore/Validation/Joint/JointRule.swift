/// One rule on an object in the light of those that are applied with it.
struct JointRule: Sendable {
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

  /// What is wrong with `object`, as findings weigh it.
  func faults(in object: PlacedObject, _ surroundings: Surroundings) -> [ObjectFault] {
    guard subject.contains(object.object) else { return [] }
    let severity = surroundings.conditions.severity(of: weight)
    return check(object, surroundings).map { problem in
      var problem = problem
      problem.isSentence = true
      return ObjectFault(rule: id, severity: problem.severity ?? severity, problem: problem)
    }
  }
}

extension JointRule.Subject {
  fileprivate func contains(_ object: JudgedObject) -> Bool {
    switch self {
    case .any: true
    case .pods: object.pods != nil
    case .kinds(let names): names.contains(object.kind)
    }
  }
}
