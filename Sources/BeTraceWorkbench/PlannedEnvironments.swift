import BeTraceCore

/// The plans of environments as their files say. Only what an edit touched is planned again; what nobody looks at may be
/// left for later.
struct PlannedEnvironments: Sendable {
  private(set) var plans: [String: Plan] = [:]
  private(set) var environments: Environments
  private let today: CalendarDate
  /// What environments know of each other, once all are planned.
  private var landscape: Landscape
  /// The names of those that have no plan yet, one of earlier files, or one that is not held against the others as they
  /// are now.
  private var behind: Set<String>
  /// Those of them whose plan is of the files as they are now.
  private var unplaced: Set<String> = []
  /// Whether some were never planned.
  private(set) var isPartial = true

  /// Plans only `first` for now, if there is one of that name.
  init(_ environments: Environments, on today: CalendarDate, first: String?) {
    (self.environments, self.today) = (environments, today)
    landscape = Landscape(environments)
    behind = Set(environments.names)
    if let first { advance(first) }
  }

  /// Whether something was left for later.
  var isBehind: Bool { isPartial || !behind.isEmpty }

  /// Plans all that was left for later. Whatever is the same in `others` is taken from there. Gives the names of those with
  /// another plan.
  @discardableResult
  mutating func complete(reusing others: [String: Plan] = [:]) -> Set<String> {
    guard isBehind else { return [] }
    isPartial = false
    // What is known of a service in one environment mostly holds in the others.
    let model = environments.names.first { plans[$0] != nil }.flatMap { plans[$0] }
    var changed: [String: Plan] = [:]
    for name in behind {
      changed[name] =
        unplaced.contains(name)
        ? plans[name] : Plan(name, in: environments, on: today, reusing: plans[name] ?? others[name], like: model)
    }
    landscape.follow(environments, resolvedIn: changed.values)
    // What one says may be a problem of another.
    for name in environments.names where changed[name] == nil {
      if let plan = plans[name], !landscape.isPlaced(plan) { changed[name] = plan }
    }
    for (name, plan) in changed { plans[name] = landscape.placing(plan, after: plans[name]) }
    (behind, unplaced) = ([], [])
    return Set(changed.keys)
  }

  /// Takes over other environments; plans those whose file, or whose parents' file, is not the same: only `first` for now,
  /// if one is given. Gives the names of those with another plan, or none any more.
  mutating func follow(
    _ environments: Environments, first: String? = nil, reusing others: [String: Plan] = [:]
  ) -> Set<String> {
    guard environments != self.environments else { return [] }
    let former = self.environments
    self.environments = environments
    let changed = environments.files.filter { file in
      !former.files.contains { $0.path == file.path && $0.bytes == file.bytes }
    }.map(\.name)
    let areNamesSame = environments.names == former.names && !changed.isEmpty
    let touched = areNamesSame ? changed + changed.flatMap(environments.descendants) : environments.names
    let gone = Set(former.names).subtracting(environments.names)
    for name in gone { plans[name] = nil }
    behind.subtract(gone)
    behind.formUnion(touched)
    unplaced.subtract(touched)
    guard let first, areNamesSame else { return complete(reusing: others).union(gone) }
    guard touched.contains(first) else { return [] }
    advance(first)
    return [first]
  }

  /// Plans those again in which modules have not answered yet. Gives their names.
  mutating func askAgain() -> Set<String> {
    let awaiting = Set(plans.filter { !$0.value.awaited.isEmpty }.keys)
    guard !awaiting.isEmpty else { return [] }
    let leavesSome = isBehind
    behind.formUnion(awaiting)
    unplaced.subtract(awaiting)
    guard leavesSome else { return complete() }
    for name in awaiting { advance(name) }
    return awaiting
  }

  /// The plan of the environment called `name` where the files are `environments`, among the others as they are there.
  func plan(_ name: String, in environments: Environments) -> Plan {
    let plan = Plan(name, in: environments, on: today, reusing: plans[name])
    return plans[name].map { plan.placed(as: $0, in: environments) } ?? plan
  }

  /// Plans the environment called `name`, if there is one. What was found where it was held against the others stays.
  private mutating func advance(_ name: String) {
    guard environments[name] != nil else { return }
    let plan = Plan(name, in: environments, on: today, reusing: plans[name])
    plans[name] = plans[name].map { plan.placed(as: $0) } ?? plan
    unplaced.insert(name)
  }
}
