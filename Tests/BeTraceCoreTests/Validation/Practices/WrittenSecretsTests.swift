import BeTraceCore
import Testing

/// Secrets that are written down: they are found, and no message shows one.
@Suite struct WrittenSecretsTests {
  private static func variable(_ text: String) -> String {
    ManifestRow.deployment(container: #""env": [\#(text)], "#)
  }

  @Test(arguments: [
    ManifestRow(
      "a reference", variable(#"{"name": "DB_PASSWORD", "valueFrom": {"secretKeyRef": {"name": "a", "key": "b"}}}"#)),
    ManifestRow("another variable's value", variable(#"{"name": "DB_PASSWORD", "value": "$(A)"}"#)),
    ManifestRow("no secret", variable(#"{"name": "LOG_LEVEL", "value": "m4rk3r"}"#)),
    ManifestRow(
      "a name", variable(#"{"name": "DB_PASSWORD", "value": "m4rk3r"}"#),
      shows: [
        "error: spec.template.spec.containers[0].env[0].value: 'DB_PASSWORD' of container 'web' of Deployment 'web' "
          + "is named like a secret: everyone who can read the file can read it; take it from a Secret with "
          + "'secretKeyRef' [POL-09]"
      ]),
    ManifestRow(
      "a look", variable(#"{"name": "DB", "value": "pg://me:m4rk3r@db"}"#),
      shows: [
        "error: spec.template.spec.containers[0].env[0].value: 'DB' of container 'web' of Deployment 'web' has a "
          + "value that looks like a secret: everyone who can read the file can read it; take it from a Secret with "
          + "'secretKeyRef' [POL-09]"
      ]),
    ManifestRow("an empty Secret", ManifestRow.object("Secret", #""data": {"a": ""}"#)),
    ManifestRow(
      "a Secret",
      ManifestRow.object("Secret", #""data": {"a": "bTRyazNy"}, "stringData": {"b": "m4rk3r", "c": "m4rk3r"}"#),
      shows: [
        "warning: data: Secret 'web' has its values written down, for 'a': everyone who can read the file can read "
          + "them; write an ExternalSecret or SealedSecret instead [SEC-03]",
        "warning: stringData: Secret 'web' has its values written down, for 'b' and 'c': everyone who can read the "
          + "file can read them; write an ExternalSecret or SealedSecret instead [SEC-03]",
      ]),
  ])
  func secretsAreReferredTo(_ row: ManifestRow) throws { try row.check("POL-09", "SEC-03") }

  @Test func modulesWriteNoneEither() {
    let service = TestService { $0.container.env.append(EnvVar(name: "API_TOKEN", value: "m4rk3r")) }
    let plan = Plan(#"{"web": {}}"#, services: [service])
    #expect(
      plan.findings.filter { $0.rule == "POL-09" }.map(\.description) == [
        "test: error: web: 'API_TOKEN' of container 'web' of Deployment 'web' is named like a secret: everyone who can read "
          + "the file can read it; take it from a Secret with 'secretKeyRef' [POL-09]"
      ])
  }

  /// Whatever is wrong with a secret, what it is stays untold.
  @Test(arguments: [
    #""data": {"a": "m4rk3r!"}"#, #""data": {"a": ["m4rk3r"]}"#, #""data": "m4rk3r""#, #""data": {"a": "m4rk3"}"#,
    #""data": ["m4rk3r"]"#, #""stringData": {"a": 475869.25}"#, #""stringData": {"a": ["m4rk3r"]}"#,
    #""stringData": "m4rk3r""#,
    #""stringData": {"a": {"m4rk3r": "m4rk3r"}}"#, #""data": {"a": 475869}"#,
    #""type": "kubernetes.io/tls", "stringData": {"tls.crt": "m4rk3r", "tls.key": "m4rk3r"}"#,
    #""type": "kubernetes.io/dockerconfigjson", "stringData": {".dockerconfigjson": "m4rk3r"}"#,
    #""type": "kubernetes.io/ssh-auth", "stringData": {"ssh-privatekey2": "m4rk3r"}"#,
    #""type": "kubernetes.io/basic-auth", "stringData": {"x": "m4rk3r"}"#,
    #""type": "kubernetes.io/dockercfg", "data": {".dockercfg": "bTRyazNy"}"#,
  ])
  func aSecretIsNeverShown(_ body: String) throws {
    let findings = try ManifestRow.findings(in: [ManifestRow.object("Secret", body)])
    #expect(!findings.isEmpty)
    for finding in findings { expectNothingIsTold(in: finding.description) }
  }

  @Test(arguments: [
    #"{"name": "DB_PASSWORD", "value": "m4rk3r"}"#, #"{"name": "DB_PASSWORD", "value": 475869}"#,
    #"{"name": "DB_PASSWORD", "value": 475869.25}"#, #"{"name": "DB_PASSWORD", "value": ["m4rk3r"]}"#,
    #"{"name": "DB_PASSWORD", "value": {"a": "m4rk3r"}}"#,
    #"{"name": "DB_PASSWORD", "value": "m4rk3r", "valueFrom": {"fieldRef": {"fieldPath": "metadata.name"}}}"#,
    #"{"name": "DB_PASSWORD", "value": "m4rk3r"}, {"name": "DB_PASSWORD", "value": "m4rk3r"}"#,
    #"{"name": "DB=PASSWORD", "value": "m4rk3r"}"#,
  ])
  func aSecretVariableIsNeverShown(_ variables: String) throws {
    let findings = try ManifestRow.findings(in: [Self.variable(variables)])
    #expect(!findings.isEmpty)
    for finding in findings { expectNothingIsTold(in: finding.description) }
  }

  private func expectNothingIsTold(in text: String) {
    for mark in ["m4rk3", "475869", "bTRyaz"] { #expect(!text.contains(mark), "\(text)") }
  }
}
