import BeTraceCore
import Testing

@Suite struct DuplicateObjectsTests {
  @Test(arguments: [
    RuleRow("two services", services: [TestService("api"), TestService("web")]),
    RuleRow(
      "one name for two services", services: [TestService("api"), called("api")],
      shows: [
        "test.json:1:86: error: web: namespace: 'api' has a Service 'api' in namespace 'shop' too: only one of both services "
          + "can be there [EF-10]"
      ]),
    RuleRow(
      "one name in two namespaces", #"{"api": {"namespace": "far"}, "web": {}}"#,
      services: [TestService("api"), called("api")]),
    RuleRow(
      "an object twice in one service", services: [TestService { $0.others = [settings, settings] }],
      shows: [
        "test: error: web: ConfigMap 'settings' in namespace 'shop': there are two, and the last one applied replaces the "
          + "other [X-01]"
      ]),
    RuleRow(
      "an object of two services",
      services: [TestService("api") { $0.others = [settings] }, TestService { $0.others = [settings] }],
      shows: [
        "test: error: web: ConfigMap 'settings' in namespace 'shop': 'api' has one too, and the last one applied replaces the "
          + "other [X-01]"
      ]),
    RuleRow(
      "two versions of an object",
      services: [TestService { $0.others = [object("a.com/v1"), object("a.com/v2")] }],
      shows: [
        "test: error: web: Thing 'a' in namespace 'default': there are two, and the last one applied "
          + "replaces the other [X-01]"
      ]),
    RuleRow(
      "one kind of two groups", services: [TestService { $0.others = [object("a.com/v1"), object("b.com/v1")] }]),
  ])
  func everyObjectIsThereOnce(_ row: RuleRow) { row.check() }

  @Test(arguments: [
    RuleRow("more of one", services: [TestService("api"), labelled("web", "a")]),
    RuleRow("the same", services: [labelled("api", "a"), labelled("web", "a")]),
    RuleRow(
      "another", services: [labelled("api", "a"), labelled("web", "b")],
      shows: [
        "test: error: web: 'api' gives namespace 'shop' another value of 'team': only one can hold [NS-06]"
      ]),
    RuleRow(
      "what an environment adds to one of them",
      #"{"api": {"labels": {"team": "a"}, "annotations": {"on": "a"}}, "web": {"labels": {"team": "b"}}}"#,
      services: [TestService("api"), TestService("web")]),
    RuleRow(
      "another namespace", #"{"api": {"namespace": "far"}, "web": {}}"#,
      services: [labelled("api", "a"), labelled("web", "b")]),
  ])
  func servicesAgreeOnTheirNamespace(_ row: RuleRow) { row.check() }

  private static let settings = ConfigMap(metadata: ObjectMeta(name: "settings", namespace: "shop")).resource

  private static func object(_ version: String) -> Resource {
    Resource(["apiVersion": .string(version), "kind": "Thing", "metadata": ["name": "a"]])
  }

  /// The service `web`, whose objects have another name.
  private static func called(_ name: String) -> TestService {
    TestService {
      $0.deployment.metadata.name = name
      $0.service.metadata.name = name
    }
  }

  private static func labelled(_ name: String, _ team: String) -> TestService {
    TestService(name) { $0.namespace.metadata.labels["team"] = team }
  }
}
