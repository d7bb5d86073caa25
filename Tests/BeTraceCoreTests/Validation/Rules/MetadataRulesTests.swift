import BeTraceCore
import Testing

@Suite struct MetadataRulesTests {
  @Test(arguments: [
    RuleRow("capitals before the slash", #"{"web": {"annotations": {"BETRACE.dev/Team": "any text at all"}}}"#),
    RuleRow(
      "a blank shows in every object, and is one fault", #"{"web": {"annotations": {"team name": "x"}}}"#,
      shows: [
        "test.json:2:39: error: web: annotations[team name]: 'metadata.annotations[team name]' of Service "
          + "'web': 'team name' is no key of an annotation: use letters, digits, '-', '_' and '.', at most 63, "
          + "after an optional DNS name and '/' [META-06]"
      ]),
    RuleRow(
      "two slashes", #"{"web": {"annotations": {"a/b/c": "x"}}}"#,
      shows: [
        "test.json:2:35: error: web: annotations[a/b/c]: 'metadata.annotations[a/b/c]' of Service 'web': "
          + "'a/b/c' is no key of an annotation: use letters, digits, '-', '_' and '.', at most 63, after an "
          + "optional DNS name and '/' [META-06]"
      ]),
    RuleRow(
      "of all services", settings: #""namespace": "shop", "platform": {"annotations": {"a b": "x"}}"#,
      services: [TestService("a"), TestService("b")],
      shows: [
        "test.json:1:130: error: platform.annotations[a b]: 'metadata.annotations[a b]' of Namespace "
          + "'shop': 'a b' is no key of an annotation: use letters, digits, '-', '_' and '.', at most 63, after"
          + " an optional DNS name and '/' [META-06]"
      ]),
    RuleRow(
      "of a module", services: [TestService { $0.service.metadata.annotations["a b"] = "x" }],
      shows: [
        "test: error: web: 'metadata.annotations[a b]' of Service 'web': 'a b' is no key of an annotation: "
          + "use letters, digits, '-', '_' and '.', at most 63, after an optional DNS name and '/' [META-06]"
      ]),
    RuleRow(
      "too much", #"{"web": {"annotations": {"a": "\#(String(repeating: "x", count: 262_144))"}}}"#,
      shows: [
        "test.json:2:31: error: web: annotations.a: 'metadata.annotations' of Service 'web': the "
          + "annotations are 262145 bytes: at most 262144 can be stored; keep large texts in a ConfigMap "
          + "[META-06]"
      ]),
  ])
  func annotationsAreWellFormed(_ row: RuleRow) { row.check() }

  @Test(arguments: [
    RuleRow("a label of one's own", #"{"web": {"labels": {"betrace.dev/team": "x"}}}"#),
    RuleRow("the same value", #"{"web": {"labels": {"app.kubernetes.io/name": "web"}}}"#),
    RuleRow(
      "another value", #"{"web": {"labels": {"app.kubernetes.io/name": "foo"}}}"#,
      shows: [
        "test.json:2:47: warning: web: labels[app.kubernetes.io/name]: the module of 'web' sets label "
          + "'app.kubernetes.io/name' itself, to 'web': this value is ignored there [EF-12]"
      ]),
    RuleRow(
      "a parent's, which is mended there", #"{"web": {}}"#,
      extending: [EnvironmentText("base", #"{"web": {"labels": {"app.kubernetes.io/name": "foo"}}}"#)],
      shows: [
        "base.json:2:47: warning: web: labels[app.kubernetes.io/name]: the module of 'web' sets label "
          + "'app.kubernetes.io/name' itself, to 'web': this value is ignored there [EF-12]"
      ]),
    RuleRow(
      "of all services",
      settings: #""platform": {"labels": {"app.kubernetes.io/managed-by": "x"}}, "namespace": "shop""#,
      shows: [
        "test.json:1:129: warning: platform.labels[app.kubernetes.io/managed-by]: the module of 'web' sets label "
          + "'app.kubernetes.io/managed-by' itself, to 'betrace': this value is ignored there [EF-12]"
      ]),
    RuleRow(
      "what all services are part of",
      settings: #""platform": {"networkPolicies": "fromDependencies", "labels": {"app.kubernetes.io/part-of": "x"}}, "#
        + #""namespace": "shop""#),
    RuleRow(
      "what one service is part of", #"{"web": {"labels": {"app.kubernetes.io/part-of": "x"}}}"#,
      settings: #""platform": {"networkPolicies": "fromDependencies"}, "namespace": "shop""#),
    RuleRow(
      "what the platform sets, where no module does",
      settings:
        #""platform": {"networkPolicies": "fromDependencies", "labels": {"app.kubernetes.io/managed-by": "x"}}, "#
        + #""namespace": "shop""#,
      services: [
        TestService { objects in
          let label = "app.kubernetes.io/managed-by"
          objects.service.metadata.labels[label] = nil
          objects.deployment.metadata.labels[label] = nil
          objects.deployment.spec.template.metadata.labels[label] = nil
        }
      ],
      shows: [
        "test.json:1:168: warning: platform.labels[app.kubernetes.io/managed-by]: 'platform.networkPolicies' sets label "
          + "'app.kubernetes.io/managed-by' itself, to 'betrace': this value is ignored there [EF-12]"
      ]),
    RuleRow(
      "an annotation of the pods", #"{"web": {"annotations": {"checksum": "x"}}}"#,
      services: [TestService { $0.deployment.spec.template.metadata.annotations["checksum"] = "1" }],
      shows: [
        "test.json:2:38: warning: web: annotations.checksum: the module of 'web' sets annotation 'checksum' itself, to '1': "
          + "this value is ignored there [EF-12]"
      ]),
  ])
  func whatModulesSetIsTheirs(_ row: RuleRow) { row.check() }
}
