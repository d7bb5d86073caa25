extension Rule {
  /// What another version of Kubernetes takes is not known here; the nearest one is better than none.
  static let knownVersion = Rule(
    "EF-13", .always(.warning),
    environment: { plan in
      let platform = plan.platform
      guard let text = platform.values["kubernetesVersion"]?.text, KubernetesVersion(text) == nil else { return [] }
      let known = KubernetesVersion.all.map(\.description).joined(separator: ", ")
      return [
        Fault(
          setting: Field(["platform", "kubernetesVersion"]),
          "the rules of Kubernetes \(text.visible) are not known here: judged as \(platform.kubernetesVersion); "
            + "known are \(known)",
          brief: "judged as \(platform.kubernetesVersion)")
      ]
    })
}

extension PlatformSettings {
  /// The version whose rules apply: the one that is set, or of those that are known the nearest.
  var kubernetesVersion: KubernetesVersion {
    guard let text = values["kubernetesVersion"]?.text else { return .standard }
    if let version = KubernetesVersion(text) { return version }
    guard let minor = text.split(separator: ".").last.flatMap({ Int($0) }), text.hasPrefix("1.") else {
      return .standard
    }
    return KubernetesVersion.all.min { abs($0.minor - minor) < abs($1.minor - minor) } ?? .standard
  }
}
