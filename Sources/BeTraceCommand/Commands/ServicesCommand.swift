import ArgumentParser
import BeTraceCore
import BeTraceWorkbench
import BeTraceWorkspace

/// `betrace-tui services`
struct ServicesCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "services",
    abstract: "List the services, or show all about one: what it is, needs and takes, and where it runs.")

  @Argument(help: "The service to show.")
  var name: String?
  @Option(name: .shortAndLong, help: ArgumentHelp("How to write it.", valueName: "format"))
  var output = ListFormat.table
  @OptionGroup var options: WorkspaceOptions

  func answer(in workspace: OpenWorkspace) throws(Refusal) -> Answer {
    let catalogue = workspace.catalogue
    // The list of all tells what modules say about themselves, whatever environments make of them.
    lazy var plans = workspace.environments.names.map { workspace.plan($0) }
    func card(_ service: Catalogue.Service) -> ServiceCard { ServiceCard(service, in: catalogue, plans: plans) }
    guard let name else {
      return output.answer(
        .array(catalogue.services.map { card($0).value }),
        table: Self.text(of: catalogue.services, columns: workspace.surroundings.outputColumns))
    }
    guard let service = catalogue[name] else { throw Refusal(.service(name, known: catalogue.names)) }
    return output.answer(
      card(service).value, table: card(service).text(Verification(in: workspace.environments, of: service)))
  }

  /// A row for each service; on a terminal of `columns` in which the table would wrap, what there is to know of it stands
  /// below its name.
  private static func text(of services: [Catalogue.Service], columns: Int?) -> String {
    var table = Table("SERVICE", "VERSION", "COMPONENT", "PORTS", "NEEDS", "OWNER", "DESCRIPTION")
    for row in services.map(Row.init) {
      let info = row.service.info
      table.add(
        info.name, info.version, info.component, row.ports, row.needs, info.owner, row.problem ?? info.description)
    }
    return columns.flatMap { table.columns > $0 ? blocks(of: services, columns: $0) : nil } ?? table.text
  }

  /// Each service with its version, component and owner; below it what it is, its ports and what it needs.
  private static func blocks(of services: [Catalogue.Service], columns: Int) -> String {
    services.map(Row.init).map { row in
      let info = row.service.info
      let head = [info.name, info.version, info.component, info.owner].filter { !$0.isEmpty }.joined(separator: "  ")
      let facts = [row.problem ?? info.description, "ports " + row.ports, "needs " + row.needs]
        .flatMap { $0.wrapped(to: columns - 2) }
      return head + "\n" + facts.map { "  \($0)\n" }.joined()
    }.joined()
  }
}

/// A service in the list. What a module says of it that cannot be read is `?`: nobody knows whether there is any.
private struct Row {
  let service: Catalogue.Service
  /// That its module cannot be read, and why; nil if it can.
  let problem: String?

  init(_ service: Catalogue.Service) {
    self.service = service
    problem = service.failure.map { "the module cannot be read: \($0.placed)".visible }
  }

  var ports: String { service.info.ports.isEmpty ? nothing ?? service.portList : service.portList }

  var needs: String { service.needs.isEmpty ? nothing ?? service.needList : service.needList }

  private var nothing: String? { problem.map { _ in "?" } }
}
