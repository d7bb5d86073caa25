import BeTraceCore
import Testing

/// What is out of place in a protected environment: NS-05, ENV-02.
@Suite struct ProtectedEnvironmentTests {
  private static func settings(_ level: String, protected: Bool = true, profile: String = "standard") -> String {
    #""namespace": "shop", "protected": \#(protected), "platform": {"podSecurity": "\#(level)", "#
      + #""policyProfile": "\#(profile)"}"#
  }

  private static func level(_ name: String, _ settings: String, _ shows: String...) -> RuleRow {
    RuleRow(name, settings: settings, about: ["NS-05"], shows: shows)
  }

  private static func open(_ severity: String) -> String {
    "test.json:1:141: \(severity): platform.podSecurity: 'platform.podSecurity' is 'privileged', which lets every pod of "
      + "'test' take over its node: it is protected; set 'restricted', or 'baseline' if a service needs more [NS-05]"
  }

  @Test(arguments: [
    level("restricted", settings("restricted")),
    level("baseline", settings("baseline")),
    level("not protected", settings("privileged", protected: false)),
    level("privileged", settings("privileged"), open("warning")),
    level("privileged and strict", settings("privileged", profile: "strict"), open("warning")),
    level("privileged and lenient", settings("privileged", profile: "lenient"), open("info")),
  ])
  func namespacesKeepPodsFromTheirNodes(_ row: RuleRow) { row.check() }

  private static func variable(
    _ text: String, over parent: String = #""HOME_URL": "https://shop.example.com""#, protected: Bool = true,
    services: [TestService] = [TestService()], finds host: String? = nil
  ) -> RuleRow {
    RuleRow(
      "\(text), \(protected ? "" : "not ")protected", #"{"web": {"env": {"HOME_URL": "\#(text)"}}}"#,
      settings: settings("restricted", protected: protected),
      extending: [EnvironmentText("parent", #"{"web": {"env": {\#(parent)}}}"#)], services: services, about: ["ENV-02"],
      shows: host.map {
        [
          "test.json:2:30: warning: web: env.HOME_URL: 'HOME_URL' leads to '\($0)', which in a pod is the pod itself, and in "
            + "a browser the machine of whoever looks: 'test' is protected; name the host that answers, or refer to a "
            + "service [ENV-02]"
        ]
      } ?? [])
  }

  private static let accompanied = TestService {
    $0.deployment.spec.template.spec.containers.append(
      Container(
        name: "proxy", image: "registry.example.com/proxy:1", imagePullPolicy: .ifNotPresent,
        ports: [ContainerPort(name: "sql", containerPort: 5432)]))
  }

  @Test(arguments: [
    variable("http://localhost:3000/a", finds: "localhost"),
    variable("http://127.0.0.1", finds: "127.0.0.1"),
    variable("https://127.1.2.3/a?b", finds: "127.1.2.3"),
    variable("http://[::1]:80/", finds: "::1"),
    variable("postgres://app@LOCALHOST:5432/a", finds: "localhost"),
    variable("http://shop.localhost/callback", finds: "shop.localhost"),
    variable("http://localhost:8080", finds: "localhost"),
    variable("http://localhost:3000", over: #""HOME_URL": "http://localhost""#, finds: "localhost"),
    variable("http://localhost:3000", protected: false),
    variable("http://localhost.example.com"),
    variable("http://127.0.0.1.example.com"),
    variable("http://127.0.0.300"),
    variable("https://shop.example.com/localhost"),
    variable("localhost"),
    variable("postgres://app@localhost:5432/a", services: [accompanied]),
    variable("postgres://app@localhost:5433/a", services: [accompanied], finds: "localhost"),
  ])
  func addressesLeadOutOfThePod(_ row: RuleRow) { row.check() }
}
