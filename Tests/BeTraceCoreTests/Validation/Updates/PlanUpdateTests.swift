import BeTraceCore
import Testing

/// A plan that is applied over another one.
@Suite struct PlanUpdateTests {
  private static let services = [
    TestService {
      $0.others.append(
        ConfigMap(
          metadata: ObjectMeta(name: "settings", namespace: $0.parameters.namespace),
          data: ["replicas": String($0.parameters.replicas ?? 0)]
        ).resource)
      $0.deployment.spec.selector.matchLabels["size"] = String($0.parameters.replicas ?? 0)
      $0.deployment.spec.template.metadata.labels["size"] = String($0.parameters.replicas ?? 0)
    },
    TestService("api"),
  ]

  private static func plan(_ entries: String) -> Plan { Plan(entries, services: services) }

  private static func updates(from former: String, to entries: String) -> [String] {
    plan(entries).applied(over: plan(former)).findings.filter { $0.rule.hasPrefix("UPD-") }.map(\.description)
  }

  @Test func theSameIsNoFinding() {
    let entries = #"{"web": {"replicas": 2}, "api": {}}"#
    #expect(Self.updates(from: entries, to: entries) == [])
    let plan = Self.plan(entries)
    #expect(plan.applied(over: plan).findings == plan.findings)
  }

  @Test func whoeverDecidedTheChangeIsToBlame() {
    #expect(
      Self.updates(from: #"{"web": {"replicas": 2}, "api": {}}"#, to: #"{"web": {"replicas": 3}, "api": {}}"#) == [
        "test.json:2:22: error: web: replicas: 'spec.selector' of Deployment 'web' changes from "
          + "'app.kubernetes.io/instance=web,app.kubernetes.io/name=web,size=2' to "
          + "'app.kubernetes.io/instance=web,app.kubernetes.io/name=web,size=3': it is fixed once the object is there, so the "
          + "server refuses the update; keep the selector, or delete the object and create it anew, which takes all its pods "
          + "away for that time; keep labels that change, such as versions, out of selectors [UPD-01]"
      ])
  }

  @Test func aServiceThatIsNotListedAnyMoreStays() {
    #expect(
      Self.updates(from: #"{"web": {"replicas": 2}, "api": {}}"#, to: #"{"web": {"replicas": 2}}"#) == [
        "test: warning: 2 objects are not applied any more, Service 'api', Deployment 'api': to apply deletes nothing, so "
          + "they stay and work on; delete them if nobody needs them [UPD-06]"
      ])
  }

  @Test func whatServicesShareIsLeftBehindOnce() {
    let plan = { (policies: String) in
      Plan(
        #"{"web": {}, "api": {}}"#, settings: #""platform": {"networkPolicies": "\#(policies)"}"#,
        services: Self.services)
    }
    let left = plan("none").applied(over: plan("fromDependencies")).findings.filter { $0.rule == "UPD-06" }
    #expect(left.count { $0.message.contains("'default-deny'") } == 1, "\(left)")
  }

  @Test func findingsAboutUpdatesCannotBeExcepted() throws {
    let former = Self.plan(#"{"web": {"replicas": 2}}"#)
    let findings = Self.plan(#"{"web": {"replicas": 3}}"#).applied(over: former).findings
    let finding = try #require(findings.first { $0.rule == "UPD-01" })
    #expect(finding.exceptionRefusal == "this is about one step from what there was: it is gone once that is made")
  }
}
