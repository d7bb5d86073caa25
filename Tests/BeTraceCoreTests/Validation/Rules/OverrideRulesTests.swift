import BeTraceCore
import Testing

@Suite struct OverrideRulesTests {
  private static let base = EnvironmentText(
    "base",
    """
    {"web": {"replicas": 2, "env": {"A": "1"}, "ingress": {"host": "a.example.com"},
      "image": {"tag": "2.0", "digest": "sha256:\(String(repeating: "a", count: 64))"}}}
    """, settings: #""namespace": "shop", "abstract": true"#)

  @Test(arguments: [
    RuleRow("another value", #"{"web": {"replicas": 3, "env": {"A": "2", "B": "1"}}}"#, extending: [base]),
    RuleRow(
      "the same value", #"{"web": {"replicas": 2, "env": {"A": "1"}}}"#, extending: [base],
      shows: [
        "test.json:2:22: info: web: replicas: 'replicas' repeats what 'base' says already [EF-06]",
        "test.json:2:38: info: web: env.A: 'env.A' repeats what 'base' says already [EF-06]",
      ]),
    RuleRow(
      "the module's default", #"{"web": {"imagePullPolicy": "Never"}}"#,
      shows: [
        "test.json:2:29: info: web: imagePullPolicy: 'imagePullPolicy' repeats what its module says already [EF-06]"
      ]),
    RuleRow("something removed", #"{"web": {"env": {"A": null}, "ingress": null}}"#, extending: [base]),
    RuleRow(
      "nothing to remove", #"{"web": {"env": {"B": null}, "autoscaling": null}}"#, extending: [base],
      shows: [
        "test.json:2:23: info: web: env.B: 'env.B' is null, but there is nothing to remove [EF-06]",
        "test.json:2:45: info: web: autoscaling: 'autoscaling' is null, but there is nothing to remove [EF-06]",
      ]),
    RuleRow("a reset that changes something", #"{"web": {"env": {"$reset": true}}}"#, extending: [base]),
    RuleRow(
      "a reset that changes nothing", #"{"web": {"labels": {"$reset": true}}}"#, extending: [base],
      shows: [
        "test.json:2:20: info: web: labels: 'labels' goes back to the module's default, which is inherited already [EF-06]"
      ]),
    RuleRow("a tag that drops the digest", #"{"web": {"image": {"tag": "2.0"}}}"#, extending: [base]),
    RuleRow(
      "an image that is the same as a whole", #"{"web": {"image": "registry.example.com/web:1.0"}}"#,
      shows: ["test.json:2:19: info: web: image: 'image' repeats what its module says already [EF-06]"]),
    RuleRow("an image of another tag", #"{"web": {"image": "registry.example.com/web:1.1"}}"#),
  ])
  func anOverrideChangesSomething(_ row: RuleRow) { row.check() }

  @Test(arguments: [
    RuleRow("below another environment", #"{"web": {"replicas": {"$reset": true}}}"#, extending: [base]),
    RuleRow(
      "in a root", #"{"web": {"replicas": {"$reset": true}}}"#,
      shows: [
        "test.json:2:22: warning: web: replicas: 'replicas' is reset, but 'test' extends nothing that sets it [EF-07]"
      ]),
    RuleRow(
      "in a root that is only extended", #"{"web": {"replicas": {"$reset": true}}}"#,
      settings: #""abstract": true"#,
      shows: [
        "test.json:2:22: warning: web: replicas: 'replicas' is reset, but 'test' extends nothing that sets it [EF-07]"
      ]),
  ])
  func aResetTakesSomethingBack(_ row: RuleRow) { row.check() }

  private static let keyed = TestService(variables: [
    Variable("API_KEY", required: true, secret: true, help: "Lets it in."),
    Variable("HOME_URL", required: true, help: "Where it is."),
    Variable("PORT", default: .text("80"), required: true, help: "Where it listens."),
  ])

  @Test(arguments: [
    RuleRow(
      "set", #"{"web": {"env": {"API_KEY": {"secretKeyRef": {"name": "a", "key": "b"}}, "HOME_URL": ""}}}"#,
      services: [keyed]),
    RuleRow(
      "not set", services: [keyed],
      shows: [
        "test.json:2:2: error: web: env.API_KEY: nothing sets 'API_KEY': 'web' does not start without it [EF-11]",
        "test.json:2:2: error: web: env.HOME_URL: nothing sets 'HOME_URL': 'web' does not start without it [EF-11]",
      ]),
    RuleRow(
      "removed",
      #"{"web": {"env": {"API_KEY": {"secretKeyRef": {"name": "a", "key": "b"}}, "HOME_URL": "/", "PORT": null}}}"#,
      services: [keyed],
      shows: ["test.json:2:99: error: web: env.PORT: nothing sets 'PORT': 'web' does not start without it [EF-11]"]),
    RuleRow("not needed while it is off", #"{"web": {"enabled": false}}"#, services: [keyed]),
  ])
  func requiredVariablesAreSet(_ row: RuleRow) { row.check() }

  private static let rehearsal = EnvironmentText(
    "rehearsal", #"{"web": {"replicas": 3, "env": {"A": "2"}}}"#, settings: #""namespace": "shop""#)

  @Test(arguments: [
    RuleRow(
      "what another deployed one says", #"{"web": {"replicas": 3, "env": {"A": "2"}}}"#, extending: [base, rehearsal],
      about: ["EF-06"],
      shows: [
        "test.json:2:22: info: web: replicas: 'replicas' repeats what 'rehearsal' says already, and does not follow it any "
          + "more [EF-06]",
        "test.json:2:38: info: web: env.A: 'env.A' repeats what 'rehearsal' says already, and does not follow it any more "
          + "[EF-06]",
      ]),
    RuleRow(
      "what the base says", #"{"web": {"ingress": {"host": "a.example.com"}}}"#, extending: [base, rehearsal],
      about: ["EF-06"],
      shows: [
        "test.json:2:30: info: web: ingress.host: 'ingress.host' repeats what 'base' says already [EF-06]"
      ]),
  ])
  func anOverrideStaysWhenAnotherDeployedOneGoesOn(_ row: RuleRow) { row.check() }
}
