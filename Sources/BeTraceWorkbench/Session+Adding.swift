import BeTraceCore

/// Adding, renaming and removing: entries of maps, items of lists, services.
extension Session {
  /// Adds to what the cursor is in: a service to the environment, an entry to the map of the section, else a variable.
  mutating func add() -> [Effect] {
    guard !state.workspace.isReadOnly else { return refuseToEdit() }
    if state.focus == .services { return addService() }
    if owner == nil, plan != nil, services.isEmpty, state.filters[.services] == nil {
      state.focus = .services
      return addService()
    }
    guard let owner else { return refuse("there is no service here to add to") }
    let section = sectionAtCursor ?? fieldAtCursor.flatMap { form?.section(of: $0) }
    guard let field = section?.adds ?? (isAtEnvironment ? nil : Field("env")) else {
      return refuse("nothing can be added here: go to one of the lists below")
    }
    if field == Field("env") {
      state.overlay = .variable(VariableBox(adding: state.service, taken: entries(of: field), in: plan?.platform))
      return []
    }
    switch owner.contract.parameter(at: field)?.type {
    case .map(of: let type)?:
      guard field.parameter != "ingress" || owner[Field("ingress")]?.value != nil else {
        return refuse("outside access is off: \(key(.toggle)) on its row turns it on")
      }
      let places = field.parameter == "resources" ? ["requests", "limits"] : []
      state.overlay = .entry(EntryBox(adding: type, to: field, taken: entries(of: field), places: places))
    case .list(of: let type)?:
      guard let cell = owner.cell(at: field) else { return [] }
      state.overlay = .entry(EntryBox(item: nil, of: cell, type: type))
    case .text?:
      guard let cell = owner.cell(at: field) else { return [] }
      state.overlay = .entry(EntryBox(cell))
    default: return refuse("nothing can be added here")
    }
    return []
  }

  /// The names of the entries of the map at `field` that have a value.
  private func entries(of field: Field) -> [String] {
    let count = field.keys.count + 1
    return owner?.cells.filter { $0.field.isWithin(field) && $0.field.keys.count == count && $0.value != nil }
      .map { $0.field.keys[count - 1] } ?? []
  }

  /// Asks for another name of the entry at the cursor.
  mutating func rename() -> [Effect] {
    guard !state.workspace.isReadOnly else { return refuseToEdit() }
    guard let field = fieldAtCursor, field.keys.count > 1, let cell = owner?.cell(at: field) else {
      return refuse("this has a name that cannot be changed")
    }
    let map = Field(field.keys.dropLast())
    guard case .map? = owner?.contract.parameter(at: map)?.type else {
      return refuse("'\(field.keys[field.keys.count - 1])' is the contract's name: it cannot be changed")
    }
    guard cell.value != nil else { return refuse("\(label(of: field)) is not set") }
    state.field = field
    state.overlay = .entry(EntryBox(renaming: cell, taken: entries(of: map)))
    return []
  }

  /// What keeping `box` would change; nothing while it cannot be kept.
  func edits(of box: EntryBox) -> [Edit] {
    guard box.isTouched, let type = type(of: box), box.refusal(as: type) == nil else { return [] }
    switch box.purpose {
    case .add, .change: return (try? box.value(as: type).get()).map { [edit(box.target, $0)] } ?? []
    case .rename:
      guard let value = box.held else { return [] }
      return [edit(box.target, value), edit(box.field, inherits(box.field) ? .null : nil)]
    case .item(let index):
      guard let item = try? box.value(as: type).get() else { return [] }
      let items = box.held?.array ?? []
      return [write(item, at: index ?? items.count, of: items, in: box.field)]
    }
  }

  /// Writes or removes one item of a list: only that where the list is this environment's own, else the whole list.
  private func write(_ item: Value?, at index: Int, of items: [Value], in field: Field) -> Edit {
    let whole = edit(field, nil)
    if state.environments[state.environment]?.document?.root[whole.path]?.value.array?.isEmpty == false {
      return Edit(environment: whole.environment, path: whole.path.appending(.index(index)), value: item)
    }
    let after = items.dropFirst(index + 1)
    return edit(field, .array(items.prefix(index) + (item.map { [$0] } ?? []) + after))
  }

  /// What the value of `box` is; nil if the contract has no such field any more.
  func type(of box: EntryBox) -> ParameterType? {
    let type = owner?.contract.parameter(at: box.field)?.type
    switch (box.purpose, type) {
    case (.add, .map(of: let entry)?): return entry
    case (.item, .list(of: let item)?): return item
    case (.add, _), (.item, _): return nil
    case (.rename, _), (.change, _): return type
    }
  }

  /// Does what the row under the cursor of `box` says.
  mutating func pick(_ box: PickBox) -> [Effect] {
    guard box.rows.indices.contains(box.index) else { return [] }
    switch box.purpose {
    case .service:
      let name = box.rows[box.index]
      state.overlay = nil
      let path = ValuePath([.key("services"), .key(name)])
      let effects = commit(
        [Edit(environment: state.environment, path: path, value: [:])], at: Field("replicas"), title: "\(name) added")
      state.service = name
      state.message = .done("\(name) is added to \(state.environment); \(key(.undo)) takes it back")
      return effects
    case .item(let field):
      guard let cell = owner?.cell(at: field), case .list(of: let type) = cell.parameter.type else { return [] }
      let isNew = box.index == box.rows.count - 1
      state.overlay = .entry(EntryBox(item: isNew ? nil : box.index, of: cell, type: type))
      return []
    }
  }

  /// Removes the item under the cursor of `box`.
  mutating func removeItem(of box: PickBox) -> [Effect] {
    guard case .item(let field) = box.purpose, let items = owner?.cell(at: field)?.value?.array,
      items.indices.contains(box.index)
    else { return refuse("there is nothing to remove on this row") }
    state.overlay = nil
    return commit(
      [write(nil, at: box.index, of: items, in: field)], at: field, title: "\(field)[\(box.index)] removed")
  }

  private mutating func addService() -> [Effect] {
    let listed = plan?.services.map(\.name) ?? []
    let missing = state.environments.catalogue.services.filter { !listed.contains($0.name) }
      .sorted { $0.name < $1.name }
    guard !missing.isEmpty else { return refuse("\(state.environment) has every service there is") }
    state.overlay = .pick(PickBox(services: missing, to: state.environment))
    return []
  }

  /// Takes the service at the cursor out of the environment: it is listed no more, or off where a parent lists it.
  mutating func removeService() -> [Effect] {
    guard let name = serviceName, plan?[name] != nil else { return refuse("there is no service here") }
    let path = ValuePath([.key("services"), .key(name)])
    let entry = Edit(environment: state.environment, path: path, value: nil)
    var without = state.environments
    _ = without.apply(entry)
    let staysListed = Plan(state.environment, in: without, on: state.today)[name] != nil
    let effects = commit(
      [staysListed ? edit(Field("enabled"), false) : entry], at: state.field,
      title: staysListed ? "\(name) off" : "\(name) removed")
    state.message = .done(
      staysListed
        ? "\(name) is off in \(state.environment): a parent lists it"
        : "\(name) is removed; \(key(.undo)) takes it back")
    return effects
  }
}
