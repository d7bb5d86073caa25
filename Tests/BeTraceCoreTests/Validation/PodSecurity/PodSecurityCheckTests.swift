import Testing

@testable import BeTraceCore

/// Each check of Pod Security admission, at its boundary.
@Suite struct PodSecurityCheckTests {
  /// What keeps a pod with the JSON `spec`, and `metadata`, from running: `id field`, in the order of the checks.
  static func failures(
    _ spec: String, metadata: String = "{}", under level: PodSecurityCheck.Level, _ version: KubernetesVersion
  ) throws -> [String] {
    let text = #"{"apiVersion": "v1", "kind": "Pod", "metadata": \#(metadata), "spec": \#(spec)}"#
    let value = try JSONDocument(parsing: Array(text.utf8), file: "").root.value
    let kind = try #require(Schema(version).kind("v1", "Pod"))
    let facts = ObjectFacts(DecodedObject(kind: kind, value: value), version: version)
    let pod = ObjectPart(value: value, path: FieldPath(), object: facts)
    return PodSecurityCheck.failures(of: try #require(JudgedPods(pod)), under: level, version)
      .map { "\($0.check.id) \($0.field)" }
  }

  /// A security context that every level takes.
  static let good = """
    "runAsNonRoot": true, "allowPrivilegeEscalation": false, "seccompProfile": {"type": "RuntimeDefault"}, \
    "capabilities": {"drop": ["ALL"]}
    """

  /// A pod that every level takes, with one container that also has `fields`, of a kind of its own.
  static func pod(_ fields: String, in list: String = "containers") -> String {
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

  /// https://github.com/kubernetes/kubernetes/tree/master/staging/src/k8s.io/pod-security-admission/policy
  @Test func namesAreThoseThatAdmissionSays() {
    let ids = { (level: PodSecurityCheck.Level) in PodSecurityCheck.all.filter { $0.level == level }.map(\.id).sorted()
    }
    #expect(
      ids(.baseline) == [
        "appArmorProfile", "capabilities_baseline", "hostNamespaces", "hostPathVolumes", "hostPorts",
        "hostProbesAndHostLifecycle", "privileged", "procMount", "seLinuxOptions", "seccompProfile_baseline", "sysctls",
        "windowsHostProcess",
      ])
    #expect(
      ids(.restricted) == [
        "allowPrivilegeEscalation", "capabilities_restricted", "procMount_restricted", "restrictedVolumes",
        "runAsNonRoot", "runAsUser", "seccompProfile_restricted",
      ])
    #expect(ids(.privileged) == [])
  }

  @Test func everyMessageSaysWhere() throws {
    let pod = try JSONDocument(
      parsing: Array(#"{"spec": {"hostPID": true, "containers": [{"name": "a"}]}}"#.utf8), file: ""
    ).root.value
    let kind = try #require(Schema(.standard).kind("v1", "Pod"))
    let facts = ObjectFacts(DecodedObject(kind: kind, value: pod), version: .standard)
    let pods = try #require(JudgedPods(ObjectPart(value: pod, path: FieldPath(), object: facts)))
    #expect(
      PodSecurityCheck.failures(of: pods, under: .restricted, .standard).map(\.problem.message) == [
        "'hostPID': the pod would share the node's own; take it out",
        "'securityContext.allowPrivilegeEscalation' of container 'a': expected false: else a program may become more "
          + "than it was started as",
        "'securityContext.runAsNonRoot' of container 'a': expected true here or for the pod: else the container may "
          + "run as root",
        "'securityContext.seccompProfile' of container 'a': expected the type 'RuntimeDefault' or 'Localhost' here or "
          + "for the pod",
        "'securityContext.capabilities.drop' of container 'a': expected a list with 'ALL' in capitals",
      ])
  }
}
