// What is said of a value.
extension CustomJudge {
  mutating func judgeValue(_ node: JSONNode, by part: CustomSchemaPart, at path: FieldPath) {
    for problem in part.problems(with: node) { add("CRD-03", path, node.place, problem) }
    guard let form = part.form, case .string(let text) = node.content else { return }
    switch form.pattern {
    case .success(let pattern):
      guard !pattern.matches(text) else { return }
      add("CRD-03", path, node.place, "expected a text like '\(form.text.visible)', found \(node.excerpt)")
    case .failure(let error):
      faults.append(
        ObjectFault(
          "CRD-06", path, place: node.place, severity: .info,
          "the pattern '\(form.text.visible)' \(error.message), so nothing is judged by it"
        ))
    }
  }

  mutating func add(_ rule: String, _ path: FieldPath, _ place: Place, _ message: String) {
    faults.append(ObjectFault(rule, path, place: place, message))
  }

  mutating func addKind(_ node: JSONNode, _ part: CustomSchemaPart, _ path: FieldPath) {
    add("CRD-01", path, node.place, "expected \(part.name), found \(node.excerpt)\(part.advice(for: node))")
  }

  /// Says that a field is not known, unless some other part of the schema names it.
  mutating func addUnknown(
    _ member: JSONNode.Member, _ part: CustomSchemaPart, _ position: Int, at path: FieldPath
  ) {
    if part.keepsUnknownFields { return }
    var names: Set<String> = []
    let isOpen = schema.collectNames(of: position, into: &names)
    if part.others == nil, isOpen || !schema.isStructural && names.isEmpty || names.contains(member.key) { return }
    let way = path.steps.isEmpty ? "" : " in '\(path.description.visible)'"
    let hint =
      names.first { $0.lowercased() == member.key.lowercased() }.map { "; the case matters: write '\($0.visible)'" }
      ?? member.key.nearest(in: names.sorted()).map { "; did you mean '\($0.visible)'?" }
      ?? "; take it out or correct its name"
    faults.append(
      ObjectFault(
        "DEC-08", path[member.key], place: member.keyPlace,
        "there is no field '\(member.key.visible)'\(way)\(hint)"))
  }
}

extension CustomSchema {
  /// Adds the names of all fields that a part and those that add to it know; whether one of them takes any field.
  fileprivate func collectNames(of position: Int, into names: inout Set<String>) -> Bool {
    var pending = [position]
    var seen: Set<Int> = []
    var isOpen = false
    while let next = pending.popLast() {
      guard seen.insert(next).inserted else { continue }
      let part = parts[next]
      names.formUnion(part.properties.keys)
      pending += part.all + part.any + part.one
      // Only another part opens this one; what it says of itself is looked at where it is met.
      guard next != position else { continue }
      switch part.others {
      case .taken?, .part?: isOpen = true
      case .refused?, nil: isOpen = isOpen || part.keepsUnknownFields
      }
    }
    return isOpen
  }
}
