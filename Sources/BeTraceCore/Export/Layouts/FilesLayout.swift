extension ExportLayout {
  /// A file an object, in a folder for each environment and service.
  static let files = ExportLayout("files", "one YAML file an object, by environment and service") { content in
    content.environments.flatMap { environment in
      environment.namespaces.map { $0.file(in: [environment.name], for: environment.name, of: nil) }
        + environment.services.flatMap { service in
          service.resources.map {
            $0.file(in: [environment.name, service.name], for: environment.name, of: service.name)
          }
        }
        + environment.denials.map { $0.file(in: [environment.name], for: environment.name, of: nil) }
    }
  }
}

extension Resource {
  /// The file that holds it alone; what services share is of no service.
  func file(in folder: [String], for environment: String?, of service: String?) -> ExportedFile {
    ExportedFile(
      folder + [fileName], for: environment, of: service.map { [$0] } ?? [], text: YAMLText([self]).text)
  }
}
