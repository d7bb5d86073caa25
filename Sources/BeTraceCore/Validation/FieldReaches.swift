import Synchronization

/// Which fields decide what stands where in the objects of a service: probed when a fault first asks, and known for as
/// long as the service stays the same.
final class FieldReaches: Sendable {
  private struct Knowledge {
    var reaches: [Field: [FieldProbe.Reach]] = [:]
    /// What several fields reach that are changed together.
    var together: [[Field]: [FieldProbe.Reach]] = [:]
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
    let former = former.known.withLock(\.self)
    known.withLock { known in
      known.reaches = former.reaches.filter { !changed.contains($0.key) }
      known.together = former.together.filter { changed.isDisjoint(with: $0.key) }
    }
  }

  /// The cell of `service`, whose reaches these are, that decides what stands at `part`: of those that reach it, the one
  /// that reaches least, or the one whose last key is `facet`. Whether there is an object at all, and what it is called,
  /// decides nothing else in it.
  func cell(of service: ServicePlan, reaching part: Fault.Part, facet: String?, in plan: Plan) -> Cell? {
    let question = Question(part: part, facet: facet)
    if let known = known.withLock({ $0.deciders[question] }) { return known.flatMap { service[$0] } }
    let body = Value.object(service.resources[part.object].body)
    var cell: Cell?
    if body.hasLine(at: part.path) {
      let cells = service.cells.filter { !$0.isObject }
      let there = body[part.path]
      // Probing takes time, and what has the name or the value that is looked for mostly is it.
      let likely = cells.filter { facet.map([$0.field.keys.last].contains) ?? ($0.value != nil && $0.value == there) }
      let probe = FieldProbe(service.name, in: plan)
      cell = decider(among: likely, reaching: part, probe) ?? decider(among: cells, reaching: part, probe)
    }
    known.withLock { [cell] in _ = $0.deciders.updateValue(cell?.field, forKey: question) }
    return cell
  }

  /// Of `cells` the one that reaches least of those that reach `part`.
  private func decider(among cells: [Cell], reaching part: Fault.Part, _ probe: FieldProbe?) -> Cell? {
    guard let probe else { return nil }
    // Changes of texts do not undo one another, so that they can be made together.
    let runs = cells.chunked { $0.isText && $1.isText }
    let found = runs.flatMap { reaching(part, among: $0, probe) }
    return found.min { $0.places < $1.places }?.cell
  }

  /// Those of `run` that reach `part`, and how many places each reaches. All are changed together, and halves of them only
  /// where that reaches it.
  private func reaching(
    _ part: Fault.Part, among run: ArraySlice<Cell>, _ probe: FieldProbe
  ) -> [(cell: Cell, places: Int)] {
    guard let first = run.first else { return [] }
    guard run.count > 1 else {
      let places = places(of: first, probe)
      return Self.isReached(part, by: places, allowingNames: false) ? [(first, places.count)] : []
    }
    let fields = run.map(\.field)
    let together = known.withLock { $0.together[fields] } ?? probe.reach(of: Array(run))
    known.withLock { $0.together[fields] = together }
    guard Self.isReached(part, by: together, allowingNames: true) else { return [] }
    let middle = run.startIndex + run.count / 2
    return reaching(part, among: run[..<middle], probe) + reaching(part, among: run[middle...], probe)
  }

  private func places(of cell: Cell, _ probe: FieldProbe) -> [FieldProbe.Reach] {
    if let known = known.withLock({ $0.reaches[cell.field] }) { return known }
    let places = probe.reach(of: [cell])
    known.withLock { $0.reaches[cell.field] = places }
    return places
  }

  /// Whether `part` is among `places`; of a field that decides what the object is called only if names are allowed.
  private static func isReached(_ part: Fault.Part, by places: [FieldProbe.Reach], allowingNames: Bool) -> Bool {
    let paths = places.lazy.filter { $0.resource == part.object }.map(\.path)
    return paths.contains { $0.isWithin(part.path) || part.path.isWithin($0) }
      && (allowingNames || part.path == namePath || !paths.contains(namePath))
  }

  private static let namePath = ValuePath([.key("metadata"), .key("name")])
}

extension Cell {
  fileprivate var isObject: Bool {
    if case .object = parameter.type { true } else { false }
  }

  /// Whether it takes any text of some kind.
  fileprivate var isText: Bool {
    switch parameter.type {
    case .text, .variable: true
    default: false
    }
  }
}

extension Value {
  /// Whether something stands at `path`: not what could stand there, in a collection that is there and has other members.
  fileprivate func hasLine(at path: ValuePath) -> Bool {
    var value = self
    for step in path.steps {
      switch value {
      case .object(let members) where members.isEmpty: return true
      case .array(let items) where items.isEmpty: return true
      case .object, .array: break
      default: return true
      }
      guard let next = value[ValuePath([step])] else { return false }
      value = next
    }
    return true
  }
}

extension [Cell] {
  /// The runs of cells that `belong` to the one before.
  fileprivate func chunked(where belong: (Cell, Cell) -> Bool) -> [ArraySlice<Cell>] {
    var runs: [ArraySlice<Cell>] = []
    var start = startIndex
    for index in indices.dropFirst() where !belong(self[index - 1], self[index]) {
      runs.append(self[start..<index])
      start = index
    }
    return isEmpty ? [] : runs + [self[start...]]
  }
}
