/// CustomResourceDefinitions, each looked into when an object of its kind is met.
public struct CustomDefinitions: Sendable {
  private let definitions: [JSONNode]

  /// Those among `documents`, single objects or lists of them; whatever else there is does not count.
  public init(in documents: [JSONNode]) {
    definitions = documents.flatMap { document in (document["items"]?.items ?? [document]).filter(\.isDefinition) }
  }

  /// Those of `parts`, in their order.
  public init(joining parts: [CustomDefinitions]) { definitions = parts.flatMap(\.definitions) }

  /// Whether there are none.
  public var isEmpty: Bool { definitions.isEmpty }

  /// The schema of `kind` of `apiVersion`, by the first definition that has it; nil if none does.
  public func schema(of apiVersion: String, _ kind: String) throws(CustomSchemaError) -> CustomSchema? {
    for definition in definitions {
      if let schema = try definition.schema(defining: apiVersion, kind) { return schema }
    }
    return nil
  }
}

extension JSONNode {
  fileprivate var isDefinition: Bool {
    self["kind"]?.content == .string("CustomResourceDefinition")
      && self["apiVersion"]?.content == .string("apiextensions.k8s.io/v1")
  }

  /// The schema of a version that this definition has; nil if it is another kind's.
  fileprivate func schema(
    defining apiVersion: String, _ kind: String
  ) throws(CustomSchemaError) -> CustomSchema? {
    guard let spec = self["spec"], spec["group"]?.content == .string(apiVersion.apiGroup),
      spec["names"]?["kind"]?.content == .string(kind),
      let version = spec["versions"]?.items?.first(where: { version in
        guard case .string(let name)? = version["name"]?.content else { return false }
        return apiVersion == "\(apiVersion.apiGroup)/\(name)" && version["served"]?.content != .bool(false)
      })
    else { return nil }
    guard let schema = version["schema"]?["openAPIV3Schema"] else {
      throw CustomSchemaError(version.place, "expected 'schema.openAPIV3Schema' in the version, found none")
    }
    return try CustomSchema(
      schema, in: self, isStructural: true, isNamespaced: spec["scope"]?.content != .string("Cluster"))
  }
}
