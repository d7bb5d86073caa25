extension VariableSource {
  /// Something wrong in an entry.
  struct Problem {
    /// The node to blame.
    let node: JSONNode
    /// The keys from the entry to what `message` is about.
    let path: [String]
    /// What is wrong with it, to be read after its name.
    let message: String
  }

  /// What is wrong with `node` as the value of an environment variable; empty if nothing.
  static func problems(in node: JSONNode) -> [Problem] {
    if case .string = node.content { return [] }
    guard let members = node.usedMembers else {
      return [Problem(node: node, path: [], message: "must be text in quotes or a reference, not \(node.value.quoted)")]
    }
    let kinds = shapes.map(\.name)
    guard members.count == 1, let member = members.first else {
      return [Problem(node: node, path: [], message: "must be exactly one of \(kinds.joined(separator: ", "))")]
    }
    guard let shape = shapes.first(where: { $0.name == member.key }) else {
      let message = "cannot be a '\(member.key.visible)'\(member.key.hint(from: kinds))"
      return [Problem(node: node, path: [], message: message)]
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
    guard let members = node.usedMembers else {
      return [Problem(node: node, path: [shape.name], message: "must be an object, not \(node.value.quoted)")]
    }
    let known = shape.required + shape.optional
    let missing = shape.required.filter { node[$0] == nil }
    return missing.map { Problem(node: node, path: [shape.name], message: "needs '\($0)'") }
      + members.compactMap { member in
        let (key, node) = (member.key, member.node)
        if !known.contains(key) {
          return Problem(
            node: node, path: [shape.name], message: "has no '\(key.visible)'\(key.hint(from: known))")
        }
        if let problem = type(of: key).problem(with: node.value) {
          return Problem(node: node, path: [shape.name, key], message: problem)
        }
        return node.value == "" ? Problem(node: node, path: [shape.name, key], message: "must not be empty") : nil
      }
  }

  /// What `key` of a reference takes.
  private static func type(of key: String) -> ParameterType {
    switch key {
    case "optional": .boolean
    case "as": .choice(ServiceReference.Form.allCases.map(\.rawValue))
    case "path": .text(.path)
    default: .text(.free)
    }
  }
}

extension JSONNode {
  /// The members of an object without those that every object may have and that mean nothing to us.
  fileprivate var usedMembers: [Member]? { members?.filter { !OverrideReader.isIgnored($0.key) } }
}
