package import BeTraceCore

/// The last edit of a field, to be made again elsewhere.
package struct RepeatableEdit: Sendable, Equatable {
  /// What was done.
  package enum Act: Sendable, Equatable {
    case set(Value)
    case reset, remove
  }

  package let service: String
  package let field: Field
  /// Where the cursor came to stand, which may be on a part of the field.
  package let cursor: Field
  package let act: Act

  /// Nil if the edit is about a service's whole entry.
  init?(_ edit: Edit, as act: Act?, cursor: Field) {
    guard let field = edit.field else { return nil }
    service = edit.service ?? Session.itself
    self.field = field
    self.cursor = cursor
    self.act = act ?? edit.value.map(Act.set) ?? .reset
  }
}

extension Session {
  /// Makes the last edit again at the cursor, in whatever service and environment that is.
  mutating func repeatEdit() -> [Effect] {
    guard let last = state.lastEdit else {
      return refuse(
        state.history.done.isEmpty
          ? "nothing was edited yet: \(key(.repeatEdit)) makes the last edit again"
          : "the last edit was of several values: \(key(.repeatEdit)) repeats one"
      )
    }
    let isSame = isOnCell(of: last)
    guard let field = isSame ? last.field : fieldAtCursor else { return refuse("there is nothing here") }
    guard let cell = owner?.cell(at: field) else {
      return refuse("\(Self.title(of: state.service)) has no \(field)")
    }
    let count = state.history.done.count
    let effects: [Effect]
    switch last.act {
    case .set(let value):
      return put(value, of: last.field, in: last.service, at: cell, cursor: isSame ? last.cursor : field)
    case .reset: effects = reset([field])
    case .remove: effects = remove([field])
    }
    if state.history.done.count > count {
      let done = last.act == .remove ? "removed" : "reset"
      state.message = .done("\(field) is \(done) in \(state.environment); \(key(.undo)) undoes")
    }
    return effects
  }

  /// Whether the cursor is on the same field in another cell, which may have no row here yet: a variable that was added.
  private func isOnCell(of last: RepeatableEdit) -> Bool {
    let fields = [last.field, last.cursor]
    guard let form, state.heading == nil, fields.contains(state.field) else { return false }
    return fieldAtCursor.map(fields.contains) == true
      || (form.fields.count == form.fieldCount && !form.fields.contains { fields.contains($0.field) })
  }

  /// Sets the value that `source` has in another cell, if it fits here.
  mutating func put(
    _ value: Value, of source: Field, in service: String, at cell: Cell, cursor: Field
  ) -> [Effect] {
    let contract = service == Self.itself ? Contract.environment : state.environments.catalogue[service]?.contract
    guard let parameter = contract?.parameter(at: source) else {
      return refuse("\(service) has no \(source)")
    }
    if let misfit = parameter.misfit(value, at: cell) { return refuse(misfit) }
    let shown = ShownValue(value, as: cell.parameter).description
    let place = "\(cell.field) is \(shown) in \(state.environment)"
    let edit = self.edit(cell.field, value)
    let count = state.history.done.count
    let effects = commit([edit], at: cursor, title: "\(cell.field) \(shown)")
    guard effects.isEmpty else { return effects }
    guard state.history.done.count > count else { return refuse("\(place) already") }
    state.message = .done("\(place); \(key(.undo)) undoes")
    return []
  }
}

extension Parameter {
  /// Why `value`, which this parameter has elsewhere, cannot be that of `cell`; nil if it can.
  fileprivate func misfit(_ value: Value, at cell: Cell) -> String? {
    if isSecret(value) || cell.parameter.isSecret(value) {
      return "a secret that is written down is never copied: refer to it instead"
    }
    guard type.isSameKind(as: cell.parameter.type) else {
      return "\(cell.field) takes \(cell.parameter.type.noun), and this is \(type.noun)"
    }
    switch FieldValue.parse(json: value.json(indent: nil), as: cell.parameter, at: cell.field) {
    case .success: return nil
    case .failure(let problem): return problem.description
    }
  }
}

extension ParameterType {
  /// What messages call a value of it.
  fileprivate var noun: String {
    switch self {
    case .boolean: "yes or no"
    case .integer: "a whole number"
    case .choice: "a choice"
    case .text: "a text"
    case .quantity: "a quantity"
    case .image: "an image"
    case .variable: "the value of a variable"
    case .list: "a list"
    case .map: "a map"
    case .object: "an object"
    }
  }
}
