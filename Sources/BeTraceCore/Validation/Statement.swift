/// One thing that the environment's own file says about a service: a value, null or a reset. An image written as one
/// text is one statement.
struct Statement {
  /// What it is written at.
  let field: Field
  /// What else is decided by it, such as the digest by a new tag.
  fileprivate(set) var implied: [Field] = []
  let override: Override

  /// Whether `other` is decided by it.
  func decides(_ other: Field) -> Bool {
    other.isWithin(field) || implied.contains { other.isWithin($0) }
  }

  /// Whether it decides one of `fields`, among which is all that they are parts of.
  func decides(anyOf fields: Set<Field>) -> Bool { fields.contains(field) || implied.contains(where: fields.contains) }
}

extension Plan {
  /// What the environment's own file says about `service`, in file order. A tag and the digest beside it are one statement:
  /// each without the other would be another image.
  func statements(about service: ServicePlan) -> [Statement] {
    let all = file?.overrides(of: service.name).map { Statement.statements(in: $0, at: []) } ?? []
    let digests = all.map(\.field).filter(service.isDroppedByTag)
    guard !digests.isEmpty else { return all }
    return all.filter { !digests.contains($0.field) }.map { statement in
      var statement = statement
      statement.implied += digests.filter { $0.tagOfDigest == statement.field }
      return statement
    }
  }
}

extension Statement {
  fileprivate static func statements(in keys: Override.Keys, at path: [String]) -> [Statement] {
    var statements: [Statement] = []
    var positions: [Origin: Int] = [:]
    for (key, override) in keys.entries {
      let field = Field(path + [key])
      if let index = positions[override.origin] {
        statements[index].implied.append(field)
      } else if case .keys(let inner) = override, !inner.isWrittenAsOne {
        statements += Self.statements(in: inner, at: field.keys)
      } else {
        positions[override.origin] = statements.count
        statements.append(Statement(field: field, override: override))
      }
    }
    return statements
  }
}

extension Override.Keys {
  /// Whether all keys were written as a single text.
  fileprivate var isWrittenAsOne: Bool { !entries.isEmpty && entries.allSatisfy { $0.override.origin == origin } }
}

extension ServicePlan {
  /// The fields whose value is not the one that is inherited, and all that they are parts of.
  var changedFields: Set<Field> {
    var changed: [Field] = []
    var common = 0
    // Both lists have the same order, so what is inherited mostly is next. Cells are large: they are not copied.
    var next = 0
    for index in cells.indices {
      let isNext = next < inherited.count && inherited[next].field == cells[index].field
      let match = isNext ? next : inheritedPosition(cells[index].field)
      if (match.map { inherited[$0].value } ?? nil) != cells[index].value { changed.append(cells[index].field) }
      guard let match else { continue }
      next = match + 1
      common += 1
    }
    if common < inherited.count {
      changed += inherited.lazy.filter { $0.value != nil && self[$0.field] == nil }.map(\.field)
    }
    return Set(changed.flatMap(\.upwards))
  }

  /// Who decides what is inherited for `field`: `its module`, or the name of an environment.
  func source(of field: Field) -> String {
    switch (inherited(field) ?? inherited.first { $0.field.isWithin(field) })?.origin.layer {
    case .environment(let name)?: "'\(name.visible)'"
    case .module?, nil: "its module"
    }
  }
}
