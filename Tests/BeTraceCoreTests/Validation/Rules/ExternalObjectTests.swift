import BeTraceCore
import Testing

@Suite struct ExternalObjectTests {
  private static func variable(_ kind: String, _ name: String, _ key: String, _ more: String = "") -> String {
    #"{"web": {"env": {"A": {"\#(kind)": {"name": "\#(name)", "key": "\#(key)"\#(more)}}}}}"#
  }

  private static let known = #"""
    "namespace": "shop", "platform": {"externals": {"secrets": {"web-auth": ["token"]}, "configMaps": {"web": ["mode"]}}}
    """#

  @Test(arguments: [
    RuleRow("a known key", variable("secretKeyRef", "web-auth", "token"), settings: known),
    RuleRow("a known key of a config map", variable("configMapKeyRef", "web", "mode"), settings: known),
    RuleRow("what may be missing", variable("secretKeyRef", "x", "y", #", "optional": true"#), settings: known),
    RuleRow(
      "a secret that nobody knows", variable("secretKeyRef", "billing", "token"), settings: known,
      shows: [
        "test.json:2:23: error: web: env.A: 'A' refers to secret 'billing', which nothing makes and "
          + "'platform.externals.secrets' does not list: pods wait for it [X-09]"
      ]),
    RuleRow(
      "a secret that is misspelt", variable("secretKeyRef", "web-aut", "token"), settings: known,
      shows: [
        "test.json:2:23: error: web: env.A: 'A' refers to secret 'web-aut', which nothing makes and "
          + "'platform.externals.secrets' does not list; did you mean 'web-auth'? [X-09]"
      ]),
    RuleRow(
      "a key that is misspelt", variable("secretKeyRef", "web-auth", "tokem"), settings: known,
      shows: [
        "test.json:2:23: error: web: env.A: 'A' refers to the key 'tokem', which secret 'web-auth' does not have; did you "
          + "mean 'token'? [X-09]"
      ]),
    RuleRow(
      "a key that is not there", variable("configMapKeyRef", "web", "colour"), settings: known,
      shows: [
        "test.json:2:23: error: web: env.A: 'A' refers to the key 'colour', which config map 'web' does not have: use mode "
          + "[X-09]"
      ]),
    RuleRow(
      "what a parent lists", variable("secretKeyRef", "web-auth", "token"),
      extending: [EnvironmentText("base", #"{"web": {}}"#, settings: known)]),
    RuleRow(
      "what a service makes", variable("configMapKeyRef", "made", "mode"),
      services: [TestService { $0.others = [made($0.parameters.namespace)] }]),
    RuleRow(
      "what a service makes elsewhere", variable("configMapKeyRef", "made", "mode"),
      services: [TestService { $0.others = [made("elsewhere")] }],
      shows: [
        "test: error: web: ConfigMap 'made' goes to namespace 'elsewhere', which nothing makes and "
          + "'platform.externals.namespaces' does not list: the server refuses what is to go there [ADM-01]",
        "test.json:2:23: error: web: env.A: 'A' refers to config map 'made', which nothing makes and "
          + "'platform.externals.configMaps' does not list: pods wait for it [X-09]",
      ]),
    RuleRow(
      "a key that a service does not make", variable("configMapKeyRef", "made", "colour"),
      services: [TestService { $0.others = [made($0.parameters.namespace)] }],
      shows: [
        "test.json:2:23: error: web: env.A: 'A' refers to the key 'colour', which config map 'made' does not have: use mode "
          + "[X-09]"
      ]),
    RuleRow(
      "a volume of a module",
      services: [
        TestService {
          $0.deployment.spec.template.spec.volumes = [Volume(name: "config", .configMap(name: "nowhere"))]
        }
      ],
      shows: [
        "test: error: web: volume 'config' refers to config map 'nowhere', which nothing makes and "
          + "'platform.externals.configMaps' does not list: pods wait for it [X-09]"
      ]),
  ])
  func podsFindWhatTheyReferTo(_ row: RuleRow) { row.check() }

  private static func made(_ namespace: String) -> Resource {
    ConfigMap(metadata: ObjectMeta(name: "made", namespace: namespace), data: ["mode": "x"]).resource
  }

  @Test func theSecretThatMostLikelyHasAKeyIsProposed() {
    let settings = #"""
      "platform": {"externals": {"secrets": {"other": ["token", "jwt-secret"], "web-auth": ["token"], "web": ["pin"]}}}
      """#
    let platform = Plan("{}", settings: settings, services: [TestService()]).platform
    #expect(platform.likelySecret(of: "web", for: "TOKEN") == "web-auth")
    #expect(platform.likelySecret(of: "web", for: "PIN") == "web")
    #expect(platform.likelySecret(of: "web", for: "JWT_SECRET") == "other")
    #expect(platform.likelySecret(of: "web", for: "STRIPE_KEY") == "web-auth")
    #expect(platform.likelySecret(of: "api", for: "STRIPE_KEY") == "api-secrets")
  }
}
