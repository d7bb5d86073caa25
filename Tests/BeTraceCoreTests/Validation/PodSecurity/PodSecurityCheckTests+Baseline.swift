import Testing

@testable import BeTraceCore

extension PodSecurityCheckTests {
  /// Fields of a container: what a check takes, what it refuses, and the field that it blames.
  static let containerRows = [
    Row(
      "privileged", "securityContext.privileged",
      accepted: #""securityContext": {"privileged": false, \#(good)}"#,
      rejected: #""securityContext": {"privileged": true, \#(good)}"#),
    Row(
      "capabilities_baseline", "securityContext.capabilities.add[1]",
      accepted: #""securityContext": {"capabilities": {"add": ["CHOWN", "SYS_CHROOT"]}}"#,
      rejected: #""securityContext": {"capabilities": {"add": ["CHOWN", "SYS_ADMIN"]}}"#,
      #""securityContext": {"capabilities": {"add": ["CHOWN", "chown"]}}"#),
    Row(
      "hostPorts", "ports[0].hostPort",
      accepted: #""ports": [{"containerPort": 80}]"#, #""ports": [{"containerPort": 80, "hostPort": 0}]"#,
      rejected: #""ports": [{"containerPort": 80, "hostPort": 80}]"#),
    Row(
      "hostProbesAndHostLifecycle", "livenessProbe.httpGet.host",
      accepted: #""livenessProbe": {"httpGet": {"port": 80, "host": ""}}"#,
      rejected: #""livenessProbe": {"httpGet": {"port": 80, "host": "10.0.0.1"}}"#),
    Row(
      "hostProbesAndHostLifecycle", "lifecycle.preStop.tcpSocket.host",
      accepted: #""lifecycle": {"preStop": {"tcpSocket": {"port": 80}}}"#,
      rejected: #""lifecycle": {"preStop": {"tcpSocket": {"port": 80, "host": "a"}}}"#),
    Row(
      "appArmorProfile", "securityContext.appArmorProfile.type",
      accepted: #""securityContext": {"appArmorProfile": {"type": "RuntimeDefault"}}"#,
      #""securityContext": {"appArmorProfile": {"type": "Localhost", "localhostProfile": "p"}}"#,
      rejected: #""securityContext": {"appArmorProfile": {"type": "Unconfined"}}"#),
    Row(
      "seLinuxOptions", "securityContext.seLinuxOptions.type",
      accepted: #""securityContext": {"seLinuxOptions": {"type": "container_t", "level": "s0"}}"#,
      #""securityContext": {"seLinuxOptions": {"type": "container_engine_t"}}"#,
      #""securityContext": {"seLinuxOptions": {"type": "", "user": ""}}"#,
      rejected: #""securityContext": {"seLinuxOptions": {"type": "spc_t"}}"#),
    Row(
      "seLinuxOptions", "securityContext.seLinuxOptions.user",
      accepted: #""securityContext": {"seLinuxOptions": {}}"#,
      rejected: #""securityContext": {"seLinuxOptions": {"user": "u"}}"#),
    Row(
      "procMount", "securityContext.procMount", accepted: #""securityContext": {"procMount": "Default"}"#,
      rejected: #""securityContext": {"procMount": "Unmasked"}"#),
    Row(
      "seccompProfile_baseline", "securityContext.seccompProfile.type",
      accepted: #""securityContext": {"seccompProfile": {"type": "Localhost", "localhostProfile": "p"}}"#,
      rejected: #""securityContext": {"seccompProfile": {"type": "Unconfined"}}"#),
    Row(
      "windowsHostProcess", "securityContext.windowsOptions.hostProcess",
      accepted: #""securityContext": {"windowsOptions": {"hostProcess": false}}"#,
      rejected: #""securityContext": {"windowsOptions": {"hostProcess": true}}"#),
  ]

  @Test(arguments: containerRows, ["containers", "initContainers", "ephemeralContainers"])
  func baselineLooksAtEveryContainer(_ row: Row, _ list: String) throws {
    for version in KubernetesVersion.all {
      for fields in row.accepted {
        #expect(try Self.failures(Self.pod(fields, in: list), under: .baseline, version) == [], "\(fields)")
      }
      for fields in row.rejected {
        let pod = Self.pod(fields, in: list)
        #expect(
          try Self.failures(pod, under: .baseline, version) == ["\(row.id) spec.\(list)[0].\(row.field)"], "\(fields)")
        #expect(try Self.failures(pod, under: .privileged, version) == [], "\(fields)")
        #expect(try !Self.failures(pod, under: .restricted, version).isEmpty, "\(fields)")
      }
    }
  }

  /// Fields of a pod, in the same way.
  static let podRows = [
    Row("hostNamespaces", "hostNetwork", accepted: #""hostNetwork": false"#, rejected: #""hostNetwork": true"#),
    Row("hostNamespaces", "hostPID", accepted: #""hostPID": false"#, rejected: #""hostPID": true"#),
    Row("hostNamespaces", "hostIPC", accepted: #""hostIPC": false"#, rejected: #""hostIPC": true"#),
    Row(
      "hostPathVolumes", "volumes[0].hostPath", accepted: #""volumes": [{"name": "v", "emptyDir": {}}]"#,
      rejected: #""volumes": [{"name": "v", "hostPath": {"path": "/"}}]"#),
    Row(
      "sysctls", "securityContext.sysctls[0].name",
      accepted: #""securityContext": {"sysctls": [{"name": "net.ipv4.tcp_rmem", "value": "1"}]}"#,
      #""securityContext": {"sysctls": [{"name": "kernel.shm_rmid_forced", "value": "1"}]}"#,
      rejected: #""securityContext": {"sysctls": [{"name": "kernel.shmmax", "value": "1"}]}"#,
      #""securityContext": {"sysctls": [{"name": "net/ipv4/tcp_rmem", "value": "1"}]}"#),
    Row(
      "appArmorProfile", "securityContext.appArmorProfile.type",
      accepted: #""securityContext": {"appArmorProfile": {"type": "RuntimeDefault"}}"#,
      rejected: #""securityContext": {"appArmorProfile": {"type": "Unconfined"}}"#),
    Row(
      "seccompProfile_baseline", "securityContext.seccompProfile.type",
      accepted: #""securityContext": {"seccompProfile": {"type": "RuntimeDefault"}}"#,
      rejected: #""securityContext": {"seccompProfile": {"type": "Unconfined"}}"#),
    Row(
      "seLinuxOptions", "securityContext.seLinuxOptions.role", accepted: #""securityContext": {"seLinuxOptions": {}}"#,
      rejected: #""securityContext": {"seLinuxOptions": {"role": "r"}}"#),
    Row(
      "windowsHostProcess", "securityContext.windowsOptions.hostProcess",
      accepted: #""securityContext": {"windowsOptions": {}}"#,
      rejected: #""securityContext": {"windowsOptions": {"hostProcess": true}}"#),
  ]

  @Test(arguments: podRows)
  func baselineLooksAtThePod(_ row: Row) throws {
    for version in KubernetesVersion.all {
      for fields in row.accepted {
        #expect(try Self.failures(#"{"containers": [{}], \#(fields)}"#, under: .baseline, version) == [], "\(fields)")
      }
      for fields in row.rejected {
        #expect(
          try Self.failures(#"{"containers": [{}], \#(fields)}"#, under: .baseline, version)
            == ["\(row.id) spec.\(row.field)"], "\(fields)")
      }
    }
  }

  @Test func appArmorMayAlsoBeAnAnnotation() throws {
    let key = "container.apparmor.security.beta.kubernetes.io/a"
    for (profile, isAccepted) in [("runtime/default", true), ("localhost/p", true), ("", true), ("unconfined", false)] {
      let found = try Self.failures(
        #"{"containers": [{}]}"#, metadata: #"{"annotations": {"\#(key)": "\#(profile)"}}"#, under: .baseline, .standard
      )
      #expect(found == (isAccepted ? [] : ["appArmorProfile metadata.annotations[\(key)]"]), "\(profile)")
    }
  }
}
