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

  /// The schema of `kind` of `apiVersion`, by the first definition that serves it; nil if none defines the kind.
  public func schema(of apiVersion: String, _ kind: String) throws(CustomSchemaError) -> CustomSchema? {
    let own = definitions.filter { $0.defines(kind, of: apiVersion.apiGroup) }
    for definition in own {
      if let schema = try definition.schema(of: apiVersion) { return schema }
    }
    if let first = own.first { throw CustomSchemaError(first.place, serving: first.servedVersions) }
    return nil
  }
}

extension JSONNode {
  fileprivate var isDefinition: Bool {
    self["kind"]?.content == .string("CustomResourceDefinition")
      && self["apiVersion"]?.content == .string("apiextensions.k8s.io/v1")
  }

  /// Whether it defines `kind` in `group`.
  fileprivate func defines(_ kind: String, of group: String) -> Bool {
    self["spec"]?["group"]?.content == .string(group) && self["spec"]?["names"]?["kind"]?.content == .string(kind)
  }

  /// The names of the versions that this definition serves, in its order.
  fileprivate var servedVersions: [String] {
    (self["spec"]?["versions"]?.items ?? []).filter(\.isServed).compactMap { $0["name"]?.value.text }
  }

  private var isServed: Bool { self["served"]?.content != .bool(false) }

  /// The schema of a version that this definition serves; nil if it does not.
  fileprivate func schema(of apiVersion: String) throws(CustomSchemaError) -> CustomSchema? {
    guard let spec = self["spec"],
      let version = spec["versions"]?.items?.first(where: { version in
        version.isServed && version["name"]?.value.text.map { "\(apiVersion.apiGroup)/\($0)" } == apiVersion
      })
    else { return nil }
    guard let schema = version["schema"]?["openAPIV3Schema"] else {
      throw CustomSchemaError(version.place, "expected 'schema.openAPIV3Schema' in the version, found none")
    }
    return try CustomSchema(
      schema, in: self, isStructural: true, isNamespaced: spec["scope"]?.content != .string("Cluster"))
  }
}
