import BeTraceCore

/// What is found out beside the event loop, because a key would wait for it too long.
struct Probing: Sendable {
  let job: ProbeJob
  /// What is not answered yet.
  var left: Set<Field>
}

extension Session {
  /// Whether something goes on beside the event loop, which then has to say how time goes by.
  package var isWorking: Bool { isPlanning || probing != nil }

  /// Whether that takes so long that it is shown.
  var isWorkShown: Bool { isWorking && ticks > 0 }

  /// What goes on, for a person who waits: `▃ finding the lines of platform.podSecurity`; nil if nobody has to.
  var workText: String? {
    guard isWorkShown else { return nil }
    let spinner: [Symbol] = [.spinnerLow, .spinnerMiddle, .spinnerHigh, .spinnerMiddle]
    return "\(state.symbols[spinner[ticks % spinner.count]]) \(workGoal)"
  }

  private var workGoal: String {
    if isPlanning { return "planning the other environments" }
    if awaited != nil { return "finding the field that decides this line" }
    let fields = probing?.left ?? []
    return "finding the lines of " + (fields.count == 1 ? fields.first?.description ?? "" : "\(fields.count) fields")
  }

  /// Whether it is known what every field of the service reaches. If not, that is found out, and `action` happens again
  /// then, unless a person has gone on with something else.
  mutating func knowsAllReaches(before action: Action) -> Bool {
    reaches.giveUp(false)
    guard reaches.places(of: servicePlan?.cells.map(\.field) ?? []) == nil else { return true }
    awaited = action
    return false
  }

  /// Begins to find out what is wanted, and ends what is not wanted any more.
  mutating func followProbing() -> [Effect] {
    if awaited != nil, !isPlanning { _ = reaches.places(of: servicePlan?.cells.map(\.field) ?? []) }
    let wanted = Set(reaches.wanted)
    if let probing, !wanted.isEmpty, wanted.isSubset(of: probing.left), !reaches.isGivenUp { return [] }
    let isBusy = probing != nil
    probing = reaches.job(numbered: lastJob + 1).map { Probing(job: $0, left: Set($0.fields)) }
    guard let probing else { return isBusy ? [.stopProbing] : [] }
    lastJob += 1
    ticks = 0
    return [.probe(probing.job)]
  }

  /// Takes over what was found out, unless it comes too late.
  mutating func probed(_ job: ProbeJob, _ places: [Field: [FieldProbe.Reach]]) -> [Effect] {
    guard probing?.job == job else { return [] }
    probing?.left.subtract(places.keys)
    reaches.learn(places)
    guard let action = awaited else { return [] }
    awaited = nil
    return perform(action)
  }

  /// Does without what takes so long; what goes on anyway is not waited for.
  mutating func stopWaiting() {
    reaches.giveUp(true)
    awaited = nil
    state.message = isPlanning ? nil : .note("stopped: what is not found out is not lit")
  }

  /// Works out what the first screen does not show: beside the event loop, where no key could wait for it.
  mutating func planTheOthers() -> [Effect] {
    let size = (plan?.services.reduce(0) { $0 + $1.cells.count } ?? 0) * state.environments.names.count
    guard outlook.isPartial, size > Self.mostCellsAtOnce else {
      outlook.complete()
      return []
    }
    isPlanning = true
    return [.complete(outlook)]
  }

  /// How many cells are planned while a key waits.
  private static let mostCellsAtOnce = 20_000

  /// Takes over what was worked out, and does what waited for it.
  mutating func completed(_ outlook: Outlook) -> [Effect] {
    isPlanning = false
    self.outlook = outlook
    guard let action = awaited else { return [] }
    awaited = nil
    refresh()
    return happen(action)
  }
}
