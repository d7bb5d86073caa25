import ArgumentParser
import BeTraceCore

/// `betrace-tui graph`
struct GraphCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph", abstract: "Draw which services of an environment need which, and how they are reached.",
    discussion: """
      A solid arrow is a hard dependency: what it leads to starts first. A broken one is soft: used when it is there.

      betrace-tui graph production -o dot | dot -Tsvg > production.svg
      """)

  /// How the graph is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    /// Trees.
    case text
    /// For Graphviz.
    case dot
    /// For Markdown.
    case mermaid
    case json
  }

  @Argument(help: "The environment.")
  var environment: String
  @Option(name: .shortAndLong, help: ArgumentHelp("How to write it.", valueName: "format"))
  var output = Format.text
  @OptionGroup var options: WorkspaceOptions

  func answer(in workspace: OpenWorkspace) throws(Refusal) -> Answer {
    Answer(output: output.text(DependencyGraph(try workspace.renderedPlan(named: environment, reporting: .error))))
  }
}

extension GraphCommand.Format {
  fileprivate func text(_ graph: DependencyGraph) -> String {
    switch self {
    case .text: graph.text
    case .dot: graph.dot
    case .mermaid: graph.mermaid
    case .json: graph.value.json(indent: "  ") + "\n"
    }
  }
}

extension DependencyGraph {
  /// The trees with a column for what is known of each service, then what the arrows mean and who starts when.
  fileprivate var text: String {
    guard !nodes.isEmpty else { return "no services: \(environment.visible) deploys none\n" }
    var table = Table("SERVICE", "STATE")
    for row in rows { table.add(row.description, row.state) }
    var notes = "\n\(Self.legend)\nstart order: \(startOrder.map(\.visible).joined(separator: " → "))\n"
    for cycle in cycles {
      notes += "none can start, as they wait for one another: \(cycle.map(\.visible).joined(separator: " → "))\n"
    }
    return table.text + notes
  }
}

extension DependencyRow {
  fileprivate var state: String {
    if case .service(let presence) = content { presence.description } else { "" }
  }
}
