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
    var found = Array(repeating: [ObjectFault](), count: objects.count)
    for (kind, places) in Dictionary(grouping: objects.indices, by: { objects[$0].root.object.kind.name }) {
      for rule in Self.byKind[kind] ?? Self.ofEveryKind {
        let checks = bySingleValues ? rule.checks.filter(\.isOfSingleValues) : rule.checks
        for place in places {
          for part in objects[place].parts(of: rule.scope) {
            for check in checks {
              for problem in check.problems(in: part) { found[place].append(rule.fault(problem)) }
            }
          }
        }
      }
    }
    for place in objects.indices where !found[place].isEmpty && objects[place].root.hasSilencedTemplate {
      found[place].removeAll(where: \.isAboutTemplate)
    }
    return found
  }

  /// The rules on objects of some kinds, by kind: those on other kinds cost nothing.
  private static let byKind: [String: [ObjectRule]] = {
    var names = ObjectScope.kindsWithPods
    for rule in ObjectRule.all {
      if case .kinds(let kinds) = rule.scope { names.formUnion(kinds) }
    }
    return Dictionary(uniqueKeysWithValues: names.map { name in (name, rules(on: name)) })
  }()

  /// Sorts the rules, as the first look at an object would.
  static func prepare() { _ = (byKind, ofEveryKind) }

  /// The rules on objects of any other kind.
  private static let ofEveryKind = rules(on: "")

  private static func rules(on name: String) -> [ObjectRule] { ObjectRule.all.filter { $0.scope.sees(name) } }
}

extension ObjectRule {
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
