/// The rules on single objects for one version of Kubernetes.
struct ObjectRules: Sendable {
  private let version: KubernetesVersion

  init(_ version: KubernetesVersion) { self.version = version }

  /// The parts of `object` once the server has filled in its defaults.
  func parts(of object: DecodedObject) -> ObjectParts {
    var object = object
    object.fillIn()
    return ObjectParts(object, version: version)
  }

  /// What the server's own validation has to say of the object with these parts.
  func faults(in parts: ObjectParts) -> [ObjectFault] {
    ObjectRule.all.flatMap { rule in
      parts.parts(of: rule.scope).flatMap { part in
        rule.checks.flatMap { $0.problems(in: part) }.map { problem in
          ObjectFault(rule: rule.id, severity: problem.severity ?? rule.severity, problem: problem)
        }
      }
    }
  }
}
