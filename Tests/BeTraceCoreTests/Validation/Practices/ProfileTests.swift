import BeTraceCore
import Testing

/// How much practices matter is for the policy profile of the environment to say.
@Suite struct ProfileTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let rule: String
    let entry: String
    let settings: String
    let severities: [Severity]
    let service: TestService

    init(
      _ rule: String, _ name: String, _ severities: [Severity], _ entry: String = "{}", settings: String = "",
      changing change: @escaping @Sendable (inout TestService.Objects) -> Void = { _ in }
    ) {
      testDescription = "\(rule): \(name)"
      self.rule = rule
      self.entry = entry
      self.settings = settings
      self.severities = severities
      service = TestService(changing: change)
    }
  }

  private static let mild: [Severity] = [.info, .warning, .warning]
  private static let serious: [Severity] = [.info, .warning, .error]
  private static let slight: [Severity] = [.info, .info, .warning]

  @Test(arguments: [
    Row("POL-01", "latest", serious, #"{"image": "web:latest"}"#),
    Row("POL-01b", "no digest", slight, #"{"imagePullPolicy": "Always"}"#),
    Row("POL-02", "no amounts", mild),
    Row("POL-03", "no liveness", mild) { $0.container.livenessProbe = nil },
    Row("POL-04", "escalation", serious, settings: #", "podSecurity": "baseline""#) {
      $0.container.securityContext?.allowPrivilegeEscalation = nil
    },
    Row("POL-05", "a writable root", serious),
    Row("POL-06", "the account default", serious) {
      $0.deployment.spec.template.spec.automountServiceAccountToken = false
    },
    Row("POL-07", "no spread", mild, #"{"replicas": 2}"#) {
      $0.deployment.spec.template.spec.topologySpreadConstraints = []
    },
    Row("POL-07", "no budget", slight, #"{"replicas": 2}"#) { $0.others = [] },
    Row("POL-08", "no policy", slight),
    Row("POL-10", "no labels", mild) { $0.deployment.metadata.labels = [:] },
    Row("POL-11", "no class", serious, #"{"ingress": {"host": "a.example.com"}}"#),
    Row("POL-12", "a node's port", mild) { $0.service.spec.type = .nodePort },
    Row("POL-14", "no time", mild) {
      $0.deployment.spec.template.spec.terminationGracePeriodSeconds = 10
      $0.container.lifecycle = Lifecycle(preStop: .sleep(seconds: 5))
    },
    Row("SA-02", "a token", mild) {
      $0.others = [ServiceAccount(metadata: $0.deployment.metadata).resource]
    },
    Row("SEC-03", "a secret", mild) {
      $0.others = [
        Resource([
          "apiVersion": "v1", "kind": "Secret", "metadata": ["name": "a", "namespace": "shop"],
          "stringData": ["a": "b"],
        ])
      ]
    },
    Row("POL-09", "a secret", [.error, .error, .error], #"{"env": {"API_TOKEN": "m4rk3r"}}"#),
  ])
  func theProfileDecides(_ row: Row) {
    let severities = ["lenient", "standard", "strict"].map { profile in
      let settings = #""namespace": "shop", "platform": {"policyProfile": "\#(profile)"\#(row.settings)}"#
      let plan = Plan(#"{"web": \#(row.entry)}"#, settings: settings, services: [row.service])
      return plan.findings.filter { $0.rule == row.rule }.map(\.severity)
    }
    #expect(severities == row.severities.map { [$0] })
  }
}
