import BeTraceCore

/// What is found out beside the event loop, because a key would wait for it too long.
struct Probing: Sendable {
  let job: ProbeJob
  /// What is not answered yet.
  var left: Set<ReachQuestion>
}

extension Session {
  /// Whether something goes on beside the event loop, which then has to say how time goes by.
  package var isWorking: Bool { isPlanning || isAsking || probing != nil || awaitedCommand != nil || isReading }

  /// Whether that takes so long that it is shown.
  var isWorkShown: Bool { isWorking && ticks > 0 }

  /// Whether somebody can do without what is shown to go on.
  var canStopWaiting: Bool {
    isWorkShown && (probing != nil || awaited != nil || isAsking || awaitedCommand != nil || isReading)
  }

  /// What goes on, for a person who waits: `▃ finding the lines of platform.podSecurity`; nil if nobody has to.
  var workText: String? {
    guard isWorkShown else { return nil }
    let spinner: [Symbol] = [.spinnerLow, .spinnerMiddle, .spinnerHigh, .spinnerMiddle]
    return "\(state.symbols[spinner[ticks % spinner.count]]) \(workGoal)"
  }

  private var workGoal: String {
    if let awaitedCommand { return "running \(awaitedCommand)" }
    if isReading { return "reading the files again" }
    if isPlanning { return "planning the other environments" }
    if isAsking, let names = plan?.awaited, !names.isEmpty {
      return
        "asking the \(names.count == 1 ? "module" : "modules") of \(names.count > 3 ? "\(names.count) services" : names.joined(separator: ", "))"
    }
    if isAsking { return "asking modules" }
    if awaited != nil { return "finding the field that decides this line" }
    let fields = Set((probing?.left ?? []).map(\.field))
    return "finding the lines of " + (fields.count == 1 ? fields.first?.description ?? "" : "\(fields.count) fields")
  }

  /// Whether it is known what every field of the service reaches, or depends on only with some other values. If not, that
  /// is found out, and `action` happens again then, unless a person has gone on with something else.
  mutating func knowsAllReaches(before action: Action, occasionally: Bool = false) -> Bool {
    reaches.giveUp(false)
    guard !wantAllReaches(occasionally: occasionally) else { return true }
    (awaited, awaitsOccasional) = (action, occasionally)
    return false
  }

  /// Whether all of that is known; wants it if not.
  private mutating func wantAllReaches(occasionally: Bool) -> Bool {
    reaches.places(of: servicePlan?.cells.map(\.field) ?? [], occasionally: occasionally) != nil
  }

  /// Begins to find out what is wanted, and ends what is not wanted any more.
  mutating func followProbing() -> [Effect] {
    if awaited != nil, !isPlanning { _ = wantAllReaches(occasionally: awaitsOccasional) }
    let wanted = Set(reaches.wanted)
    if let probing, !wanted.isEmpty, wanted.isSubset(of: probing.left), !reaches.isGivenUp { return [] }
    let isBusy = probing != nil
    probing = reaches.job(numbered: lastJob + 1).map { Probing(job: $0, left: Set($0.questions)) }
    guard let probing else { return isBusy ? [.stopProbing] : [] }
    lastJob += 1
    ticks = 0
    return [.probe(probing.job)]
  }

  /// Takes over what was found out, unless it comes too late.
  mutating func probed(_ job: ProbeJob, _ places: [ReachQuestion: [FieldProbe.Reach]]) -> [Effect] {
    guard probing?.job == job else { return [] }
    probing?.left.subtract(places.keys)
    reaches.learn(places)
    guard let action = awaited else { return [] }
    awaited = nil
    return perform(action)
  }

  /// Does without what takes so long; what goes on anyway is not waited for.
  mutating func stopWaiting() -> [Effect] {
    if awaitedCommand != nil { return stopRunning() }
    if isReading { return stopReading() }
    reaches.giveUp(true)
    awaited = nil
    guard isAsking else {
      state.message = isPlanning ? nil : .note("stopped: what is not found out is not lit")
      return []
    }
    isAsking = false
    stoppedAsking = outlook.version
    state.message = .note("stopped: the manifests are those of before, until something is edited or read again")
    return [.stopAsking]
  }

  /// Whether modules have to be asked, which somebody has not stopped since the last edit.
  package var wantsAnswers: Bool { outlook.version != stoppedAsking && outlook.isAwaiting }

  /// Plans again what waited for the answers of modules.
  mutating func modulesAnswered() {
    isAsking = false
    outlook.askAgain()
    // That a module was read is no news beside that it makes nothing.
    if state.message?.tone == .done, servicePlan?.failure?.isAwaited == false { state.message = nil }
  }

  /// Begins to plan what was left for later: beside the event loop, where no key could wait for it.
  mutating func planTheOthers() -> [Effect] {
    guard outlook.isBehind, !isPlanning else { return [] }
    isPlanning = true
    ticks = 0
    return [.complete(outlook)]
  }

  /// Whether there is so much to plan that no key may wait for all of it.
  var isLarge: Bool {
    (plan?.services.reduce(0) { $0 + $1.contract.parameters.count + $1.service.variables.count } ?? 0)
      * state.environments.names.count > mostAtOnce
  }

  /// The environment that is planned before the others after an edit; nil if all are to be seen or planned at once.
  var environmentInFront: String? {
    switch (state.overlay, state.focus) {
    case (nil, .form), (nil, .preview), (nil, .services), (.edit, .form), (.choice, .form), (.variable, .form):
      state.preview.mode != .environmentDiff && isLarge ? state.environment : nil
    default: nil
    }
  }

  /// Whether `action` may happen while other environments are behind.
  func canHappenBehind(_ action: Action) -> Bool {
    if action.staysInEnvironment { return true }
    switch (action, state.overlay) {
    case (.open, .edit), (.open, .choice), (.open, .variable): return environmentInFront != nil
    default: return false
    }
  }

  /// Takes over what was worked out, and does what waited for it. What was made of earlier files is where the next plans
  /// begin.
  mutating func completed(_ outlook: Outlook) -> [Effect] {
    isPlanning = false
    guard self.outlook.isBehind else { return [] }
    self.outlook.take(outlook)
    self.outlook.askAgain()
    guard let action = awaited else { return [] }
    awaited = nil
    refresh()
    return happen(action)
  }
}
