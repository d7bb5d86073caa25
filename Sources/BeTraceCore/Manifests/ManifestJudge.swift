/// Says what the API server would say about manifests, each object for itself.
public struct ManifestJudge {
  private var decoder: ObjectDecoder
  private let rules: ObjectRules
  private var schemas: CustomSchemas

  /// Judges as Kubernetes `version` does to which the custom kinds of `schemas` were added.
  public init(_ version: KubernetesVersion, schemas: CustomSchemas = .none) {
    decoder = ObjectDecoder(Schema(version))
    rules = ObjectRules(version)
    self.schemas = schemas
  }

  /// What is to be said about each document of `text`, JSON values that follow one another, in their order.
  ///
  /// `file` is the name for places. A `List` is one document, whatever number of objects it holds.
  public mutating func verdicts(onJSON text: [UInt8], file: String) -> [ManifestVerdict] {
    JSONReader.stream(of: text, file: file).map { document in
      switch document {
      case .success(let node): ManifestVerdict(findings: findings(in: node))
      case .failure(let error):
        ManifestVerdict(findings: [
          ManifestFinding(
            severity: .error, rule: "EF-01", resource: nil, field: "", place: error.place,
            message: error.problem.description)
        ])
      }
    }
  }

  private mutating func findings(in node: JSONNode) -> [ManifestFinding] {
    guard let items = node.listItems else { return findings(in: node, at: FieldPath()) }
    return items.enumerated().flatMap { index, item in findings(in: item, at: FieldPath("items")[index]) }
  }

  /// The findings in one object, which lies at `path` of its document.
  private mutating func findings(in node: JSONNode, at path: FieldPath) -> [ManifestFinding] {
    let identity = node.identity
    return faults(in: node).map { fault in
      ManifestFinding(
        severity: fault.severity, rule: fault.rule, resource: identity,
        field: FieldPath(path.steps + fault.field.steps).description,
        place: fault.place ?? node.nearest(to: fault.part).place, message: fault.message)
    }
  }

  private mutating func faults(in node: JSONNode) -> [ObjectFault] {
    switch decoder.schema.identify(node) {
    case .impossible(let fault): return [fault]
    case .custom(let remark): return schemas.faults(in: node, without: remark, reading: &decoder)
    case .known(let kind, let remarks):
      switch decoder.decode(node, as: kind) {
      case .success(let object): return remarks + rules.faults(in: rules.parts(of: object))
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
