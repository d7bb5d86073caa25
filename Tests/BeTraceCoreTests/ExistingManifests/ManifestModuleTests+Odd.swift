import BeTraceCore
import Testing

// Manifests that are no usual service.
extension ManifestModuleTests {
  private static func module(_ text: String) throws -> ManifestModule {
    ManifestModule("shop", in: "services/shop", try ManifestsInYAML.read(text), revision: "")
  }

  /// What a plan with `entry` finds wrong with it.
  private static func errors(_ text: String, _ entry: String = "{}") throws -> [String] {
    ShopManifests.plan(try module(text), entry).findings
      .filter { $0.severity == .error && ["MOD-09", "EF-04"].contains($0.rule) }.map(\.description)
  }

  private static let daemon = """
    apiVersion: apps/v1
    kind: DaemonSet
    metadata: {name: shop}
    spec:
      selector: {matchLabels: {app: shop}}
      template:
        metadata: {labels: {app: shop}}
        spec: {containers: [{name: shop, image: "a:1"}]}
    """

  @Test func aDaemonSetHasNoReplicasAndSaysWhy() throws {
    #expect(
      ShopManifests.plan(try Self.module(Self.daemon), #"{"replicas": 3}"#).findings.map(\.message).contains(
        "'shop' has no 'replicas': a DaemonSet runs one pod on every node"))
  }

  @Test func manifestsWithoutAWorkloadRefuseWhatIsAboutOne() throws {
    let text = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {a: b}"
    #expect(try Self.errors(text) == [])
    let errors = try Self.errors(text, #"{"image": "b:1"}"#)
    #expect(
      errors == [
        "environments/test.json:1:95: error: shop: image: 'shop' has no 'image': there is no workload with a container "
          + "among its manifests [EF-04]"
      ])
    #expect(
      try Self.module(text).remarks.map(\.message) == [
        "there is no workload among its manifests: all of them are deployed as they are"
      ])
  }

  @Test func aCronJobHasAnImageAndNoReplicas() throws {
    let text = """
      apiVersion: batch/v1
      kind: CronJob
      metadata: {name: shop}
      spec:
        schedule: "0 3 * * *"
        jobTemplate: {spec: {template: {spec: {restartPolicy: Never, containers: [{name: a, image: "a:1"}]}}}}
      """
    #expect(
      ShopManifests.changes(try Self.module(text), #"{"image": {"tag": "2"}}"#) == [
        "- image: a:1", "+ image: a:2",
      ])
    #expect(
      ShopManifests.plan(try Self.module(text), #"{"replicas": 3}"#).findings.map(\.message).contains(
        "'shop' has no 'replicas': a CronJob runs pods that end"))
  }

  @Test func ofSeveralWorkloadsTheOneCalledLikeTheServiceIsMeant() throws {
    let other = Self.daemon.replacing("name: shop}\nspec", with: "name: agent}\nspec")
    let module = try Self.module(other + "\n---\n" + Self.daemon)
    #expect(
      module.remarks.map(\.message) == [
        "DaemonSet/agent is deployed as it is: settings are about DaemonSet/shop",
        "there is no Service among its manifests that leads to its pods: nobody can refer to its ports",
      ])
    let plan = ShopManifests.plan(module, #"{"image": {"tag": "2"}}"#)
    let images = (plan["shop"]?.resources ?? []).map {
      $0.body["spec"]?["template"]?["spec"]?["containers"]?.array?.first?["image"]?.text
    }
    #expect(images == ["a:1", "a:2"])
  }

  @Test func aListIsTakenApart() throws {
    let list = "apiVersion: v1\nkind: List\nitems:\n  - apiVersion: v1\n    kind: ConfigMap\n    metadata: {name: a}\n"
    #expect(ShopManifests.plan(try Self.module(list))["shop"]?.resources.map(\.identity.description) == ["ConfigMap/a"])
  }

  @Test func whatOnlyTheClusterWouldNameIsRefused() throws {
    let job = "apiVersion: batch/v1\nkind: Job\nmetadata:\n  generateName: migrate-\nspec: {}"
    let plan = ShopManifests.plan(try Self.module(Self.daemon + "\n---\n" + job))
    #expect(
      plan.findings.first.map { "\($0)" }
        == "services/shop/all.yaml:13:17: error: shop: the cluster would give this Job a name that begins with "
        + "'migrate-', which 'kubectl apply' and kustomize refuse; give it a 'name' [MOD-09]")
  }

  @Test(arguments: [
    (
      "metadata: {name: shop}", "metadata: {name: \"{{ .Release.Name }}\"}",
      "services/shop/all.yaml:3:18: error: shop: 'metadata.name' is a template, not YAML; render it first, such as by "
        + "'helm template' [MOD-09]"
    ),
    (
      "apiVersion: apps/v1",
      "apiVersion: v1\nkind: Secret\nmetadata: {name: db}\ndata: {password: aHVudGVyMg==}\n---\napiVersion: apps/v1",
      "services/shop/all.yaml:4:7: error: shop: the values of Secret 'db' are written down; take it out of the manifests, "
        + "and say under 'platform.externals.secrets' of an environment that it exists [MOD-09]"
    ),
    (
      "kind: DaemonSet", "kond: DaemonSet",
      "services/shop/all.yaml:1:1: error: shop: expected an object with a text 'kind' [MOD-09]"
    ),
  ])
  func whatIsNoManifestIsAFinding(_ old: String, _ new: String, _ finding: String) throws {
    #expect(try Self.errors(Self.daemon.replacing(old, with: new)) == [finding])
  }

  @Test func aSecretThatIsWrittenDownIsHiddenAndFound() throws {
    let text = Self.daemon.replacing(
      #"image: "a:1""#, with: #"image: "a:1", env: [{name: DB_PASSWORD, value: hunter2xyz}]"#)
    let plan = ShopManifests.plan(try Self.module(text))
    let rendered = YAMLText(plan["shop"]?.resources ?? []).text
    #expect(!rendered.contains("hunter2xyz"))
    let found = plan.findings.filter { $0.rule == "POL-09" }.map(\.description)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("services/shop/all.yaml:8:") == true)
    #expect(!plan.findings.map(\.description).joined().contains("hunter2xyz"))
  }

  @Test func aVariantHoldsInItsEnvironmentOnly() throws {
    let patch = """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: shop}
      spec: {template: {spec: {containers: [{name: proxy, image: "envoy:2"}], initContainers: null}}}
      ---
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: only-here, namespace: shop}
      ---
      $patch: delete
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: dashboard}
      """
    let module = try ShopManifests.module(variants: ["test": patch])
    let plain = ShopManifests.plan(try ShopManifests.module())["shop"]?.resources ?? []
    let resources = ShopManifests.plan(module)["shop"]?.resources ?? []
    #expect(Set(resources.map(\.identity)).subtracting(plain.map(\.identity)).map(\.name) == ["only-here"])
    #expect(Set(plain.map(\.identity)).subtracting(resources.map(\.identity)).map(\.name) == ["dashboard"])
    let pods = resources.first { $0.kind == "Deployment" }?.body["spec"]?["template"]?["spec"]
    #expect(pods?["containers"]?.array?.map { $0["image"]?.text } == ["registry.example.com/shop:1.4.0", "envoy:2"])
    #expect(pods?["initContainers"] == nil)
    #expect(try ShopManifests.module(variants: ["other": patch]).info == module.info)
    #expect(ShopManifests.plan(try ShopManifests.module(variants: ["other": patch]))["shop"]?.resources == plain)
  }

  @Test func whatAnEnvironmentFileCanSayAVariantCannot() throws {
    let patch = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: shop}\nspec: {replicas: 7}"
    let plan = ShopManifests.plan(try ShopManifests.module(variants: ["test": patch]))
    #expect(
      plan.findings.filter { $0.rule == "MOD-09" }.map(\.description) == [
        "services/shop/test/patch.yaml:1:1: error: shop: 'replicas' is for the environment's file to say; take it out here "
          + "[MOD-09]"
      ])
  }
}
