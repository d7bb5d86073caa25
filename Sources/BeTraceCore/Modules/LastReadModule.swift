/// A module that can no longer be read, with what it said about itself when it was read last. It makes nothing; why not says
/// the module as it is now.
struct LastReadModule: ServiceModule {
  /// As it was read last.
  let former: any ServiceModule
  /// As it is now.
  let current: any ServiceModule

  var info: ServiceInfo { former.info }
  var dependencies: [Dependency] { former.dependencies }
  var parameters: [Parameter] { former.parameters }
  var variables: [Variable] { former.variables }
  var lacks: [String: String] { former.lacks }
  var remarks: [ModuleRemark] { former.remarks }
  var origin: ModuleOrigin { current.origin }
  var revision: String { current.revision }
  var readme: String? { current.readme }

  func source(of field: Field) -> Place? { former.source(of: field) }

  func source(of path: ValuePath, in resource: Resource, environment: String) -> Place? {
    former.source(of: path, in: resource, environment: environment)
  }

  func makeDeployment(_ parameters: DeploymentParameters) throws(ModuleFailure) -> ServiceDeployment {
    try current.makeDeployment(parameters)
  }
}

extension Catalogue {
  /// The same services, of which those that cannot be read are what they were in `former`, the catalogue before, if they could
  /// be read there: somebody is still writing them.
  public func keepingWhatWasRead(in former: Catalogue) -> Catalogue {
    let lost = services.compactMap { service -> LastReadModule? in
      guard service.module.isUnreadable, let before = former[service.name], before.origin == service.origin,
        !before.module.isUnreadable
      else { return nil }
      return LastReadModule(
        former: (before.module as? LastReadModule)?.former ?? before.module, current: service.module)
    }
    return replacing(lost)
  }
}

extension Catalogue.Service {
  /// Whether its module can no longer be read, and what is known of it is what it said before.
  public var isAsReadLast: Bool { module is LastReadModule }

  /// Its module as it could be read last.
  var moduleAsReadLast: any ServiceModule { (module as? LastReadModule)?.former ?? module }

  /// Its module as it is now, whether it can be read or not.
  var moduleAsItIsNow: any ServiceModule { (module as? LastReadModule)?.current ?? module }

  /// Why its module cannot be read; nil if it can, or has not answered yet.
  public var failure: ModuleFailure? {
    guard module.isUnreadable || isAsReadLast else { return nil }
    do {
      _ = try module.makeDeployment(shippedParameters)
      return nil
    } catch {
      return error.isAwaited ? nil : error
    }
  }
}
