import BeTraceCore
import Testing

@Suite struct PolicyRulesTests {
  /// What a container has to ask for where a share of it is measured.
  private static let amounts = #"{"requests": {"cpu": "1"}}"#

  private static let digest = "sha256:" + String(repeating: "a", count: 64)
  private static let strict = #""namespace": "shop", "platform": {"policyProfile": "strict"}"#
  private static let lenient = #""namespace": "shop", "platform": {"policyProfile": "lenient"}"#
  private static let guarded = #""namespace": "shop", "protected": true"#
  private static let guardedStrictly = guarded + #", "platform": {"policyProfile": "strict"}"#

  private static let latest =
    "web: image.tag: image 'registry.example.com/web:latest' has the tag 'latest': what runs changes without anybody's doing "
    + "[POL-01]"

  @Test(arguments: [
    RuleRow("a tag", #"{"web": {"image": {"tag": "2.0"}}}"#),
    RuleRow("a digest", #"{"web": {"image": "web@\#(digest)"}}"#),
    RuleRow("latest", #"{"web": {"image": {"tag": "latest"}}}"#, shows: ["test.json:2:27: warning: \(latest)"]),
    RuleRow(
      "latest under the strict profile", #"{"web": {"image": {"tag": "latest"}}}"#, settings: strict,
      shows: ["test.json:2:27: error: \(latest)"]),
    RuleRow(
      "latest under the lenient profile", #"{"web": {"image": {"tag": "latest"}}}"#, settings: lenient,
      shows: ["test.json:2:27: info: \(latest)"]),
    RuleRow(
      "no tag", #"{"web": {"image": "registry.example.com/web"}}"#,
      shows: [
        "test.json:2:19: warning: web: image.tag: image 'registry.example.com/web' has no tag: what runs changes without "
          + "anybody's doing [POL-01]"
      ]),
    RuleRow(
      "another container's", services: [TestService { $0.deployment.spec.template.spec.initContainers = [helper] }],
      shows: ["test: warning: web: image 'busybox' has no tag: what runs changes without anybody's doing [POL-01]"]),
  ])
  func imagesHaveTags(_ row: RuleRow) { row.check() }

  private static let movable =
    "web: image.digest: image 'registry.example.com/web:2.0' has no digest: its tag can be moved to another image [POL-01b]"
  private static let pulled = #"{"web": {"imagePullPolicy": "Always", "image": {"tag": "2.0"}}}"#

  @Test(arguments: [
    RuleRow("never pulled", #"{"web": {"image": {"tag": "2.0"}}}"#, settings: strict),
    RuleRow(
      "a digest", #"{"web": {"imagePullPolicy": "Always", "image": {"tag": "2.0", "digest": "\#(digest)"}}}"#,
      settings: strict),
    RuleRow("none", pulled, shows: ["test.json:2:56: info: \(movable)"]),
    RuleRow(
      "none under the strict profile", pulled, settings: strict,
      shows: [
        "test.json:2:56: warning: web: image.digest: image 'registry.example.com/web:2.0' has no digest: "
          + "its tag can be moved to another image [POL-01b]"
      ]),
    RuleRow("none under the lenient profile", pulled, settings: lenient, shows: ["test.json:2:56: info: \(movable)"]),
    RuleRow(
      "the parent's, dropped by its own tag", pulled, settings: strict,
      extending: [EnvironmentText("base", #"{"web": {"image": {"tag": "2.0", "digest": "\#(digest)"}}}"#)],
      shows: ["test.json:2:56: warning: \(movable)"]),
  ])
  func imagesHaveDigests(_ row: RuleRow) { row.check() }

  @Test func theDigestOfTheParentIsOffered() {
    let files = [
      EnvironmentText("base", #"{"web": {"image": {"tag": "2.0", "digest": "\#(Self.digest)"}}}"#),
      EnvironmentText("test", Self.pulled),
    ]
    let plan = Plan("test", in: Environments(files, [TestService()]), on: .testDay)
    #expect(
      plan.findings.filter { $0.rule == "POL-01b" }.flatMap(\.fixes) == [
        QuickFix(
          "use the digest \(Self.digest.dropFirst(7).prefix(8)) of 'base'",
          [Edit(environment: "test", service: "web", field: Field(["image", "digest"]), value: .string(Self.digest))])
      ])
  }

  private static let everywhere =
    "namespace: services are deployed to the namespace 'default', where nothing keeps apart what belongs together [POL-13]"

  @Test(arguments: [
    RuleRow("a namespace", settings: #""namespace": "shop""#),
    RuleRow(
      "none is one fault of the environment", settings: #""context": "here""#,
      services: [TestService("api"), TestService("web")],
      shows: [
        "test: warning: namespace: what is deployed here goes to the namespace 'default', where nothing "
          + "keeps apart what belongs together [POL-13]"
      ]),
    RuleRow(
      "none under the strict profile", settings: #""platform": {"policyProfile": "strict"}"#,
      shows: [
        "test: error: namespace: what is deployed here goes to the namespace 'default', where nothing keeps"
          + " apart what belongs together [POL-13]"
      ]),
    RuleRow(
      "default for all", settings: #""namespace": "default""#,
      shows: [
        "test.json:1:86: warning: namespace: what is deployed here goes to the namespace 'default', where "
          + "nothing keeps apart what belongs together [POL-13]"
      ]),
    RuleRow(
      "default for one", #"{"web": {"namespace": "default"}}"#,
      shows: [
        "test.json:2:23: warning: web: namespace: what is deployed here goes to the namespace 'default', "
          + "where nothing keeps apart what belongs together [POL-13]"
      ]),
  ])
  func nothingIsInTheDefaultNamespace(_ row: RuleRow) { row.check() }

  private static let alone = "'web' has one pod: the service is away while it is replaced"
  private static let single = TestService(parameters: [.replicas(0...1, reason: "its store is one file")])

  @Test(arguments: [
    RuleRow("not protected", #"{"web": {"imagePullPolicy": "Always"}}"#, settings: strict, services: [pinned]),
    RuleRow("two", #"{"web": {"imagePullPolicy": "Always", "replicas": 2}}"#, settings: guarded, services: [pinned]),
    RuleRow(
      "one", #"{"web": {"imagePullPolicy": "Always"}}"#, settings: guarded, services: [pinned],
      shows: ["test: warning: web: replicas: \(alone) [POL-07]"]),
    RuleRow(
      "one under the strict profile", #"{"web": {"imagePullPolicy": "Always"}}"#, settings: guardedStrictly,
      services: [pinned], shows: ["test: warning: web: replicas: \(alone) [POL-07]"]),
    RuleRow(
      "none", #"{"web": {"imagePullPolicy": "Always", "replicas": 0}}"#, settings: guarded, services: [pinned],
      shows: ["test.json:2:51: warning: web: replicas: 'web' has no pod: nothing runs [POL-07]"]),
    RuleRow(
      "two at least", #"{"web": {"imagePullPolicy": "Always", "autoscaling": {"min": 2}, "resources": \#(amounts)}}"#,
      settings: guarded,
      services: [pinned]),
    RuleRow(
      "one at least", #"{"web": {"imagePullPolicy": "Always", "autoscaling": {"min": 1}, "resources": \#(amounts)}}"#,
      settings: guarded,
      services: [pinned],
      shows: [
        "test.json:2:62: warning: web: autoscaling.min: 'web' has one pod at least: the service is away while it is replaced "
          + "[POL-07]"
      ]),
  ])
  func servicesHaveTwoPods(_ row: RuleRow) { row.check() }

  @Test func aModuleThatAllowsOnePodGivesItsReason() {
    let plan = Plan(#"{"web": {}}"#, settings: Self.guarded, services: [Self.single])
    #expect(
      plan.findings.filter { $0.rule == "POL-07" }.map(\.description) == [
        "test: warning: web: replicas: \(Self.alone), and its module does not allow two: its store is one file [POL-07]"
      ])
    #expect(plan.findings.filter { $0.rule == "POL-07" }.flatMap(\.fixes) == [])
  }

  @Test(arguments: [
    RuleRow("not protected", #"{"web": {"replicas": 2}}"#),
    RuleRow(
      "pulled", #"{"web": {"replicas": 2, "imagePullPolicy": "IfNotPresent"}}"#, settings: guarded, services: [pinned]),
    RuleRow(
      "never pulled", #"{"web": {"replicas": 2}}"#, settings: guarded,
      shows: [
        "test: warning: web: imagePullPolicy: image 'registry.example.com/web:1.0' is never pulled: pods start only on nodes "
          + "that have it already [EF-09]"
      ]),
  ])
  func protectedEnvironmentsPullImages(_ row: RuleRow) { row.check() }

  private static let helper = Container(
    name: "helper", image: "busybox", imagePullPolicy: .never, securityContext: .tight)
  private static let pinned = TestService(parameters: [.image(default: "registry.example.com/web:1.0@\(digest)")])
}
