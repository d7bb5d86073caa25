import BeTraceCore
import Testing

@Suite struct JudgementTests {
  @Test func findingsAreSortedBySeverityThenByService() {
    let plan = Plan(
      #"{"web": {"image": {"tag": "latest"}, "imagePullPolicy": "Never"}, "api": {"replicas": -1, "enabled": true}}"#,
      services: [TestService("api"), TestService("web", needs: [.hard("api")])])
    #expect(
      plan.findings.filter(RuleRow.isOrdinary).map { "\($0.severity) \($0.service ?? "") \($0.rule)" } == [
        "error api EF-04", "warning web POL-01", "info api EF-06", "info web EF-06",
      ])
  }

  @Test func aValueThatCannotBeReadIsOneFinding() {
    let plan = Plan(
      #"{"web": {"image": 5, "replicas": null, "resources": {"limits": {"memory": "lots"}}}}"#,
      settings: #""namespace": "shop", "protected": true"#,
      services: [TestService(parameters: [.image(default: "web:latest")])])
    #expect(plan.findings.filter { $0.rule != "EF-09" }.map(\.rule) == ["EF-04", "EF-05", "EF-04"])
  }

  @Test func aBrokenChainIsNotJudged() {
    let plan = Plan(
      #"{"web": {"image": {"tag": "latest"}}}"#, settings: #""extends": "base""#, services: [TestService()])
    #expect(plan.findings.map(\.rule) == ["EF-03"])
  }

  @Test(arguments: [
    Blamed(
      "the field that reaches the object", #"{"web": {"resources": {"limits": {"memory": "128m"}}}}"#, TestService(),
      "test.json:2:45 resources.limits.memory Deployment/web spec.template.spec.containers[0].resources.limits.memory"),
    Blamed(
      "the environment's namespace", "{\"web\": {}}", TestService { $0.others = [claim(in: $0.parameters.namespace)] },
      "module - PersistentVolumeClaim/data spec.resources.requests.storage"),
    Blamed(
      "the module, where the environment only gives the name", #"{"web": {"namespace": "a"}}"#,
      TestService { $0.namespace.metadata.labels = ["a b": "c"] }, "module - Namespace/a metadata.labels[a b]"),
    Blamed(
      "a field, and the object where it shows", #"{"web": {"image": {"tag": "latest"}, "imagePullPolicy": "Always"}}"#,
      TestService(),
      "test.json:2:27 image.tag Deployment/web spec.template.spec.containers[0].image"),
  ])
  private func whoeverDecidedIsToBlame(_ row: Blamed) throws {
    let finding = try #require(Plan(row.entries, services: [row.service]).findings.first)
    let parts = [
      finding.origin?.description, finding.field?.description, finding.resource?.description, finding.path?.description,
    ]
    #expect(parts.map { $0 ?? "-" }.joined(separator: " ") == row.blame)
  }

  private struct Blamed: CustomTestStringConvertible {
    let testDescription: String
    let entries: String
    let service: TestService
    let blame: String

    init(_ name: String, _ entries: String, _ service: TestService, _ blame: String) {
      testDescription = name
      self.entries = entries
      self.service = service
      self.blame = blame
    }
  }

  private static func claim(in namespace: String) -> Resource {
    PersistentVolumeClaim(
      metadata: ObjectMeta(name: "data", namespace: namespace),
      spec: PersistentVolumeClaim.Spec(
        accessModes: [.readWriteOnce], resources: PersistentVolumeClaim.Resources(requests: ["storage": "1GB"]))
    ).resource
  }
}
