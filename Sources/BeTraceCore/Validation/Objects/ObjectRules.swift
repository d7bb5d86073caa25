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
    var faults: [ObjectFault] = []
    for rule in Self.byKind[parts.root.object.kind.name] ?? Self.ofEveryKind {
      let (parts, checks) = (parts.parts(of: rule.scope), rule.checks)
      for part in parts.indices {
        for check in checks.indices where !bySingleValues || checks[check].isOfSingleValues {
          for problem in checks[check].problems(in: parts[part]) {
            faults.append(
              ObjectFault(rule: rule.id, severity: problem.severity ?? rule.severity, problem: problem))
          }
        }
      }
    }
    return faults.isEmpty || !parts.root.hasSilencedTemplate ? faults : faults.filter { !$0.isAboutTemplate }
  }

  /// The rules that look at objects of some kinds, by kind: those of other kinds cost nothing.
  private static let byKind: [String: [ObjectRule]] = {
    var names = ObjectScope.kindsWithPods
    for rule in ObjectRule.all {
      if case .kinds(let kinds) = rule.scope { names.formUnion(kinds) }
    }
    return Dictionary(uniqueKeysWithValues: names.map { name in (name, ObjectRule.all.filter { $0.scope.sees(name) }) })
  }()

  /// The rules that look at objects of any other kind.
  private static let ofEveryKind = ObjectRule.all.filter { $0.scope.sees("") }
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
