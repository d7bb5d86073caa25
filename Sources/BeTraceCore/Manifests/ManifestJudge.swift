/// Says what the API server would say about manifests, each object for itself.
public struct ManifestJudge: Sendable {
  private var decoder: ObjectDecoder
  private let rules: ObjectRules

  /// Judges as Kubernetes `version` does.
  public init(_ version: KubernetesVersion) {
    decoder = ObjectDecoder(Schema(version))
    rules = ObjectRules(version)
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
    let faults = faults(in: node)
    guard !faults.isEmpty else { return [] }
    let identity = node.identity
    return faults.map { fault in
      ManifestFinding(
        severity: fault.severity, rule: fault.rule, resource: identity,
        field: FieldPath(path.steps + fault.field.steps).description,
        place: fault.place ?? node.nearest(to: fault.part).place, message: fault.message)
    }
  }

  private mutating func faults(in node: JSONNode) -> [ObjectFault] {
    switch decoder.schema.identify(node) {
    case .impossible(let fault), .custom(let fault): return [fault]
    case .known(let kind, let remarks):
      switch decoder.decode(node, as: kind) {
      case .success(let object): return remarks + rules.faults(in: object)
      case .failure(let error): return remarks + error.faults
      }
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
