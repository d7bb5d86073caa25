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
    if let name, catalogue[name] == nil { throw Refusal(.service(name, known: catalogue.names)) }
    let plans = workspace.environments.names.map { workspace.plan($0) }
    let cards = catalogue.services.filter { name == nil || $0.name == name }
      .map { ServiceCard($0, in: catalogue, plans: plans) }
    guard name != nil, let card = cards.first else {
      return output.answer(
        .array(cards.map { $0.value }), table: Self.text(of: cards, columns: workspace.surroundings.outputColumns))
    }
    let verification = { Verification(in: workspace.environments, of: card.service) }
    return output.answer(card.value, table: card.text(verification()))
  }

  /// A row for each service; on a terminal of `columns` in which the table would wrap, what there is to know of it stands
  /// below its name.
  private static func text(of cards: [ServiceCard], columns: Int?) -> String {
    var table = Table("SERVICE", "VERSION", "COMPONENT", "PORTS", "NEEDS", "OWNER", "DESCRIPTION")
    for card in cards {
      let info = card.service.info
      table.add(info.name, info.version, info.component, card.portList, card.needList, info.owner, info.description)
    }
    return columns.flatMap { table.columns > $0 ? blocks(of: cards, columns: $0) : nil } ?? table.text
  }

  /// Each service with its version, component and owner; below it what it is, its ports and what it needs.
  private static func blocks(of cards: [ServiceCard], columns: Int) -> String {
    cards.map { card in
      let info = card.service.info
      let head = [info.name, info.version, info.component, info.owner].filter { !$0.isEmpty }.joined(separator: "  ")
      let facts = [
        info.description, "ports " + card.portList, "needs " + card.needList,
      ].flatMap { $0.wrapped(to: columns - 2) }
      return head + "\n" + facts.map { "  \($0)\n" }.joined()
    }.joined()
  }
}
