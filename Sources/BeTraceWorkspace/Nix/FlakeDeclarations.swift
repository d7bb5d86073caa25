import BeTraceCore

/// What the module of a flake says about itself, read from its answer.
struct FlakeDeclarations: Sendable {
  private(set) var info: ServiceInfo
  let dependencies: [Dependency]
  private(set) var parameters: [Parameter] = []
  private(set) var variables: [Variable] = []
  /// The names of the arguments that its `mkDeployment` takes; nil if it takes whatever it is given.
  let arguments: Set<String>?
  /// What it calls itself, if that is not the service's name.
  let ownName: (text: String, place: Place)?

  /// Reads what `flake`, whose flake.nix is `source`, answered when asked about itself. Where it leaves out what its objects show, `defaults` are asked,
  /// which its `mkDeployment` makes of no arguments; nil if that fails.
  init(_ about: Value, of flake: Flake, source: NixText, defaults: ServiceDeployment?) throws(FlakeFault) {
    let places = about["places"]
    let lib = FlakeAttributes(
      about.object ?? [:], called: "lib", positions: places?["lib"], around: FlakeFault.wholeFlake)
    guard let taken = lib["arguments"]?.object else { throw Self.missingModule(lib, places) }
    arguments = taken.isEmpty ? nil : Set(taken.keys)

    let example = #"{ name = "\#(flake.service)"; description = "..."; version = "1.0.0"; port = 8080; }"#
    let said = try lib.required(
      "serviceInfo", lib.set("serviceInfo", positions: places?["serviceInfo"]), like: example)
    let shown = defaults.map(ShownDefaults.init)
    info = try FlakeInfo(said, shown: shown).info(named: flake.service)
    ownName = try said.text("name").flatMap { $0 == flake.service ? nil : ($0, said.place(of: "name")) }

    let hard = try lib.required("dependencies", lib.list("dependencies"), like: "[ ]")
    dependencies =
      try hard.map { item throws(FlakeFault) in try Self.dependency(item, .hard, lib, "dependencies") }
      + (lib.list("softDependencies") ?? []).map { item throws(FlakeFault) in
        try Self.dependency(item, .soft, lib, "softDependencies")
      }
    let formals = FlakeAttributes(
      taken, called: "mkDeployment", positions: places?["arguments"], around: lib.place(of: "mkDeployment"))
    let declared = try lib.set("parameters", positions: places?["parameters"])
    parameters = try FlakeParameters(
      formals, declared: declared, source: source, shown: shown, info: info, folder: flake.reference
    ).all()
    if let set = try lib.set("variables", positions: places?["variables"]) {
      variables = try FlakeVariables(set, info: info, folder: flake.reference).all()
    }
  }

  /// The standard parameters that its `mkDeployment` takes no argument for; that it has to know where its objects are, or that
  /// it has no way from outside, is said otherwise.
  var missingArguments: [String] {
    guard let arguments else { return [] }
    return FlakeParameters.standardNames.filter { !["namespace", "ingress"].contains($0) && !arguments.contains($0) }
  }

  /// What is known of a flake that does not say anything.
  init(unknown service: String) {
    info = ServiceInfo(unknown: service)
    (dependencies, arguments, ownName) = ([], nil, nil)
  }

  /// Whether `about`, which the flake.nix `source` says, leaves something out that its objects have to show.
  static func isShort(_ about: Value, source: NixText) -> Bool {
    guard let taken = about["arguments"]?.object, let info = about["serviceInfo"]?.object else { return false }
    if info["ports"] == nil, info["port"] != nil { return true }
    return FlakeParameters.shownNames.contains { name in
      let declared = about["parameters"]?[name]
      guard taken[name] == true, declared?["default"] == nil, declared?["defaultBy"] == nil,
        let place = Place(nix: about["places"]?["arguments"]?[name])
      else { return false }
      return NixLiteral.defaultValue(at: place.line, place.column, of: source) == nil
    }
  }

  private static func missingModule(_ lib: FlakeAttributes, _ places: Value?) -> FlakeFault {
    let place = Place(nix: places?["lib"]?["mkDeployment"])
    let found = place == nil ? "is missing" : "is no function"
    return FlakeFault(
      contract:
        "'lib.mkDeployment' \(found): a module is a flake whose 'outputs' have it in 'lib', beside 'serviceInfo' and "
        + "'dependencies'; 'betrace-tui new service NAME --kind nix' writes one to begin with",
      at: place ?? FlakeFault.wholeFlake)
  }

  private static func dependency(
    _ item: Value, _ strength: Dependency.Strength, _ lib: FlakeAttributes, _ name: String
  ) throws(FlakeFault) -> Dependency {
    let service = item.text ?? item["service"]?.text
    let ports = item["ports"]?.array?.compactMap(\.text) ?? []
    guard let service else {
      throw lib.fault(
        name, expected: #"names of services, each such as "nats" or { service = "nats"; ports = [ "client" ]; }"#)
    }
    return strength == .hard ? .hard(service, ports: ports) : .soft(service, ports: ports)
  }
}
