import Testing

@testable import BeTraceCore

/// Whether modules keep the contract.
struct VerificationTests {
  private static let nats = ModuleDeclarations(
    of: TestService("nats", ports: [ServiceInfo.Port("client", 4222)]))

  private static func verification(of module: any ServiceModule) -> Verification {
    Verification(of: module, among: ModuleNeighbours(of: [nats, ModuleDeclarations(of: module)], external: ["mail"]))
  }

  @Test func aSoundModuleKeepsAll() {
    let verification = Self.verification(
      of: TestService(
        needs: [.hard("nats", ports: ["client"]), .hard("mail")],
        parameters: [OwnParameter.integer("threads", in: 1...64, default: 8, help: "Threads.").parameter],
        variables: [
          Variable("THREADS", default: .parameter("threads"), help: "Threads."),
          Variable("TOKEN", required: true, secret: true, help: "A secret."),
        ]))
    #expect(verification.broken.flatMap(\.breaches) == [])
    #expect(verification.isKept)
    #expect(verification.outcomes.map(\.check.id) == (1...14).map { "CON-\($0 < 10 ? "0" : "")\($0)" })
    #expect(verification.brief == "kept, 14 checks")
  }

  @Test(arguments: BrokenModule.all)
  func aBrokenModuleFailsOneCheckAndSaysWhy(_ row: BrokenModule) {
    let verification = Self.verification(of: row.module)
    let lines = verification.broken.flatMap { check, breaches in breaches.map { "\(check.id): \($0)" } }
    #expect(lines == row.says)
    #expect(!verification.isKept)
  }

  @Test func whatCannotBeToldIsNotAsked() {
    let verification = Self.verification(
      of: TestService(variables: [Variable("A", help: "A."), Variable("A", help: "B.")]))
    #expect(
      verification.outcomes.filter { $0.answer == .unasked }.map(\.check.id)
        == ["CON-03", "CON-04", "CON-05", "CON-06", "CON-07", "CON-08", "CON-09", "CON-10", "CON-11", "CON-14"])
    #expect(verification.brief == "1 of 14 checks broken")
  }

  @Test func ofAModuleThatMakesNothingOnlyTheReasonIsTold() {
    let verification = Self.verification(of: SilentService())
    #expect(
      verification.broken.flatMap { check, breaches in breaches.map { "\(check.id): \($0)" } } == [
        "CON-04: with nothing set: expected no error, found services/web/flake.nix:3:5: undefined variable 'port' [MOD-09]; "
          + "correct what the module makes: 'betrace-tui rules MOD-09' says how"
      ])
    #expect(
      verification.outcomes.filter { $0.answer == .unasked }.map(\.check.id)
        == ["CON-03", "CON-05", "CON-06", "CON-08", "CON-09", "CON-10", "CON-11", "CON-14"])
  }

  @Test func whatIsKeptMayBeRemarkable() {
    let verification = Self.verification(
      of: TestService(
        needs: [.soft("tempo")],
        parameters: [
          Parameter("threads", .integer(1...64), default: 8, help: "Threads.", deprecated: "use replicas")
        ]))
    #expect(verification.isKept)
    #expect(
      verification.outcomes.flatMap(\.remarks) == [
        "'tempo' is used when it is there, and no such service is known", "'threads' is deprecated: use replicas",
      ])
  }

  @Test func withoutNeighboursNobodyIsMissed() {
    #expect(Verification(of: TestService(needs: [.hard("nat"), .soft("tempo")])).isKept)
  }

  @Test func aModuleThatSwallowsWhatItDoesNotKnowIsFound() {
    let lines = broken(SwallowingModule(swallows: { $0.field == Field("unheardOf") }))
    #expect(
      lines == [
        "CON-06: argument 'unheardOf': expected to be refused, as the module has no such parameter, found that it is taken; "
          + "refuse what is not declared, and suggest the nearest that is"
      ])
  }

  @Test func aModuleThatTakesAnyTypeIsFound() {
    let lines = broken(
      SwallowingModule(swallows: { $0.message == "'threads' must be 1 to 64, not '1'" }))
    #expect(
      lines == [
        "CON-07: parameter 'threads' at '1': expected to be refused, as its type is 'integer', found that it is taken; refuse "
          + "what is of another type"
      ])
  }

  @Test func aModuleThatTakesWhatIsBeyondItsBoundsIsFound() {
    let lines = broken(SwallowingModule(swallows: { $0.message == "'threads' must be 1 to 64, not 65" }))
    #expect(
      lines == [
        "CON-05: parameter 'threads' at 65: expected to be refused, found that it is taken; refuse what the parameter does not "
          + "allow"
      ])
  }

  @Test func aModuleThatLeavesRequiredOutputsOutIsFound() {
    let lines = broken(SwallowingModule(leavesOut: true))
    #expect(
      lines == [
        "CON-03: output 'namespace': expected a Namespace, found nothing; every service has one: make it",
        "CON-03: output 'deployment': expected a Deployment, StatefulSet or DaemonSet, found nothing; every service has one: make it",
        "CON-03: output 'service': expected a Service, found nothing; every service has one: make it",
      ])
  }

  @Test func ofManyParametersTheBrokenOneIsFound() {
    let many = (0..<500).map { OwnParameter.integer("p\($0)", in: 1...64, default: 8, help: "One of many.") }
    let verification = Self.verification(
      of: TestService(parameters: many.map(\.parameter)) {
        if $0.parameters[many[321]] == 64 { $0.container.name = "Web" }
      })
    let breaches = verification.broken.flatMap(\.breaches)
    #expect(breaches.map { $0.place.prefix { $0 != "," } } == ["parameter 'p321' at 64"])
  }

  private func broken(_ module: SwallowingModule) -> [String] {
    Verification(module.declarations, among: nil) { module }.broken
      .flatMap { check, breaches in breaches.map { "\(check.id): \($0)" } }
  }
}

/// A module of another kind, which nothing compiles: it may take what it should refuse, and leave outputs out.
private struct SwallowingModule: VerifiableModule {
  private let module = CompiledModule(
    TestService(parameters: [
      OwnParameter.integer("threads", in: 1...64, default: 8, help: "Threads.").parameter,
      .ingress.unavailable(because: "a test"),
    ]))
  var swallows: @Sendable (Finding) -> Bool = { _ in false }
  var leavesOut = false

  var declarations: ModuleDeclarations { module.declarations }
  var contract: Contract { module.contract }
  func refusals(of entry: Object) -> [Finding] { module.refusals(of: entry).filter { !swallows($0) } }
  func errors(of entry: Object) -> [Finding] { module.errors(of: entry) }

  func outputs(of entry: Object) -> ModuleOutputs {
    leavesOut
      ? ModuleOutputs(namespace: nil, deployment: Resource([:]), service: nil, ingress: nil, others: [])
      : module.outputs(of: entry)
  }
}
