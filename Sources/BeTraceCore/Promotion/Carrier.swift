extension Environments {
  /// These where the files of `names` list only some services: nothing that is said of others bears on them, and of a large
  /// file little is left to read after each edit.
  func keeping(_ services: Set<String>, in names: [String]) -> Environments {
    names.reduce(into: self) { environments, name in
      guard let file = environments[name], var root = file.document?.root.value.object,
        let listed = root["services"]?.object
      else { return }
      let kept = listed.members.filter { services.contains($0.key) }.map { ($0.key, $0.value) }
      guard kept.count < listed.members.count else { return }
      root["services"] = .object(Object(kept))
      let text = Value.object(root).json(indent: nil)
      environments.replace(EnvironmentFile(path: file.path, bytes: Array(text.utf8), catalogue: catalogue))
    }
  }
}

/// Carries fields into an environment, edit by edit, and looks after each what has become of it.
struct Carrier {
  /// The edits so far.
  private(set) var edits: [Edit] = []
  private var environments: Environments
  private let target: String

  init(_ environments: Environments, to target: String) {
    self.environments = environments
    self.target = target
  }

  /// Makes `field` of `service`, or of the environment itself, what `cells` say of it and its parts.
  mutating func carry(_ cells: [Cell], service: String?, field: Field) {
    // A part that is written may bring back what was reset beside it, so look again.
    for _ in 0..<4 {
      let before = edits.count
      for cell in cells { carry(cell, service) }
      let wanted = Set(cells.map(\.field))
      let excess = self.cells(of: service, in: environments)
        .filter { $0.field.isWithin(field) && !wanted.contains($0.field) && $0.value != nil }
      for cell in excess { clear(cell, service) }
      if edits.count == before { return }
    }
  }

  private mutating func carry(_ cell: Cell, _ service: String?) {
    let present = value(of: cell.field, service, in: environments)
    guard let value = cell.value else {
      if present != nil { clear(cell, service) }
      return
    }
    if case .object(_, isOptional: true) = cell.parameter.type {
      if present == nil { make(Edit(environment: target, service: service, field: cell.field, value: [:])) }
    } else if !present.isEquivalent(to: value) {
      if !takesBack(cell.field, service, for: value) {
        make(Edit(environment: target, service: service, field: cell.field, value: value))
      }
    }
  }

  /// Whether `value` is what is inherited once the target says nothing of the field, which it then does not. What a deployed
  /// environment decides is written all the same: the next change there is not to go on by itself.
  private mutating func takesBack(_ field: Field, _ service: String?, for value: Value) -> Bool {
    let removal = Edit(environment: target, service: service, field: field, value: nil)
    var trial = environments
    guard trial.apply(removal) != nil,
      let inherited = cells(of: service, in: trial).first(where: { $0.field == field }),
      inherited.value.isEquivalent(to: value), !isDeployed(inherited.origin.layer),
      others(than: field, service, in: trial) == others(than: field, service, in: environments)
    else { return false }
    make(removal)
    return true
  }

  private func isDeployed(_ layer: Layer) -> Bool {
    if case .environment(let name) = layer { environments[name]?.environment?.isAbstract != true } else { false }
  }

  /// Takes the value away: by leaving it out if that is enough and nothing else changes, else by null.
  private mutating func clear(_ cell: Cell, _ service: String?) {
    let removal = Edit(environment: target, service: service, field: cell.field, value: nil)
    var trial = environments
    if trial.apply(removal) != nil, value(of: cell.field, service, in: trial) == nil,
      others(than: cell.field, service, in: trial) == others(than: cell.field, service, in: environments)
    {
      make(removal)
    } else if cell.parameter.isNullable {
      make(Edit(environment: target, service: service, field: cell.field, value: .null))
    }
  }

  private mutating func make(_ edit: Edit) {
    if environments.apply(edit) != nil { edits.append(edit) }
  }

  private func cells(of service: String?, in environments: Environments) -> [Cell] {
    let chain = Chain(to: target, in: environments)
    guard let service else { return chain.settings.cells }
    return environments.catalogue[service].map(chain.cells) ?? []
  }

  private func value(of field: Field, _ service: String?, in environments: Environments) -> Value? {
    cells(of: service, in: environments).first { $0.field == field }?.value
  }

  private func others(than field: Field, _ service: String?, in environments: Environments) -> [Field: Value] {
    let others = cells(of: service, in: environments).filter { !$0.field.isWithin(field) && !field.isWithin($0.field) }
    return Dictionary(others.compactMap { cell in cell.value.map { (cell.field, $0) } }) { first, _ in first }
  }
}
