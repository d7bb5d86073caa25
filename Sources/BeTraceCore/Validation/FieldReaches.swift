import Synchronization

/// Which fields decide what stands where in the objects of a service: probed when a fault first asks, and known for as
/// long as the service stays the same.
final class FieldReaches: Sendable {
  private struct Knowledge {
    var reaches: [Field: [FieldProbe.Reach]] = [:]
    var deciders: [Question: Field?] = [:]
  }

  private struct Question: Hashable {
    let part: Fault.Part
    let facet: String?
  }

  private let known = Mutex(Knowledge())

  /// Takes over what `former` knows, of the same service.
  func learn(from former: FieldReaches) {
    let knowledge = former.known.withLock(\.self)
    known.withLock { $0 = knowledge }
  }

  /// Takes over what `former` knows of all fields but `changed` ones: which had other values then, in objects of the same
  /// shape. What has not come or gone with them is reached as it was.
  func learn(from former: FieldReaches, besides changed: Set<Field>) {
    let reaches = former.known.withLock(\.reaches).filter { !changed.contains($0.key) }
    known.withLock { $0.reaches = reaches }
  }

  /// The cell of `service`, whose reaches these are, that decides what stands at `part`: of those that reach it, the one
  /// that reaches least, or the one whose last key is `facet`. Whether there is an object at all, and what it is called,
  /// decides nothing else in it.
  func cell(of service: ServicePlan, reaching part: Fault.Part, facet: String?, in plan: Plan) -> Cell? {
    let question = Question(part: part, facet: facet)
    if let known = known.withLock({ $0.deciders[question] }) { return known.flatMap { service[$0] } }
    let cells = service.cells.filter { !$0.isObject }
    let value = service.resources[part.object][part.path]
    // Probing takes time, and what has the name or the value that is looked for mostly is it.
    let likely = cells.filter { facet.map([$0.field.keys.last].contains) ?? ($0.value != nil && $0.value == value) }
    let cell =
      decider(of: service, among: likely, reaching: part, in: plan)
      ?? decider(of: service, among: cells, reaching: part, in: plan)
    known.withLock { _ = $0.deciders.updateValue(cell?.field, forKey: question) }
    return cell
  }

  private func decider(of service: ServicePlan, among cells: [Cell], reaching part: Fault.Part, in plan: Plan) -> Cell?
  {
    var fields = known.withLock(\.reaches)
    let probe = FieldProbe(service.name, in: plan)
    let found = cells.compactMap { cell -> (cell: Cell, places: Int)? in
      let places = fields[cell.field] ?? probe?.reach(of: cell.field) ?? []
      fields[cell.field] = places
      let paths = places.lazy.filter { $0.resource == part.object }.map(\.path)
      let reaches =
        paths.contains { $0.isWithin(part.path) || part.path.isWithin($0) }
        && (part.path == Self.namePath || !paths.contains(Self.namePath))
      return reaches ? (cell, places.count) : nil
    }
    known.withLock { $0.reaches = fields }
    return found.min { $0.places < $1.places }?.cell
  }

  private static let namePath = ValuePath([.key("metadata"), .key("name")])
}

extension Cell {
  fileprivate var isObject: Bool {
    if case .object = parameter.type { true } else { false }
  }
}
