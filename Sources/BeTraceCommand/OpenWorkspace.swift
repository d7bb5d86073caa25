import BeTraceCore
import BeTraceWorkspace

/// A workspace as a command works on it.
struct OpenWorkspace {
  /// Where the files are.
  let workspace: Workspace
  /// As they were read, or edited since.
  let environments: Environments
  /// The day on which exceptions are judged.
  let today: CalendarDate
  /// What the program was started in.
  let surroundings: Surroundings
  /// Where modules find the answers that they wait for; nil if none does.
  var evaluations: Evaluations?
  /// Whether nobody waits for what is found out any more.
  var isUnwanted: @Sendable () -> Bool = { false }

  /// The services that the environments may name.
  var catalogue: Catalogue { environments.catalogue }

  /// The plan of `environment`, with what is at least as severe as `leastSeverity`.
  func plan(_ environment: String, reporting leastSeverity: Severity = .info) -> Plan {
    answered { Plan(environment, in: environments, on: today, reporting: leastSeverity, by: Cores()) }
  }

  /// What `make` makes once no module of its plans waits for an answer any more: it is made again after the answers.
  func answered<Made>(_ make: () -> Made) -> Made { evaluations?.answered(unlessUnwanted: isUnwanted, make) ?? make() }

  /// The plan of `environment` with what rules find among the other environments, of which `landscape` keeps what is known.
  func plan(_ environment: String, in landscape: inout Landscape) -> Plan { landscape.placing(plan(environment)) }
}

extension OpenWorkspace {
  /// Finds the workspace that the user means, `folder` if one is named, and reads its environments.
  static func find(_ folder: String?, for program: Program) throws(Refusal) -> OpenWorkspace {
    do {
      let workspace = try Workspace.find(folder, in: program.surroundings, example: program.example)
      return OpenWorkspace(
        workspace: workspace,
        environments: try workspace.environments(
          workspace.catalogue(adding: program.catalogue, asking: program.evaluations)),
        today: try CalendarDate.today(in: program.surroundings), surroundings: program.surroundings,
        evaluations: program.evaluations)
    } catch {
      throw Refusal(error)
    }
  }

  /// What the user should know of where the environments come from; nil if it is where they said.
  var remark: String? {
    switch workspace.kind {
    case .folder: nil
    case .scratch: "no workspace here: this is the example's scratch copy in \(workspace.folder.visible)"
    case .example: "no workspace here: this is the built-in example"
    }
  }
}

extension OpenWorkspace {
  /// The plan of `environment`, which a user named, with what is at least as severe as `leastSeverity`.
  func plan(named environment: String, reporting leastSeverity: Severity = .info) throws(Refusal) -> Plan {
    guard environments[environment] != nil else {
      throw Refusal(.environment(environment, known: environments.names))
    }
    return plan(environment, reporting: leastSeverity)
  }

  /// The same; refuses if its file, or one that it extends, cannot be read.
  func completePlan(named environment: String, reporting leastSeverity: Severity = .info) throws(Refusal) -> Plan {
    let plan = try plan(named: environment, reporting: leastSeverity)
    if case .unreadable(_, let finding)? = environments[environment]?.content { throw Refusal(finding) }
    if case .failure(let error) = environments.chain(to: environment) { throw Refusal(error.finding) }
    return plan
  }

  /// The edit that removes what is at the address that `text` is.
  func removal(at text: String) throws(Refusal) -> Edit {
    let address = try address(text)
    do {
      return try address.edit(to: nil)
    } catch {
      throw Refusal(error)
    }
  }

  /// The address that `text` is, which has to lead somewhere.
  func address(_ text: String) throws(Refusal) -> Address {
    do {
      let address = try Address(parsing: text)
      _ = try address.resolve(in: environments)
      return address
    } catch {
      throw Refusal(error)
    }
  }
}
