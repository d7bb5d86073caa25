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

  /// What is wrong with `node` as the value of an environment variable; empty if nothing. The messages repeat what they
  /// found only if they may be `quoting` it.
  static func problems(in node: JSONNode, quoting: Bool) -> [Problem] {
    if case .string = node.content { return [] }
    guard let members = node.usedMembers else {
      let found = quoting ? node.value.quoted : node.value.unquoted
      return [Problem(node: node, path: [], message: "must be text in quotes or a reference, not \(found)")]
    }
    let kinds = shapes.map(\.name)
    guard members.count == 1, let member = members.first, quoting || member.key.isNear(kinds) else {
      return [Problem(node: node, path: [], message: "must be exactly one of \(kinds.joined(separator: ", "))")]
    }
    guard let shape = shapes.first(where: { $0.name == member.key }) else {
      let message = "cannot be a '\(member.key.visible)'\(member.key.hint(from: kinds))"
      return [Problem(node: node, path: [], message: message)]
    }
    return problems(in: member.node, shape, quoting: quoting)
  }

  /// The keys of one kind of reference.
  struct Shape {
    let name: String
    let required: [String]
    let optional: [String]
  }

  static let shapes = [
    Shape(name: "secretKeyRef", required: ["name", "key"], optional: ["optional"]),
    Shape(name: "configMapKeyRef", required: ["name", "key"], optional: ["optional"]),
    Shape(name: "fieldRef", required: ["fieldPath"], optional: ["apiVersion"]),
    Shape(name: "resourceFieldRef", required: ["resource"], optional: ["containerName", "divisor"]),
    Shape(name: "serviceRef", required: ["service", "port"], optional: ["as", "path", "scheme"]),
  ]

  private static func problems(in node: JSONNode, _ shape: Shape, quoting: Bool) -> [Problem] {
    guard let members = node.usedMembers else {
      let found = quoting ? node.value.quoted : node.value.unquoted
      return [Problem(node: node, path: [shape.name], message: "must be an object, not \(found)")]
    }
    let known = shape.required + shape.optional
    let missing = shape.required.filter { node[$0] == nil }
    return missing.map { Problem(node: node, path: [shape.name], message: "needs '\($0)'") }
      + members.compactMap { member in
        let (key, node) = (member.key, member.node)
        if !known.contains(key) {
          let found = quoting || key.isNear(known) ? "'\(key.visible)'" : "such key"
          return Problem(node: node, path: [shape.name], message: "has no \(found)\(key.hint(from: known))")
        }
        let type = type(of: key)
        if let problem = type.problem(with: node.value) {
          let message = quoting ? problem : "must be \(type.expectation)"
          return Problem(node: node, path: [shape.name, key], message: message)
        }
        return node.value == "" ? Problem(node: node, path: [shape.name, key], message: "must not be empty") : nil
      }
  }

  /// What `key` of a reference takes.
  static func type(of key: String) -> ParameterType {
    switch key {
    case "optional": .boolean
    case "as": .choice(ServiceReference.Form.allCases.map(\.rawValue))
    case "path": .text(.path)
    default: .text(.free)
    }
  }
}

extension String {
  /// Whether it is one of `names`, or was meant to be.
  fileprivate func isNear(_ names: [String]) -> Bool { names.contains(self) || nearest(in: names) != nil }
}

extension JSONNode {
  /// The members of an object without those that every object may have and that mean nothing to us.
  fileprivate var usedMembers: [Member]? { members?.filter { !OverrideReader.isIgnored($0.key) } }
}
