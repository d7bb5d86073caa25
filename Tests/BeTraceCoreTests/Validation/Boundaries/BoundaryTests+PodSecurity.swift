import Testing

extension BoundaryTests {
  @Test(arguments: [
    Boundary(
      "POD-36", "pods", "securityContext",
      takes:
        #"{"runAsUser": 0}, {"runAsGroup": 2147483647}, {"fsGroup": 0, "supplementalGroups": [0, 2147483647]}, {"seccompProfile": {"type": "Localhost", "localhostProfile": "a/b"}}, {"seccompProfile": {"type": "Localhost", "localhostProfile": ""}}, {"appArmorProfile": {"type": "Localhost", "localhostProfile": "a"}}, {"appArmorProfile": {"type": "Unconfined"}}, {"fsGroupChangePolicy": "OnRootMismatch"}, {"supplementalGroupsPolicy": "Strict"}, {"seLinuxChangePolicy": "Recursive"}, {"sysctls": [{"name": "kernel.shm_rmid_forced", "value": "1"}]}, {"sysctls": [{"name": "net/ipv4/a_b-c", "value": ""}]}, {"runAsNonRoot": true, "runAsUser": 0}"#,
      refuses:
        #"{"runAsUser": -1}, {"runAsUser": 2147483648}, {"runAsGroup": -1}, {"fsGroup": 2147483648}, {"supplementalGroups": [-1]}, {"seccompProfile": {}}, {"seccompProfile": {"type": "localhost"}}, {"seccompProfile": {"type": "Localhost"}}, {"seccompProfile": {"type": "Localhost", "localhostProfile": "/a"}}, {"seccompProfile": {"type": "Localhost", "localhostProfile": "../a"}}, {"seccompProfile": {"type": "RuntimeDefault", "localhostProfile": "a"}}, {"appArmorProfile": {"type": "Localhost"}}, {"appArmorProfile": {"type": "Localhost", "localhostProfile": " a"}}, {"appArmorProfile": {"type": "RuntimeDefault", "localhostProfile": "a"}}, {"appArmorProfile": {"type": ""}}, {"fsGroupChangePolicy": "always"}, {"supplementalGroupsPolicy": ""}, {"seLinuxChangePolicy": "MountOption"}, {"sysctls": [{"name": "A.b", "value": ""}]}, {"sysctls": [{"name": "", "value": ""}]}, {"sysctls": [{"name": "a.b", "value": ""}, {"name": "a/b", "value": ""}]}, {"sysctls": [{"name": "~254~", "value": ""}]}"#
    ),
    Boundary(
      "POD-36", "pods", "securityContext.sysctls", given: #""hostNetwork": true"#,
      takes: #"[{"name": "kernel.sem", "value": ""}]"#, refuses: #"[{"name": "net.core.somaxconn", "value": "1"}]"#),
    Boundary(
      "POD-36", "pods", "securityContext.sysctls", given: #""hostIPC": true"#,
      takes: #"[{"name": "net.core.somaxconn", "value": "1"}], [{"name": "kernel.other", "value": "1"}]"#,
      refuses:
        #"[{"name": "kernel.shmmax", "value": "1"}], [{"name": "fs.mqueue.msg_max", "value": "1"}], [{"name": "kernel.sem", "value": ""}]"#
    ),
    Boundary(
      "POD-36", "pods", "hostPID", given: #""shareProcessNamespace": true"#, takes: "false, null", refuses: "true",
      blaming: "securityContext.shareProcessNamespace"),
    Boundary("POD-36", "pods", "hostNetwork", given: #""hostUsers": false"#, takes: "false, null", refuses: "true"),
    Boundary("POD-36", "pods", "hostPID", given: #""hostUsers": false"#, takes: "false", refuses: "true"),
    Boundary("POD-36", "pods", "hostIPC", given: #""hostUsers": false"#, takes: "false", refuses: "true"),
    Boundary(
      "POD-36", "pods", "hostUsers", given: #""hostIPC": true, "hostPID": true, "hostNetwork": true"#,
      takes: "true, null"),
    Boundary(
      "POD-37", "pods", "containers[0].securityContext",
      takes:
        #"{"allowPrivilegeEscalation": true, "privileged": true}, {"privileged": true}, {"allowPrivilegeEscalation": false, "capabilities": {"add": ["SYS_ADMIN"]}}, {"procMount": "Default"}, {"runAsUser": 2147483647}, {"capabilities": {"add": ["x y"], "drop": ["all"]}}"#,
      refuses:
        #"{"allowPrivilegeEscalation": false, "privileged": true}, {"allowPrivilegeEscalation": false, "capabilities": {"add": ["CAP_SYS_ADMIN"]}}, {"procMount": "Unmasked"}, {"procMount": "default"}, {"runAsUser": -1}, {"runAsGroup": 2147483648}, {"seccompProfile": {"type": "x"}}, {"appArmorProfile": {"type": "Localhost", "localhostProfile": ""}}"#
    ),
    Boundary(
      "POD-37", "pods", "containers[0].securityContext", given: #""hostUsers": false"#,
      takes: #"{"procMount": "Unmasked"}"#),
    Boundary(
      "POD-38", "pods", "dnsPolicy", takes: #""ClusterFirst", "Default", "ClusterFirstWithHostNet", "", null"#,
      refuses: #""clusterFirst""#),
    Boundary("POD-38", "pods", "dnsPolicy", refuses: #""None""#, blaming: "dnsConfig"),
    Boundary(
      "POD-38", "pods", "dnsConfig",
      takes:
        #"{}, {"nameservers": ["1.1.1.1", "::1", "1.1.1.2"]}, {"searches": [".", "a_b.c.", "~253~"]}, {"options": [{"name": "ndots", "value": "5"}]}, {"searches": ["a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a"]}"#,
      refuses:
        #"{"nameservers": ["1.1.1.1", "1.1.1.2", "1.1.1.3", "1.1.1.4"]}, {"nameservers": ["a"]}, {"nameservers": ["01.1.1.1"]}, {"nameservers": ["::ffff:1.2.3.4"]}, {"searches": ["A"]}, {"searches": [""]}, {"searches": ["~254~"]}, {"options": [{"value": "a"}]}, {"searches": ["a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a"]}, {"searches": ["~250~", "~250~", "~250~", "~250~", "~250~", "~250~", "~250~", "~250~", "~50~"]}"#
    ),
    Boundary(
      "POD-39", "pods", "hostAliases", takes: #"[{"ip": "1.2.3.4", "hostnames": ["a.b"]}], [{"ip": "::1"}]"#,
      refuses: #"[{"ip": "1.2.3"}], [{"ip": "1.2.3.4", "hostnames": ["A"]}], [{}]"#),
    Boundary("POD-39", "Pod", "spec.hostname", takes: #""~63~", """#, refuses: #""~64~", "a.b", "A""#),
    Boundary(
      "POD-39", "Deployment", "spec.template.spec.subdomain", takes: #""~63~", """#, refuses: #""~64~", "a.b", "A""#),
    Boundary("POD-40", "pods", "terminationGracePeriodSeconds", takes: "0, -1, null"),
    Boundary("POD-41", "pods", "imagePullSecrets", takes: #"[null], [{}], [{"name": "a"}, {"name": "a"}]"#),
    Boundary(
      "POD-42", "Pod", "metadata.annotations",
      takes:
        #"{"container.apparmor.security.beta.kubernetes.io/web": "runtime/default"}, {"container.apparmor.security.beta.kubernetes.io/web": "localhost/a"}, {"controller.kubernetes.io/pod-deletion-cost": "-5"}, {"seccomp.security.alpha.kubernetes.io/pod": "docker/default"}"#,
      refuses:
        #"{"container.apparmor.security.beta.kubernetes.io/web": "x"}, {"container.apparmor.security.beta.kubernetes.io/b": "runtime/default"}, {"controller.kubernetes.io/pod-deletion-cost": "1.5"}, {"controller.kubernetes.io/pod-deletion-cost": "2147483648"}, {"seccomp.security.alpha.kubernetes.io/pod": "x"}"#
    ),
    Boundary(
      "POD-43", "pods", "resources",
      given: #""containers[0].resources": {"requests": {"cpu": 1}, "limits": {"cpu": 2}}"#,
      takes:
        #"{"requests": {"cpu": 1}}, {"limits": {"cpu": 2}}, {"requests": {"cpu": 2}, "limits": {"cpu": 2}}, {"requests": {"memory": "1Gi"}}, {"limits": {"hugepages-2Mi": "2Mi", "cpu": 2}}"#,
      refuses:
        #"{"requests": {"cpu": "999m"}}, {"limits": {"cpu": 1}}, {"requests": {"cpu": 3}, "limits": {"cpu": 2}}, {"requests": {"ephemeral-storage": 1}}, {"limits": {"ex.com/gpu": 1}}"#
    ),
    Boundary(
      "POD-43", "pods", "resources",
      given:
        #""containers[0].resources": {"requests": {"cpu": 1}}, "initContainers": [{"name": "b", "image": "b", "restartPolicy": "Always", "resources": {"requests": {"cpu": 1}}}, {"name": "c", "image": "c", "resources": {"requests": {"cpu": 3}}}]"#,
      takes: #"{"requests": {"cpu": 4}}"#, refuses: #"{"requests": {"cpu": "3999m"}}"#),
    Boundary(
      "POD-43", "pods", "resources",
      given:
        #""containers[0].resources.limits": {"hugepages-2Mi": "2Mi", "cpu": 1}, "containers[1]": {"name": "b", "image": "b", "resources": {"limits": {"hugepages-2Mi": "2Mi", "cpu": 1}}}"#,
      takes: #"{"limits": {"hugepages-2Mi": "4Mi", "cpu": 2}}"#,
      refuses: #"{"limits": {"hugepages-2Mi": "2Mi", "cpu": 2}}"#),
    Boundary(
      "POD-48", "pods", "hostnameOverride", takes: #""~64~", "a.b", null"#, refuses: #""~65~", "A", """#),
    Boundary(
      "POD-48", "pods", "hostNetwork", given: #""hostnameOverride": "a""#, takes: "false", refuses: "true",
      blaming: "hostnameOverride"),
    Boundary(
      "POD-48", "pods", "setHostnameAsFQDN", given: #""hostnameOverride": "a""#, takes: "false", refuses: "true",
      blaming: "hostnameOverride"),
    Boundary(
      "POD-49", "pods", "preemptionPolicy", takes: #""Never", "PreemptLowerPriority", null"#, refuses: #""never", """#),
    Boundary(
      "POD-49", "pods", "os", takes: #"{"name": "linux"}, {"name": "windows"}, null"#,
      refuses: #"{}, {"name": "Linux"}"#),
    Boundary(
      "POD-49", "pods", "securityContext", given: #""os": {"name": "windows"}"#,
      takes: #"{"windowsOptions": {"runAsUserName": "a"}}, {"runAsNonRoot": true}"#,
      refuses:
        #"{"runAsUser": 1}, {"fsGroup": 1}, {"seccompProfile": {"type": "RuntimeDefault"}}, {"sysctls": [{"name": "a", "value": "b"}]}, {"supplementalGroups": [1]}, {"seLinuxOptions": {}}, {"supplementalGroupsPolicy": "Merge"}"#
    ),
    Boundary(
      "POD-49", "pods", "containers[0].securityContext", given: #""os": {"name": "windows"}"#,
      takes: #"{"windowsOptions": {}}, {"runAsNonRoot": true}"#,
      refuses:
        #"{"runAsUser": 1}, {"privileged": false}, {"capabilities": {}}, {"readOnlyRootFilesystem": false}, {"allowPrivilegeEscalation": true}, {"procMount": "Default"}"#
    ),
    Boundary(
      "POD-49", "pods", "shareProcessNamespace", given: #""os": {"name": "windows"}"#, takes: "null",
      refuses: "true, false"),
    Boundary("POD-49", "pods", "hostUsers", given: #""os": {"name": "windows"}"#, takes: "null", refuses: "true"),
    Boundary("POD-49", "pods", "hostIPC", given: #""os": {"name": "windows"}"#, takes: "false, null", refuses: "true"),
    Boundary(
      "POD-49", "pods", "securityContext", given: #""os": {"name": "linux"}"#, takes: #"{"runAsUser": 1}"#,
      refuses: #"{"windowsOptions": {}}"#),
    Boundary(
      "POD-49", "pods", "readinessGates", takes: #"[{"conditionType": "a.b/C"}]"#,
      refuses: #"[{}], [{"conditionType": "a b"}]"#),
    Boundary(
      "POD-49", "pods", "schedulingGates", takes: #"[{"name": "a.b/c"}, {"name": "d"}]"#,
      refuses: #"[{}], [{"name": "a b"}], [{"name": "a"}, {"name": "a"}]"#),
    Boundary(
      "POD-49", "Pod", "spec.restartPolicy", takes: #""Always", "OnFailure", "Never", """#, refuses: #""always""#),
    Boundary("POD-49", "Pod", "spec.activeDeadlineSeconds", takes: "1, 2147483647, null", refuses: "0, -1, 2147483648"),
    Boundary(
      "POD-49", "jobs", "template.spec.activeDeadlineSeconds", takes: "1, 2147483647, null",
      refuses: "0, -1, 2147483648"),
    Boundary(
      "POD-49", "pods", "resourceClaims",
      takes:
        #"[], [{"name": "~63~", "resourceClaimName": "~253~"}], [{"name": "a", "resourceClaimTemplateName": "b.c"}, {"name": "b", "resourceClaimName": "c"}]"#,
      refuses:
        #"[{"resourceClaimName": "a"}], [{"name": "a.b", "resourceClaimName": "a"}], [{"name": "a"}], [{"name": "a", "resourceClaimName": "A"}], [{"name": "a", "resourceClaimName": "a", "resourceClaimTemplateName": "b"}], [{"name": "a", "resourceClaimName": "a"}, {"name": "a", "resourceClaimName": "b"}], [{"name": "a", "resourceClaimTemplateName": ""}]"#
    ),
    Boundary(
      "POD-49", "Pod", "spec.ephemeralContainers", takes: "[], null", refuses: #"[{"name": "b", "image": "b"}]"#),
    Boundary("POD-50", "pods", "containers[0].env", refuses: "[null]"),
  ])
  func podSettings(_ row: Boundary) throws { try row.check() }
}
