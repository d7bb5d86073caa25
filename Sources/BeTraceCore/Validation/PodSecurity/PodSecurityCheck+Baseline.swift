// The checks of the level baseline (Kubernetes documentation, Pod Security Standards).
extension PodSecurityCheck {
  static let hostNamespaces = PodSecurityCheck("hostNamespaces", .baseline) { pod in
    ["hostNetwork", "hostPID", "hostIPC"].filter { pod.spec.isTrue($0) }.map {
      pod.spec.problem($0, "the pod would share the node's own; take it out")
    }
  }

  static let privileged = PodSecurityCheck("privileged", .baseline) { pod in
    pod.containerContexts.filter { $0.isTrue("privileged") }.map {
      $0.problem("privileged", "the container could do everything on the node; take it out")
    }
  }

  static let capabilitiesBaseline = PodSecurityCheck(
    "capabilities_baseline", .baseline, isReplacedByRestricted: true
  ) { pod in
    pod.containerContexts.flatMap { context in
      (context["capabilities"]?.items("add") ?? []).filter { !safeCapabilities.contains($0.value.text ?? "") }.map {
        $0.problem("\($0.value.excerpt) is more than containers have by default; take it out")
      }
    }
  }

  /// Those that containers have by default.
  private static let safeCapabilities: Set<String> = [
    "AUDIT_WRITE", "CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL", "MKNOD", "NET_BIND_SERVICE", "SETFCAP",
    "SETGID",
    "SETPCAP", "SETUID", "SYS_CHROOT",
  ]

  static let hostPathVolumes = PodSecurityCheck("hostPathVolumes", .baseline, isReplacedByRestricted: true) { pod in
    pod.spec.items("volumes").filter { $0.has("hostPath") }.map {
      $0.problem("hostPath", "the pod would reach the node's files; use a persistentVolumeClaim or an emptyDir")
    }
  }

  static let hostPorts = PodSecurityCheck("hostPorts", .baseline) { pod in
    pod.containers.flatMap { $0.items("ports") }.filter { ($0.integer("hostPort") ?? 0) != 0 }.map {
      $0.problem("hostPort", "the container would listen on the node itself; take it out and use a Service")
    }
  }

  static let hostProbes = PodSecurityCheck(
    "hostProbesAndHostLifecycle", .baseline, since: KubernetesVersion("1.34")
  ) { pod in
    pod.containers.flatMap { container -> [ObjectPart] in
      ["livenessProbe", "readinessProbe", "startupProbe"].compactMap { container[$0] }
        + ["postStart", "preStop"].compactMap { container["lifecycle", $0] }
    }.flatMap { handler in ["httpGet", "tcpSocket"].compactMap { handler[$0] } }.filter { !$0.isEmpty("host") }.map {
      $0.problem("host", "the node would call another host than the pod; take it out")
    }
  }

  static let appArmorProfile = PodSecurityCheck("appArmorProfile", .baseline) { pod in
    let fields = pod.contexts.compactMap { $0["appArmorProfile"] }.filter { $0.text("type") == "Unconfined" }.map {
      $0.problem("type", "'Unconfined' turns AppArmor off; write 'RuntimeDefault' or 'Localhost'")
    }
    let prefix = "container.apparmor.security.beta.kubernetes.io/"
    let annotations = (pod.metadata?.entries("annotations") ?? []).filter { key, part in
      let profile = part.value.text ?? ""
      return key.hasPrefix(prefix)
        && !(profile.isEmpty || profile == "runtime/default" || profile.hasPrefix("localhost/"))
    }
    return fields
      + annotations.map { _, part in
        part.problem("\(part.value.excerpt) turns AppArmor off; write 'runtime/default' or 'localhost/' and a name")
      }
  }

  static let seLinuxOptions = PodSecurityCheck("seLinuxOptions", .baseline) { pod in
    let types = ["", "container_t", "container_init_t", "container_kvm_t", "container_engine_t"]
    return pod.contexts.compactMap { $0["seLinuxOptions"] }.flatMap { options -> [Problem] in
      var problems: [Problem] = []
      if !types.contains(options.text("type")) {
        let known = types.dropFirst().map { "'\($0)'" }.joined(separator: ", ")
        problems.append(
          options.problem("type", "expected one of \(known), found \(options["type"]?.value.excerpt ?? "nothing")"))
      }
      problems += ["user", "role"].filter { !options.isEmpty($0) }.map {
        options.problem($0, "a pod may not choose it; take it out")
      }
      return problems
    }
  }

  static let procMount = PodSecurityCheck("procMount", .baseline, isReplacedByRestricted: true) { pod in
    pod.containerContexts.filter { context in
      let mount = context.text("procMount")
      if mount.isEmpty || mount == "Default" { return false }
      return !(mount == "Unmasked" && pod.hasOwnUsers)
    }.map {
      let remedy = pod.version.minor >= 35 ? "take it out, or set 'hostUsers' of the pod to false" : "take it out"
      return $0.problem("procMount", "the container would see what is hidden in /proc; \(remedy)")
    }
  }

  static let seccompBaseline = PodSecurityCheck("seccompProfile_baseline", .baseline, isReplacedByRestricted: true) {
    pod in
    pod.contexts.compactMap { $0["seccompProfile"] }.filter { $0.text("type") == "Unconfined" }.map {
      $0.problem("type", "'Unconfined' turns seccomp off; write 'RuntimeDefault' or 'Localhost'")
    }
  }

  static let sysctls = PodSecurityCheck("sysctls", .baseline) { pod in
    (pod.spec["securityContext"]?.items("sysctls") ?? []).filter { !safeSysctls.contains($0.text("name")) }.map {
      $0.problem("name", "\($0.text("name").quoted) may change more than the pod; take it out")
    }
  }

  /// Those that change nothing but the pod.
  private static let safeSysctls: Set<String> = [
    "kernel.shm_rmid_forced", "net.ipv4.ip_local_port_range", "net.ipv4.tcp_syncookies", "net.ipv4.ping_group_range",
    "net.ipv4.ip_unprivileged_port_start", "net.ipv4.ip_local_reserved_ports", "net.ipv4.tcp_keepalive_time",
    "net.ipv4.tcp_fin_timeout", "net.ipv4.tcp_keepalive_intvl", "net.ipv4.tcp_keepalive_probes", "net.ipv4.tcp_rmem",
    "net.ipv4.tcp_wmem",
  ]

  static let windowsHostProcess = PodSecurityCheck("windowsHostProcess", .baseline) { pod in
    pod.contexts.compactMap { $0["windowsOptions"] }.filter { $0.isTrue("hostProcess") }.map {
      $0.problem("hostProcess", "the container would run on the node itself; take it out")
    }
  }
}
