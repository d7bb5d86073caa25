import BeTraceCore

/// The module of a flake.
struct FlakeModule: ServiceModule {
  private let flake: Flake
  private let evaluations: Evaluations
  /// What it says about itself; nil while it has not answered.
  private let declarations: Result<FlakeDeclarations, FlakeFault>?

  let info: ServiceInfo
  let dependencies: [Dependency]
  let parameters: [Parameter]
  let variables: [Variable]
  let remarks: [ModuleRemark]
  let lacks: [String: String]
  let readme: String?

  /// The module of `flake`, as far as `evaluations` know what it says about itself.
  init(_ flake: Flake, _ evaluations: Evaluations) {
    self.init(flake, evaluations, flake.fault.map(Result.failure) ?? Self.declarations(of: flake, evaluations))
  }

  private init(
    _ flake: Flake, _ evaluations: Evaluations, _ declarations: Result<FlakeDeclarations, FlakeFault>?
  ) {
    (self.flake, self.evaluations, self.declarations) = (flake, evaluations, declarations)
    let hasReadme = flake.sources["README.md"] != nil && !flake.reference.contains(":")
    readme = hasReadme ? flake.reference.appendingPath("README.md") : nil
    let known = (try? declarations?.get()) ?? FlakeDeclarations(unknown: flake.service)
    (info, dependencies) = (known.info, known.dependencies)
    (parameters, variables) = (known.parameters, known.variables)
    let missing = known.missingArguments
    lacks = Dictionary(missing.map { ($0, "its 'mkDeployment' has no argument '\($0)'") }) { first, _ in first }
    remarks = known.remarks(of: flake)
  }

  /// The same; if it has not answered, it counts as one that takes more than so many seconds.
  func failing(after seconds: Int) -> FlakeModule {
    declarations == nil ? FlakeModule(flake, evaluations, .failure(FlakeFault(.late(seconds: seconds)))) : self
  }

  var origin: ModuleOrigin { .flake(flake.reference) }

  var isUnreadable: Bool { if case .success? = declarations { false } else { true } }

  /// The sources, and whether they have said what they are.
  var revision: String { "\(flake.sources.checksum)\(declarations == nil ? "?" : "")" }

  /// What it says about itself, in at most two answers; nil while they are not there.
  private static func declarations(
    of flake: Flake, _ evaluations: Evaluations
  ) -> Result<FlakeDeclarations, FlakeFault>? {
    do throws(FlakeFault) {
      guard let about = try evaluations.answer(to: EvaluationWish(flake))?.get() else { return nil }
      let source = NixText(String(decoding: flake.sources["flake.nix"] ?? [], as: UTF8.self))
      var defaults: ServiceDeployment?
      if FlakeDeclarations.isShort(about, source: source) {
        guard let made = evaluations.answer(to: EvaluationWish(flake, calling: [:])) else { return nil }
        defaults = (try? made.get()).flatMap { try? ServiceDeployment(ofFlake: $0) }
      }
      return .success(try FlakeDeclarations(about, of: flake, source: source, defaults: defaults))
    } catch {
      return .failure(error)
    }
  }

  func makeDeployment(_ parameters: DeploymentParameters) throws(ModuleFailure) -> ServiceDeployment {
    guard let declarations else { throw .awaited }
    let known: FlakeDeclarations
    do { known = try declarations.get() } catch { throw failure(error) }
    if let taken = known.arguments, let name = parameters.decided.first(where: { !taken.contains($0) }) {
      throw ModuleFailure(
        "its 'mkDeployment' has no argument '\(name)', so what is set has no effect: add the argument",
        field: Field(name))
    }
    let arguments = FlakeArguments(parameters, taken: known.arguments, own: variables)
    guard let answer = answer(to: arguments.object) else { throw .awaited }
    do {
      return try answer.get()
    } catch {
      throw failure(error, calledWith: arguments)
    }
  }

  /// Whether its `mkDeployment` swallows an argument that it does not have, which only an evaluation tells.
  var takesAnything: Bool {
    guard case .success? = declarations else { return false }
    return answer(to: ["unheardOf": 1])?.isFailure == false
  }

  /// What it makes of `arguments`; nil while it has not answered.
  private func answer(to arguments: Object) -> Result<ServiceDeployment, FlakeFault>? {
    evaluations.answer(to: EvaluationWish(flake, calling: arguments)).map { answer in
      answer.flatMap { value in Result { () throws(FlakeFault) in try ServiceDeployment(ofFlake: value) } }
    }
  }

  private func failure(_ fault: FlakeFault) -> ModuleFailure {
    let module =
      fault.place == FlakeFault.wholeFlake && fault.isOfItsMaking ? flake.sources.place(ofWords: "mkDeployment") : nil
    return ModuleFailure(fault.message, at: (module ?? fault.place).inFolder(flake.reference))
  }

  /// Why it makes nothing of `arguments`. If it would without a reference, it is that.
  private func failure(_ fault: FlakeFault, calledWith arguments: FlakeArguments) -> ModuleFailure {
    guard case .evaluation(let words, _) = fault.problem, !arguments.references.isEmpty else { return failure(fault) }
    // All are asked before any answer is looked at, so that they are answered in one go.
    let without = answer(to: arguments.withoutReferences())
    let tried = arguments.references.prefix(Self.mostTried).map { reference in
      (reference, answer: answer(to: arguments.withoutReferences(but: reference.name)))
    }
    guard let without, tried.allSatisfy({ $0.answer != nil }) else { return .awaited }
    let refused = tried.filter { $0.answer?.isFailure == true }.map(\.0)
    guard !without.isFailure, let first = refused.first else { return failure(fault) }
    let others = refused.count > 1 ? "; nor those in " + refused.dropFirst().map(\.name).joined(separator: ", ") : ""
    return ModuleFailure(
      "the module does not take the reference, which the contract writes as env.\(first.name) = \(first.value.inNix), "
        + "and which it has to make the 'valueFrom' of the variable: \(words) at "
        + "\(fault.place.inFolder(flake.reference))\(others)",
      at: fault.place.inFolder(flake.reference), field: Field(["env", first.name]))
  }

  /// Each reference that is tried is one evaluation.
  private static let mostTried = 8
}

extension Result {
  fileprivate var isFailure: Bool { if case .failure = self { true } else { false } }
}

extension DeploymentParameters {
  /// The standard parameters that are not what every module has, so that it has to take them.
  fileprivate var decided: [String] {
    let isDecided = [
      "namespace": namespace != "default", "replicas": replicas.map { $0 != 1 } ?? true, "env": !env.isEmpty,
      "ingress": ingress != nil, "resources": !resources.requests.isEmpty || !resources.limits.isEmpty,
      "imagePullPolicy": imagePullPolicy != .never,
    ]
    return FlakeParameters.standardNames.filter { isDecided[$0] == true }
  }
}
