extension ExportLayout {
  /// One file an environment: its objects one after another, as `kubectl apply` takes them.
  static let yaml = ExportLayout("yaml", "one YAML file an environment") { content in
    content.environments.map {
      ExportedFile(
        ["\($0.name).yaml"], for: $0.name, of: $0.services.map(\.name), text: YAMLText($0.resources).text)
    }
  }
}
