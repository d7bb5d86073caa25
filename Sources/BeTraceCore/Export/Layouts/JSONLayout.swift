extension ExportLayout {
  /// One file an environment: a List of its objects.
  static let json = ExportLayout("json", "one JSON List an environment") { content in
    content.environments.map {
      ExportedFile(["\($0.name).json"], for: $0.name, of: $0.services.map(\.name), text: $0.resources.list)
    }
  }
}

extension [Resource] {
  /// One object of kind List that holds them all, as JSON.
  public var list: String {
    let list: Value = ["apiVersion": "v1", "kind": "List", "items": .array(map { .object($0.body) })]
    return list.json(indent: "  ") + "\n"
  }
}
