import BeTraceCore
import Testing

@Suite struct UsableValueTests {
  /// What a container has to ask for where a share of it is measured.
  private static let amounts = #"{"requests": {"cpu": "1"}}"#

  @Test(arguments: [
    RuleRow("nothing is wrong with the defaults"),
    RuleRow(
      "a value of this file is the file reader's matter", #"{"web": {"replicas": -1}}"#,
      shows: ["test.json:2:22: error: web: replicas: 'replicas' must be 0 or more, not -1 [EF-04]"]),
    RuleRow(
      "an inherited value is wrong here too", #"{"web": {}}"#,
      extending: [EnvironmentText("base", #"{"web": {"replicas": -1}}"#)],
      shows: ["base.json:2:22: error: web: replicas: 'replicas' must be 0 or more, not -1 [EF-04]"]),
    RuleRow(
      "unless it is overridden", #"{"web": {"replicas": 2}}"#,
      extending: [EnvironmentText("base", #"{"web": {"replicas": -1}}"#)]),
    RuleRow(
      "an inherited reference without a key", #"{"web": {}}"#,
      extending: [EnvironmentText("base", #"{"web": {"env": {"A": {"secretKeyRef": {"name": "a"}}}}}"#)],
      shows: ["base.json:2:40: error: web: env.A: 'env.A.secretKeyRef' needs 'key' [EF-04]"]),
    RuleRow(
      "unknown keys of all files below, the nearest first", #"{"web": {}}"#,
      extending: [
        EnvironmentText("base", #"{"web": {"replica": 1}}"#),
        EnvironmentText("staging", "{}", settings: #""flavour": 1"#),
      ],
      shows: [
        "staging.json:1:95: error: an environment has no 'flavour'; a key of your own begins with 'x-' [EF-02]",
        "base.json:2:10: error: web: replica: 'web' has no 'replica'; did you mean 'replicas'? [EF-04]",
      ]),
    RuleRow(
      "a setting, unless it is overridden", #"{"web": {}}"#,
      settings: #""namespace": "shop", "platform": {"policyProfile": "standard"}"#,
      extending: [
        EnvironmentText(
          "base", "{}", settings: #""namespace": "A B", "platform": {"policyProfile": "none", "podSecurity": "none"}"#)
      ],
      shows: [
        "base.json:1:146: error: platform.podSecurity: 'platform.podSecurity' must be one of 'restricted', 'baseline', "
          + "'privileged', not 'none' [EF-04]"
      ]),
  ])
  func valuesFitTheirParameters(_ row: RuleRow) { row.check() }

  @Test(arguments: [
    RuleRow(
      "equal is allowed", #"{"web": {"autoscaling": {"min": 3, "max": 3, "cpu": 70}, "resources": \#(amounts)}}"#),
    RuleRow(
      "one file says both", #"{"web": {"autoscaling": {"min": 5, "max": 3}, "resources": \#(amounts)}}"#,
      shows: [
        "test.json:2:43: error: web: autoscaling.max: 'spec.maxReplicas' of HorizontalPodAutoscaler 'web': "
          + "expected at least 'minReplicas', which is 5, found 3 [HPA-02]"
      ]),
    RuleRow(
      "the last to decide is to blame", #"{"web": {"autoscaling": {"min": 5}, "resources": \#(amounts)}}"#,
      extending: [EnvironmentText("base", #"{"web": {"autoscaling": {"min": 2, "max": 3}}}"#)],
      shows: [
        "test.json:2:33: error: web: autoscaling.min: 'spec.maxReplicas' of HorizontalPodAutoscaler 'web': "
          + "expected at least 'minReplicas', which is 5, found 3 [HPA-02]"
      ]),
    RuleRow(
      "above the module's own maximum", #"{"web": {"autoscaling": {"min": 5}, "resources": \#(amounts)}}"#,
      shows: [
        "test.json:2:33: error: web: autoscaling.min: 'spec.maxReplicas' of HorizontalPodAutoscaler 'web': "
          + "expected at least 'minReplicas', which is 5, found 4 [HPA-02]"
      ]),
  ])
  func theLeastPodsAreNotMoreThanTheMost(_ row: RuleRow) { row.check() }

  @Test(arguments: [
    RuleRow("host and secret", #"{"web": {"ingress": {"host": "a.example.com", "tls": {"secretName": "a"}}}}"#),
    RuleRow("no encryption at all", #"{"web": {"ingress": {"host": "a.example.com"}}}"#),
    RuleRow(
      "no host", #"{"web": {"ingress": {"tls": {"secretName": "a"}}}}"#,
      shows: [
        "test.json:2:29: error: web: ingress.tls: 'ingress.tls' is set without 'ingress.host': a certificate is for a name "
          + "[EF-04]"
      ]),
    RuleRow(
      "the host is taken away", #"{"web": {"ingress": {"host": null}}}"#,
      extending: [
        EnvironmentText("base", #"{"web": {"ingress": {"host": "a.example.com", "tls": {"secretName": "a"}}}}"#)
      ],
      shows: [
        "test.json:2:30: error: web: ingress.host: 'ingress.tls' is set without 'ingress.host': a certificate is for a name "
          + "[EF-04]"
      ]),
    RuleRow(
      "no secret", #"{"web": {"ingress": {"host": "a.example.com", "tls": {}}}}"#,
      shows: [
        "test.json:2:54: error: web: ingress.tls: 'ingress.tls' names no 'secretName': without a certificate nothing is "
          + "encrypted [EF-04]"
      ]),
    RuleRow(
      "a host that is no name has been reported", #"{"web": {"ingress": {"host": "A", "tls": {"secretName": "a"}}}}"#,
      shows: [
        "test.json:2:30: error: web: ingress.host: 'ingress.host' must be a host name such as 'app.example.com': no scheme, "
          + "no port, no path, not 'A' [EF-04]"
      ]),
  ])
  func encryptionIsComplete(_ row: RuleRow) { row.check() }
}
