import BeTraceCore
import Testing

/// Some objects that are applied over others, and what the rules on updates say.
struct UpdateRow: Sendable, CustomTestStringConvertible {
  let testDescription: String
  private let former: [String]
  private let objects: [String]
  private let version: String
  private let shows: [String]

  /// `former` and `objects` are JSON.
  init(
    _ name: String, from former: String..., to objects: String..., version: String = "1.36", shows: [String] = []
  ) {
    testDescription = name
    (self.former, self.objects, self.version, self.shows) = (former, objects, version, shows)
  }

  /// Expects the findings of all rules on updates, word by word, each with its severity and the field.
  func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let version = try #require(KubernetesVersion(version))
    let set = ManifestSet(
      try judged(objects, version), version, over: FormerObjects(try judged(former, version)))
    let findings = set.verdicts(in: 0..<set.count).flatMap(\.findings) + set.leftovers
    let lines = findings.filter { $0.rule.hasPrefix("UPD-") }.map {
      "\($0.severity.rawValue): \($0.field): \($0.message) [\($0.rule)]"
    }
    #expect(lines == shows, sourceLocation: sourceLocation)
    // What is applied twice changes nothing.
    let again = ManifestSet(
      try judged(objects, version), version, over: FormerObjects(try judged(objects, version)))
    #expect(
      (again.verdicts(in: 0..<again.count).flatMap(\.findings) + again.leftovers)
        .filter { $0.rule.hasPrefix("UPD-") } == [], sourceLocation: sourceLocation)
  }

  private func judged(_ objects: [String], _ version: KubernetesVersion) throws -> [JudgedManifest] {
    var judge = ManifestJudge(version)
    return try objects.flatMap { object in
      try ManifestJudge.documents(inJSON: Array(object.utf8), file: "a.json").map { try $0.get() }
    }.map { judge.judge($0) }
  }

  /// An object called `name` in the namespace `shop`, with the fields in `body`; `metadata` is more members of that.
  static func object(
    _ kind: String, named name: String = "web", in apiVersion: String = "v1", metadata: String = "", _ body: String
  ) -> String {
    """
    {"apiVersion": "\(apiVersion)", "kind": "\(kind)", "metadata": {"name": "\(name)", "namespace": "shop"\
    \(metadata.isEmpty ? "" : ", ")\(metadata)}, \(body)}
    """
  }

  /// The same as a cluster has it; `applied` is what was applied last, if that is known.
  static func live(
    _ kind: String, named name: String = "web", in apiVersion: String = "v1", applied: String? = nil,
    metadata: String = "", _ body: String
  ) -> String {
    let annotation = applied.map { text in
      let quoted = text.replacing("\"", with: #"\""#).replacing("\n", with: " ")
      return #", "annotations": {"kubectl.kubernetes.io/last-applied-configuration": "\#(quoted)"}"#
    }
    return object(
      kind, named: name, in: apiVersion,
      metadata: #""uid": "4-2", "resourceVersion": "7", "generation": 3, "#
        + #""creationTimestamp": "2026-01-01T00:00:00Z""# + (annotation ?? "")
        + (metadata.isEmpty ? "" : ", ") + metadata, body)
  }

  /// A workload whose pods have the label `app`; `pod`, `container`, `spec` and `labels` are more members, each with a
  /// comma at its end.
  static func workload(
    _ kind: String = "Deployment", named name: String = "web", app: String = "web", spec: String = "",
    pod: String = "", container: String = "", template: String = ""
  ) -> String {
    object(
      kind, named: name, in: "apps/v1", body(app: app, spec: spec, pod: pod, container: container, template: template))
  }

  /// The specification of such a workload.
  static func body(
    app: String = "web", spec: String = "", pod: String = "", container: String = "", template: String = ""
  ) -> String {
    """
    "spec": {\(spec)"selector": {"matchLabels": {"app": "\(app)"}}, "template": {"metadata": {\(template)"labels": {"app": \
    "\(app)"}}, "spec": {\(pod)"containers": [{\(container)"name": "web", "image": "web:1"}]}}}
    """
  }
}
