import BeTraceCore
import Testing

/// What only the declarations of modules tell.
@Suite struct ModuleRulesTests {
  private static let reader = TestService(
    variables: [
      Variable("LOG_LEVEL", help: "How much is logged."), Variable("PORT", default: .text("8080"), help: "The port."),
    ], buildTimePrefixes: ["VITE_"])

  @Test(arguments: [
    RuleRow("what is read", #"{"web": {"env": {"LOG_LEVEL": "info", "PORT": "1"}}}"#, services: [reader]),
    RuleRow(
      "what every program reads", #"{"web": {"env": {"TZ": "UTC", "OTEL_SERVICE_NAME": "a", "no_proxy": "a"}}}"#,
      services: [reader]),
    RuleRow(
      "what another variable is made of", #"{"web": {"env": {"A": "b", "LOG_LEVEL": "$(A)"}}}"#, services: [reader]),
    RuleRow("of a module that says nothing", #"{"web": {"env": {"LOG_LEVLE": "info"}}}"#),
    RuleRow(
      "a slip", #"{"web": {"env": {"LOG_LEVLE": "info"}}}"#, services: [reader],
      shows: [
        "test.json:2:31: warning: web: env.LOG_LEVLE: 'web' does not read 'LOG_LEVLE': its pods get it, and nothing uses it; "
          + "did you mean 'LOG_LEVEL'? [MOD-01]"
      ]),
    RuleRow(
      "a slip of what is set too", #"{"web": {"env": {"LOG_LEVLE": "info", "LOG_LEVEL": "warn"}}}"#, services: [reader],
      shows: [
        "test.json:2:31: warning: web: env.LOG_LEVLE: 'web' does not read 'LOG_LEVLE': its pods get it, and nothing uses it; "
          + "did you mean 'LOG_LEVEL'? [MOD-01]"
      ]),
    RuleRow(
      "something else", #"{"web": {"env": {"COLOUR": "red"}}}"#, services: [reader],
      shows: [
        "test.json:2:28: warning: web: env.COLOUR: 'web' does not read 'COLOUR': its pods get it, and nothing uses it [MOD-01]"
      ]),
    RuleRow(
      "the slip of a parent", #"{"web": {}}"#,
      extending: [EnvironmentText("base", #"{"web": {"env": {"LOG_LEVLE": "info"}}}"#)], services: [reader],
      shows: [
        "base.json:2:31: warning: web: env.LOG_LEVLE: 'web' does not read 'LOG_LEVLE': its pods get it, and nothing uses it; "
          + "did you mean 'LOG_LEVEL'? [MOD-01]"
      ]),
    RuleRow(
      "what is read at build time", #"{"web": {"env": {"VITE_API": "a"}}}"#, services: [reader],
      shows: [
        "test.json:2:30: warning: web: env.VITE_API: 'VITE_API' is read when the image of 'web' is built: setting "
          + "it for the pod changes nothing; build the image with it [MOD-02]"
      ]),
  ])
  func variablesAreRead(_ row: RuleRow) { row.check() }

  @Test(arguments: [
    RuleRow("another port's answers", services: [probing("/else", on: 9000)], about: ["MOD-03"]),
    RuleRow("by number", services: [probing("/live", on: 8080)], about: ["MOD-03"]),
    RuleRow(
      "a path that is not served", services: [probing("/redy", on: 8080)], about: ["MOD-03"],
      shows: [
        "test: error: web: the readiness probe asks '/redy', which 'web' does not say that it answers: its pods are "
          + "taken for dead, or never for ready; did you mean '/ready'? [MOD-03]"
      ]),
    RuleRow(
      "by name", services: [probing("/", on: "http")], about: ["MOD-03"],
      shows: [
        "test: error: web: the readiness probe asks '/', which 'web' does not say that it answers: its pods are "
          + "taken for dead, or never for ready [MOD-03]"
      ]),
  ])
  func probesAreAnswered(_ row: RuleRow) { row.check() }

  private static func probing(_ path: String, on port: IntOrString) -> TestService {
    TestService { $0.container.readinessProbe = Probe(.httpGet(path: path, port: port)) }
  }

  @Test(arguments: [
    RuleRow("a volume", services: [writing(VolumeMount(name: "data", mountPath: "/data"))], about: ["MOD-04"]),
    RuleRow("a volume above", services: [writing(VolumeMount(name: "data", mountPath: "/"))], about: ["MOD-04"]),
    RuleRow("a root that can be written to", services: [TestService(writablePaths: ["/data"])], about: ["MOD-04"]),
    RuleRow(
      "no volume", services: [writing()], about: ["MOD-04"],
      shows: [
        "test: error: web: 'web' writes to '/data', where its container can only read: mount a volume there [MOD-04]"
      ]),
    RuleRow(
      "a volume beside", services: [writing(VolumeMount(name: "data", mountPath: "/dat"))], about: ["MOD-04"],
      shows: [
        "test: error: web: 'web' writes to '/data', where its container can only read: mount a volume there [MOD-04]"
      ]),
    RuleRow(
      "a volume to read", services: [writing(VolumeMount(name: "data", mountPath: "/data", readOnly: true))],
      about: ["MOD-04"],
      shows: [
        "test: error: web: 'web' writes to '/data', where its container can only read: mount a volume there [MOD-04]"
      ]),
    RuleRow(
      "files that never change", services: [writing(VolumeMount(name: "files", mountPath: "/data"))], about: ["MOD-04"],
      shows: [
        "test: error: web: 'web' writes to '/data', where its container can only read: mount a volume there [MOD-04]"
      ]),
  ])
  func programsCanWrite(_ row: RuleRow) { row.check() }

  private static func writing(_ mount: VolumeMount? = nil) -> TestService {
    TestService(writablePaths: ["/data"]) {
      $0.container.securityContext?.readOnlyRootFilesystem = true
      $0.container.volumeMounts = [mount].compactMap(\.self)
      $0.deployment.spec.template.spec.volumes = [
        Volume(name: "data", .emptyDir(sizeLimit: "1Mi")), Volume(name: "files", .configMap(name: "a")),
      ]
    }
  }

  private static func policy(_ peer: Value, port: Value = 8080) -> TestService {
    TestService("api") { objects in
      objects.others = [
        Resource([
          "apiVersion": "networking.k8s.io/v1", "kind": "NetworkPolicy",
          "metadata": ["name": "api", "namespace": .string(objects.parameters.namespace)],
          "spec": [
            "podSelector": ["matchLabels": ["app.kubernetes.io/name": "api"]],
            "ingress": [["from": [peer], "ports": [["port": port]]]],
          ],
        ])
      ]
    }
  }

  private static let web = TestService("web", needs: [.hard("api")])
  private static let fromWeb: Value = ["podSelector": ["matchLabels": ["app.kubernetes.io/name": "web"]]]
  private static let fromShop: Value = [
    "podSelector": ["matchLabels": ["app.kubernetes.io/name": "web"]],
    "namespaceSelector": ["matchLabels": ["kubernetes.io/metadata.name": "shop"]],
  ]
  private static let fromElsewhere: Value = [
    "namespaceSelector": ["matchLabels": ["kubernetes.io/metadata.name": "other"]]
  ]

  @Test(arguments: [
    RuleRow("let in", services: [policy(fromWeb), web], about: ["X-14"]),
    RuleRow("let in by port name and namespace", services: [policy(fromShop, port: "http"), web], about: ["X-14"]),
    RuleRow(
      "addresses of which nobody knows", services: [policy(["ipBlock": ["cidr": "10.0.0.0/8"]]), web], about: ["X-14"]),
    RuleRow(
      "another namespace is let in", services: [policy(fromElsewhere), web], about: ["X-14"],
      shows: [
        "test: error: web: 'web' needs 'api', and no NetworkPolicy lets it in there: its connections are dropped "
          + "[X-14]"
      ]),
    RuleRow(
      "another port is open", services: [policy(fromWeb, port: 9000), web], about: ["X-14"],
      shows: [
        "test: error: web: 'web' needs 'api', and no NetworkPolicy lets it in there: its connections are dropped "
          + "[X-14]"
      ]),
    RuleRow(
      "let in without need", services: [policy(fromWeb), TestService("web")], about: ["X-14"],
      shows: [
        "test: error: api: NetworkPolicy 'api' lets 'web' connect to 'api', although it does not say that it needs "
          + "it: declare the dependency, or take it out of the policy [X-14]"
      ]),
    RuleRow(
      "not let out", services: [TestService("api"), shut], about: ["X-14"],
      shows: [
        "test: error: web: 'web' needs 'api', and no NetworkPolicy lets its pods out to it: its connections are "
          + "dropped [X-14]"
      ]),
  ])
  func policiesFitTheDependencies(_ row: RuleRow) { row.check() }

  private static let shut = TestService("web", needs: [.soft("api")]) { objects in
    objects.others = [
      Resource([
        "apiVersion": "networking.k8s.io/v1", "kind": "NetworkPolicy",
        "metadata": ["name": "web", "namespace": .string(objects.parameters.namespace)],
        "spec": ["podSelector": [:], "policyTypes": ["Egress"]],
      ])
    ]
  }
}
