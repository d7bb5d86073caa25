/// Says what the API server would say about manifests.
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

  /// What one document is to the server. A `List` is one document, whatever number of objects it holds.
  public mutating func judge(_ document: JSONNode) -> JudgedManifest {
    guard let items = document.listItems else { return JudgedManifest([judge(document, at: FieldPath())]) }
    return JudgedManifest(items.enumerated().map { judge($1, at: FieldPath("items")[$0]) })
  }

  /// One object, which lies at `path` of its document.
  private mutating func judge(_ node: JSONNode, at path: FieldPath) -> JudgedManifest.Item {
    JudgedManifest.Item(judge.judge(node), node, at: path)
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
  var identity: ResourceIdentity? {
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
