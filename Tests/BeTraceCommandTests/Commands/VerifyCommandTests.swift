import BeTraceCore
import BeTraceServices
import Testing

@testable import BeTraceCommand
@testable import BeTraceWorkspace

/// `betrace-tui verify`
struct VerifyCommandTests {
  /// A worker that needs a service of another name, and makes its objects with `change`.
  private struct Broken: ServiceModule {
    private let worker = Worker()
    private let need: String
    private let variable: Variable?
    private let change: @Sendable (inout ServiceDeployment) -> Void

    init(
      needing need: String = "nats", with variable: Variable? = nil,
      changing change: @escaping @Sendable (inout ServiceDeployment) -> Void = { _ in }
    ) {
      (self.need, self.variable, self.change) = (need, variable, change)
    }

    var info: ServiceInfo { worker.info }
    var dependencies: [Dependency] { [.hard(need)] }
    var parameters: [Parameter] { worker.parameters }
    var variables: [Variable] { worker.variables + (variable.map { [$0] } ?? []) }

    func makeDeployment(_ parameters: DeploymentParameters) -> ServiceDeployment {
      var deployment = worker.makeDeployment(parameters)
      change(&deployment)
      return deployment
    }
  }

  private static func verify(_ module: Broken, _ words: String...) throws -> String {
    let program = Program(
      catalogue: Catalogue([module, NATS()]), example: [(path: "environments/dev.json", text: dev)],
      surroundings: try Desk([]).program.surroundings)
    let answer = program.answer(to: ["verify"] + words)
    return answer.output + answer.notes.split(separator: "\n").map { "! \($0)\n" }.joined()
      + "= \(answer.status.rawValue)\n"
  }

  private static let dev = """
    {"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "dev", "services": {}}
    """

  @Test func whatIsKeptIsALineACheck() throws {
    #expect(
      try Desk().perform("verify", "worker") == """
        worker  BeTraceServices.Worker
          kept  CON-01  Declarations that fit together
          kept  CON-02  A version of the contract that is known
          kept  CON-03  The required outputs
          kept  CON-04  Defaults without errors
          kept  CON-05  Every parameter at its bounds
          kept  CON-06  An unknown argument is refused
          kept  CON-07  Wrong types are refused
          kept  CON-08  An Ingress only when asked for
          kept  CON-09  The same input gives the same bytes
          kept  CON-10  Ports as 'serviceInfo' has them
          kept  CON-11  Probes as 'serviceInfo' has them
          kept  CON-12  Dependencies that exist
          kept  CON-13  Deprecated parameters that say what to use
          kept  CON-14  References in variables
        ! betrace-tui: 1 module, 14 checks: all kept

        """)
  }

  @Test func allShippedModulesKeepTheContractWithOrWithoutAWorkspace() throws {
    for desk in [try Desk(), try Desk([])] {
      let answer = desk.program.answer(to: ["verify"])
      #expect(answer.notes.hasSuffix("betrace-tui: 4 modules, 56 checks: all kept\n"))
      #expect(answer.status == .done)
      // Nobody has to scroll past what is as it should be.
      #expect(answer.output.split(separator: "\n").count < 20)
    }
  }

  @Test func ofSeveralModulesWhatIsBrokenStandsFirstAndWhatIsKeptIsCounted() throws {
    #expect(
      try Self.verify(Broken(needing: "nat")) == """
        worker  BeTraceCommandTests.VerifyCommandTests.Broken
          BROKEN  CON-12  Dependencies that exist
                  dependency 'nat': expected a service that there is, found none of that name; correct the name, or list it under \
        'platform.externals.services' of an environment; did you mean 'nats'?
          kept    13 more checks

        SERVICE  MODULE                                         CONTRACT
        nats     BeTraceServices.NATS                           kept, 14 checks
        worker   BeTraceCommandTests.VerifyCommandTests.Broken  1 of 14 checks broken
        ! betrace-tui: no workspace here: this is the built-in example
        ! betrace-tui: 2 modules, 28 checks: 1 broken
        = 1

        """)
  }

  @Test func whatIsBrokenSaysWhyAndFails() throws {
    let text = try Self.verify(
      Broken(needing: "nat") { deployment in
        guard var metadata = deployment.service.body["metadata"]?.object else { return }
        metadata["name"] = "jobs"
        deployment.service.body["metadata"] = .object(metadata)
      }, "worker")
    let lines = text.split(separator: "\n")
    #expect(
      lines.filter { !$0.hasPrefix("  kept") } == [
        "worker  BeTraceCommandTests.VerifyCommandTests.Broken",
        "  BROKEN  CON-03  The required outputs",
        "          output 'service': expected the name 'worker', found 'jobs'; name it after the service",
        "  BROKEN  CON-12  Dependencies that exist",
        "          dependency 'nat': expected a service that there is, found none of that name; correct the name, or list it under "
          + "'platform.externals.services' of an environment; did you mean 'nats'?",
        "! betrace-tui: no workspace here: this is the built-in example",
        "! betrace-tui: 1 module, 14 checks: 2 broken", "= 1",
      ])
  }

  @Test func aTerminalHasReasonsInLinesThatFit() throws {
    let desk = try Desk()
    desk.columns = 60
    let lines = desk.perform("verify", "backend", "--color", "never").split(separator: "\n")
    #expect(
      lines.filter { $0.hasPrefix("        ") } == [
        "        'alloy' is used when it is there, and no such", "        service is known",
      ])
  }

  @Test func whatCannotBeToldSaysSo() throws {
    let text = try Self.verify(
      Broken(with: Variable("A\u{1b}[31m", default: .parameter("a"), help: "A.")), "worker")
    #expect(
      text.split(separator: "\n").prefix(5) == [
        "worker  BeTraceCommandTests.VerifyCommandTests.Broken",
        "  BROKEN  CON-01  Declarations that fit together",
        "          variable 'A\\u{1b}[31m': expected its default from a parameter of the module, found 'a', which there is not; "
          + "declare it, or name another",
        "  kept    CON-02  A version of the contract that is known",
        "  kept    CON-12  Dependencies that exist",
      ])
    #expect(text.contains("\n  -       10 checks wait until that is mended\n"))
    #expect(text.contains("1 module, 14 checks: 1 broken, 10 that nobody can tell until that is mended\n= 1\n"))
  }

  @Test func programsReadItAsJSON() throws {
    let text = try Self.verify(Broken(needing: "nat"), "worker", "-o", "json")
    #expect(
      text.hasPrefix(
        """
        {
          "kept": false,
          "services": [
            {
              "service": "worker",
              "module": "BeTraceCommandTests.VerifyCommandTests.Broken",
              "contract": 1,
              "kept": false,
              "checks": [
                {
                  "check": "CON-01",
                  "title": "Declarations that fit together",
                  "answer": "kept",
                  "breaches": [],
                  "remarks": []
                },

        """))
    #expect(
      text.contains(
        """
                {
                  "check": "CON-12",
                  "title": "Dependencies that exist",
                  "answer": "broken",
                  "breaches": [
                    {
                      "place": "dependency 'nat'",
                      "expected": "a service that there is",
                      "found": "none of that name",
                      "remedy": "correct the name, or list it under 'platform.externals.services' of an environment; did you mean 'nats'?"
                    }
                  ],
                  "remarks": []
                },

        """))
  }

  @Test func aServiceThatIsNotThereIsSaidSo() throws {
    #expect(
      try Desk().perform("verify", "wroker") == """
        ! betrace-tui: there is no service 'wroker'; did you mean 'worker'?
        = 66

        """)
    #expect(try Desk().program.answer(to: ["verify", "-o", "yaml"]).status == .wrongUsage)
  }

  @Test func helpShowsWhatToType() throws {
    let help = try Desk().perform("help", "verify")
    #expect(
      help.hasPrefix("OVERVIEW: Say whether modules keep the contract of service modules; fails if\none does not."))
    #expect(help.contains("\nbetrace-tui verify bff worker\n"))
    #expect(help.contains("'betrace-tui rules CON' lists the checks"))
  }

  @Test func rulesExplainTheChecks() throws {
    let list = try Desk([]).perform("rules", "con").split(separator: "\n")
    #expect(list.count == 15)
    #expect(list.dropFirst().allSatisfy { $0.hasPrefix("CON-") })
    #expect(
      try Desk([]).perform("rules", "CON-13").hasPrefix(
        """
        RULE      CON-13
        TITLE     Deprecated parameters that say what to use
        SEVERITY  error
        SOURCE    the contract of service modules

        """))
  }
}
