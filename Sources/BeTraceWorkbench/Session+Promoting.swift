import BeTraceCore

/// Taking over what another environment decides.
extension Session {
  /// Asks what the environment at the cursor takes over from the stage before it, else from the nearest, about the service at
  /// the cursor; while another is compared, from that one.
  mutating func openPromotion() -> [Effect] {
    guard !state.workspace.isReadOnly else { return refuseToEdit() }
    if case .compare(let box) = state.overlay { return openPromotion(from: box.other, of: box.service) }
    let stages = state.environments.stages
    let before = stages.firstIndex(of: state.environment).map { stages[..<$0] }
    return openPromotion(from: nearestEnvironment(preferring: before?.last), of: state.service)
  }

  /// The box for another source, or for everything instead of one service.
  mutating func openPromotion(
    from source: String?, of service: String?, after former: PromoteBox? = nil
  ) -> [Effect] {
    switch pair(source) {
    case .failure(let obstacle): return fail(obstacle.description)
    case .success((let source, let target)):
      state.overlay = .promote(
        PromoteBox(from: source, to: target, service: service, in: state.environments, after: former))
      return []
    }
  }

  /// Another environment to take over from, in the box.
  mutating func stepSource(of box: PromoteBox, by count: Int) -> [Effect] {
    switch neighbour(of: box.source, by: count) {
    case .failure(let obstacle): return refuse(obstacle.description)
    case .success(let name):
      leaveOpenBox()
      return openPromotion(from: name, of: box.service)
    }
  }

  /// Everything instead of the service at the cursor, or that again.
  mutating func toggleScope(of box: PromoteBox) -> [Effect] {
    leaveOpenBox()
    return openPromotion(from: box.source, of: box.service == nil ? state.service : nil, after: box)
  }

  /// Ticks the row at the cursor, or takes the tick away; all of them if `isForAll`.
  mutating func pick(in box: PromoteBox, isForAll: Bool) -> [Effect] {
    guard let row = box.rowAtCursor else { return refuse("there is nothing to pick") }
    guard isForAll || row.canGo else {
      return refuse("a secret that is written down never goes to another environment: refer to one there")
    }
    var box = box
    if isForAll { box.pickAll() } else { box.pick() }
    state.overlay = .promote(box)
    return []
  }

  /// Makes the edits, as one step that is undone at once.
  mutating func keep(_ box: PromoteBox) -> [Effect] {
    guard !box.edits.isEmpty else {
      return refuse(
        box.pickedCount == 0
          ? "nothing is ticked: \(key(.toggle, in: .promote)) ticks a row, \(key(.cancel, in: .promote)) goes back"
          : "\(box.target) has all of that already")
    }
    let fields = box.pickedCount == 1 ? "1 field" : "\(box.pickedCount) fields"
    state.overlay = nil
    let effects = commit(box.edits, at: state.field, title: "\(fields) of \(box.target) taken over from \(box.source)")
    if effects.isEmpty {
      let keys = "\(key(.undo)) undoes that, \(key(.review)) saves"
      state.message = .done("\(box.target) takes \(fields) over from \(box.source), not saved yet; \(keys)")
    }
    return effects
  }

  /// Shows what differs in the manifests, or the list again.
  mutating func toggleDifference(in box: PromoteBox) -> [Effect] {
    guard let after = outlook[box.target] else { return [] }
    let before = box.promotion.target
    let difference = TextDifference(
      "manifests of \(box.target)", from: resources(of: box.service, in: before),
      to: resources(of: box.service, in: after))
    guard let box = box.toggled(difference) else { return refuse("no manifest of \(box.target) changes by that") }
    state.overlay = .promote(box)
    return []
  }
}
