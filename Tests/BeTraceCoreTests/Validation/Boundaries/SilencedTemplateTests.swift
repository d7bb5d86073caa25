import BeTraceCore
import Testing

/// A selector that cannot be parsed silences its template: then the server says nothing of the pods.
@Suite struct SilencedTemplateTests {
  private static func fields(_ kind: String, selector: String) throws -> [String] {
    let findings = try ManifestRow.findings(in: [
      """
      {"apiVersion": "apps/v1", "kind": "\(kind)", "metadata": {"name": "web", "namespace": "shop"}, "spec": {
        "minReadySeconds": -1, "selector": \(selector), "template": {"metadata": {"labels": {"app": "web", "a b": ""}},
          "spec": {"restartPolicy": "Never", "containers": [{"name": "A", "image": ""}]}}}}
      """
    ])
    return findings.filter { $0.severity == .error }.map(\.field).sorted()
  }

  @Test(arguments: [
    #"{"matchLabels": {"app": "-"}}"#, #"{"matchLabels": {"app": "web", "a b": ""}}"#,
    #"{"matchExpressions": [{"key": "app", "operator": "Is", "values": ["web"]}]}"#,
    #"{"matchExpressions": [{"key": "app", "operator": "In"}]}"#,
    #"{"matchExpressions": [{"key": "app", "operator": "Exists", "values": ["web"]}]}"#,
  ])
  func onlyTheSelectorAndWhatIsBesideTheTemplateAreSaid(_ selector: String) throws {
    for kind in ["Deployment", "ReplicaSet", "StatefulSet"] {
      let fields = try Self.fields(kind, selector: selector)
      #expect(fields.contains { $0.hasPrefix("spec.selector.") })
      #expect(fields.contains("spec.minReadySeconds"))
      #expect(!fields.contains { $0.hasPrefix("spec.template") }, "\(kind): \(fields)")
    }
  }

  @Test func aDaemonSetIsLookedAtAllTheSame() throws {
    #expect(
      try Self.fields("DaemonSet", selector: #"{"matchLabels": {"app": "-"}}"#).contains(
        "spec.template.spec.containers[0].name"))
  }

  @Test(arguments: [#"{"matchLabels": {"app": "web"}}"#, "{}", "null"])
  func aSelectorThatCanBeParsedSilencesNothing(_ selector: String) throws {
    for kind in ["Deployment", "ReplicaSet", "StatefulSet"] {
      let fields = try Self.fields(kind, selector: selector)
      #expect(fields.contains("spec.template.spec.containers[0].name"), "\(kind): \(fields)")
      #expect(fields.contains("spec.template.labels"))
    }
  }
}
