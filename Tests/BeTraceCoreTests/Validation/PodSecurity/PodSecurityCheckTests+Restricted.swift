import Testing

@testable import BeTraceCore

extension PodSecurityCheckTests {
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
}
