import BeTraceCore

/// Problems: which there are, what they are about, and the way to them.
extension Session {
  /// All that the pane lists.
  package var listedProblems: ProblemList { problems + problemsElsewhere }

  /// The problem at the cursor of the pane.
  var problemAtCursor: Finding? {
    let problems = listedProblems
    return problems.indices.contains(state.problemIndex) ? problems[state.problemIndex] : nil
  }

  /// Why other environments cannot be planned at all, which is to be known everywhere.
  var breaks: [Finding] {
    let unread = state.diskProblems
    guard !outlook.breaks.isEmpty else { return unread }
    let here = Set(plan?.findings.map(ProblemIdentity.init) ?? [])
    return unread + outlook.breaks.filter { !here.contains(ProblemIdentity($0)) }
  }

  /// The names of the environments with errors that extend one which is only there for that.
  var environmentsBelowWithErrors: [String] {
    guard plan?.isAbstract == true else { return [] }
    let below = state.environments.descendants(of: state.environment)
    return state.environments.renderedNames.filter {
      below.contains($0) && outlook[$0]?.findings.count(of: .error) ?? 0 > 0
    }
  }

  /// Makes the lists of problems; those of other environments that can be planned only while the pane has the keys.
  mutating func listProblems() {
    let filter = Filter(state.filters[.problems] ?? "")
    func isShown(_ finding: Finding) -> Bool {
      filter.isEmpty
        || filter.accepts(
          "\(finding.service ?? "") \(finding.field?.description ?? "") \(finding.message) \(finding.rule)")
    }
    let here = plan?.findings ?? FindingList()
    problems = filter.isEmpty ? ProblemList(here) : ProblemList(here.filter(isShown))
    let breaks = breaks
    problemsElsewhere = breaks.filter(isShown)
    guard state.focus == .problems else { return }
    var seen = Set((Array(here) + breaks).map(ProblemIdentity.init))
    problemsElsewhere += state.environments.renderedNames.filter { $0 != state.environment }.flatMap { name in
      (outlook[name]?.findings ?? FindingList()).filter { $0.severity != .info }
    }.filter { isShown($0) && seen.insert(ProblemIdentity($0)).inserted }
  }

  /// The next problem in the list, or again the first.
  mutating func stepListedProblem(by step: Int) -> [Effect] {
    let count = listedProblems.count
    guard count > 1 else { return refuse("there is no other problem") }
    state.problemIndex = (state.problemIndex + step + count) % count
    return []
  }

  /// What a problem is about: `bff  Digest`.
  func title(of finding: Finding) -> String {
    let title = finding.service ?? finding.environment
    return finding.service == nil && finding.field == nil ? title : "\(title)  \(subject(of: finding))"
  }

  /// Where a problem is: `bff › production › Digest`.
  func address(of finding: Finding) -> String {
    let isWhole = finding.service == nil && finding.field == nil
    let parts = [finding.service, finding.environment, isWhole ? nil : subject(of: finding)]
    return parts.compactMap(\.self).joined(separator: " \(state.symbols[.crumb]) ")
  }

  /// The label of the field that a problem is about, else the object.
  private func subject(of finding: Finding) -> String {
    guard let field = finding.field else {
      return finding.resource?.description ?? (finding.rule.hasPrefix("MOD-") ? "Module" : finding.rule)
    }
    let owner = Self.owner(of: finding.service ?? Self.itself, in: planWith(finding))
    return owner?.cell(at: field)?.label ?? field.description
  }

  /// The plan that a listed problem is of.
  func planWith(_ finding: Finding) -> Plan? {
    plan?.findings(of: finding.service).contains(finding) == true ? plan : outlook[finding.environment]
  }

  mutating func stepProblem(by count: Int) -> [Effect] {
    if state.focus == .matrix { return stepMatrixProblem(by: count) }
    let problems = problems + breaks
    guard !problems.isEmpty else {
      let others = environmentsBelowWithErrors
      let more = others.isEmpty ? "" : "; \(key(.focus(.problems))) lists those of \(others.inWords)".visible
      return refuse("no problems in \(state.environment)\(more)")
    }
    let last = state.steppedProblem.flatMap { $0.visit == visit ? problems.firstIndex(of: $0.finding) : nil }
    // Whoever steps on for the first time wants the worst, whatever else is at the cursor; it may be what breaks another
    // environment, which is listed last. Whoever was there already goes on here.
    let isMet = state.steppedProblem.map { breaks.contains($0.finding) } ?? false
    let worst = isMet ? problems.first?.severity : problems.lazy.map(\.severity).min()
    let here =
      last
      ?? problems.firstIndex {
        $0.service == serviceName && $0.field == state.field && (count < 0 || $0.severity == worst)
      }
    state.problemIndex =
      here.map { ($0 + count + problems.count) % problems.count }
      ?? (count > 0 ? problems.firstIndex { $0.severity == worst } ?? 0 : problems.count - 1)
    let effects = goToProblem(problems[state.problemIndex])
    let finding = problems[state.problemIndex]
    state.steppedProblem = SteppedProblem(finding: finding, visit: visit)
    state.offer = makeOffer(finding)
    return effects
  }

  /// Goes to what a problem is about; says so where only the module's team can change it.
  mutating func goToProblem(_ finding: Finding) -> [Effect] {
    // What extends a file that cannot be read is mended there.
    if case .failure(let error) = state.environments.chain(to: finding.environment), let obstacle = error.obstacle,
      finding.message == error.finding.message
    {
      return goToProblem(obstacle)
    }
    if finding.environment == WorkspaceSettings.path, let place = finding.origin?.place {
      state.message = .note("mend \(place) in an editor: \(key(.reload)) reads it again")
      return []
    }
    if state.diskProblems.contains(finding) || state.environments[finding.environment]?.document == nil {
      go(to: Visit(service: state.service, environment: finding.environment, field: state.field))
      state.message = .note(
        finding.origin?.place.map { "mend \($0): \(key(.openFile)) opens it, \(key(.reload)) reads it again" }
          ?? finding.message)
      return []
    }
    let home = planWith(finding)
    let service = finding.service ?? Self.itself
    guard let owner = Self.owner(of: service, in: home) else {
      state.message = .note(
        finding.origin?.place.map { "this is written in \($0)" } ?? "this is about the whole environment")
      return []
    }
    guard let field = finding.field else {
      go(to: Visit(service: service, environment: finding.environment, field: state.field))
      let place = finding.origin?.place.map { "this is written in \($0)" }
      let owner = finding.service.map { "only the team of \($0) can change this" }
      state.message = .note(place ?? owner ?? "this is about the whole environment")
      return []
    }
    guard owner.cell(at: field) != nil else {
      state.environment = home?.environment ?? state.environment
      state.service = service
      state.focus = .problems
      let place = finding.origin?.place.map { "written in \($0)" } ?? "not a field of the form"
      state.message = .note(place + (finding.fixes.first.map { "; f: \($0.description)" } ?? ""))
      return []
    }
    go(to: Visit(service: service, environment: finding.environment, field: field))
    return []
  }
}

/// What makes a problem the same in two environments.
struct ProblemIdentity: Hashable {
  let rule: String
  let service: String?
  let field: Field?
  let message: String

  init(_ finding: Finding) {
    rule = finding.rule
    service = finding.service
    field = finding.field
    message = finding.message
  }
}
