import BeTraceCore
import Testing

@Suite struct ObjectRulesTests {
  @Test(arguments: [
    RuleRow("a name with dots", services: [TestService { $0.others = [configMap("a.b")] }]),
    RuleRow(
      "capitals", services: [TestService { $0.others = [configMap("A")] }],
      shows: [
        "test: error: web: 'metadata.name' of ConfigMap 'A': 'A' names no ConfigMap: expected a DNS name: "
          + "lower-case letters, digits, '-' and '.', at most 253 [META-02]"
      ]),
    RuleRow(
      "no name", services: [TestService { $0.others = [ConfigMap(metadata: ObjectMeta(namespace: "shop")).resource] }],
      shows: [
        "test: error: web: 'metadata.name' of ConfigMap '': a ConfigMap needs a name: set 'metadata.name' "
          + "[META-01]"
      ]),
    RuleRow(
      "dots in the name of a Service", services: [TestService { $0.service.metadata.name = "a.b" }],
      shows: [
        "test: error: web: 'metadata.name' of Service 'a.b': 'a.b' names no Service: expected a DNS label: "
          + "lower-case letters, digits and '-', at most 63, no '-' at either end [META-02]"
      ]),
    RuleRow("a digit first", services: [TestService { $0.service.metadata.name = "1st" }]),
    RuleRow(
      "a digit first in an old cluster", settings: #""namespace": "shop", "platform": {"kubernetesVersion": "1.35"}"#,
      services: [TestService { $0.service.metadata.name = "1st" }],
      shows: [
        "test: error: web: 'metadata.name' of Service '1st': '1st' names no Service: expected a DNS label: "
          + "lower-case letters, digits and '-', at most 63, no '-' at either end, a letter first [META-02]"
      ]),
    RuleRow("anything but a path", services: [TestService { $0.others = [role("A_b")] }]),
    RuleRow(
      "a path", services: [TestService { $0.others = [role("a/b")] }],
      shows: [
        "test: error: web: 'metadata.name' of Role 'a/b': 'a/b' names no Role: expected a text without '/' "
          + "and '%' [META-02]"
      ]),
  ])
  func namesFitTheirKind(_ row: RuleRow) { row.check() }

  @Test(arguments: [
    RuleRow("a prefixed key", #"{"web": {"labels": {"betrace.dev/team": "A_1"}}}"#),
    RuleRow(
      "the environment's key shows in every object, and is one fault", #"{"web": {"labels": {"a team": "x"}}}"#,
      shows: [
        "test.json:2:31: error: web: labels[a team]: 'metadata.labels[a team]' of Service 'web': 'a team' "
          + "is no key of a label: use letters, digits, '-', '_' and '.', at most 63, after an optional DNS "
          + "name and '/' [META-05]"
      ]),
    RuleRow(
      "a key for all services is one fault", settings: #""namespace": "shop", "platform": {"labels": {"/x": "x"}}"#,
      services: [TestService("a"), TestService("b")],
      shows: [
        "test.json:1:124: error: platform.labels[/x]: 'metadata.labels[/x]' of Namespace 'shop': '/x' is no"
          + " key of a label: use letters, digits, '-', '_' and '.', at most 63, after an optional DNS name and"
          + " '/' [META-05]"
      ]),
    RuleRow(
      "a value that the file reader refuses is one fault", #"{"web": {"labels": {"team": "-"}}}"#,
      shows: [
        "test.json:2:29: error: web: labels.team: 'labels.team' must be a label value: letters, digits, '-', '_' and '.', at "
          + "most 63, a letter or digit at both ends, not '-' [EF-04]"
      ]),
    RuleRow(
      "a template of the module's",
      services: [TestService { $0.deployment.spec.template.metadata.labels["a"] = "b c" }],
      shows: [
        "test: error: web: 'spec.template.metadata.labels[a]' of Deployment 'web': 'b c' is no value for "
          + "the label 'a': expected a label value: letters, digits, '-', '_' and '.', at most 63, a letter or "
          + "digit at both ends [META-05]"
      ]),
    RuleRow(
      "a condition", services: [TestService { $0.deployment.spec.selector.matchExpressions = [exists("a_")] }],
      shows: [
        "test: error: web: 'spec.selector.matchExpressions[0].key' of Deployment 'web': 'a_' is no key of a"
          + " label: use letters, digits, '-', '_' and '.', at most 63, after an optional DNS name and '/' "
          + "[SEL-01]"
      ]),
  ])
  func labelsAreWellFormed(_ row: RuleRow) { row.check() }

  @Test(arguments: [
    RuleRow("quantities", #"{"web": {"resources": {"requests": {"cpu": "250m", "memory": "1.5Gi"}}}}"#),
    RuleRow(
      "of the file are the file reader's matter", #"{"web": {"resources": {"requests": {"cpu": "250mm"}}}}"#,
      shows: [
        "test.json:2:44: error: web: resources.requests.cpu: 'resources.requests.cpu' is no quantity: 'mm' in '250mm' is no "
          + "unit [EF-04]"
      ]),
    RuleRow(
      "of a module", services: [TestService { $0.container.resources = memory("1Mib") }],
      shows: [
        "test: error: web: 'resources.requests[memory]' of container 'web': 'Mib' in '1Mib' is no unit; did"
          + " you mean '1Mi'? [QTY-01]"
      ]),
    RuleRow(
      "of a parameter of the module's own", #"{"web": {"cache": "1GB"}}"#, services: [cached],
      shows: [
        "test.json:2:19: error: web: cache: 'emptyDir.sizeLimit' of volume 'cache' of Deployment 'web': "
          + "'GB' in '1GB' is no unit; did you mean '1Gi' or '1G'? [QTY-01]"
      ]),
    RuleRow(
      "of a claim", services: [TestService { $0.others = [claim("10 Gi")] }],
      shows: [
        "test: error: web: 'spec.resources.requests[storage]' of PersistentVolumeClaim 'data': ' ' has no "
          + "place in the quantity '10 Gi'; did you mean '10Gi'? [QTY-01]"
      ]),
    RuleRow(
      "less than nothing", #"{"web": {"resources": {"limits": {"cpu": "-1"}}}}"#,
      shows: [
        "test.json:2:42: error: web: resources.limits.cpu: 'resources.limits[cpu]' of container 'web': "
          + "expected 0 or more, found '-1' [POD-19]"
      ]),
    RuleRow(
      "an eighth of a byte", #"{"web": {"resources": {"limits": {"memory": "128m"}}}}"#,
      shows: [
        "test.json:2:45: warning: web: resources.limits.memory: 'resources.limits[memory]' of container "
          + "'web': '128m' is no whole number of bytes; 'm' means thousandths: did you mean 'M' or 'Mi'? "
          + "[QTY-06]"
      ]),
    RuleRow("the most that can be counted", #"{"web": {"resources": {"limits": {"memory": "9007199254740Ki"}}}}"#),
  ])
  func amountsAreQuantities(_ row: RuleRow) { row.check() }

  @Test(arguments: [
    RuleRow(
      "equal in worth", #"{"web": {"resources": {"requests": {"memory": "1Gi"}, "limits": {"memory": "1024Mi"}}}}"#),
    RuleRow("no limit", #"{"web": {"resources": {"requests": {"memory": "1Gi"}}}}"#),
    RuleRow(
      "one file says both", #"{"web": {"resources": {"requests": {"cpu": "1"}, "limits": {"cpu": "500m"}}}}"#,
      shows: [
        "test.json:2:44: error: web: resources.requests.cpu: 'resources.requests[cpu]' of container 'web': "
          + "1 is more than the limit, 500m [POD-20]"
      ]),
    RuleRow(
      "the last to decide is to blame", #"{"web": {"resources": {"limits": {"cpu": "500m"}}}}"#,
      extending: [
        EnvironmentText("base", #"{"web": {"resources": {"requests": {"cpu": "1"}, "limits": {"cpu": "2"}}}}"#)
      ],
      shows: [
        "test.json:2:42: error: web: resources.limits.cpu: 'resources.requests[cpu]' of container 'web': 1 "
          + "is more than the limit, 500m [POD-20]"
      ]),
    RuleRow(
      "the module's own", services: [TestService { $0.container.resources = memory("1Gi", limit: "1Mi") }],
      shows: [
        "test: error: web: 'resources.requests[memory]' of container 'web': 1Gi is more than the limit, 1Mi"
          + " [POD-20]"
      ]),
  ])
  func requestsAreWithinLimits(_ row: RuleRow) { row.check() }

  private static let cache = OwnParameter.text("cache", default: "1Gi", help: "How much is kept.")
  private static let cached = TestService(parameters: [cache.parameter]) { objects in
    objects.deployment.spec.template.spec.volumes = [
      Volume(name: "cache", .emptyDir(sizeLimit: objects.parameters[cache]))
    ]
  }

  private static func configMap(_ name: String) -> Resource {
    ConfigMap(metadata: ObjectMeta(name: name, namespace: "shop")).resource
  }

  private static func role(_ name: String) -> Resource {
    Resource([
      "apiVersion": "rbac.authorization.k8s.io/v1", "kind": "Role",
      "metadata": ["name": .string(name), "namespace": "shop"],
    ])
  }

  private static func exists(_ key: String) -> LabelSelector.Requirement {
    LabelSelector.Requirement(key: key, operator: .exists)
  }

  private static func memory(_ request: String, limit: String? = nil) -> ResourceRequirements {
    ResourceRequirements(requests: ["memory": request], limits: limit.map { ["memory": $0] } ?? [:])
  }

  private static func claim(_ size: String) -> Resource {
    PersistentVolumeClaim(
      metadata: ObjectMeta(name: "data"),
      spec: PersistentVolumeClaim.Spec(
        accessModes: [.readWriteOnce], resources: PersistentVolumeClaim.Resources(requests: ["storage": size]))
    ).resource
  }
}
