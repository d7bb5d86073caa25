extension ManifestImport.Service {
  /// A file for each object, in the order of the objects: called by the kind, and by the object's name too where the service
  /// has several of a kind.
  public var files: [(name: String, text: String, resource: Resource)] {
    var taken: Set<String> = []
    return resources.map { resource in
      let kind = resource.kind.lowercased()
      let isMain = resource.name == name || resources.count { $0.kind == resource.kind } == 1
      var file = isMain ? kind : "\(kind)-\(resource.name)"
      // The same name in another group or namespace.
      while !taken.insert(file).inserted { file += "-\(resource.namespace ?? "other")" }
      let text = YAMLText(Value.object(resource.body).inHumanOrder).text
      return (file.asFileName + ".yaml", text, resource)
    }
  }
}

extension Value {
  /// Keys that people write first, wherever they stand.
  private static let first = ["apiVersion", "kind", "metadata", "name", "namespace", "labels", "annotations"]

  /// The same with what an object is and is called in front, as people write it; the rest stays in its order.
  fileprivate var inHumanOrder: Value {
    switch self {
    case .array(let items): return .array(items.map(\.inHumanOrder))
    case .object(let object):
      let known = Self.first.compactMap { key in object[key].map { (key, $0.inHumanOrder) } }
      let rest = object.members.filter { !Self.first.contains($0.key) }.map { ($0.key, $0.value.inHumanOrder) }
      return .object(Object(known + rest))
    default: return self
    }
  }
}
