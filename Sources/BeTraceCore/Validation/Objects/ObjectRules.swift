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
    faults(in: [parts], bySingleValues: bySingleValues)[0]
  }

  /// The same of many objects. Each rule looks at one after another: the code of all rules is more than a processor has at
  /// hand at once.
  func faults(in objects: [ObjectParts], bySingleValues: Bool = false) -> [[ObjectFault]] {
    var found = Array(repeating: [(rule: Int, fault: ObjectFault)](), count: objects.count)
    for (kind, places) in Dictionary(grouping: objects.indices, by: { objects[$0].root.object.kind.name }) {
      for round in Self.byKind[kind] ?? Self.ofEveryKind {
        let parts = places.flatMap { place in objects[place].parts(of: round.scope).map { (place, $0) } }
        if !parts.isEmpty { round.add(to: &found, of: parts, bySingleValues: bySingleValues) }
      }
    }
    return zip(objects, found).map { object, found in
      let faults = found.sorted { $0.rule < $1.rule }.map(\.fault)
      return faults.isEmpty || !object.root.hasSilencedTemplate ? faults : faults.filter { !$0.isAboutTemplate }
    }
  }

  /// The rules on objects of some kinds, by kind: those on other kinds cost nothing.
  private static let byKind: [String: [Round]] = {
    var names = ObjectScope.kindsWithPods
    for rule in ObjectRule.all {
      if case .kinds(let kinds) = rule.scope { names.formUnion(kinds) }
    }
    return Dictionary(uniqueKeysWithValues: names.map { name in (name, rounds(on: name)) })
  }()

  /// Sorts the rules, as the first look at an object would.
  static func prepare() { _ = (byKind, ofEveryKind) }

  /// The rules on objects of any other kind.
  private static let ofEveryKind = rounds(on: "")

  private static func rounds(on name: String) -> [Round] {
    let rules = ObjectRule.all.enumerated().filter { $1.scope.sees(name) }
    return Dictionary(grouping: rules, by: \.element.partScope).map { scope, rules in
      Round(scope: scope, rules: rules.map { (position: $0.offset, rule: $0.element) })
    }
  }
}

/// The rules on parts of one sort.
private struct Round: Sendable {
  let scope: ObjectScope
  /// Each with where it stands among all rules.
  let rules: [(position: Int, rule: ObjectRule)]

  /// Adds what is wrong with `parts`, each with the place of its object, to the faults of that.
  func add(
    to found: inout [[(rule: Int, fault: ObjectFault)]], of parts: [(place: Int, part: ObjectPart)],
    bySingleValues: Bool
  ) {
    for (position, rule) in rules {
      let checks = bySingleValues ? rule.checks.filter(\.isOfSingleValues) : rule.checks
      for (place, part) in parts {
        for check in checks {
          for problem in check.problems(in: part) { found[place].append((position, rule.fault(problem))) }
        }
      }
    }
  }
}

extension ObjectRule {
  /// The parts that it looks at, of objects of a kind that it sees.
  fileprivate var partScope: ObjectScope { if case .kinds = scope { .any } else { scope } }

  fileprivate func fault(_ problem: Problem) -> ObjectFault {
    ObjectFault(rule: id, severity: problem.severity ?? severity, problem: problem)
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
