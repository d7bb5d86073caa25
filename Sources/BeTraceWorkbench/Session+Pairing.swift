import BeTraceCore

/// Two environments in one box: the one at the cursor and another.
extension Session {
  /// Why two environments cannot be looked at together.
  struct PairObstacle: Error {
    let description: String
  }

  /// The plans of `other` and of the environment at the cursor.
  func pair(_ other: String?, evenAbstract: Bool = false) -> Result<(other: Plan, here: Plan), PairObstacle> {
    guard let here = plan else { return .failure(PairObstacle(description: "there is no environment")) }
    guard evenAbstract || !here.isAbstract else {
      return .failure(
        PairObstacle(
          description: "\(state.environment) is abstract and deploys nothing: go to an environment that does"))
    }
    guard let other, let plan = outlook[other] else {
      return .failure(PairObstacle(description: "there is no other environment that is deployed"))
    }
    let unread = [other, state.environment].compactMap(state.whyOutOfDate)
    if let broken = unread.first
      ?? outlook.breaks.first(where: { [other, state.environment].contains($0.environment) })
    {
      return .failure(PairObstacle(description: "\(broken.environment) cannot be read: \(broken.message)"))
    }
    return .success((plan, here))
  }

  /// Another environment that is deployed: `preferred` if it is one, else the one above, else the neighbour; nil if there is
  /// none.
  func nearestEnvironment(preferring preferred: String?) -> String? {
    let names = state.environments.renderedNames
    let above = state.environments[state.environment]?.environment?.extends?.name
    for name in [preferred, above].compactMap(\.self) where name != state.environment {
      if names.contains(name) { return name }
    }
    let at = names.firstIndex(of: state.environment) ?? 0
    return [at - 1, at + 1].first(where: names.indices.contains).map { names[$0] }
  }

  /// The environment so many places from `other`, besides the one at the cursor.
  func neighbour(of other: String, by count: Int) -> Result<String, PairObstacle> {
    let names = state.environments.renderedNames.filter { $0 != state.environment }
    guard let at = names.firstIndex(of: other), names.indices.contains(at + count) else {
      return .failure(PairObstacle(description: "\(other) is the \(count < 0 ? "first" : "last") other environment"))
    }
    return .success(names[at + count])
  }

  /// Forgets what the open box would change, before another takes its place.
  mutating func leaveOpenBox() {
    state.overlay = nil
    refresh()
  }
}

extension Session {
  /// Everything instead of the service in the box, or that again.
  mutating func toggleScope() -> [Effect] {
    switch state.overlay {
    case .promote(let box): toggleScope(of: box)
    case .compare(let box): toggleScope(of: box)
    default: []
    }
  }
}
