extension ObjectRule {
  /// Whom programs run as, and what they may: POD-36, POD-37.
  static let podSecurity = [
    ObjectRule(
      "POD-36", on: .pods,
      .at("securityContext.runAsUser", userID), .at("securityContext.runAsGroup", userID),
      .at("securityContext.fsGroup", userID), .at("securityContext.supplementalGroups[]", userID),
      .at("securityContext.fsGroupChangePolicy", .oneOf("OnRootMismatch", "Always")),
      .at("securityContext.supplementalGroupsPolicy", .oneOf("Merge", "Strict")),
      .at("securityContext.seLinuxChangePolicy", .oneOf("Recursive")),
      .custom { $0["securityContext"]?.profileProblems ?? [] },
      .custom(sysctlProblems),
      .custom(namespaceProblems)),
    ObjectRule(
      "POD-37", on: .containers,
      .at("securityContext.runAsUser", userID), .at("securityContext.runAsGroup", userID),
      .custom { $0["securityContext"]?.profileProblems ?? [] },
      .custom { container in
        guard let context = container["securityContext"], context.value["allowPrivilegeEscalation"]?.bool == false
        else { return [] }
        var problems: [Problem] = []
        if context.isTrue("privileged") {
          problems.append(
            Problem(
              context.path, part: context.path["allowPrivilegeEscalation"],
              "a privileged container cannot do without; set it to true")
          )
        }
        if context["capabilities"]?.items("add").contains(where: { $0.value == "CAP_SYS_ADMIN" }) == true {
          problems.append(
            Problem(
              context.path, part: context.path["allowPrivilegeEscalation"],
              "'CAP_SYS_ADMIN' cannot do without; take the capability out"
            ))
        }
        return problems
      }),
    ObjectRule(
      "POD-37", on: .pods,
      .custom { pod in
        let hasOwnUsers = pod["hostUsers"]?.value == .bool(false)
        return pod.everyContainer.compactMap { $0["securityContext"] }.flatMap { context -> [Problem] in
          if context.text("procMount") == "Unmasked", !hasOwnUsers {
            return [context.problem("procMount", "'Unmasked' needs 'hostUsers' of the pod to be false")]
          }
          return context.check("procMount", .oneOf("Default", "Unmasked"))
        }
      }),
  ]

  private static let userID = Condition.number(0...Int(Int32.max))

  private static let sysctlsOfIPC: Set<String> = [
    "kernel.sem", "kernel.shm_rmid_forced", "kernel.shmall", "kernel.shmmax", "kernel.shmmni", "kernel.msgmax",
    "kernel.msgmnb", "kernel.msgmni",
  ]

  private static let sysctlProblems: @Sendable (ObjectPart) -> [Problem] = { pod in
    guard let context = pod["securityContext"] else { return [] }
    var seen: Set<String> = []
    return context.items("sysctls").flatMap { sysctl -> [Problem] in
      let name = sysctl.text("name")
      if name.isEmpty { return [sysctl.missing("name")] }
      if !name.isSysctl {
        return [sysctl.problem("name", "expected a name such as 'net.ipv4.tcp_syncookies', found \(name.quoted)")]
      }
      let dotted = name.sysctlWithDots
      var problems =
        seen.insert(dotted).inserted ? [] : [sysctl.problem("name", "\(name.quoted) is given twice; keep one")]
      let isOfIPC = sysctlsOfIPC.contains(dotted) || dotted.hasPrefix("fs.mqueue.")
      if dotted.hasPrefix("net."), pod.isTrue("hostNetwork") {
        problems.append(sysctl.problem("name", "with 'hostNetwork' it would change the node; take it out"))
      }
      if isOfIPC, pod.isTrue("hostIPC") {
        problems.append(sysctl.problem("name", "with 'hostIPC' it would change the node; take it out"))
      }
      return problems
    }
  }

  private static let namespaceProblems: @Sendable (ObjectPart) -> [Problem] = { pod in
    let blame = pod.path["securityContext"]
    var problems: [Problem] = []
    if pod.isTrue("shareProcessNamespace"), pod.isTrue("hostPID") {
      problems.append(
        Problem(
          blame["shareProcessNamespace"], part: pod.path["shareProcessNamespace"],
          "'shareProcessNamespace' and 'hostPID' exclude each other; keep one"))
    }
    guard pod["hostUsers"]?.value == .bool(false) else { return problems }
    for (name, blamed) in [("hostNetwork", "hostNetwork"), ("hostPID", "HostPID"), ("hostIPC", "HostIPC")]
    where pod.isTrue(name) {
      problems.append(
        Problem(pod.path[blamed], part: pod.path[name], "'hostUsers' false and '\(name)' exclude each other; keep one"))
    }
    return problems
  }
}

extension ObjectPart {
  /// What is wrong with the profiles of a security context.
  fileprivate var profileProblems: [Problem] {
    var problems: [Problem] = []
    let types = ["Localhost", "RuntimeDefault", "Unconfined"]
    if let profile = self["seccompProfile"] {
      let type = profile.text("type")
      if type.isEmpty {
        problems.append(profile.missing("type"))
      } else if !types.contains(type) {
        problems += profile.check("type", .oneOf("Localhost", "RuntimeDefault", "Unconfined"))
      }
      if type == "Localhost" {
        if !profile.has("localhostProfile") {
          problems.append(profile.missing("localhostProfile"))
        } else {
          problems += profile.check(
            "localhostProfile", .text("a path without '..' and '/' in front") { !$0.hasPrefix("/") && !$0.leadsUp })
        }
      } else if profile.has("localhostProfile") {
        problems.append(profile.problem("localhostProfile", "it goes only with the type 'Localhost'; take it out"))
      }
    }
    if let profile = self["appArmorProfile"] {
      let type = profile.text("type")
      if type.isEmpty {
        problems.append(profile.missing("type"))
      } else if !types.contains(type) {
        problems += profile.check("type", .oneOf("Localhost", "RuntimeDefault", "Unconfined"))
      }
      let name = profile.text("localhostProfile")
      if type == "Localhost" {
        if name.trimmingBlanks.isEmpty {
          problems.append(profile.missing("localhostProfile"))
        } else if name != name.trimmingBlanks || name.utf8.count > 4095 {
          problems.append(
            profile.problem("localhostProfile", "expected a name without blanks around it, found \(name.quoted)"))
        }
      } else if profile.has("localhostProfile") {
        problems.append(profile.problem("localhostProfile", "it goes only with the type 'Localhost'; take it out"))
      }
    }
    return problems
  }
}

extension String {
  /// The name of a kernel parameter: lower-case parts of letters, digits, `-` and `_`, joined by dots or slashes.
  fileprivate var isSysctl: Bool {
    utf8.count <= 253
      && split(omittingEmptySubsequences: false, whereSeparator: { $0 == "." || $0 == "/" }).allSatisfy { part in
        let isEnd = { (byte: UInt8?) in byte.map { (97...122).contains($0) || $0.isDigit } ?? false }
        return isEnd(part.utf8.first) && isEnd(part.utf8.last)
          && part.utf8.allSatisfy { isEnd($0) || "-_".utf8.contains($0) }
      }
  }

  /// The same parameter with dots between its parts, whichever way it was written.
  fileprivate var sysctlWithDots: String {
    guard let first = first(where: { $0 == "." || $0 == "/" }), first == "/" else { return self }
    return String(map { $0 == "/" ? "." : $0 == "." ? "/" : $0 })
  }
}
