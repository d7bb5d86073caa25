extension VariableSource {
  /// Something wrong in an entry, and the node to blame.
  struct Problem {
    let node: JSONNode
    let message: String
  }

  /// What is wrong with `node` as the value of an environment variable; empty if nothing.
  static func problems(in node: JSONNode) -> [Problem] {
    switch node.content {
    case .string: return []
    case .object: break
    default:
      return [Problem(node: node, message: "must be text in quotes or a reference, not \(node.value.quoted)")]
    }
    let kinds = shapes.map(\.name)
    guard let members = node.members, members.count == 1, let member = members.first else {
      return [Problem(node: node, message: "must be exactly one of \(kinds.joined(separator: ", "))")]
    }
    guard let shape = shapes.first(where: { $0.name == member.key }) else {
      let hint =
        member.key.nearest(in: kinds).map { "; did you mean '\($0)'?" } ?? ": use \(kinds.joined(separator: ", "))"
      return [Problem(node: node, message: "has no kind of reference '\(member.key.visible)'\(hint)")]
    }
    return problems(in: member.node, shape)
  }

  /// The keys of one kind of reference.
  private struct Shape {
    let name: String
    let required: [String]
    let optional: [String]
  }

  private static let shapes = [
    Shape(name: "secretKeyRef", required: ["name", "key"], optional: ["optional"]),
    Shape(name: "configMapKeyRef", required: ["name", "key"], optional: ["optional"]),
    Shape(name: "fieldRef", required: ["fieldPath"], optional: ["apiVersion"]),
    Shape(name: "resourceFieldRef", required: ["resource"], optional: ["containerName", "divisor"]),
    Shape(name: "serviceRef", required: ["service", "port"], optional: ["as", "path", "scheme"]),
  ]

  private static func problems(in node: JSONNode, _ shape: Shape) -> [Problem] {
    guard case .object = node.content else {
      return [Problem(node: node, message: "'\(shape.name)' must be an object, not \(node.value.quoted)")]
    }
    let known = shape.required + shape.optional
    var problems = shape.required.filter { key in node[key] == nil }.map {
      Problem(node: node, message: "'\(shape.name)' needs '\($0)'")
    }
    for member in node.members ?? [] where !OverrideReader.isIgnored(member.key) {
      let wanted: ParameterType =
        switch member.key {
        case "optional": .boolean
        case "as": .choice(ServiceReference.Form.allCases.map(\.rawValue))
        default: .text(.free)
        }
      if !known.contains(member.key) {
        let hint = member.key.nearest(in: known).map { "; did you mean '\($0)'?" } ?? ""
        problems.append(Problem(node: member.node, message: "'\(shape.name)' has no '\(member.key.visible)'\(hint)"))
      } else if let problem = wanted.problem(with: member.node.value) {
        problems.append(Problem(node: member.node, message: "'\(member.key)' of \(shape.name) \(problem)"))
      } else if member.node.value == "" {
        problems.append(Problem(node: member.node, message: "'\(member.key)' of \(shape.name) is empty"))
      }
    }
    return problems
  }
}
