import BeTraceCore
import Testing
import Yams

/// Manifests in YAML, for tests: read by another reader than the program's, with their places.
enum ManifestsInYAML {
  static func read(_ text: String, file: String = "services/shop/all.yaml") throws -> [Manifest] {
    try Yams.compose_all(yaml: text).map { node($0, file) }.filter { $0.content != .null }.map { Manifest($0) }
  }

  private static func node(_ node: Node, _ file: String) -> JSONNode {
    JSONNode(content: content(of: node, file), place: place(of: node, file))
  }

  private static func place(of node: Node, _ file: String) -> Place {
    Place(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }

  private static func content(of node: Node, _ file: String) -> JSONNode.Content {
    switch node {
    case .mapping(let mapping):
      .object(
        mapping.map { pair in
          JSONNode.Member(
            key: pair.key.string ?? "", keyPlace: place(of: pair.key, file), node: Self.node(pair.value, file))
        })
    case .sequence(let items): .array(items.map { Self.node($0, file) })
    case .scalar(let scalar) where scalar.style == .plain:
      switch scalar.string {
      case "null", "": .null
      case "true", "false": .bool(scalar.string == "true")
      default: Int(scalar.string).map { .integer($0) } ?? .string(scalar.string)
      }
    default: .string(node.string ?? "")
    }
  }
}
