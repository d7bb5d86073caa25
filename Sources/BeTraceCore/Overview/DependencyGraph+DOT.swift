extension DependencyGraph {
  /// The graph in the language of Graphviz (https://graphviz.org/doc/info/lang.html): hosts without a box, soft edges
  /// and what is not deployed dashed.
  public var dot: String {
    var text = "digraph \(environment.inDOT) {\n  rankdir=LR;\n  node [shape=box];\n"
    for node in nodes {
      let style = node.presence.isDeployed ? "" : ", style=dashed"
      text += "  \(node.name.inDOT) [label=\("\(node.name.visible)\n\(node.presence)".inDOT)\(style)];\n"
    }
    for host in entrances.map(\.host).eachOnce {
      text += "  \(host.asHostInDOT) [label=\(host.visible.inDOT), shape=plain];\n"
    }
    for entrance in entrances { text += "  \(entrance.host.asHostInDOT) -> \(entrance.service.inDOT);\n" }
    for edge in edges {
      text += "  \(edge.from.inDOT) -> \(edge.to.inDOT)\(edge.strength == .soft ? " [style=dashed]" : "");\n"
    }
    return text + "}\n"
  }
}

extension String {
  /// The text as a quoted id: only a quote ends it, and a backslash begins an escape in a label.
  fileprivate var inDOT: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      default: text += String(scalar).visible
      }
    }
    return "\"\(text)\""
  }

  /// The id of a host, which may have the name of a service.
  fileprivate var asHostInDOT: String { "host:\(self)".inDOT }
}

extension [String] {
  /// The texts in their order, each once.
  var eachOnce: [String] { reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}
