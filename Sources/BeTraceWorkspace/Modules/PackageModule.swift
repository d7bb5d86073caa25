import BeTraceCore

/// A module in a Swift package of the workspace, in a program that was built without it: all that is known is its name.
struct PackageModule: ServiceModule {
  private let folder: String

  let info: ServiceInfo
  let dependencies: [Dependency] = []
  let parameters: [Parameter] = []
  let variables: [Variable] = []
  let isUnreadable = true
  let readme: String?

  /// The module in `folder`.
  init(_ folder: ModuleFolder) {
    self.folder = folder.path
    info = ServiceInfo(unknown: folder.name)
    readme = folder.path.readme(in: folder.location)
  }

  var origin: ModuleOrigin { .package(folder) }

  func makeDeployment(_ parameters: DeploymentParameters) throws(ModuleFailure) -> ServiceDeployment {
    throw ModuleFailure(
      "'\(folder)' is a Swift package, and this program was built without it: use the workbench of yours that passes its module "
        + "to 'run(services:)', or add it there",
      at: Place(file: folder.appendingPath("Package.swift"), line: 1, column: 1))
  }
}
