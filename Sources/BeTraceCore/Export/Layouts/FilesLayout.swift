extension ExportLayout {
  /// A file an object, in a folder for each environment and service.
  static let files = ExportLayout("files", "one YAML file an object, by environment and service") { content in
    content.environments.flatMap { environment in
      environment.namespaces.map { $0.file($0.fileName, in: [environment.name], for: environment.name, of: nil) }
        + environment.services.flatMap { service in
          zip(service.resources, service.resources.fileNames).map { resource, name in
            resource.file(name, in: [environment.name, service.name], for: environment.name, of: service.name)
          }
        }
        + environment.denials.map { $0.file($0.fileName, in: [environment.name], for: environment.name, of: nil) }
    }
  }
}

extension Resource {
  /// The file called `name` that holds it alone; what services share is of no service.
  func file(_ name: String, in folder: [String], for environment: String?, of service: String?) -> ExportedFile {
    ExportedFile(
      folder + [name], for: environment, of: service.map { [$0] } ?? [], text: YAMLText([self]).text)
  }
}
