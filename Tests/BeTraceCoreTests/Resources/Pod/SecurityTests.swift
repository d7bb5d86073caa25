import BeTraceCore
import Testing

@Test(arguments: [
  PartRow(
    "container",
    SecurityContext(
      runAsNonRoot: true, runAsUser: 10001, runAsGroup: 10001, privileged: false, allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true, capabilities: Capabilities(add: ["NET_BIND_SERVICE"], drop: ["ALL"]),
      seccompProfile: .localhost("profiles/web.json"), appArmorProfile: .runtimeDefault,
      seLinuxOptions: SELinuxOptions(user: "u", role: "r", type: "t", level: "s0:c1,c2"), procMount: .default,
      windowsOptions: WindowsSecurityContextOptions(runAsUserName: "web")),
    [
      "runAsNonRoot": true, "runAsUser": 10001, "runAsGroup": 10001, "privileged": false,
      "allowPrivilegeEscalation": false, "readOnlyRootFilesystem": true,
      "capabilities": ["add": ["NET_BIND_SERVICE"], "drop": ["ALL"]],
      "seccompProfile": ["type": "Localhost", "localhostProfile": "profiles/web.json"],
      "appArmorProfile": ["type": "RuntimeDefault"],
      "seLinuxOptions": ["user": "u", "role": "r", "type": "t", "level": "s0:c1,c2"],
      "procMount": "Default", "windowsOptions": ["runAsUserName": "web"],
    ]),
  PartRow(
    "pod",
    PodSecurityContext(
      runAsNonRoot: true, runAsUser: 10001, runAsGroup: 10001, fsGroup: 10001, fsGroupChangePolicy: .onRootMismatch,
      supplementalGroups: [1, 2], supplementalGroupsPolicy: .strict, seccompProfile: .unconfined,
      seLinuxChangePolicy: .mountOption, sysctls: [Sysctl(name: "net.core.somaxconn", value: "1024")]),
    [
      "runAsNonRoot": true, "runAsUser": 10001, "runAsGroup": 10001, "fsGroup": 10001,
      "fsGroupChangePolicy": "OnRootMismatch", "supplementalGroups": [1, 2],
      "supplementalGroupsPolicy": "Strict", "seccompProfile": ["type": "Unconfined"],
      "seLinuxChangePolicy": "MountOption", "sysctls": [["name": "net.core.somaxconn", "value": "1024"]],
    ]),
])
func securityIsWrittenAsKubernetesReadsIt(_ row: PartRow) {
  #expect(row.part.body == row.body)
}
