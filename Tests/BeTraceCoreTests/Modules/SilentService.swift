import BeTraceCore

/// A module that can be read and makes nothing, whatever it is given.
struct SilentService: ServiceModule {
  private let service = TestService()

  var info: ServiceInfo { service.info }
  var dependencies: [Dependency] { [] }
  var parameters: [Parameter] { service.parameters }
  var variables: [Variable] { [] }

  func makeDeployment(_ parameters: DeploymentParameters) throws(ModuleFailure) -> ServiceDeployment {
    throw ModuleFailure("undefined variable 'port'", at: Place(file: "services/web/flake.nix", line: 3, column: 5))
  }
}
