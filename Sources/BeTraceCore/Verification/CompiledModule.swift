/// A Swift module on trial: alone in an environment that says of it what a check wants, with a placeholder for each required
/// variable and its dependencies running elsewhere.
public struct CompiledModule: VerifiableModule {
  public let declarations: ModuleDeclarations
  private let service: Catalogue.Service
  private let base: Environments
  /// The plan with nothing said, from which the others start.
  private let plan: Plan

  /// Puts `module` on trial, whose custom resources are judged by `schemas`. Its declarations have to fit together.
  public init(_ module: any ServiceModule, schemas: CustomSchemaSource = .none) {
    declarations = ModuleDeclarations(of: module)
    let catalogue = Catalogue([module]).judged(by: schemas)
    service = catalogue.services[0]
    base = Environments(
      [Self.surroundings(of: declarations), Self.file(about: service.name, [:], catalogue)].map { file in
        EnvironmentFile(path: file.path, bytes: Array(file.text.utf8), catalogue: catalogue)
      }, catalogue: catalogue)
    plan = Plan(Self.name, in: base, on: Self.today, reporting: .error)
  }

  public var contract: Contract { service.contract }

  public func refusals(of entry: Object) -> [Finding] {
    environments(saying: entry)[Self.name]?.environment?.findings.filter { $0.severity == .error } ?? []
  }

  public func errors(of entry: Object) -> [Finding] { plan(saying: entry).findings.filter { $0.severity == .error } }

  public func outputs(of entry: Object) -> ModuleOutputs {
    let chain = Chain(to: Self.name, in: environments(saying: entry))
    let renderer = Renderer(environment: Self.name, platform: chain.platform, directory: plan.directory)
    let parameters = renderer.parameters(of: service, chain.values(of: service))
    return (try? ModuleOutputs(service.module.makeDeployment(parameters))) ?? .none
  }
}

extension CompiledModule {
  private static let name = "verification"
  /// A day that never changes, as nothing that is checked depends on it.
  private static let today = CalendarDate(year: 2026, month: 1, day: 1)

  private func plan(saying entry: Object) -> Plan {
    entry.isEmpty
      ? plan : Plan(Self.name, in: environments(saying: entry), on: Self.today, reusing: plan, reporting: .error)
  }

  private func environments(saying entry: Object) -> Environments {
    var environments = base
    let file = Self.file(about: service.name, entry, base.catalogue)
    environments.replace(
      EnvironmentFile(path: file.path, bytes: Array(file.text.utf8), catalogue: base.catalogue))
    return environments
  }

  /// The environment that says `entry` about the service called `service`.
  private static func file(
    about service: String, _ entry: Object, _ catalogue: Catalogue
  ) -> (path: String, text: String) {
    let content: Value = [
      "apiVersion": .string(EnvironmentReader.apiVersion), "kind": "Environment", "name": .string(name),
      "extends": "surroundings", "services": .object(Object([(service, .object(entry))])),
    ]
    return ("\(name).json", content.json(indent: nil))
  }

  /// The environment below: what the module needs so that nothing but the module itself can be wrong.
  private static func surroundings(of module: ModuleDeclarations) -> (path: String, text: String) {
    let placeholders = module.variables.filter(\.isRequired).map { ($0.name, Value.placeholder) }
    let services = module.dependencies.map { ($0.service, Value.object([:])) }
    let entry = placeholders.isEmpty ? Object() : Object([("env", Value.object(Object(placeholders)))])
    let content: Value = [
      "apiVersion": .string(EnvironmentReader.apiVersion), "kind": "Environment", "name": "surroundings",
      "abstract": true,
      "platform": [
        // What a namespace admits is its environment's to say; manifests that were there before are not made for the strictest.
        "podSecurity": module.isAdopted ? "privileged" : "restricted",
        "externals": ["services": .object(Object(services)), "secrets": ["placeholder": ["value"]]],
      ],
      "services": .object(Object([(module.info.name, .object(entry))])),
    ]
    return ("surroundings.json", content.json(indent: nil))
  }
}

extension Value {
  /// A reference that stands for the value of a variable.
  static let placeholder: Value = ["secretKeyRef": ["name": "placeholder", "key": "value"]]
}
