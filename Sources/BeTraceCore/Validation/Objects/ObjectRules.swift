/// The rules on single objects for one version of Kubernetes.
struct ObjectRules: Sendable {
  private let version: KubernetesVersion

  init(_ version: KubernetesVersion) { self.version = version }

  /// What the server's own validation has to say of `object`, once it has filled in its defaults.
  func faults(in object: DecodedObject) -> [ObjectFault] {
    var object = object
    object.fillIn()
    let parts = ObjectParts(object, version: version)
    var faults: [ObjectFault] = []
    for rule in Self.byKind[object.kind.name] ?? Self.ofEveryKind {
      for part in parts.parts(of: rule.scope) {
        for check in rule.checks {
          for problem in check.problems(in: part) {
            faults.append(
              ObjectFault(
                rule.id, problem.field, part: problem.part, severity: problem.severity ?? rule.severity,
                problem.message))
          }
        }
      }
    }
    return faults
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
