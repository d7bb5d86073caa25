// The checks that the level restricted adds (Kubernetes documentation, Pod Security Standards).
extension PodSecurityCheck {
  static let restrictedVolumes = PodSecurityCheck("restrictedVolumes", .restricted) { pod in
    pod.spec.items("volumes").flatMap { volume in
      (volume.value.object?.members.map(\.key) ?? []).filter { $0 != "name" && !allowedVolumes.contains($0) }.map {
        volume.problem(
          $0,
          "volumes of this kind are not allowed; use a persistentVolumeClaim or one of \(allowedVolumes.sorted().joined(separator: ", "))"
        )
      }
    }
  }

  /// The kinds of volumes that hold nothing of the node.
  private static let allowedVolumes: Set = [
    "configMap", "downwardAPI", "emptyDir", "projected", "secret", "csi", "persistentVolumeClaim", "ephemeral", "image",
  ]

  /// Since 1.35 baseline takes `Unmasked` of a pod with users of its own; this level never does.
  static let procMountRestricted = PodSecurityCheck("procMount_restricted", .restricted) { pod in
    pod.containerContexts.filter { !["", "Default"].contains($0.text("procMount")) }.map {
      $0.problem("procMount", "the container would see what is hidden in /proc; take it out")
    }
  }

  static let allowPrivilegeEscalation = PodSecurityCheck("allowPrivilegeEscalation", .restricted) { pod in
    if pod.isWindows { return [] }
    return pod.containers.filter { $0["securityContext", "allowPrivilegeEscalation"]?.value != .bool(false) }.map {
      $0.problem(
        in: "allowPrivilegeEscalation", "expected false: else a program may become more than it was started as")
    }
  }

  static let runAsNonRoot = PodSecurityCheck("runAsNonRoot", .restricted) { pod in
    if pod.hasOwnUsers { return [] }
    let podSays = pod.spec["securityContext", "runAsNonRoot"]?.value
    let own = pod.containers.filter { container in
      switch container["securityContext", "runAsNonRoot"]?.value {
      case .bool(true)?: false
      case .bool(false)?: true
      default: podSays == nil
      }
    }.map { $0.problem(in: "runAsNonRoot", "expected true here or for the pod: else the container may run as root") }
    // That containers overrule what the pod says makes no difference.
    guard podSays == .bool(false) else { return own }
    return [pod.spec.problem(in: "runAsNonRoot", "expected true: false lets containers run as root")] + own
  }

  static let runAsUser = PodSecurityCheck("runAsUser", .restricted) { pod in
    if pod.hasOwnUsers { return [] }
    return pod.contexts.filter { $0.integer("runAsUser") == 0 }.map {
      $0.problem("runAsUser", "0 is root; write the number of another user")
    }
  }

  static let seccompRestricted = PodSecurityCheck("seccompProfile_restricted", .restricted) { pod in
    if pod.isWindows { return [] }
    let isAllowed = { (part: ObjectPart) -> Bool? in
      part["securityContext", "seccompProfile"].map { ["RuntimeDefault", "Localhost"].contains($0.text("type")) }
    }
    let isAllowedForAll = isAllowed(pod.spec)
    let advice = "expected the type 'RuntimeDefault' or 'Localhost'"
    let own = pod.containers.filter { !(isAllowed($0) ?? (isAllowedForAll != nil)) }.map {
      $0.problem(in: "seccompProfile", "\(advice) here or for the pod")
    }
    return (isAllowedForAll == false ? [pod.spec.problem(in: "seccompProfile", advice)] : []) + own
  }

  static let capabilitiesRestricted = PodSecurityCheck("capabilities_restricted", .restricted) { pod in
    if pod.isWindows { return [] }
    return pod.containers.flatMap { container -> [Problem] in
      let capabilities = container["securityContext", "capabilities"]
      let dropsAll = capabilities?.items("drop").contains { $0.value == "ALL" } ?? false
      let added = (capabilities?.items("add") ?? []).filter { $0.value != "NET_BIND_SERVICE" }.map {
        $0.problem("\($0.value.excerpt) may not be added, only NET_BIND_SERVICE; take it out")
      }
      return (dropsAll ? [] : [container.problem(in: "capabilities", "drop", "expected a list with 'ALL' in capitals")])
        + added
    }
  }
}

extension ObjectPart {
  /// That `message` holds of the field `names` of the security context of this pod or container, which may not be there.
  fileprivate func problem(in names: String..., message: String) -> Problem {
    let context = path["securityContext"]
    let field = names.reduce(context) { $0[$1] }
    return Problem(field, message)
  }

  fileprivate func problem(in name: String, _ message: String) -> Problem { problem(in: name, message: message) }

  fileprivate func problem(in name: String, _ inner: String, _ message: String) -> Problem {
    problem(in: name, inner, message: message)
  }
}
