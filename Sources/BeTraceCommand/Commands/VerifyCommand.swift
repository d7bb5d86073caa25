import ArgumentParser
import BeTraceCore
import BeTraceWorkspace

/// `betrace-tui verify`
struct VerifyCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Say whether modules keep the contract of service modules; fails if one does not.",
    discussion: """
      Every module is asked the same, and no team writes a test for it: are the required outputs there, are the defaults \
      without errors, does each parameter work at its bounds, is what it does not have refused, does the same input give the \
      same bytes, do ports and probes agree with what the service says about itself. 'betrace-tui rules CON' lists the \
      checks, 'betrace-tui rules CON-05' explains one.

      A line says the mark, the check and what it asks for; below it stand the reasons of one that is broken, and what is \
      worth knowing all the same. '-' counts what cannot be told while the module cannot be read or its declarations do not fit \
      together. What is broken stands first; of several modules what they keep is only counted, and a row for each stands \
      below.

      betrace-tui verify
      betrace-tui verify bff worker
      betrace-tui verify ../shop/deploy       a module in a folder, wherever that is
      betrace-tui verify -o json | jq '.services[] | select(.kept | not) | .service'

      It exits with 1 if a module does not keep the contract. A service team has the same checks as a test, in Swift: \
      expectContract(of: MyService()) of the library ServiceModuleTesting.
      """)

  @Argument(help: "The services whose modules are asked, or folders with modules; otherwise all services.")
  var services: [String] = []
  @Option(name: .shortAndLong, help: ArgumentHelp("How to write it.", valueName: "format"))
  var output = TextOrJSON.text
  @OptionGroup var colors: ColorOptions
  @OptionGroup var options: WorkspaceOptions

  func answer(in workspace: OpenWorkspace) throws(Refusal) -> Answer {
    let catalogue = workspace.catalogue
    var elsewhere: [Catalogue.Service] = []
    for name in services where catalogue[name] == nil {
      guard let module = workspace.module(in: name) else { throw Refusal(.service(name, known: catalogue.names)) }
      elsewhere.append(module)
    }
    let asked = catalogue.services.filter { services.isEmpty || services.contains($0.name) } + elsewhere
    let neighbours = ModuleNeighbours(of: workspace.environments)
    let verifications = asked.map { service in
      (service: service, verification: Verification(of: service.module, among: neighbours, schemas: catalogue.schemas))
    }
    var answer = Answer()
    switch output {
    case .text:
      answer.form = .inked
      let ink = Ink(colors.color, in: workspace.surroundings)
      let columns = workspace.surroundings.outputColumns
      answer.output = verifications.text(columns: columns, ink)
    case .json:
      answer.output = Self.value(of: verifications).json(indent: "  ") + "\n"
    }
    answer.note(verifications.map(\.verification).summary)
    if !verifications.allSatisfy(\.verification.isKept) { answer.status = .no }
    return answer
  }

  private static func value(of verifications: [(service: Catalogue.Service, verification: Verification)]) -> Value {
    [
      "kept": .bool(verifications.allSatisfy(\.verification.isKept)),
      "services": .array(verifications.map { $0.verification.value(of: $0.service) }),
    ]
  }
}

extension OpenWorkspace {
  /// The module in the folder at `path`, which a user named; nil if there is none.
  fileprivate func module(in path: String) -> Catalogue.Service? {
    let module = Workspace.module(
      at: path, in: surroundings.directory, around: catalogue, asking: evaluations ?? Evaluations(in: surroundings))
    return module.flatMap { Catalogue([$0]).services.first }
  }
}
