extension [Parameter] {
  /// The fields below these parameters whose own name is `name`; if there are none, and none of these is nearly called so,
  /// those that nearly are.
  func fields(called name: String) -> [Field] {
    let deeper = flatMap { parameter in parameter.fieldsBelow.map { Field([parameter.name] + $0.keys) } }
    let exact = deeper.filter { $0.keys.last?.lowercased() == name.lowercased() }
    guard exact.isEmpty, name.nearest(in: map(\.name)) == nil else { return exact }
    let near = name.nearest(in: deeper.compactMap(\.keys.last))
    return deeper.filter { $0.keys.last == near }
  }
}

extension Parameter {
  /// All that lies below it and has a name: parts, and variables that the module declares.
  fileprivate var fieldsBelow: [Field] {
    switch type {
    case .map(of: .variable(let declared)): return declared.map { Field($0.name) }
    case .map(of: .quantity): return ["cpu", "memory"].map { Field($0) }
    default: break
    }
    return parts.flatMap { part in [Field(part.name)] + part.fieldsBelow.map { Field([part.name] + $0.keys) } }
  }
}
