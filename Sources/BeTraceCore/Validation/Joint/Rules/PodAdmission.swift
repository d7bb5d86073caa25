extension JointRule {
  /// What the namespaces of pods let them do, and what would be better: ADM-04, POL-04.
  static let podAdmission = [refusedPods, restrictedPods]

  /// What makes pods is taken; the pods are refused one by one, and nothing runs.
  static let refusedPods = JointRule("ADM-04", .together, on: .pods) { object, surroundings in
    guard let enforcement = surroundings.enforcement(in: object.namespace) else { return [] }
    return object.failures(under: enforcement).map { failure in
      let check = failure.check.id
      return failure.problem.saying(
        "namespace '\(object.namespace.visible)' enforces '\(enforcement.level.rawValue)' and refuses the pods of \(object), "
          + "check '\(check)'", brief: "\(check): refused by '\(enforcement.level.rawValue)'")
    }
  }

  /// The rest of the level restricted is a practice.
  static let restrictedPods = JointRule("POL-04", .policy(strict: .error), on: .pods) { object, surroundings in
    let version = surroundings.conditions.version
    let failures = object.failures(under: PodSecurityEnforcement(level: .restricted, version: version))
    guard !failures.isEmpty else { return [] }
    let enforced = surroundings.enforcement(in: object.namespace).map { object.failures(under: $0) } ?? []
    return failures.filter { failure in
      !enforced.contains { $0.field == failure.field || $0.check.id == failure.check.id }
    }.map { failure in
      failure.problem.saying(
        "the pods of \(object) may do more than the level 'restricted' allows, check '\(failure.check.id)'",
        brief: "\(failure.check.id): not 'restricted'")
    }
  }
}

/// What a namespace lets pods do.
struct PodSecurityEnforcement: Sendable, Hashable {
  let level: PodSecurityCheck.Level
  /// As which version of Kubernetes.
  let version: KubernetesVersion
}

extension Surroundings {
  /// What the namespace called `name` enforces, by its labels, or by the settings of the environment; nil if nobody knows.
  fileprivate func enforcement(in name: String) -> PodSecurityEnforcement? {
    let value = { (mode: String) -> String? in
      let key = "pod-security.kubernetes.io/\(mode)"
      let text = { (namespace: PlacedObject) in namespace.root["metadata", "labels"]?.text(key) ?? "" }
      return self.first(.describing(namespace: name, map: "labels", key: key)) { !text($0).isEmpty }.map(text)
    }
    guard let level = value("enforce").flatMap(PodSecurityCheck.Level.init) ?? conditions.podSecurity else {
      return nil
    }
    // `latest`, and what is not known here, is judged as the cluster's own version.
    let version = value("enforce-version").flatMap { KubernetesVersion($0) } ?? conditions.version
    return PodSecurityEnforcement(level: level, version: version)
  }
}

extension PlacedObject {
  /// The checks that its pods do not pass.
  fileprivate func failures(under enforcement: PodSecurityEnforcement) -> [PodSecurityCheck.Failure] {
    guard object.isReadable, let pods = object.pods else { return [] }
    return PodSecurityCheck.failures(of: pods, under: enforcement.level, enforcement.version)
  }
}

extension Problem {
  /// The same with `subject` in front.
  fileprivate func saying(_ subject: String, brief: String) -> Problem {
    Problem(field, part: part, "\(subject): \(message)", brief: brief)
  }
}
