import BeTraceCore
import Testing

@Suite struct ExceptionTests {
  @Test(arguments: [
    RuleRow(
      "accepted for now", latest, settings: excepting("POL-01", until: "2026-11-23"),
      shows: ["test.json:2:27: info: \(finding)"]),
    RuleRow(
      "expired yesterday", latest, settings: excepting("POL-01", until: "2026-11-22"),
      shows: [
        "test.json:1:150: error: exceptions: the exception for 'POL-01' of web expired on 2026-11-22: mend what it "
          + "excepts, or agree on a new day [POL-16]",
        "test.json:2:27: error: \(finding)",
      ]),
    RuleRow(
      "nothing to accept", settings: excepting("POL-01", until: "2030-06-30"),
      shows: [
        "test.json:1:150: error: exceptions: the exception for 'POL-01' of web excepts nothing any more: remove it [POL-16]"
      ]),
    RuleRow(
      "nothing to accept under the standard profile",
      settings: excepting("POL-01", until: "2030-06-30", profile: "standard"),
      shows: [
        "test.json:1:152: warning: exceptions: the exception for 'POL-01' of web excepts nothing any more: remove it [POL-16]"
      ]),
    RuleRow(
      "for no rule", settings: excepting("POL-99", until: "2030-06-30"),
      shows: [
        "test.json:1:150: error: exceptions: the exception for 'POL-99' of web names no rule that there is; did you mean "
          + "'POL-09'? [POL-16]"
      ]),
    RuleRow(
      "for a secret, which is rendered nowhere", #"{"web": {"env": {"API_TOKEN": "m4rk3r"}}}"#,
      settings: excepting("POL-09", until: "2030-06-30"),
      shows: [
        "test.json:1:150: error: exceptions: the exception for 'POL-09' of web excepts nothing: 'POL-09' cannot be excepted: a "
          + "secret that is written down is rendered nowhere, so refer to it [POL-16]",
        "test.json:2:31: error: web: env.API_TOKEN: 'API_TOKEN' is named like a secret: everyone who can read the file can read "
          + "it [POL-09]",
      ]),
    RuleRow(
      "for what the server refuses", #"{"web": {"resources": {"requests": {"cpu": "2"}, "limits": {"cpu": "1"}}}}"#,
      settings: excepting("POD-20", until: "2030-06-30"),
      shows: [
        "test.json:1:150: error: exceptions: the exception for 'POD-20' of web excepts nothing: 'POD-20' cannot be excepted: it "
          + "would not work all the same, so it has to be mended [POL-16]",
        "test.json:2:44: error: web: resources.requests.cpu: 'resources.requests[cpu]' of container 'web': 2 is more than the "
          + "limit, 1 [POD-20]",
      ]),
    RuleRow(
      "for another service", latest, settings: excepting("POL-01", of: "api", until: "2030-06-30"),
      services: [TestService("api"), TestService("web")],
      shows: [
        "test.json:1:150: error: exceptions: the exception for 'POL-01' of api excepts nothing any more: remove it [POL-16]",
        "test.json:2:27: error: \(finding)",
      ]),
  ])
  func exceptionsHoldForATime(_ row: RuleRow) { row.check() }

  @Test func anAcceptedFindingSaysWhyAndOffersNothing() {
    let plan = Plan(
      #"{"web": {"imagePullPolicy": "Never", "replicas": 2}}"#,
      settings: Self.excepting("EF-09", until: "2030-06-30") + #", "protected": true"#, services: [TestService()])
    let finding = plan.findings.first { $0.rule == "EF-09" }
    #expect(finding?.acceptance?.description == "excepted until 2030-06-30: It is \\u{7}known.")
    #expect(finding?.fixes == [])
  }

  /// Of what is said about objects by themselves, about objects together, and about services.
  @Test(arguments: [
    ("POD-16", TestService { $0.container.env = [EnvVar(name: "A", value: "1"), EnvVar(name: "A", value: "2")] }),
    ("POL-05", TestService()), ("SA-02", TestService { $0.others = [account] }),
    ("MOD-01", TestService(variables: [Variable("PORT", help: "The port.")])),
  ])
  func findingsOfEveryKindAreExcepted(_ rule: String, of service: TestService) throws {
    let entries = #"{"web": {"env": {"COLOUR": "red"}}}"#
    let excepted = Plan(entries, settings: Self.excepting(rule, until: "2030-06-30"), services: [service])
    let expired = Plan(entries, settings: Self.excepting(rule, until: "2020-06-30"), services: [service])
    #expect(
      try #require(excepted.findings.first { $0.rule == rule }).acceptance?.description.hasPrefix("excepted until")
        == true)
    #expect(!excepted.findings.contains { $0.rule == "POL-16" })
    #expect(try #require(expired.findings.first { $0.rule == rule }).acceptance == nil)
    #expect(expired.findings.contains { $0.rule == "POL-16" })
  }

  @Test(arguments: ["POD-16", "ADM-04", "SSA-01", "MOD-04", "X-14", "POL-12"])
  func anExceptionThatNothingNeedsIsAFinding(_ rule: String) {
    let plan = Plan(#"{"web": {}}"#, settings: Self.excepting(rule, until: "2030-06-30"), services: [TestService()])
    #expect(plan.findings.filter { $0.rule == "POL-16" }.map(\.brief) == ["excepts nothing any more"])
  }

  private static let account = ServiceAccount(metadata: ObjectMeta(name: "web", namespace: "shop")).resource

  private static let latest = #"{"web": {"image": {"tag": "latest"}}}"#
  private static let finding =
    "web: image.tag: image 'registry.example.com/web:latest' has the tag 'latest': what runs changes without anybody's doing "
    + "[POL-01]"

  private static func excepting(
    _ rule: String, of service: String = "web", until day: String, profile: String = "strict"
  ) -> String {
    """
    "namespace": "shop", "platform": {"policyProfile": "\(profile)"}, "exceptions": [\
    {"rule": "\(rule)", "service": "\(service)", "until": "\(day)", "reason": "It is \\u0007known."}]
    """
  }
}
