extension ObjectRule {
  /// What is special about pods, templates of them and old spellings: DEP-10, POD-42, POD-49.
  static let podKinds = [
    ObjectRule(
      "DEP-10", on: .pods,
      .custom { pod in
        pod.isEmpty("ephemeralContainers")
          ? [] : [pod.problem("ephemeralContainers", "they are added to pods that run; take them out")]
      }),
    ObjectRule("POD-42", on: .any, .custom(annotationProblems), .custom(contradictions)),
    ObjectRule("POD-42", .warning, on: .any, .custom(oldAnnotations)),
    ObjectRule("POD-42", .warning, on: .pods, .custom(oldFields)),
    ObjectRule(
      "POD-49", on: .pods,
      .at("preemptionPolicy", .oneOf("Never", "PreemptLowerPriority")),
      .at("readinessGates[].conditionType", Condition.qualifiedName.required),
      .custom { pod in
        guard let system = pod["os"] else { return [] }
        return system.check("name", Condition.oneOf("linux", "windows").required)
          + pod.systemProblems(system.text("name"))
      },
      .custom { pod in
        var seen: Set<String> = []
        return pod.items("schedulingGates").flatMap { gate -> [Problem] in
          let problems = gate.check("name", Condition.qualifiedName.required)
          return seen.insert(gate.text("name")).inserted
            ? problems : problems + [gate.problem("\(gate.text("name").quoted) is given twice; keep one")]
        }
      }),
    ObjectRule("POD-49", on: .kind("Pod"), .at("spec.restartPolicy", .oneOf("Always", "OnFailure", "Never"))),
    ObjectRule(
      "POD-49", on: .pods,
      .custom { pod in
        // Pods that always run may have none at all.
        ["Pod", "Job", "CronJob", "PodTemplate"].contains(pod.object.kind.name)
          ? pod.check("activeDeadlineSeconds", .number(1...Int(Int32.max))) : []
      }),
    ObjectRule("POD-49", on: .pods, .custom(deviceClaimProblems)),
    ObjectRule(
      "POD-30", on: .kind("Pod"),
      .custom { object in
        guard let pod = object["spec"], pod.isEmpty("serviceAccountName"), pod.isEmpty("serviceAccount") else {
          return []
        }
        return pod.items("volumes").flatMap { volume in
          (volume["projected"]?.items("sources") ?? []).compactMap { source in
            source.has("serviceAccountToken")
              ? Problem(
                source.path["serviceAccountToken"],
                "it needs the pod's 'serviceAccountName'") : nil
          }
        }
      }),
  ]

  private static let deviceClaimProblems: @Sendable (ObjectPart) -> [Problem] = { pod in
    var seen: Set<String> = []
    return pod.items("resourceClaims").flatMap { claim -> [Problem] in
      let name = claim.text("name")
      var problems = claim.check("name", Condition.label.required)
      if name.isDNSLabel, !seen.insert(name).inserted {
        problems.append(claim.problem("name", "\(name.quoted) is given twice; keep one"))
      }
      let sources = ["resourceClaimName", "resourceClaimTemplateName"].filter { claim.has($0) }
      if sources.count == 2 {
        problems.append(claim.problem("expected 'resourceClaimName' or 'resourceClaimTemplateName', found both"))
      } else if sources.isEmpty, !claim.has("podGroupResourceClaim") {
        problems.append(claim.problem("expected 'resourceClaimName' or 'resourceClaimTemplateName', found neither"))
      }
      return problems + sources.flatMap { claim.check($0, .subdomain) }
    }
  }

  private static let appArmor = "container.apparmor.security.beta.kubernetes.io/"
  private static let seccompPod = "seccomp.security.alpha.kubernetes.io/pod"
  private static let seccompContainer = "container.seccomp.security.alpha.kubernetes.io/"

  private static let annotationProblems: @Sendable (ObjectPart) -> [Problem] = { object in
    object.podMetadata.flatMap { metadata, blamed, pod -> [Problem] in
      let names = Set(pod.everyContainer.map { $0.text("name") })
      return metadata.entries("annotations").compactMap { key, part in
        let value = part.value.text ?? ""
        let field = { blamed.path["annotations"][key: key] }
        if key.hasPrefix(appArmor) {
          if !names.contains(String(key.dropFirst(appArmor.count))) {
            return Problem(field(), part: part.path, "the annotation '\(key.visible)' names no container of the pod")
          }
          let isKnown =
            value.isEmpty || value == "runtime/default" || value == "unconfined" || value.hasPrefix("localhost/")
          return isKnown
            ? nil
            : Problem(
              field(), part: part.path,
              "\(value.quoted) is no AppArmor profile; write 'securityContext.appArmorProfile'")
        }
        if key == seccompPod || key.hasPrefix(seccompContainer) {
          let isKnown =
            ["runtime/default", "docker/default", "unconfined"].contains(value)
            || value.hasPrefix("localhost/") && !value.dropFirst(10).hasPrefix("/") && !value.leadsUp
          if isKnown { return nil }
          let place = key == seccompPod ? FieldPath(blamed.path["annotations"].steps + [.field(key)]) : field()
          return Problem(
            place, part: part.path, "\(value.quoted) is no seccomp profile; write 'securityContext.seccompProfile'")
        }
        if key == "controller.kubernetes.io/pod-deletion-cost" {
          return value.isDeletionCost
            ? nil : Problem(field(), part: part.path, "'\(key)': expected a number of 32 bits, found \(value.quoted)")
        }
        return nil
      }
    }
  }

  /// Profiles that the annotation of a container and its own field both name have to be the same.
  private static let contradictions: @Sendable (ObjectPart) -> [Problem] = { object in
    object.podMetadata.flatMap { metadata, _, pod in
      pod.everyContainer.compactMap { container -> Problem? in
        guard let profile = container["securityContext", "appArmorProfile"], pod["os"]?.text("name") != "windows"
        else { return nil }
        let key = appArmor + container.text("name")
        guard let annotation = metadata["annotations"]?.text(key), let (type, name) = annotation.appArmorProfile
        else { return nil }
        let advice = "the annotation '\(key.visible)' says \(annotation.quoted); take the annotation out"
        if profile.text("type") != type { return profile.problem("type", advice) }
        return profile.text("localhostProfile") == name ? nil : profile.problem("localhostProfile", advice)
      }
    }
  }

  private static let oldAnnotations: @Sendable (ObjectPart) -> [Problem] = { object in
    object.podMetadata.flatMap { metadata, _, _ in
      metadata.entries("annotations").compactMap { key, part in
        guard key.hasPrefix(appArmor) || key == seccompPod || key.hasPrefix(seccompContainer) else { return nil }
        return Problem(
          part.path, "the annotation '\(key.visible)' is deprecated; write the profile in 'securityContext'")
      }
    }
  }

  /// Labels of nodes that have other names now.
  private static let oldNodeLabels: Set<String> = [
    "beta.kubernetes.io/arch", "beta.kubernetes.io/os", "failure-domain.beta.kubernetes.io/zone",
    "failure-domain.beta.kubernetes.io/region", "beta.kubernetes.io/instance-type",
  ]

  private static let oldVolumes: Set<String> = [
    "gitRepo", "glusterfs", "rbd", "cephfs", "storageos", "quobyte", "flocker", "photonPersistentDisk", "scaleIO",
  ]

  private static let oldFields: @Sendable (ObjectPart) -> [Problem] = { pod in
    var labels = pod.entries("nodeSelector").filter { oldNodeLabels.contains($0.key) }.map(\.part)
    let node = pod["affinity", "nodeAffinity"]
    let terms =
      (node?["requiredDuringSchedulingIgnoredDuringExecution"]?.items("nodeSelectorTerms") ?? [])
      + (node?.items("preferredDuringSchedulingIgnoredDuringExecution") ?? []).compactMap { $0["preference"] }
    labels += terms.flatMap { $0.items("matchExpressions") }.filter { oldNodeLabels.contains($0.text("key")) }
    labels += pod.items("topologySpreadConstraints").filter { oldNodeLabels.contains($0.text("topologyKey")) }
    return labels.map {
      $0.problem("this label of nodes is deprecated; leave 'beta' out, or write 'topology.kubernetes.io/zone'")
    }
      + pod.items("volumes").flatMap { volume in
        oldVolumes.filter { volume.has($0) }.sorted().map {
          volume.problem($0, "this kind of volume is deprecated or no longer works")
        }
      }
  }
}

extension ObjectPart {
  /// The metadata of pods, with what the server calls it in messages and the pods' specification.
  fileprivate var podMetadata: [(ObjectPart, blamed: ObjectPart, pod: ObjectPart)] {
    switch object.kind.name {
    case "Pod":
      guard let metadata = self["metadata"], let pod = self["spec"] else { return [] }
      return [(metadata, metadata, pod)]
    case "CronJob":
      return self["spec", "jobTemplate", "spec", "template"].map(\.templateMetadata) ?? []
    case "PodTemplate": return self["template"].map(\.templateMetadata) ?? []
    default: return self["spec", "template"].map(\.templateMetadata) ?? []
    }
  }

  private var templateMetadata: [(ObjectPart, blamed: ObjectPart, pod: ObjectPart)] {
    guard let metadata = self["metadata"], let pod = self["spec"] else { return [] }
    return [(metadata, self, pod)]
  }

  /// Settings that the operating system of a pod does not have.
  fileprivate func systemProblems(_ system: String) -> [Problem] {
    let contexts = [self["securityContext"]].compactMap { $0 } + everyContainer.compactMap { $0["securityContext"] }
    let names: [String]
    switch system {
    case "linux": names = ["windowsOptions"]
    case "windows":
      names = [
        "seLinuxOptions", "seccompProfile", "appArmorProfile", "fsGroup", "fsGroupChangePolicy", "sysctls", "runAsUser",
        "runAsGroup", "supplementalGroups", "supplementalGroupsPolicy", "capabilities", "readOnlyRootFilesystem",
        "privileged", "allowPrivilegeEscalation", "procMount",
      ]
    default: return []
    }
    var problems = contexts.flatMap { context in
      names.filter { context.has($0) && !($0 == "sysctls" && context.isEmpty($0)) }.map {
        context.problem($0, "pods for \(system) have no such setting; take it out")
      }
    }
    if system == "windows" {
      problems += ["hostPID", "hostIPC", "shareProcessNamespace", "hostUsers"].filter {
        isTrue($0) || ["hostUsers", "shareProcessNamespace"].contains($0) && has($0)
      }.map {
        Problem(path[$0], "pods for windows have no such setting; take it out")
      }
    }
    return problems
  }
}

extension String {
  /// The type and the name of the profile that an annotation of AppArmor means; nil if it means none.
  fileprivate var appArmorProfile: (type: String, name: String)? {
    switch self {
    case "runtime/default": ("RuntimeDefault", "")
    case "unconfined": ("Unconfined", "")
    default: hasPrefix("localhost/") ? ("Localhost", String(dropFirst(10))) : nil
    }
  }

  /// A whole number of 32 bits as Go reads one, without a plus sign or zeros in front.
  fileprivate var isDeletionCost: Bool {
    guard let number = Int32(self) else { return false }
    return String(number) == self
  }
}
