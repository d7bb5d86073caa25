extension PlatformSettings {
  /// What the namespaces will let pods do.
  var podSecurity: PodSecurityCheck.Level {
    values["podSecurity"]?.text.flatMap(PodSecurityCheck.Level.init) ?? .restricted
  }

  /// The labels that have the cluster enforce that, as this version of Kubernetes checks it, and tell about what it
  /// refuses: https://kubernetes.io/docs/concepts/security/pod-security-admission
  func makePodSecurityLabels() -> Object {
    Object(
      ["enforce", "audit", "warn"].flatMap { mode in
        [
          ("pod-security.kubernetes.io/\(mode)", .string(podSecurity.rawValue)),
          ("pod-security.kubernetes.io/\(mode)-version", .string("v\(kubernetesVersion)")),
        ]
      })
  }
}
