/// The rules on single objects for one version of Kubernetes.
struct ObjectRules: Sendable {
  private let version: KubernetesVersion

  init(_ version: KubernetesVersion) { self.version = version }

  /// What the server's own validation has to say of `object`, once it has filled in its defaults.
  func faults(in object: DecodedObject) -> [ObjectFault] {
    var object = object
    object.fillIn()
    let parts = ObjectParts(object, version: version)
    return ObjectRule.all.flatMap { rule in
      parts.parts(of: rule.scope).flatMap { part in
        rule.checks.flatMap { $0.problems(in: part) }.map { problem in
          ObjectFault(
            rule.id, problem.field, part: problem.part, severity: problem.severity ?? rule.severity, problem.message)
        }
      }
    }
  }
}
