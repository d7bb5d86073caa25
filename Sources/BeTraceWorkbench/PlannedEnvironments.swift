import BeTraceCore

/// The plans of environments as their files say. Only what an edit touched is planned again.
struct PlannedEnvironments: Sendable {
  private(set) var plans: [String: Plan] = [:]
  private(set) var environments: Environments
  private let today: CalendarDate
  /// What environments know of each other, once all are planned.
  private var landscape: Landscape
  /// Whether some are not planned yet, and none is held against the others.
  private(set) var isPartial = true

  /// Plans only `first` for now, if there is one of that name.
  init(_ environments: Environments, on today: CalendarDate, first: String?) {
    (self.environments, self.today) = (environments, today)
    landscape = Landscape(environments)
    plan(environments.names.filter { $0 == first })
  }

  /// Plans all that was left out. Whatever is the same in `others` is taken from there.
  mutating func complete(reusing others: [String: Plan] = [:]) {
    guard isPartial else { return }
    isPartial = false
    plan(environments.names.filter { plans[$0] == nil }, reusing: others)
  }

  /// Takes over other environments; plans those whose file, or whose parents' file, is not the same. Gives the names of
  /// those with another plan, or none any more.
  mutating func follow(_ environments: Environments, reusing others: [String: Plan] = [:]) -> Set<String> {
    guard environments != self.environments else { return [] }
    let former = self.environments
    self.environments = environments
    let changed = environments.files.filter { file in
      !former.files.contains { $0.path == file.path && $0.bytes == file.bytes }
    }.map(\.name)
    if environments.names == former.names, !changed.isEmpty {
      return plan(changed + changed.flatMap(environments.descendants), reusing: others)
    }
    let gone = Set(former.names).subtracting(environments.names)
    for name in gone { plans[name] = nil }
    return plan(environments.names, reusing: others).union(gone)
  }

  /// The plan of the environment called `name` where the files are `environments`, among the others as they are there.
  func plan(_ name: String, in environments: Environments) -> Plan {
    let plan = Plan(name, in: environments, on: today, reusing: plans[name])
    return plans[name].map { plan.placed(as: $0, in: environments) } ?? plan
  }

  @discardableResult
  private mutating func plan(_ names: some Collection<String>, reusing others: [String: Plan] = [:]) -> Set<String> {
    // What is known of a service in one environment mostly holds in the others.
    let model = environments.names.first { plans[$0] != nil }.flatMap { plans[$0] }
    var changed: [String: Plan] = [:]
    for name in Set(names) {
      changed[name] = Plan(name, in: environments, on: today, reusing: plans[name] ?? others[name], like: model)
    }
    if !isPartial {
      landscape.follow(environments, resolvedIn: changed.values)
      // What one says may be a problem of another.
      for name in environments.names where changed[name] == nil {
        if let plan = plans[name], !landscape.isPlaced(plan) { changed[name] = plan }
      }
    }
    for (name, plan) in changed { plans[name] = isPartial ? plan : landscape.placing(plan, after: plans[name]) }
    return Set(changed.keys)
  }
}
