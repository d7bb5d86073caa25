/// Says what the API server would say about manifests.
public struct ManifestJudge: Sendable {
  private var judge: ObjectJudge
  private let isIsolated: Bool

  /// Judges as Kubernetes `version` does to which the custom kinds of `schemas` were added. Documents that are `isolated`
  /// are not to be judged with others, and only what is to be said about them is kept.
  public init(_ version: KubernetesVersion, schemas: CustomSchemas = .none, isolated: Bool = false) {
    judge = ObjectJudge(version, schemas: schemas, endsEarly: isolated)
    isIsolated = isolated
  }

  /// The JSON values of `text` that follow one another, in their order; `file` is the name for places.
  public static func documents(inJSON text: [UInt8], file: String) -> [Result<JSONNode, JSONSyntaxError>] {
    JSONReader.stream(of: text, file: file)
  }

  /// What one document is to the server. A `List` is one document, whatever number of objects it holds.
  public mutating func judge(_ document: JSONNode) -> JudgedManifest {
    let objects =
      document.listItems?.enumerated().map { (node: $1, path: FieldPath("items")[$0]) } ?? [(document, FieldPath())]
    guard isIsolated else {
      return JudgedManifest(objects.map { JudgedManifest.Item(judge.judge($0.node), $0.node, at: $0.path) })
    }
    return JudgedManifest(
      ManifestVerdict(
        findings: objects.flatMap { JudgedManifest.Item.findings(of: judge.judge($0.node), $0.node, at: $0.path) }))
  }
}

extension JSONNode {
  /// The objects of a list of them, nil if this is none.
  fileprivate var listItems: [JSONNode]? {
    guard case .string(let kind)? = self["kind"]?.content, kind.hasSuffix("List"),
      kind != "List" || self["apiVersion"] != nil
    else { return nil }
    let items = self["items"]?.items
    guard kind != "List", let version = self["apiVersion"] else { return items }
    // Items of a list of one kind need not say which.
    let ofKind = JSONNode(content: .string(String(kind.dropLast(4))), place: place)
    return items?.map { $0.filling("kind", ofKind).filling("apiVersion", version) }
  }

  /// The object with a member where it has none of that name.
  private func filling(_ key: String, _ node: JSONNode) -> JSONNode {
    guard case .object(let members) = content, self[key] == nil else { return self }
    return JSONNode(
      content: .object(members + [Member(key: key, keyPlace: node.place, node: node)]), range: range, place: place)
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
