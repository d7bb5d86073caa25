import Testing

@testable import BeTraceCore

/// Each check of Pod Security admission, at its boundary.
@Suite struct PodSecurityCheckTests {
  /// What keeps a pod with the JSON `spec`, and `metadata`, from running: `id field`, in the order of the checks.
  private static func failures(
    _ spec: String, metadata: String = "{}", under level: PodSecurityCheck.Level, _ version: KubernetesVersion
  ) throws -> [String] {
    let text = #"{"apiVersion": "v1", "kind": "Pod", "metadata": \#(metadata), "spec": \#(spec)}"#
    let value = try JSONDocument(parsing: Array(text.utf8), file: "").root.value
    let kind = try #require(Schema(version).kind("v1", "Pod"))
    let facts = ObjectFacts(DecodedObject(kind: kind, value: value), version: version)
    let pod = ObjectPart(value: value, path: FieldPath(), object: facts)
    return PodSecurityCheck.problems(
      in: try #require(pod["spec"]), metadata: pod["metadata"], under: level, version
    ).map { "\($0.check.id) \($0.problem.field)" }
  }

  /// A security context that every level takes.
  private static let good = """
    "runAsNonRoot": true, "allowPrivilegeEscalation": false, "seccompProfile": {"type": "RuntimeDefault"}, \
    "capabilities": {"drop": ["ALL"]}
    """

  /// A pod that every level takes, with one container that also has `fields`, of a kind of its own.
  private static func pod(_ fields: String, in list: String = "containers") -> String {
    let container = #"{"name": "a", "securityContext": {\#(good)}}"#
    let other = fields.contains("securityContext") ? "{\(fields)}" : #"{"securityContext": {\#(good)}, \#(fields)}"#
    return list == "containers"
      ? #"{"containers": [\#(other)]}"# : #"{"containers": [\#(container)], "\#(list)": [\#(other)]}"#
  }

  struct Row: CustomTestStringConvertible {
    let id: String
    let field: String
    let accepted: [String]
    let rejected: [String]
    var testDescription: String { id }

    init(_ id: String, _ field: String, accepted: String..., rejected: String...) {
      self.id = id
      self.field = field
      self.accepted = accepted
      self.rejected = rejected
    }
  }

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
      "hostProbesAndhostLifecycle", "livenessProbe.httpGet.host",
      accepted: #""livenessProbe": {"httpGet": {"port": 80, "host": ""}}"#,
      rejected: #""livenessProbe": {"httpGet": {"port": 80, "host": "10.0.0.1"}}"#),
    Row(
      "hostProbesAndhostLifecycle", "lifecycle.preStop.tcpSocket.host",
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

  /// Security contexts of a container in a pod that says nothing itself.
  static let restrictedRows = [
    Row(
      "allowPrivilegeEscalation", "securityContext.allowPrivilegeEscalation", accepted: good,
      rejected: good.replacing(#""allowPrivilegeEscalation": false, "#, with: ""),
      good.replacing(#""allowPrivilegeEscalation": false"#, with: #""allowPrivilegeEscalation": true"#)),
    Row(
      "runAsNonRoot", "securityContext.runAsNonRoot", accepted: good,
      rejected: good.replacing(#""runAsNonRoot": true, "#, with: ""),
      good.replacing(#""runAsNonRoot": true"#, with: #""runAsNonRoot": false"#)),
    Row(
      "runAsUser", "securityContext.runAsUser", accepted: #"\#(good), "runAsUser": 1"#,
      rejected: #"\#(good), "runAsUser": 0"#),
    Row(
      "seccompProfile_restricted", "securityContext.seccompProfile", accepted: good,
      good.replacing(#""RuntimeDefault""#, with: #""Localhost", "localhostProfile": "p""#),
      rejected: good.replacing(#""seccompProfile": {"type": "RuntimeDefault"}, "#, with: ""),
      good.replacing("RuntimeDefault", with: "Unconfined")),
    Row(
      "capabilities_restricted", "securityContext.capabilities.drop", accepted: good,
      good.replacing(#"["ALL"]"#, with: #"["KILL", "ALL"], "add": ["NET_BIND_SERVICE"]"#),
      rejected: good.replacing(#"["ALL"]"#, with: #"["all"]"#), good.replacing(#"["ALL"]"#, with: "[]")),
    Row(
      "capabilities_restricted", "securityContext.capabilities.add[0]", accepted: good,
      rejected: good.replacing(#"["ALL"]"#, with: #"["ALL"], "add": ["CHOWN"]"#)),
    Row(
      "procMount_restricted", "securityContext.procMount", accepted: #"\#(good), "procMount": "Default""#,
      rejected: #"\#(good), "procMount": "Unmasked""#),
  ]

  @Test(arguments: restrictedRows, ["containers", "initContainers", "ephemeralContainers"])
  func restrictedLooksAtEveryContainer(_ row: Row, _ list: String) throws {
    for version in KubernetesVersion.all {
      for context in row.accepted {
        let pod = Self.pod(#""securityContext": {\#(context)}"#, in: list)
        #expect(try Self.failures(pod, under: .restricted, version) == [], "\(context)")
      }
      for context in row.rejected {
        let pod = Self.pod(#""securityContext": {\#(context)}"#, in: list)
        #expect(
          try Self.failures(pod, under: .restricted, version) == ["\(row.id) spec.\(list)[0].\(row.field)"],
          "\(context)")
      }
    }
  }

  @Test func whatThePodSaysHoldsForContainersThatSayNothing() throws {
    let rest = #""allowPrivilegeEscalation": false, "capabilities": {"drop": ["ALL"]}"#
    let pod = { (own: String, container: String) in
      #"{"securityContext": {\#(own)}, "containers": [{"securityContext": {\#(rest)\#(container)}}]}"#
    }
    let profile = #""seccompProfile": {"type": "RuntimeDefault"}"#
    let failures = { (pod: String) in try Self.failures(pod, under: .restricted, .standard) }
    #expect(try failures(pod(#""runAsNonRoot": true, \#(profile)"#, "")) == [])
    #expect(
      try failures(pod(#""runAsNonRoot": false, \#(profile)"#, "")) == [
        "runAsNonRoot spec.securityContext.runAsNonRoot"
      ])
    #expect(
      try failures(pod(#""runAsNonRoot": false, \#(profile)"#, #", "runAsNonRoot": true"#))
        == ["runAsNonRoot spec.securityContext.runAsNonRoot"])
    #expect(
      try failures(pod(#""runAsNonRoot": true, \#(profile)"#, #", "runAsNonRoot": false"#))
        == ["runAsNonRoot spec.containers[0].securityContext.runAsNonRoot"])
    #expect(
      try failures(pod(#""runAsNonRoot": true, "seccompProfile": {"type": "Unconfined"}"#, ", \(profile)"))
        == ["seccompProfile_restricted spec.securityContext.seccompProfile"])
    #expect(
      try failures(pod(#""runAsNonRoot": true, "runAsUser": 0, \#(profile)"#, ""))
        == ["runAsUser spec.securityContext.runAsUser"])
  }

  @Test(arguments: [
    ("configMap", true), ("downwardAPI", true), ("emptyDir", true), ("projected", true), ("secret", true),
    ("csi", true),
    ("persistentVolumeClaim", true), ("ephemeral", true), ("image", true), ("nfs", false), ("hostPath", false),
    ("gitRepo", false), ("iscsi", false),
  ])
  func restrictedTakesSomeVolumes(_ source: String, _ isAccepted: Bool) throws {
    let pod = #"{"containers": [{"securityContext": {\#(Self.good)}}], "volumes": [{"name": "v", "\#(source)": {}}]}"#
    #expect(
      try Self.failures(pod, under: .restricted, .standard)
        == (isAccepted ? [] : ["restrictedVolumes spec.volumes[0].\(source)"]))
  }

  @Test func ownUsersCountSince135() throws {
    let rest = Self.good.replacing(#""runAsNonRoot": true, "#, with: "")
    let root = #"{"hostUsers": false, "containers": [{"securityContext": {\#(rest), "runAsUser": 0}}]}"#
    let proc = #"{"hostUsers": false, "containers": [{"securityContext": {\#(Self.good), "procMount": "Unmasked"}}]}"#
    for version in KubernetesVersion.all {
      let isOld = version.minor < 35
      let field = "spec.containers[0].securityContext"
      #expect(
        try Self.failures(root, under: .restricted, version)
          == (isOld ? ["runAsNonRoot \(field).runAsNonRoot", "runAsUser \(field).runAsUser"] : []))
      #expect(try Self.failures(proc, under: .baseline, version) == (isOld ? ["procMount \(field).procMount"] : []))
      #expect(try Self.failures(proc, under: .restricted, version) == ["procMount_restricted \(field).procMount"])
      let shared = proc.replacing(#""hostUsers": false"#, with: #""hostUsers": true"#)
      #expect(try Self.failures(shared, under: .baseline, version) == ["procMount \(field).procMount"])
    }
  }

  @Test func windowsHasNoPrivilegesToEscalate() throws {
    let context = #""securityContext": {"runAsNonRoot": true}"#
    #expect(
      try Self.failures(#"{"os": {"name": "windows"}, "containers": [{\#(context)}]}"#, under: .restricted, .standard)
        == [])
    #expect(
      try Self.failures(#"{"os": {"name": "linux"}, "containers": [{\#(context)}]}"#, under: .restricted, .standard)
        .count == 3)
  }

  @Test func everyMessageSaysWhereAndNamesAreUnique() throws {
    let ids = PodSecurityCheck.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    let pod = try JSONDocument(
      parsing: Array(#"{"hostPID": true, "containers": [{"name": "a"}]}"#.utf8), file: ""
    ).root.value
    let kind = try #require(Schema(.standard).kind("v1", "Pod"))
    let facts = ObjectFacts(DecodedObject(kind: kind, value: pod), version: .standard)
    let part = ObjectPart(value: pod, path: FieldPath("spec"), object: facts)
    #expect(
      PodSecurityCheck.problems(in: part, metadata: nil, under: .restricted, .standard).map(\.problem.message) == [
        "'spec.hostPID': the pod would share the node's own; take it out",
        "'spec.containers[0].securityContext.allowPrivilegeEscalation': expected false: else a program may become more "
          + "than it was started as",
        "'spec.containers[0].securityContext.runAsNonRoot': expected true here or for the pod: else the container may "
          + "run as root",
        "'spec.containers[0].securityContext.seccompProfile': expected the type 'RuntimeDefault' or 'Localhost' here or "
          + "for the pod",
        "'spec.containers[0].securityContext.capabilities.drop': expected a list with 'ALL' in capitals",
      ])
  }
}
