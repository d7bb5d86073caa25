import BeTraceCore
import Testing

/// Some objects as they stand in files, and what some rules say about them.
struct ManifestRow: Sendable, CustomTestStringConvertible {
  let testDescription: String
  private let objects: [String]
  private let shows: [String]

  /// `objects` are JSON.
  init(_ name: String, _ objects: String..., shows: [String] = []) {
    testDescription = name
    self.objects = objects
    self.shows = shows
  }

  /// Expects the findings of `rules`, word by word, each with its severity and the field.
  func check(_ rules: String..., sourceLocation: SourceLocation = #_sourceLocation) throws {
    let findings = try Self.findings(in: objects).filter { rules.contains($0.rule) }
    let lines = findings.map { "\($0.severity.rawValue): \($0.field): \($0.message) [\($0.rule)]" }
    #expect(lines == shows, sourceLocation: sourceLocation)
  }

  /// What is said about `objects`, which are applied together.
  static func findings(in objects: [String]) throws -> [ManifestFinding] {
    var judge = ManifestJudge(.standard)
    let nodes = try objects.flatMap { object in
      try ManifestJudge.documents(inJSON: Array(object.utf8), file: "a.json").map { try $0.get() }
    }
    let set = ManifestSet(nodes.map { judge.judge($0) }, .standard)
    return set.verdicts(in: 0..<set.count).flatMap(\.findings)
  }

  /// A Deployment called `web` in the namespace `shop`. What is given stands in front of the other fields: each ends with
  /// a comma.
  static func deployment(
    _ specification: String = "", pod: String = "", container: String = "", labels: String = ""
  ) -> String {
    """
    {"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {\(labels)"name": "web", "namespace": "shop"}, "spec": {
      \(specification)"selector": {"matchLabels": {"app": "web"}}, "template": {"metadata": {"labels": {"app": "web"}},
        "spec": {\(pod)"containers": [{\(container)"name": "web", "image": "web:1"}]}}}}
    """
  }

  /// Another object called `name` in the namespace `shop`, with the fields in `body`.
  static func object(
    _ kind: String, named name: String = "web", in apiVersion: String = "v1", _ body: String = ""
  ) -> String {
    """
    {"apiVersion": "\(apiVersion)", "kind": "\(kind)", "metadata": {"name": "\(name)", "namespace": "shop"}\
    \(body.isEmpty ? "" : ", ")\(body)}
    """
  }
}
