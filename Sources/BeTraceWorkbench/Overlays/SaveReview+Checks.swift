package import BeTraceCore

extension SaveReview {
  /// What is wrong in the environments that change, and what becomes wrong in others.
  package struct Checks: Sendable, Equatable {
    /// How many errors the environments that change would have.
    package let errorCount: Int
    /// How many warnings.
    package let warningCount: Int
    /// The error to mend first: a new one, if there is any.
    let firstError: Finding?
    /// What is wrong there, or remarkable, and was not so before; what several of them have is there once.
    package let news: [Finding]
    /// What would be wrong in environments that do not change, and was not so before.
    let newsElsewhere: [Finding]

    /// What is wrong in `plans`, of the environments that change by saving the file of `environment`.
    init(_ plans: [Plan], bySaving environment: String, _ session: Session) {
      let outlook = session.outlook
      let found = plans.flatMap { $0.findings }.eachOnce
      errorCount = found.count { $0.severity == .error }
      warningCount = found.count { $0.severity == .warning }
      news = plans.flatMap(outlook.appearing(in:)).eachOnce.sorted { $0.severity < $1.severity }
      firstError =
        news.first { $0.severity == .error }
        ?? plans.lazy.compactMap(\.findings.first).first { $0.severity == .error }
      let saved = session.environments(bySaving: environment)
      newsElsewhere = saved.renderedNames.filter { name in !plans.contains { $0.environment == name } }
        .compactMap { session.plan($0, in: saved) }.flatMap(outlook.appearing(in:)).filter { $0.severity != .info }
    }
  }
}

extension [Finding] {
  /// The findings without those that are the same in another environment.
  fileprivate var eachOnce: [Finding] {
    var seen: Set<ProblemIdentity> = []
    return filter { seen.insert(ProblemIdentity($0)).inserted }
  }
}

extension Outlook {
  /// What is wrong in `plan` and is not in the saved one, remarks apart.
  fileprivate func appearing(in plan: Plan) -> [Finding] {
    plan.findings.appearing(since: saved(plan.environment)?.findings ?? FindingList())
  }
}
