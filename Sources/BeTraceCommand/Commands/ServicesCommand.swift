import ArgumentParser
import BeTraceCore

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
    // The table of all tells what modules say about themselves, whatever environments make of them.
    lazy var plans = workspace.environments.names.map { workspace.plan($0) }
    func card(_ service: Catalogue.Service) -> ServiceCard { ServiceCard(service, in: catalogue, plans: plans) }
    guard let name else {
      return output.answer(
        .array(catalogue.services.map { card($0).value }), table: Self.table(catalogue.services))
    }
    guard let service = catalogue[name] else { throw Refusal(.service(name, known: catalogue.names)) }
    return output.answer(
      card(service).value, table: card(service).text(Verification(in: workspace.environments, of: service)))
  }

  private static func table(_ services: [Catalogue.Service]) -> String {
    var table = Table("SERVICE", "VERSION", "COMPONENT", "PORTS", "NEEDS", "OWNER", "DESCRIPTION")
    for service in services {
      let info = service.info
      let ports = info.ports.map { "\($0.name) \($0.containerPort)" }.joined(separator: ", ")
      table.add(info.name, info.version, info.component, ports, service.needList, info.owner, info.description)
    }
    return table.text
  }
}
