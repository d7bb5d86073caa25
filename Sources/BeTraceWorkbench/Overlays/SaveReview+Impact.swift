import BeTraceCore

extension SaveReview {
  /// What happens on the cluster once it is applied, in the environments that change.
  package struct Effects: Sendable, Equatable {
    /// What happens, once for all environments where it is the same.
    package let forecasts: [Forecast]
    /// What nobody knows of that, as files or modules are out of date, a sentence each.
    package let unknown: [String]
    /// That nothing happens, and why if an edit would do something; nil if something does.
    let idleness: String?
    /// What environments below do not take, as they have a value of their own, a line each.
    let heirs: [String]

    /// The effects of `edits` on `plans`, of the environments that change by saving the file at `path`.
    init(of edits: [Edit], on plans: [Plan], bySaving path: String, _ session: Session) {
      let (state, outlook) = (session.state, session.outlook)
      forecasts = plans.compactMap { plan in
        outlook.saved(plan.environment).flatMap { Forecast(of: plan, over: $0, isOnlyOne: plans.count == 1) }
      }.reduce(into: []) { forecasts, next in
        if let index = forecasts.firstIndex(where: next.saysTheSame(as:)) {
          forecasts[index].environments += next.environments
        } else {
          forecasts.append(next)
        }
      }
      let below = edits.first.map { state.environments.descendants(of: $0.environment) } ?? []
      let unread = (plans.map(\.environment) + below).unique.compactMap { name in
        state.whyOutOfDate(name).flatMap { finding in
          finding.origin?.place?.file == path ? nil : "\(name) is as it was read last: \(finding.message)".visible
        }
      }
      unknown = (unread + plans.flatMap { $0.unknownImpacts(over: outlook.saved($0.environment)) }).unique
      let isIdle = forecasts.isEmpty && unknown.isEmpty
      let own = plans.first { $0.environment == edits.first?.environment && !$0.isAbstract }
      let absence = edits.lazy.compactMap { own?.absence(of: $0.service) }.first
      idleness = isIdle ? absence.map { "nothing happens on the cluster: \($0)" } ?? [Impact]().headline : nil
      heirs = Heirs.notes(of: edits, in: state.environments, name: \.nameAndLine) { outlook[$0] }
    }
  }

  /// How much all pods together ask for, before and after: cpu, 0.75, 1.25.
  struct Amount: Sendable, Equatable {
    let name: String
    let before: String
    let after: String
  }

  /// What saving and applying would do.
  package struct Forecast: Sendable, Equatable {
    /// The names of the environments where it happens; none where only one changes.
    var environments: [String]
    let impacts: [Impact]
    /// Whether that waits until errors are mended, as the server does not take the objects before.
    let isRefused: Bool
    /// What all its pods ask for where that is another amount.
    let amounts: [Amount]

    /// The forecast of applying `plan` over `former`; nil if nothing happens on the cluster.
    init?(of plan: Plan, over former: Plan, isOnlyOne: Bool) {
      let impacts = plan.impacts(over: former)
      guard !impacts.isEmpty else { return nil }
      environments = isOnlyOne ? [] : [plan.environment]
      self.impacts = impacts
      isRefused = plan.findings.contains { $0.severity == .error && !$0.isOfUpdate }
      let (before, after) = (former.totals.most, plan.totals.most)
      amounts = ["cpu", "memory"].compactMap { name in
        let (old, new) = (before.requests[name] ?? .zero, after.requests[name] ?? .zero)
        return old == new ? nil : Amount(name: name, before: old.text(of: name), after: new.text(of: name))
      }
    }

    /// Whether `other` tells of another environment, and nothing else.
    func saysTheSame(as other: Forecast) -> Bool {
      isRefused == other.isRefused && impacts.risk == other.impacts.risk
        && impacts.headline == other.impacts.headline
    }

    /// What happens, in the colour of the worst of it; in few words where there is not room for more than `columns`.
    func runs(columns: Int = .max) -> [Run] {
      let name = environments.isEmpty ? [] : [Run("\(environments.inWords.visible) ", .textMuted)]
      let risk = impacts.risk.map { [Run("\($0.rawValue) risk: ", $0 >= .high ? .problemWarning : .textMuted)] } ?? []
      let wait = isRefused ? [Run("once its errors are mended, ", .textMuted)] : []
      let headline = [Run(impacts.headline, impacts.role)]
      let whole = name + wait + risk + headline
      return whole.columns > columns ? name + ((impacts.risk ?? .low) >= .high ? risk : []) + headline : whole
    }
  }
}

extension [Impact] {
  /// How the worst of them is shown.
  var role: Role {
    switch map(\.kind).max() {
    case .dataLoss?, .refusal?: .problemError
    case .downtime?: .problemWarning
    default: .text
    }
  }
}

/// The rows of the review about what happens on the cluster, each forecast in few words where there is not room for more than
/// `columns`.
extension Session {
  func impactRows(of review: SaveReview, columns: Int = .max) -> [FootRow] {
    let forecasts = review.effects.forecasts
    let shown = forecasts.prefix(3)
    let left = forecasts.dropFirst(3).reduce(0) { $0 + $1.environments.count }
    let amounts = forecasts.count == 1 && forecasts[0].environments.count < 2 ? forecasts[0].amounts : []
    let idle = review.effects.idleness.map { [Run($0, .textMuted)] }
    var rows = ([idle].compactMap(\.self) + shown.map { $0.runs(columns: columns) }).map { FootRow($0, .effect) }
    if review.total > 1, !forecasts.isEmpty {
      rows.append(FootRow([Run("of this file alone, whatever the others change", .textMuted)], .detail))
    }
    if left > 0 { rows.append(FootRow([Run("and \(left) more environments", .textMuted)], .effect)) }
    if !amounts.isEmpty {
      let text = amounts.map { "\($0.name) \($0.before) \(state.symbols[.arrow]) \($0.after)" }.joined(separator: ", ")
      rows.append(FootRow([Run("all pods together ask for ", .textMuted), Run(text)], .detail))
    }
    let heirs = review.effects.heirs
    let more = heirs.count > 3 ? ["and \(heirs.count - 3) more of which some have their own"] : []
    rows += (heirs.prefix(3) + more).map { FootRow([Run($0, .textMuted)], .detail) }
    rows += review.effects.unknown.map { text in
      FootRow([Run(state.symbols[.warning] + " ", .problemWarning), Run(text)], .effect)
    }
    if !rows.isEmpty { rows[0].worth = .firstEffect }
    return rows
  }
}
