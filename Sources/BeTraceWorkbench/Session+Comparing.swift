import BeTraceCore

/// Looking at what another environment has otherwise.
extension Session {
  /// Compares the service at the cursor with what another environment makes of it.
  mutating func openComparison() -> [Effect] { openComparison(with: comparedEnvironment, of: state.service) }

  private mutating func openComparison(with other: String?, of service: String?) -> [Effect] {
    switch pair(other, evenAbstract: true) {
    case .failure(let obstacle): return fail(obstacle.description)
    case .success((let other, let here)):
      state.preview.comparedWith = other.environment
      var box = CompareBox(other, here, service: service)
      box.go(to: state.service, state.field)
      state.overlay = .compare(box)
      return []
    }
  }

  /// Another environment to compare with, in the box.
  mutating func stepOther(of box: CompareBox, by count: Int) -> [Effect] {
    switch neighbour(of: box.other, by: count) {
    case .failure(let obstacle): return refuse(obstacle.description)
    case .success(let name): return openComparison(with: name, of: box.service)
    }
  }

  /// Everything instead of the service at the cursor, or that again.
  mutating func toggleScope(of box: CompareBox) -> [Effect] {
    openComparison(with: box.other, of: box.service == nil ? state.service : nil)
  }

  /// Goes to the field of the row at the cursor.
  mutating func leave(_ box: CompareBox) -> [Effect] {
    switch box.rowAtCursor {
    case .field(let difference, _)?:
      state.overlay = nil
      go(
        to: Visit(
          service: difference.service ?? Self.itself, environment: state.environment, field: difference.field))
    case .service(let absence)?:
      guard plan?[absence.service] != nil else {
        return refuse("no file of \(state.environment) lists \(absence.service): \(key(.add, in: .services)) adds it")
      }
      state.overlay = nil
      go(to: Visit(service: absence.service, environment: state.environment, field: state.field))
    case nil: state.overlay = nil
    }
    return []
  }

  /// Shows what differs in the manifests, or the list again.
  mutating func toggleDifference(in box: CompareBox) -> [Effect] {
    let (other, here) = (box.comparison.left, box.comparison.right)
    let difference = TextDifference(
      "manifests of \(box.other) and \(box.here)", from: resources(of: box.service, in: other),
      to: resources(of: box.service, in: here))
    guard let box = box.toggled(difference) else { return refuse("no manifest differs") }
    state.overlay = .compare(box)
    return []
  }
}
