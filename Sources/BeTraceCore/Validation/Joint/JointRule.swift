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
    faults(in: [object], surroundings)[0]
  }

  /// The same of many objects. Each rule looks at one after another: the code of all rules is more than a processor has at
  /// hand at once.
  static func faults(in objects: [PlacedObject], _ surroundings: Surroundings) -> [[ObjectFault]] {
    var found = Array(repeating: [ObjectFault](), count: objects.count)
    for (kind, places) in Dictionary(grouping: objects.indices, by: { objects[$0].kind }) {
      for rule in byKind[kind] ?? ofOtherKinds {
        for place in places { rule.add(to: &found[place], of: objects[place], surroundings) }
      }
    }
    return found
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

  /// Sorts the rules, as the first look at an object would.
  static func prepare() { _ = (byKind, ofOtherKinds) }

  /// The rules on objects of any other kind, which may make pods.
  private static let ofOtherKinds = all.filter { $0.subject.sees("", withPods: true) }

  /// Adds what is wrong with `object`, whose kind is one of those that it looks at, as findings weigh it.
  private func add(to faults: inout [ObjectFault], of object: PlacedObject, _ surroundings: Surroundings) {
    if case .pods = subject, object.pods == nil { return }
    for var problem in check(object, surroundings) {
      problem.isSentence = true
      let severity = problem.severity ?? surroundings.conditions.severity(of: weight)
      faults.append(ObjectFault(rule: id, severity: severity, problem: problem))
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
