import BeTraceCore

/// What is on or off: services, and what may be there or not.
extension Session {
  /// Turns on or off what is at the cursor, or takes its next choice.
  mutating func toggleAtCursor() -> [Effect] {
    if state.focus == .services { return toggleService() }
    guard let field = fieldAtCursor, let cell = owner?.cell(at: field) else {
      return refuse(whyNoCell ?? "there is nothing here")
    }
    state.field = field
    switch cell.parameter.type {
    case .boolean:
      let value = Value.bool(!(cell.value?.bool ?? false))
      return commit([switching(field, of: owner, to: value)], at: field, title: "\(field)")
    case .choice(let options):
      let at = options.firstIndex { .string($0) == cell.value } ?? -1
      let value = Value.string(options[(at + 1) % options.count])
      return commit([switching(field, of: owner, to: value)], at: field, title: "\(field)")
    case .object(let parts, isOptional: true):
      if cell.value != nil { return turnOff(field) }
      // What was turned off since it was saved comes back as it was.
      if let saved = savedHere(field) { return commit([edit(field, saved)], at: field, title: "\(field) on") }
      // What is only off here comes back by saying nothing about it.
      let inherits = inherits(field)
      return inherits ? commit([edit(field, nil)], at: field, title: "\(field) on") : turnOn(field, parts)
    default:
      return refuse(
        "\(key(.toggle)) turns things on and off; \(key(.open, in: .form)) edits \(cell.parameter.label.lowercased())")
    }
  }

  /// Switches `field` of `owner` to `value`. Where the file says nothing about it, and `value` is inherited, it says
  /// nothing again, so that switching back leaves nothing behind.
  private func switching(_ field: Field, of owner: (any FieldOwner)?, to value: Value) -> Edit {
    let edit = edit(field, value)
    let isSaid = state.saved[state.environment]?.document?.root[edit.path] != nil
    return !isSaid && owner?.inheritedCell(at: field)?.value == value ? self.edit(field, nil) : edit
  }

  /// What the environment's own file says about `field` as it is saved, nil if nothing or that there is none.
  private func savedHere(_ field: Field) -> Value? {
    let layers = state.saved.layers(of: field, service: serviceName, environment: state.environment)
    guard case .value(let value)? = layers.last?.statement, value != .null else { return nil }
    return value
  }

  private mutating func toggleService() -> [Effect] {
    guard let name = serviceName, let service = plan?[name] else { return refuse("there is no service here") }
    let edit = switching(Field("enabled"), of: service, to: .bool(!service.isEnabled))
    return commit([edit], at: state.field, title: "\(name) \(service.isEnabled ? "off" : "on")")
  }

  /// Turns an optional object on: with its defaults, or by asking for the first value that has none.
  private mutating func turnOn(_ field: Field, _ parts: [Parameter]) -> [Effect] {
    guard !state.workspace.isReadOnly else { return refuseToEdit() }
    if field == Field("autoscaling") { return turnOnAutoscaling() }
    guard let needed = parts.first(where: { $0.defaultValue == nil && ["host", "secretName"].contains($0.name) }) else {
      let defaults = parts.compactMap { part -> (String, Value)? in
        guard case .fixed(let value)? = part.defaultValue, value != .null else { return nil }
        return (part.name, value)
      }
      return commit([edit(field, .object(Object(defaults)))], at: field, title: "\(field) on")
    }
    let first = field.appending(needed.name)
    if needed.name == "secretName" {
      let effects = commit(starting(first, with: .string("\(state.service)-tls")), at: first, title: "\(field) on")
      state.message = .done("the secret is called \(state.service)-tls: \(key(.open, in: .form)) changes that")
      return effects
    }
    state.overlay = .edit(EditBox(turningOnWith: first))
    return []
  }

  /// Autoscaling begins with the pods that there are, may double them, and has a target, without which it does nothing.
  private mutating func turnOnAutoscaling() -> [Effect] {
    let field = Field("autoscaling")
    let pods = max(1, owner?[Field("replicas")]?.value?.integer ?? 1)
    let most = pods > Int(Int32.max) / 2 ? pods : pods * 2
    let value: Value = ["min": .integer(pods), "max": .integer(most), "cpu": 80]
    let effects = commit([edit(field, value)], at: field, title: "\(field) on")
    state.message = .done("from \(pods) to \(most) pods at 80% CPU; \(key(.undo)) takes it back")
    return effects
  }

  /// Off is null where something below turns it on, and nothing at all otherwise.
  private mutating func turnOff(_ field: Field) -> [Effect] {
    commit([edit(field, inherits(field) ? .null : nil)], at: field, title: "\(field) off", as: .remove)
  }
}
