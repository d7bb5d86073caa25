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

  /// Makes what the first judge for `version` would have to make before it can begin.
  public static func prepare(for version: KubernetesVersion) {
    _ = (Schema.shared(version), SchemaTable.structures)
    ObjectRules.prepare()
    JointRule.prepare()
  }

  /// The JSON values of `text` that follow one another, in their order; `file` is the name for places.
  public static func documents(inJSON text: [UInt8], file: String) -> [Result<JSONNode, JSONSyntaxError>] {
    JSONReader.stream(of: text, file: file)
  }

  /// What each of some documents is to the server. A `List` is one document, whatever number of objects it holds.
  public mutating func judge(_ documents: [Manifest]) -> [JudgedManifest] {
    let objects = documents.map { document in
      document.listItems?.enumerated().map { (manifest: $1, path: FieldPath("items")[$0]) } ?? [(document, FieldPath())]
    }
    var judged = judge.judge(objects.flatMap { $0.map(\.manifest) }).makeIterator()
    return objects.map { objects in
      let items = objects.compactMap { object in
        judged.next().map { JudgedManifest.Item($0, object.manifest, at: object.path) }
      }
      return isIsolated
        ? JudgedManifest(ManifestVerdict(findings: items.flatMap(\.findings))) : JudgedManifest(items)
    }
  }

  /// The same of one document of JSON.
  public mutating func judge(_ document: JSONNode) -> JudgedManifest { judge([Manifest(document)])[0] }
}

extension Manifest {
  /// The objects of a list of them, nil if this is none.
  var listItems: [Manifest]? {
    guard let kind = value["kind"]?.text, kind.hasSuffix("List"), kind != "List" || value["apiVersion"] != nil
    else { return nil }
    let items = self["items"]?.items
    guard kind != "List", let version = self["apiVersion"] else { return items }
    // Items of a list of one kind need not say which.
    let ofKind = Manifest(.string(String(kind.dropLast(4))), at: place)
    return items?.map { $0.filling("kind", ofKind).filling("apiVersion", version) }
  }

  /// The object with a member where it has none of that name.
  private func filling(_ key: String, _ document: Manifest) -> Manifest {
    value[key] == nil ? appending(key, document) : self
  }
}
