/// Says what the API server would say about manifests, each object for itself.
public struct ManifestJudge: Sendable {
  private var judge: ObjectJudge

  /// Judges as Kubernetes `version` does to which the custom kinds of `schemas` were added.
  public init(_ version: KubernetesVersion, schemas: CustomSchemas = .none) {
    judge = ObjectJudge(version, schemas: schemas)
  }

  /// The JSON values of `text` that follow one another, in their order; `file` is the name for places.
  public static func documents(inJSON text: [UInt8], file: String) -> [Result<JSONNode, JSONSyntaxError>] {
    JSONReader.stream(of: text, file: file)
  }

  /// What is to be said about one document. A `List` is one, whatever number of objects it holds.
  public mutating func verdict(on document: JSONNode) -> ManifestVerdict {
    ManifestVerdict(findings: findings(in: document))
  }

  private mutating func findings(in node: JSONNode) -> [ManifestFinding] {
    guard let items = node.listItems else { return findings(in: node, at: FieldPath()) }
    return items.enumerated().flatMap { index, item in findings(in: item, at: FieldPath("items")[index]) }
  }

  /// The findings in one object, which lies at `path` of its document.
  private mutating func findings(in node: JSONNode, at path: FieldPath) -> [ManifestFinding] {
    let faults = judge.judge(node).faults
    guard !faults.isEmpty else { return [] }
    let identity = node.identity
    return faults.map { fault in
      ManifestFinding(
        severity: fault.severity, rule: fault.rule, resource: identity,
        field: FieldPath(path.steps + fault.field.steps).description,
        place: fault.place ?? node.nearest(to: fault.part).place, message: fault.message)
    }
  }
}

extension JSONNode {
  /// The objects of a list of them, nil if this is none.
  fileprivate var listItems: [JSONNode]? {
    guard case .string(let kind)? = self["kind"]?.content, kind.hasSuffix("List"),
      kind != "List" || self["apiVersion"] != nil
    else { return nil }
    return self["items"]?.items
  }

  /// What the object calls itself.
  fileprivate var identity: ResourceIdentity? {
    guard let kind = text("kind") else { return nil }
    let metadata = self["metadata"]
    return ResourceIdentity(
      apiVersion: text("apiVersion") ?? "", kind: kind, namespace: metadata?.text("namespace"),
      name: metadata?.text("name") ?? metadata?.text("generateName") ?? "")
  }

  private func text(_ key: String) -> String? {
    if case .string(let text)? = self[key]?.content { text } else { nil }
  }
}
