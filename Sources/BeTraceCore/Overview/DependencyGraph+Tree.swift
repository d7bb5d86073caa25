/// A row of the graph drawn as a tree: what stands before the name, and what is known of it.
public struct DependencyRow: Sendable, Hashable {
  /// The lines that lead to the name: `│   ├─→ `; empty where a tree begins.
  public let branch: String
  /// A host or a service; foreign text.
  public let name: String
  /// What the row shows.
  public let content: Content

  public enum Content: Sendable, Hashable {
    /// A host that leads to the service below.
    case host
    /// A service with what it needs below.
    case service(Presence)
    /// A service that stands further up with all that it needs.
    case above
  }
}

extension DependencyRow: CustomStringConvertible {
  /// The row without its last column: `├─→ nats (above)`.
  public var description: String { branch + name.visible + (content == .above ? " (above)" : "") }
}

extension DependencyGraph {
  /// What the arrows of the rows mean, a line.
  public static let legend = "─→ hard: starts first   ┄→ soft: used when there"

  /// The graph as trees: the hosts, then what nobody needs, then what only cycles lead to; below each what it needs.
  public var rows: [DependencyRow] {
    var tree = Tree(self)
    for entrance in entrances { tree.add(entrance) }
    for node in nodes where neededBy(node.name).isEmpty { tree.add(root: node) }
    for node in nodes { tree.add(root: node) }
    return tree.rows
  }

  /// The tree of `service` alone: how it is reached, and what it needs.
  public func rows(of service: String) -> [DependencyRow] {
    var tree = Tree(self)
    for entrance in entrances where entrance.service == service { tree.add(entrance) }
    if let node = self[service] { tree.add(root: node) }
    return tree.rows
  }
}

/// Rows, written from the top.
private struct Tree {
  private let graph: DependencyGraph
  private(set) var rows: [DependencyRow] = []
  /// What was drawn with all that it needs.
  private var drawn: Set<String> = []

  init(_ graph: DependencyGraph) { self.graph = graph }

  /// Draws a host with the service that it leads to.
  mutating func add(_ entrance: DependencyGraph.Entrance) {
    rows.append(DependencyRow(branch: "", name: entrance.host, content: .host))
    add(entrance.service, "╰─→ ", below: "    ")
  }

  /// Draws a service that nothing leads to, unless it is there already.
  mutating func add(root node: DependencyGraph.Node) {
    guard !drawn.contains(node.name) else { return }
    add(node.name, "", below: "")
  }

  private mutating func add(_ name: String, _ branch: String, below indent: String) {
    guard let node = graph[name] else { return }
    guard drawn.insert(name).inserted else {
      rows.append(DependencyRow(branch: branch, name: name, content: .above))
      return
    }
    rows.append(DependencyRow(branch: branch, name: name, content: .service(node.presence)))
    let needs = graph.needs(of: name)
    for (index, edge) in needs.enumerated() {
      let isLast = index == needs.count - 1
      let arrow = edge.strength == .hard ? "─→ " : "┄→ "
      add(edge.to, indent + (isLast ? "╰" : "├") + arrow, below: indent + (isLast ? "    " : "│   "))
    }
  }
}
