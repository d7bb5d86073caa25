package import BeTraceCore

/// What follows from the environments: every plan, as edited and as saved, and what applying the one over the other would
/// do.
package struct Outlook: Sendable {
  private var edited: PlannedEnvironments
  private var saved: PlannedEnvironments
  /// Those that are edited, applied over what is saved.
  private var plans: [String: Plan] = [:]
  /// What that would do, by environment.
  private var impacts: [String: [Impact]] = [:]
  /// Another number whenever a plan is another one.
  package private(set) var version = 0
  /// The version since which a plan is as it is, by environment.
  private var versions: [String: Int] = [:]
  /// The edits that are not saved, by environment.
  package private(set) var unsaved: [String: [Edit]] = [:]
  /// Why some environments cannot be planned at all.
  package private(set) var breaks: [Finding] = []

  /// Plans only `first` for now, which is to be seen at once.
  package init(_ environments: Environments, saved: Environments, today: CalendarDate, first: String? = nil) {
    edited = PlannedEnvironments(environments, on: today, first: first)
    self.saved = environments == saved ? edited : PlannedEnvironments(saved, on: today, first: first)
    lay(first.map { [$0] } ?? [])
    countUnsaved()
  }

  /// The environments that are planned, with what is being typed.
  package var environments: Environments { edited.environments }

  /// Whether anything is not saved.
  package var hasUnsaved: Bool { unsaved.values.contains { !$0.isEmpty } }

  /// Whether some were never planned.
  package var isPartial: Bool { edited.isPartial }

  /// Whether some are not planned as the files are now.
  package var isBehind: Bool { edited.isBehind }

  /// Plans all that was left for later.
  package mutating func complete() {
    guard isBehind else { return }
    var changed = edited.complete()
    if saved.environments == edited.environments {
      saved = edited
    } else {
      changed.formUnion(saved.complete(reusing: edited.plans))
    }
    version += 1
    lay(changed)
  }

  /// The same with all planned.
  package var completed: Outlook {
    var outlook = self
    outlook.complete()
    return outlook
  }

  /// Takes over `completed`, in which plans are made that are left for later here.
  package mutating func take(_ completed: Outlook) {
    let version = max(version, completed.version) + 1
    self = completed
    self.version = version
    for name in plans.keys { versions[name] = version }
  }

  /// Takes over other environments; plans what is not the same: of edits only `first` for now, if one is given.
  package mutating func follow(_ environments: Environments, saved: Environments, first: String? = nil) {
    guard environments != edited.environments || saved != self.saved.environments else { return }
    let isEdit = saved == self.saved.environments
    if first == nil || !isEdit { complete() }
    let changed = edited.follow(environments, first: isEdit ? first : nil)
    let changedSaved = self.saved.follow(saved, reusing: edited.plans)
    version += 1
    lay(changed.union(changedSaved))
    countUnsaved()
  }

  /// Whether a plan waits for the answer of a module.
  var isAwaiting: Bool {
    plans.values.contains { !$0.awaited.isEmpty } || saved.plans.values.contains { !$0.awaited.isEmpty }
  }

  /// Plans again what waits for the answers of modules.
  package mutating func askAgain() {
    var changed = edited.askAgain()
    if saved.environments == edited.environments {
      saved = edited
    } else {
      changed.formUnion(saved.askAgain())
    }
    guard !changed.isEmpty else { return }
    version += 1
    lay(changed)
  }

  /// The plan of `environment` as edited; its findings say too what is wrong with applying it over the saved one.
  package subscript(environment: String) -> Plan? { plans[environment] }

  /// The version since which the plan of `environment`, and the saved one, is as it is.
  func version(of environment: String) -> Int { versions[environment] ?? 0 }

  /// The plan of `environment` as saved.
  package func saved(_ environment: String) -> Plan? { saved.plans[environment] }

  /// What applying the plan of `environment` over the saved one would do on the cluster.
  package func impacts(_ environment: String) -> [Impact] { impacts[environment] ?? [] }

  /// `plan` as one that is applied over what is saved: that was applied before.
  package func overSaved(_ plan: Plan) -> Plan { saved.plans[plan.environment].map(plan.applied) ?? plan }

  /// The plan of the environment called `name` where the files are `environments`, applied over what is saved.
  func plan(_ name: String, in environments: Environments) -> Plan {
    overSaved(edited.plan(name, in: environments))
  }

  /// Lays the plans of `names` over the saved ones.
  private mutating func lay(_ names: Set<String>) {
    let isSaved = environments == saved.environments
    for name in names {
      versions[name] = version
      plans[name] = isSaved ? edited.plans[name] : edited.plans[name].map(overSaved)
      impacts[name] = isSaved ? [] : saved.plans[name].flatMap { plans[name]?.impacts(over: $0) }
    }
  }

  private mutating func countUnsaved() {
    breaks = environments.breaks
    unsaved = Dictionary(grouping: environments.edits(since: saved.environments), by: \.environment)
  }
}

extension Outlook: Equatable {
  /// Whether both follow from the same files, as far as all or only some are planned as they are.
  package static func == (left: Self, right: Self) -> Bool {
    left.edited.environments == right.edited.environments && left.saved.environments == right.saved.environments
      && left.isPartial == right.isPartial && left.isBehind == right.isBehind
  }
}
