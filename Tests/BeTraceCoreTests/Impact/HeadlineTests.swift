import BeTraceCore
import Testing

/// All that happens, in one line.
@Suite struct HeadlineTests {
  private static let services = ["web", "api", "db", "log", "mail"].map { TestService($0) }

  private static func impacts(from former: String, to entries: String) -> [Impact] {
    Plan(entries, services: services).impacts(over: Plan(former, services: services))
  }

  @Test(arguments: [
    (#"{"web": {"replicas": 2}}"#, "nothing changes on the cluster"),
    (#"{"web": {"replicas": 3}}"#, "scale from 2 to 3 pods, no restart"),
    (#"{"web": {"replicas": 2, "image": {"tag": "2"}}}"#, "rolling restart of 2 pods (image)"),
    (#"{"web": {"replicas": 3, "env": {"A": "b"}}}"#, "scale from 2 to 3 pods, rolling restart of 3 pods (env)"),
    (#"{"web": {"replicas": 0}}"#, "stop all 2 pods: nothing answers any more, 1 object stays behind"),
    (
      #"{"web": {"replicas": 2, "labels": {"a": "b"}}}"#,
      "rolling restart of 2 pods (labels), 2 objects change in place"
    ),
    (#"{"web": {"replicas": 2}, "api": {}}"#, "2 new objects, no restart"),
  ])
  func saysWhatPeopleAskFirst(_ entries: String, _ headline: String) {
    #expect(Self.impacts(from: #"{"web": {"replicas": 2}}"#, to: entries).headline == headline)
  }

  @Test func whatMakesTheRiskHighIsNamed() {
    let policies = Self.impacts(
      from: #"{"web": {"replicas": 2}}"#, to: #"{"web": {"replicas": 2, "annotations": {"a": "b"}}}"#)
    #expect(policies.headline == "rolling restart of 2 pods (annotations), 2 objects change in place")
    let plan = { (platform: String) in
      Plan(#"{"web": {}}"#, settings: #""platform": \#(platform)"#, services: Self.services)
    }
    let relaxed = plan(#"{"podSecurity": "baseline"}"#).impacts(over: plan(#"{"podSecurity": "restricted"}"#))
    #expect(relaxed.risk == .high)
    #expect(
      relaxed.headline == "Namespace 'default': changes in place (pod-security.kubernetes.io/audit, "
        + "pod-security.kubernetes.io/enforce, pod-security.kubernetes.io/warn), no restart")
    let open = plan(#"{"networkPolicies": "none"}"#).impacts(over: plan(#"{"networkPolicies": "fromDependencies"}"#))
    #expect(open.headline == "2 objects stay behind (NetworkPolicy), no restart")
  }

  @Test func manyServicesAreSummedUp() {
    let entries = { (tag: String) in
      "{" + Self.services.map { #""\#($0.info.name)": {"image": {"tag": "\#(tag)"}}"# }.joined(separator: ", ") + "}"
    }
    let impacts = Self.impacts(from: entries("1"), to: entries("2"))
    #expect(impacts.headline == "5 pods restart")
    #expect(impacts.restarting == .fixed(5))
    #expect(impacts.risk == .medium)
  }
}
