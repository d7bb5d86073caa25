extension Rule {
  /// Each kind has a grammar for its names; the server refuses an object whose name does not fit.
  static let objectName = Rule(
    "META-02", .always(.error), "every object has a name that its kind allows"
  ) { inspection in
    let names = NameGrammar.Version(inspection.plan.platform)
    return inspection.objects.compactMap { object in
      let grammar = NameGrammar(kind: object.kind, names)
      guard !grammar.accepts(object.name) else { return nil }
      let found =
        object.name.isEmpty ? "a \(object.kind) has no name" : "'\(object.name.visible)' names no \(object.kind)"
      return Fault(
        object.service, at: object.place("metadata", "name"),
        "\(found): the name must be \(grammar.expectation)")
    }
  }
}

extension NameGrammar {
  /// Whether the names of Services may begin with a digit, as they may since Kubernetes 1.36.
  fileprivate enum Version {
    case relaxed, strict

    init(_ platform: PlatformSettings) {
      self = platform.isBefore(minor: 36) ? .strict : .relaxed
    }
  }

  fileprivate init(kind: String, _ version: Version) {
    self =
      switch kind {
      case "Service" where version == .strict: .oldLabel
      case "Namespace", "StatefulSet", "Service": .label
      case "PodDisruptionBudget", "Role", "ClusterRole", "RoleBinding", "ClusterRoleBinding": .pathSegment
      case "CronJob": .subdomain(greatestLength: 52)
      case "Job": .subdomain(greatestLength: 63)
      default: .subdomain(greatestLength: 253)
      }
  }
}

extension PlatformSettings {
  /// Whether the cluster is older than Kubernetes 1.`minor`; one of an unknown version is not.
  func isBefore(minor: Int) -> Bool {
    let version = values["kubernetesVersion"]?.text?.split(separator: ".").last.flatMap { Int($0) }
    return version.map { $0 < minor } ?? false
  }
}
