import BeTraceCore
import Testing

/// What holds for an environment itself.
struct EnvironmentSettingsTests {
  private static let tree: Environments = {
    var example = Example()
    example.add(
      "base",
      #""abstract": true, "description": "all", "protected": true, "platform": {"labels": {"a": "1", "b": "2"}}"#)
    example.add(
      "dev", extends: "base",
      #"""
      "context": "kind", "namespace": "d", "platform": {"labels": {"a": null}, "podSecurity": "baseline"},
      "exceptions": [{"rule": "POL-07", "reason": "one pod is enough", "until": "2030-06-30"}]
      """#)
    example.add("test", extends: "dev")
    return example.environments
  }()

  @Test func everySettingHasAValueAndAnOrigin() throws {
    let dev = try #require(Self.tree.settings(of: "dev"))
    #expect(
      dev.cells.map(\.story) == [
        #"extends "base" (dev.json:1:83)"#, "abstract false (module)", "protected true (base.json:1:126)",
        #"context "kind" (dev.json:1:102)"#, #"namespace "d" (dev.json:1:123)"#, "description - (module)",
        #"platform.kubernetesVersion "1.36" (module)"#, #"platform.podSecurity "baseline" (dev.json:1:179)"#,
        "platform.labels.a - (dev.json:1:157)", #"platform.labels.b "2" (base.json:1:171)"#,
        #"platform.networkPolicies "none" (module)"#, "platform.dnsCache - (module)",
        #"platform.ingressController.namespace "ingress-nginx" (module)"#, #"platform.monitoring "none" (module)"#,
        #"platform.prometheus.namespace "monitoring" (module)"#,
        #"platform.policyProfile "standard" (module)"#, "platform.externals.serviceAccounts - (module)",
        "platform.externals.claims - (module)", "platform.externals.priorityClasses - (module)",
        "platform.externals.runtimeClasses - (module)", "platform.externals.namespaces - (module)",
        #"exceptions [{"rule":"POL-07","reason":"one pod is enough","until":"2030-06-30"}] (dev.json:2:15)"#,
      ])
    #expect(dev.cells.map(\.parameter.label).prefix(3) == ["Extends", "Abstract", "Protected"])
  }

  @Test func whatAboveIsSaidIsInheritedUnlessItIsAboutTheParentAlone() throws {
    let dev = try #require(Self.tree.settings(of: "dev"))
    #expect(dev.inheritedCell(at: Field("extends"))?.value == nil)
    #expect(dev.inheritedCell(at: Field(["platform", "podSecurity"]))?.value == "restricted")
    #expect(dev.inheritedCell(at: Field(["platform", "labels", "a"]))?.value == "1")
    #expect(dev.inheritedCell(at: Field(["platform", "labels", "new"]))?.value == nil)
    let test = try #require(Self.tree.settings(of: "test"))
    let said = test.cells.filter { $0.origin != .module }.map(\.field.description)
    #expect(
      said == [
        "extends", "protected", "namespace", "platform.podSecurity", "platform.labels.a", "platform.labels.b",
      ])
    #expect(
      Contract.environment.parameters.filter { EnvironmentSettings.isInherited(Field($0.name)) }.map(\.name) == [
        "protected", "namespace", "platform",
      ])
  }

  @Test func anEnvironmentThatExtendsNothingThatIsThereStillHasItsOwn() throws {
    var example = Example()
    example.add("dev", extends: "bas", #""protected": true"#)
    example.add(file: "test", "{")
    let environments = example.environments
    #expect(environments.settings(of: "dev")?[Field("extends")]?.value == "bas")
    #expect(environments.settings(of: "dev")?[Field("protected")]?.value == true)
    #expect(example.plan("dev").platform.isProtected)
    #expect(environments.settings(of: "test") == nil)
    #expect(environments.settings(of: "prod") == nil)
  }

  @Test func whatIsNotInheritedIsSaidByTheEnvironmentAlone() {
    let layers = Self.tree.layers(of: Field("description"), service: nil, environment: "dev")
    #expect(layers.map(\.layer) == [.module, .environment("dev")])
    let inherited = Self.tree.layers(of: Field("namespace"), service: nil, environment: "test")
    #expect(
      inherited.map(\.layer) == [.module, .environment("base"), .environment("dev"), .environment("test")])
  }
}
