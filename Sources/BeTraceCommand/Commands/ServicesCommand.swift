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
    if let name, catalogue[name] == nil { throw Refusal(.service(name, known: catalogue.names)) }
    let plans = workspace.environments.names.map { workspace.plan($0) }
    let cards = catalogue.services.filter { name == nil || $0.name == name }
      .map { ServiceCard($0, in: catalogue, plans: plans) }
    guard name != nil, let card = cards.first else {
      return output.answer(.array(cards.map { $0.value }), table: Self.table(cards))
    }
    let verification = { Verification(in: workspace.environments, of: card.service) }
    return output.answer(card.value, table: card.text(verification()))
  }

  private static func table(_ cards: [ServiceCard]) -> String {
    var table = Table("SERVICE", "VERSION", "COMPONENT", "PORTS", "NEEDS", "OWNER", "DESCRIPTION")
    for card in cards {
      let info = card.service.info
      let ports = info.ports.map { "\($0.name) \($0.containerPort)" }.joined(separator: ", ")
      table.add(info.name, info.version, info.component, ports, card.needList, info.owner, info.description)
    }
    return table.text
  }
}
