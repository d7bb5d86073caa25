/// Plain manifests as a module. What they say is the default of everything that an environment may decide; what one decides
/// is laid over them, and all else stays as it is written. With nothing decided the objects are those of the manifests.
public struct ManifestModule: ServiceModule {
  public let info: ServiceInfo
  public let dependencies: [Dependency]
  public let parameters: [Parameter]
  public let lacks: [String: String]
  public let origin: ModuleOrigin
  public let revision: String
  public let readme: String?
  public let remarks: [ModuleRemark]
  /// None: manifests say which variables they set, not which ones the program reads.
  public let variables: [Variable] = []
  let manifests: ServiceManifests
  /// What holds in one environment only, by its name, lists taken apart.
  let patches: [String: [Manifest]]
  private let variants: [String: Result<ServiceManifests, ModuleFailure>]
  private let aspects: [ManifestAspect]
  private let places: [Field: Place]
  private let failure: ModuleFailure?

  /// The module of the service called `name`, whose `documents` are in `folder`, in the order of its files. `variants` are
  /// what holds in one environment only, by its name. `failure` is why some of them cannot be read. The names of the services
  /// `around` it are taken for such in addresses. `revision` is another text whenever the documents are others;
  /// `readme` is where people read more.
  public init(
    _ name: String, in folder: String, _ documents: [Manifest], variants: [String: [Manifest]] = [:],
    failure: ModuleFailure? = nil, around: Set<String> = [], remarks: [ModuleRemark] = [], revision: String,
    readme: String? = nil
  ) {
    let objects = documents.flatMap { $0.listItems ?? [$0] }
    var sheet = ServiceSheet()
    var failure = failure
    do throws(ModuleFailure) {
      for document in objects where ServiceSheet.isSheet(document) { sheet = try ServiceSheet(document) }
    } catch {
      failure = failure ?? error
    }
    let manifests = ServiceManifests(of: name, objects.filter { !ServiceSheet.isSheet($0) })
    aspects = ManifestAspect.all(manifests, sheet)
    places = aspects.reduce(into: [:]) { places, aspect in places.merge(aspect.places) { first, _ in first } }
    info = manifests.info(of: name, sheet)
    dependencies = sheet.dependencies ?? manifests.addressed(among: around, besides: name)
    origin = .manifests(folder)
    self.failure = failure ?? manifests.written.lazy.compactMap(\.fault).first ?? manifests.misfit
    // Of what is only half there, what is missing cannot be told from what is not meant.
    parameters = self.failure == nil ? aspects.map(\.parameter) : []
    lacks = self.failure == nil ? manifests.lacks : [:]
    let patches = variants.mapValues { $0.flatMap { $0.listItems ?? [$0] } }
    let own = manifests.remarks(of: name) + patches.sorted { $0.key < $1.key }.flatMap { manifests.remarks(on: $1) }
    self.remarks = (self.failure == nil ? own : []) + remarks
    let (aspects, knownSheet) = (aspects, sheet)
    self.variants = patches.mapValues { patches in
      Result { () throws(ModuleFailure) in try manifests.variant(patches, aspects, knownSheet) }
    }
    (self.manifests, self.patches) = (manifests, patches)
    (self.revision, self.readme) = (revision, readme)
  }

  public var isUnreadable: Bool { failure != nil }

  public func makeDeployment(_ parameters: DeploymentParameters) throws(ModuleFailure) -> ServiceDeployment {
    if let failure { throw failure }
    var manifests = try variants[parameters.environment]?.get() ?? manifests
    for aspect in aspects { try aspect.patch(parameters, &manifests) }
    return manifests.deployment
  }

  public func source(of field: Field) -> Place? { places[field] }
}
