package import BeTraceCore

/// What follows from the environments: every plan, as edited and as saved. Only what an edit touched is planned again.
package struct Outlook: Sendable {
  private var plans: [String: Plan] = [:]
  private var savedPlans: [String: Plan] = [:]
  /// The environments that are planned, with what is being typed.
  package private(set) var environments: Environments
  private var saved: Environments
  private let today: CalendarDate
  /// Another number whenever a plan is another one.
  package private(set) var version = 0
  /// The version since which a plan is as it is, by environment.
  private var versions: [String: Int] = [:]
  /// The edits that are not saved, by environment.
  package private(set) var unsaved: [String: [Edit]] = [:]
  /// What applying the plans over the saved ones would do, by environment.
  private var impacts: [String: [Impact]] = [:]
  /// What environments know of each other, once all are planned.
  private var landscape: Landscape
  /// Why some environments cannot be planned at all.
  package private(set) var breaks: [Finding] = []

  /// Whether anything is not saved.
  package var hasUnsaved: Bool { unsaved.values.contains { !$0.isEmpty } }

  /// Whether some are not planned yet.
  package private(set) var isPartial = true

  /// Plans only `first` for now, which is to be seen at once.
  package init(_ environments: Environments, saved: Environments, today: CalendarDate, first: String? = nil) {
    self.environments = environments
    self.saved = saved
    self.today = today
    landscape = Landscape(environments)
    planAnew(environments.names.filter { $0 == first })
    countUnsaved()
  }

  /// Plans all that was left out at first.
  package mutating func complete() {
    guard isPartial else { return }
    isPartial = false
    // What was planned at first was not held against the others.
    version += 1
    planAnew(Set(environments.names + saved.names).filter { plans[$0] == nil })
  }

  /// Takes over other environments; plans those whose file, or whose parents' file, is not the same.
  package mutating func follow(_ environments: Environments, saved: Environments) {
    if saved != self.saved {
      let version = version
      self = Outlook(environments, saved: saved, today: today)
      complete()
      self.version = version + 1
      versions = plans.mapValues { [version] _ in version + 1 }
      return
    }
    let changed = environments.files.filter { file in
      !self.environments.files.contains { $0.path == file.path && $0.bytes == file.bytes }
    }.map(\.name)
    let isSameList = environments.names == self.environments.names
    guard !changed.isEmpty || !isSameList else { return }
    complete()
    self.environments = environments
    version += 1
    plan(isSameList ? changed + changed.flatMap(environments.descendants) : environments.names)
    countUnsaved()
  }

  /// The plan of `environment` as edited; its findings say too what is wrong with applying it over the saved one.
  package subscript(environment: String) -> Plan? { plans[environment] }

  /// The version since which the plan of `environment`, and the saved one, is as it is.
  func version(of environment: String) -> Int { versions[environment] ?? 0 }

  /// The plan of `environment` as saved.
  package func saved(_ environment: String) -> Plan? { savedPlans[environment] }

  /// What applying the plan of `environment` over the saved one would do on the cluster.
  package func impacts(_ environment: String) -> [Impact] { impacts[environment] ?? [] }

  private mutating func plan(_ names: some Collection<String>) {
    var changed: [String: Plan] = [:]
    for name in Set(names) { changed[name] = Plan(name, in: environments, on: today, reusing: plans[name]) }
    if !isPartial {
      landscape.follow(environments, resolvedIn: changed.values)
      // What one says may be a problem of another.
      for name in environments.names where changed[name] == nil {
        if let plan = plans[name], !landscape.isPlaced(plan) { changed[name] = plan }
      }
    }
    for (name, plan) in changed {
      let plan = overSaved(isPartial ? plan : landscape.placing(plan, after: plans[name]))
      plans[name] = plan
      versions[name] = version
      impacts[name] = savedPlans[name].map(plan.impacts)
    }
  }

  /// `plan` as one that is applied over what is saved: that was applied before.
  package func overSaved(_ plan: Plan) -> Plan { savedPlans[plan.environment].map(plan.applied) ?? plan }

  /// The plan of the environment called `name` where the files are `environments`, applied over what is saved.
  func plan(_ name: String, in environments: Environments) -> Plan {
    let plan = Plan(name, in: environments, on: today, reusing: plans[name])
    return overSaved(plans[name].map { plan.placed(as: $0, in: environments) } ?? plan)
  }

  /// Plans `names` as edited and as saved.
  private mutating func planAnew(_ names: some Collection<String>) {
    plan(names)
    if environments == saved {
      for name in names { savedPlans[name] = plans[name] }
      if !isPartial { savedPlans = plans }
      return
    }
    for name in names where saved[name] != nil {
      savedPlans[name] = Plan(name, in: saved, on: today, reusing: plans[name])
    }
    if !isPartial {
      var landscape = Landscape(saved)
      landscape.follow(saved, resolvedIn: savedPlans.values)
      savedPlans = savedPlans.mapValues { landscape.placing($0) }
    }
    for name in names where savedPlans[name] != nil {
      plans[name] = plans[name].map(overSaved)
      impacts[name] = savedPlans[name].flatMap { plans[name]?.impacts(over: $0) }
    }
  }

  private mutating func countUnsaved() {
    breaks = environments.breaks
    unsaved = Dictionary(grouping: environments.edits(since: saved), by: \.environment)
  }
}
