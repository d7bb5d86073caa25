extension DependencyGraph {
  /// The graph as a flowchart of Mermaid (https://mermaid.js.org/syntax/flowchart.html), which Markdown pages draw: hosts
  /// are round, soft edges dotted, and what is not deployed is dashed.
  public var mermaid: String {
    let hosts = entrances.map(\.host).eachOnce
    var ids: [String: String] = [:]
    for (index, node) in nodes.enumerated() { ids[node.name] = "s\(index)" }
    func id(_ service: String) -> String { ids[service] ?? "" }
    var text = "flowchart LR\n"
    for (index, host) in hosts.enumerated() { text += "  h\(index)([\"\(host.inMermaid)\"])\n" }
    for node in nodes {
      let style = node.presence.isDeployed ? "" : ":::elsewhere"
      text += "  \(id(node.name))[\"\(node.name.inMermaid)<br/>\(node.presence)\"]\(style)\n"
    }
    for entrance in entrances {
      let host = hosts.firstIndex(of: entrance.host) ?? 0
      text += "  h\(host) --> \(id(entrance.service))\n"
    }
    for edge in edges { text += "  \(id(edge.from)) \(edge.strength == .hard ? "-->" : "-.->") \(id(edge.to))\n" }
    return text + "  classDef elsewhere stroke-dasharray: 4\n"
  }
}

extension String {
  /// The text inside a quoted label, where marks that mean something to Mermaid or to HTML are written as entities.
  fileprivate var inMermaid: String {
    visible.unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "#quot;"
      case "#": "#35;"
      case "&": "#amp;"
      case "<": "#lt;"
      case ">": "#gt;"
      case "`": "#96;"
      case "\\": "#92;"
      default: String(scalar)
      }
    }.joined()
  }
}
