import BeTraceCore

/// Deciding: what changes a value.
extension Session {
  /// What is being typed or chosen, as edits that are not kept yet.
  var draft: [Edit] {
    if case .fix(let box) = state.overlay { return box.edits }
    if case .reset(let box) = state.overlay { return box.edits }
    if case .promote(let box) = state.overlay { return box.edits }
    guard let cell = cell(of: state.overlay) else { return [] }
    switch state.overlay {
    case .edit(let box) where box.isChanged && box.refusal(as: cell.parameter) == nil:
      return box.isNew ? starting(cell.field, with: box.value(as: cell.parameter)) : edits(of: box, as: cell.parameter)
    case .choice(let box) where box.isChanged: return [edit(cell.field, box.value)]
    case .variable(let box): return box.value.map { [edit(box.field, $0)] } ?? []
    case .entry(let box): return edits(of: box)
    default: return []
    }
  }

  /// The cell that an open box is about.
  func cell(of overlay: Overlay?) -> Cell? {
    switch overlay {
    case .edit(let box): return owner?.cell(at: box.field)
    case .choice(let box): return owner?.cell(at: box.field)
    case .variable(let box): return box.name.isEmpty ? nil : owner?.cell(at: box.field)
    case .entry(let box): return box.target.keys.contains("") ? nil : owner?.cell(at: box.target)
    case .fix(let box): return box.finding.field.flatMap { owner?.cell(at: $0) }
    default: return nil
    }
  }

  /// Whether there is a value at `field` without what this environment says.
  func inherits(_ field: Field) -> Bool { owner?.inheritedCell(at: field)?.value != nil }

  /// What keeping `box` changes: all parts of an image where a whole reference was typed, else the field.
  private func edits(of box: EditBox, as parameter: Parameter) -> [Edit] {
    guard let image = box.wholeImage else { return [edit(box.field, box.value(as: parameter))] }
    return image.members.map { edit(Field(["image", $0.key]), $0.value) }
  }

  func edit(_ field: Field, _ value: Value?) -> Edit {
    Edit(environment: state.environment, service: serviceName, field: field, value: value)
  }

  /// Turning on an object that needs a first value: the object with that value.
  func starting(_ field: Field, with value: Value) -> [Edit] {
    [edit(Field(field.keys.dropLast()), .object([field.keys[field.keys.count - 1]: value]))]
  }

  /// Makes `edits`, as one step that can be undone; `act` says what it is to repeat it, if that is not its value.
  mutating func commit(
    _ edits: [Edit], at field: Field, title: String, as act: RepeatableEdit.Act? = nil, isSeenHere: Bool = false
  ) -> [Effect] {
    guard !state.workspace.isReadOnly else { return refuseToEdit() }
    if let objection = state.environments.objection(to: edits) { return fail(objection.message) }
    let former = state.environments
    var changes: [FileSplice] = []
    for edit in edits {
      guard let splice = state.environments.apply(edit) else { continue }
      changes.append(FileSplice(environment: edit.environment, splice: splice))
    }
    guard let first = changes.first else { return [] }
    let isHere = isSeenHere || changes.contains { $0.environment == state.environment }
    state.history.record(
      History.Step(
        changes: changes.reversed(), title: title, environment: isHere ? state.environment : first.environment,
        service: state.service, field: field), by: edits, from: former, to: state.environments)
    state.lastEdit = edits.count == 1 ? RepeatableEdit(edits[0], as: act, cursor: field) : nil
    state.field = field
    return []
  }

  /// Goes into what the cursor is on.
  mutating func open() -> [Effect] {
    switch state.focus {
    case .services, .environments:
      state.focus = .form
      return []
    case .problems:
      return problemAtCursor.map { goToProblem($0) } ?? []
    case .preview: return openLine()
    case .form, .matrix: return openEditor()
    case .inspector:
      state.focus = .form
      return openEditor()
    }
  }

  private mutating func openEditor() -> [Effect] {
    guard !state.workspace.isReadOnly else { return refuseToEdit() }
    guard let field = fieldAtCursor, let cell = owner?.cell(at: field) else {
      return refuse(whyNoCell ?? "there is nothing to edit here")
    }
    state.field = field
    switch cell.parameter.type {
    case .variable: state.overlay = .variable(VariableBox(cell, of: state.service, in: plan?.platform))
    case .choice(let options): state.overlay = .choice(ChoiceBox(cell, options: options))
    case .object(_, isOptional: false): state.overlay = .entry(EntryBox(cell))
    case .boolean, .object:
      let effects = toggleAtCursor()
      if effects.isEmpty, state.overlay == nil, state.message == nil {
        state.message = .done("\(field) is changed; \(key(.undo)) takes it back")
      }
      return effects
    case .text where field == Field("extends"): return openParents(of: cell)
    case .integer, .quantity, .text: state.overlay = .edit(EditBox(cell))
    case .list(of: let item) where !item.isLine: state.overlay = .pick(PickBox(itemsOf: cell))
    case .list, .map, .image: state.overlay = .entry(EntryBox(cell))
    }
    return []
  }

  /// Offers the environments that this one could extend.
  private mutating func openParents(of cell: Cell) -> [Effect] {
    let parents = state.environments.possibleParents(of: state.environment)
    guard !parents.isEmpty else { return refuse("there is no environment that \(state.environment) could extend") }
    state.overlay = .choice(ChoiceBox(cell, options: parents))
    return []
  }

  /// Takes steps up or down from the value at the cursor, or from what is typed.
  mutating func adjust(by count: Int) -> [Effect] {
    if case .export(var box) = state.overlay {
      box.stepOption(by: count)
      state.overlay = .export(box)
      return []
    }
    if case .edit(var box) = state.overlay, let cell = cell(of: state.overlay) {
      box.adjust(by: count, as: cell.parameter)
      state.overlay = .edit(box)
      return []
    }
    guard let field = fieldAtCursor, let cell = owner?.cell(at: field),
      case let box = EditBox(cell),
      let text = Stepper.next(box.line.text, by: count, as: cell.parameter.type)
    else { return refuse("this has no steps") }
    var stepped = box
    stepped.line.replace(with: text)
    return commit([edit(field, stepped.value(as: cell.parameter))], at: field, title: "\(field) \(text)")
  }

  /// Takes values away, whoever set them: null where something below sets one, nothing at all otherwise. All or none.
  mutating func remove(_ fields: [Field]) -> [Effect] {
    var edits: [Edit] = []
    for field in fields where !fields.contains(where: { $0 != field && field.isWithin($0) }) {
      guard let cell = owner?.cell(at: field) else { return refuse("\(Self.title(of: state.service)) has no \(field)") }
      // Without its secret there is no TLS.
      let removed = field == Field(["ingress", "tls", "secretName"]) ? Field(["ingress", "tls"]) : field
      guard removed != field || cell.isRemovable else {
        return refuse("\(field) always has a value: \(key(.reset)) resets it to the inherited one")
      }
      guard cell.value != nil else { return refuse("\(label(of: field)) is not set") }
      edits.append(edit(removed, inherits(removed) ? .null : nil))
    }
    guard let field = edits.first?.field else { return refuse("there is nothing here") }
    let title = fields.count == 1 ? "\(field) removed" : "\(fields.count) rows removed"
    return commit(edits, at: field, title: title, as: .remove)
  }

  /// Gives fields the values back that they inherit.
  mutating func reset(_ fields: [Field]) -> [Effect] {
    if let title = sectionAtCursor?.title, fields.isEmpty {
      return refuse("\(key(.reset)) resets one row; \(key(.askToReset)) resets all of \(title)")
    }
    guard let field = fields.first else { return refuse("there is nothing here") }
    let before = state.environments
    let title = fields.count == 1 ? "\(field) reset" : "\(fields.count) rows reset"
    let effects = commit(fields.map { edit($0, nil) }, at: field, title: title)
    if state.environments == before, effects.isEmpty {
      let what = fields.count == 1 ? label(of: field) : "No marked row"
      return refuse("\(what) is not set in \(state.environment), so there is nothing to reset")
    }
    return effects
  }
}

extension Cell {
  /// Whether null is a value of the field: an entry of a map, or something that may be none.
  fileprivate var isRemovable: Bool {
    switch field.parameter {
    case "env", "labels", "annotations": field.keys.count > 1
    case "resources": field.keys.count > 2
    case "image": field.keys.last != "repository"
    case "platform":
      field.keys.count == 3 && ["labels", "annotations"].contains(field.keys[1]) || field.keys.count == 4
    default: parameter.isNullable || field.keys.contains("annotations")
    }
  }
}
