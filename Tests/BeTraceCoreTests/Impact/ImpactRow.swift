import BeTraceCore
import Testing

/// Some objects that are applied over others, and what happens on the cluster.
struct ImpactRow: Sendable, CustomTestStringConvertible {
  let testDescription: String
  private let former: [String]
  private let objects: [String]
  private let shows: [String]

  /// `former` and `objects` are JSON.
  init(_ name: String, from former: [String], to objects: [String], shows: [String]) {
    (testDescription, self.former, self.objects, self.shows) = (name, former, objects, shows)
  }

  /// The same for one object.
  init(_ name: String, from former: String, to object: String, shows: String...) {
    self.init(name, from: [former], to: [object], shows: shows)
  }

  /// Expects all that happens, word by word, with its kind and risk; and nothing if it is applied once more.
  func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let (former, objects) = (try former.map(Self.resource), try objects.map(Self.resource))
    let service = TestService {
      $0.others = $0.parameters.replicas == 1 ? former : objects
      $0.deployment.spec.replicas = 1
    }
    let before = Plan(#"{"web": {"replicas": 1}}"#, services: [service])
    let after = Plan(#"{"web": {"replicas": 2}}"#, services: [service])
    let impacts = after.impacts(over: before)
    #expect(
      impacts.map { "\($0.kind.rawValue), \($0.risk.rawValue): \($0)" } == shows, sourceLocation: sourceLocation)
    #expect(impacts.allSatisfy { $0.service == "web" }, sourceLocation: sourceLocation)
    #expect(after.impacts(over: after) == [], sourceLocation: sourceLocation)
  }

  private static func resource(_ text: String) throws -> Resource {
    Resource(try #require(JSONDocument(parsing: Array(text.utf8), file: "a.json").root.value.object))
  }
}

extension ImpactRow {
  /// A workload called `db`; `spec` is more members of its specification, `pod` of that of its pods.
  static func workload(
    _ kind: String, _ spec: String = #""replicas": 3"#, image: String = "db:1", labels: String = "", pod: String = ""
  ) -> String {
    let service = kind == "StatefulSet" ? #""serviceName": "db","# : ""
    return """
      {"apiVersion": "apps/v1", "kind": "\(kind)", "metadata": {"name": "db", "namespace": "shop"}, "spec": {\(service)
      \(spec)\(spec.isEmpty ? "" : ",") "selector": {"matchLabels": {"app": "db"}}, "template": {
      "metadata": {"labels": {"app": "db"\(labels)}},
      "spec": {"containers": [{"name": "db", "image": "\(image)"}]\(pod)}}}}
      """
  }

  static func autoscaler(_ least: Int, _ most: Int) -> String {
    """
    {"apiVersion": "autoscaling/v2", "kind": "HorizontalPodAutoscaler", "metadata": {"name": "db", "namespace": "shop"},
    "spec": {"minReplicas": \(least), "maxReplicas": \(most),
    "scaleTargetRef": {"apiVersion": "apps/v1", "kind": "Deployment", "name": "db"}}}
    """
  }

  static func object(_ kind: String, in apiVersion: String = "v1", name: String = "db", _ body: String) -> String {
    """
    {"apiVersion": "\(apiVersion)", "kind": "\(kind)", "metadata": {"name": "\(name)", "namespace": "shop"}, \(body)}
    """
  }
}
