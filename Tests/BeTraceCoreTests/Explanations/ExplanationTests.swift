import BeTraceCore
import Testing

@Suite struct ExplanationTests {
  @Test(arguments: [
    ("Deployment", "", "Deployment", 0),
    ("Deployment", "spec.replicas", "Deployment.spec.replicas", 0),
    // What is inside the template is about pods; the template itself about the workload.
    ("Deployment", "spec.template", "Deployment.spec.template", 0),
    ("Deployment", "spec.template.spec", "Pod.spec", 0),
    (
      "StatefulSet", "spec.template.spec.containers[0].resources.limits.memory",
      "Pod.spec.containers[*].resources.limits.memory", 0
    ),
    ("DaemonSet", "spec.template.spec.containers.image", "Pod.spec.containers[*].image", 0),
    ("StatefulSet", "spec.volumeClaimTemplates[0].spec.accessModes", "PersistentVolumeClaim.spec.accessModes", 0),
    // The nearest kind that says something about metadata.
    ("Service", "metadata.labels", "*.metadata.labels", 0),
    ("Deployment", "spec.template.metadata.labels", "Pod.metadata.labels", 0),
    (
      "Deployment", "spec.template.metadata.labels[app.kubernetes.io/name]",
      "*.metadata.labels[app.kubernetes.io/name]", 0
    ),
    ("StatefulSet", "spec.volumeClaimTemplates[*].metadata.name", "*.metadata.name", 0),
    (
      "Ingress", "metadata.annotations[cert-manager.io/cluster-issuer]",
      "Ingress.metadata.annotations[cert-manager.io/cluster-issuer]", 0
    ),
    ("Pod", "metadata.labels.app.kubernetes.io/name", "*.metadata.labels[app.kubernetes.io/name]", 0),
    // What is not explained itself.
    ("ConfigMap", "data[nats.conf]", "ConfigMap.data", 1),
    ("Deployment", "spec.template.spec.containers[0].stdin.once", "Pod.spec.containers[*]", 2),
    ("Deployment", "status.replicas", "Deployment", 2),
  ])
  func theMostSpecificExplanationCounts(_ kind: String, _ path: String, _ found: String, _ levelsUp: Int) {
    let match = Explanation.of(kind, path)
    #expect(match.map { "\($0.explanation)" }?.droppingItems == found.droppingItems)
    #expect(match?.levelsUp == levelsUp)
  }

  @Test func pathsOfObjectsAreLookedUpToo() {
    let path = ValuePath([.key("spec"), .key("template"), .key("spec"), .key("containers"), .index(3), .key("image")])
    #expect(Explanation.of("Deployment", path)?.explanation.description == "Pod.spec.containers[*].image")
    #expect(Explanation.of("Zebra", path) == nil)
  }

  @Test func kindsAreCalledAsKubectlCallsThem() {
    #expect(
      ["deploy", "HPA", "statefulset", "services", "ingresses", "po"].map(Explanation.kind(named:)) == [
        "Deployment", "HorizontalPodAutoscaler", "StatefulSet", "Service", "Ingress", "Pod",
      ])
    #expect(Explanation.kind(named: "zebra") == nil)
    #expect(Explanation.kinds.first == "Namespace")
    #expect(!Explanation.kinds.contains("*"))
  }

  @Test func partsAreThoseRightBelow() {
    #expect(
      Explanation.parts(of: "Deployment", "spec.strategy.rollingUpdate").map(\.name) == ["maxSurge", "maxUnavailable"])
    #expect(Explanation.parts(of: "Pod", "").map(\.name) == ["apiVersion", "kind", "metadata", "spec"])
    #expect(Explanation.parts(of: "StatefulSet", "spec.template").map(\.name) == ["metadata", "spec"])
    #expect(Explanation.parts(of: "Pod", "spec.containers.image").isEmpty)
  }

  @Test func textsAreParagraphsOfSentencesAndStandOnce() {
    for explanation in Explanation.all { expectParagraph(explanation.text, "\(explanation)") }
    let names = Explanation.all.map(\.description)
    #expect(Set(names).count == names.count)
    #expect(Explanation.all.count > 150)
  }
}

extension String {
  /// The path without the items of lists.
  fileprivate var droppingItems: String { replacing("[*]", with: "") }
}

/// Expects plain text on one line: sentences, each ended, with single blanks, and short enough to be read.
func expectParagraph(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
  #expect(text.hasSuffix("."), "\(name)", sourceLocation: sourceLocation)
  #expect(!text.contains("\n") && !text.contains("  "), "\(name)", sourceLocation: sourceLocation)
  #expect((10...420).contains(text.count), "\(name)", sourceLocation: sourceLocation)
}
