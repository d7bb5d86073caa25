extension Promotion {
  /// What is carried over as one.
  struct Unit {
    let field: Field
    let parameter: Parameter
    /// The fields that belong to it, as they are in the source.
    let cells: [Cell]

    /// Whether it is an object that is on in only one of the two, or off in both.
    var isWholeObject: Bool {
      if case .object(_, isOptional: true) = parameter.type { true } else { false }
    }

    /// What the unit is among `cells`.
    func value(in cells: [Cell]) -> Value? {
      guard case .image = parameter.type else { return cells.first { $0.field == field }?.value }
      let parts = Object(
        cells.filter { $0.field.isWithin(field) }.compactMap { cell in
          cell.value.map { (cell.field.keys.last ?? "", $0) }
        })
      let reference = ImageReference(.object(parts))
      return reference.repository.isEmpty ? nil : .string(reference.description)
    }

    /// Where `source` decided it, if it is not what `target` goes by too. A namespace that follows from the `settings` is
    /// none of the service's.
    func origin(of source: Plan, besides target: Chain, settings: EnvironmentSettings?) -> Origin? {
      let shared = Set(target.environments.map(\.name)).subtracting([source.environment])
      return cells.lazy.map(\.origin).first { origin in
        guard case .environment(let name) = origin.layer, !shared.contains(name) else { return false }
        return !isOf(settings, origin)
      }
    }

    /// Whether an environment that `source` does not have decided it in `cells`.
    func isDecided(in cells: [Cell], besides source: Plan) -> Bool {
      cells.contains { $0.field.isWithin(field) && !source.has($0.origin.layer) }
    }

    /// Where it was decided for the target too, unless that says otherwise; nil if it is none of the service's.
    func sharedOrigin(besides settings: EnvironmentSettings?) -> Origin? {
      cells.first.flatMap { isOf(settings, $0.origin) ? nil : $0.origin }
    }

    private func isOf(_ settings: EnvironmentSettings?, _ origin: Origin) -> Bool {
      field == Field("namespace") && settings != nil && origin == settings?[field]?.origin
    }
  }

  /// What `owner` has to hand over to where the `others` are: an image is one, as its tag and digest belong together, and
  /// so is an object that is not on in both.
  static func units(of owner: some FieldOwner, besides others: [Cell]) -> [Unit] {
    var units: [Unit] = []
    let isService = owner.contract["extends"] == nil
    for cell in owner.cells {
      if let last = units.last, cell.field != last.field, cell.field.isWithin(last.field) { continue }
      let root = Field(cell.field.parameter)
      guard isService ? root != Field("description") : ["namespace", "platform"].contains(root.parameter) else {
        continue
      }
      var field = cell.field
      if case .image? = owner.contract[root.parameter]?.type { field = root }
      guard units.last?.field != field, let parameter = owner.contract.parameter(at: field) else { continue }
      let parts = owner.cells.filter { $0.field.isWithin(field) }
      let unit = Unit(field: field, parameter: parameter, cells: parts)
      // What is on in both is told part by part.
      if unit.isWholeObject, cell.value != nil, others.contains(where: { $0.field == field && $0.value != nil }) {
        continue
      }
      units.append(unit)
    }
    return units
  }
}
