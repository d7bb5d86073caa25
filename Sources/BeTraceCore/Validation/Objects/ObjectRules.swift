/// The rules on single objects for one version of Kubernetes.
struct ObjectRules: Sendable {
  private let version: KubernetesVersion

  init(_ version: KubernetesVersion) { self.version = version }

  /// The parts of `object` once the server has filled in its defaults.
  func parts(of object: DecodedObject) -> ObjectParts {
    var filled = object
    filled.fillIn()
    return ObjectParts(filled, written: object.value, version: version)
  }

  /// What the server's own validation has to say of the object with these parts; only of values that are wrong whatever
  /// else there is, if `bySingleValues`.
  func faults(in parts: ObjectParts, bySingleValues: Bool = false) -> [ObjectFault] {
    var found: [(rule: Int, fault: ObjectFault)] = []
    for round in Self.byKind[parts.root.object.kind.name] ?? Self.ofEveryKind {
      for part in parts.parts(of: round.scope) {
        for check in round.checks where !bySingleValues || check.isOfSingleValues {
          for problem in check.problems(in: part) { found.append((check.position, check.fault(problem))) }
        }
      }
    }
    if found.count > 1 { found.sort { $0.rule < $1.rule } }
    let faults = found.map(\.fault)
    return faults.isEmpty || !parts.root.hasSilencedTemplate ? faults : faults.filter { !$0.isAboutTemplate }
  }

  /// The checks on objects of some kinds, by kind: those on other kinds cost nothing.
  private static let byKind: [String: [Round]] = {
    var names = ObjectScope.kindsWithPods
    for rule in ObjectRule.all {
      if case .kinds(let kinds) = rule.scope { names.formUnion(kinds) }
    }
    return Dictionary(uniqueKeysWithValues: names.map { name in (name, rounds(on: name)) })
  }()

  /// The checks on objects of any other kind.
  private static let ofEveryKind = rounds(on: "")

  /// The checks of all rules on objects of the kind `name`, those on the same parts together.
  private static func rounds(on name: String) -> [Round] {
    let checks = ObjectRule.all.enumerated().filter { $1.scope.sees(name) }.flatMap { position, rule in
      rule.checks.map { Round.Check($0, of: rule, at: position) }
    }
    return Dictionary(grouping: checks, by: \.scope).map(Round.init)
  }
}

/// What is checked of parts of one sort.
private struct Round: Sendable {
  let scope: ObjectScope
  let checks: [Check]

  /// A check of a rule; a class, because all checks are gone through for every part.
  final class Check: Sendable {
    /// Where the rule stands among all.
    let position: Int
    private let rule: ObjectRule
    private let check: ObjectCheck

    init(_ check: ObjectCheck, of rule: ObjectRule, at position: Int) {
      (self.check, self.rule, self.position) = (check, rule, position)
    }

    var isOfSingleValues: Bool { check.isOfSingleValues }

    /// The parts that it looks at, of objects of a kind that it sees.
    var scope: ObjectScope { if case .kinds = rule.scope { .any } else { rule.scope } }

    func problems(in part: ObjectPart) -> [Problem] { check.problems(in: part) }

    func fault(_ problem: Problem) -> ObjectFault {
      ObjectFault(rule: rule.id, severity: problem.severity ?? rule.severity, problem: problem)
    }
  }
}

extension ObjectPart {
  /// Whether the server cannot tell which pods the object selects, and so does not look at their template.
  fileprivate var hasSilencedTemplate: Bool {
    guard ["Deployment", "ReplicaSet", "StatefulSet"].contains(object.kind.name),
      let selector = self["spec", "selector"]
    else { return false }
    return !LabelMatcher(selector.value).isWellFormed
  }
}

extension ObjectFault {
  fileprivate var isAboutTemplate: Bool { field.steps.starts(with: [.field("spec"), .field("template")]) }
}
