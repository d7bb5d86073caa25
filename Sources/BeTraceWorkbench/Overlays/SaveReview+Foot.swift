import BeTraceCore

/// The rows below the differences of the save review.
extension Session {
  /// What is below the differences: what goes, the checks, the same as a command, and the question.
  func foot(of review: SaveReview, columns: Int) -> [[Run]] {
    let room = columns - 11
    let found =
      obstacle(in: review, columns: room) + news(in: review, columns: room) + consequences(in: review)
    return effects(in: review, columns: columns) + loss(in: review).map { [Run("File       ", .textMuted)] + $0 }
      + removals(in: review).map { [Run("Removes    ", .textMuted)] + $0 }
      + [[Run("Checks     ", .textMuted)] + checks(in: review)] + found.map { [Run("           ")] + $0 } + [
        [Run("Shell      ", .textMuted), Run(review.command, .textMuted)],
        [Run("Commit     ", .textMuted), Run(review.summary?.subject ?? "", .textMuted)],
        [], question(of: review),
      ]
  }

  /// The same without the command.
  func checkedFoot(of review: SaveReview) -> [[Run]] {
    let effect = Array(impactRows(of: review).prefix(1))
    return effect + loss(in: review) + removals(in: review) + [checks(in: review)]
      + obstacle(in: review, columns: 74) + news(in: review, columns: 74).prefix(1)
      + consequences(in: review).prefix(1) + [question(of: review)]
  }

  /// The columns of what has to be read before one saves: all but the command and the commit, which can be copied.
  func footColumns(of review: SaveReview) -> Int {
    let read = impactRows(of: review) + [checks(in: review)] + obstacle(in: review) + consequences(in: review)
    return 11 + (read.map(\.columns).max() ?? 0)
  }

  /// What happens on the cluster, in as many lines as it takes.
  private func effects(in review: SaveReview, columns: Int) -> [[Run]] {
    impactRows(of: review).flatMap { $0.wrapped(to: columns - 11) }.enumerated().map {
      [Run($0 == 0 ? "Effect     " : "           ", .textMuted)] + $1
    }
  }

  /// The same where there is hardly any room: what it does, in few words, what speaks against saving, and the question.
  func briefFoot(of review: SaveReview, columns: Int) -> [[Run]] {
    let effect = impactRows(of: review).first.map { row -> [Run] in
      guard row.columns > columns, let impacts = review.forecasts.first?.impacts else { return row }
      return [Run(impacts.headline, impacts.role)]
    }
    return (effect.map { [$0] } ?? []) + shortFoot(of: review)
  }

  /// The first error, a new one before others; where a line of `columns` is too short, in few words.
  private func obstacle(in review: SaveReview, columns: Int = .max) -> [[Run]] {
    guard let error = review.firstError else { return [] }
    let below = error.environment == review.environment ? nil : error.environment
    let service = error.service ?? (below == nil ? error.environment : nil)
    let place = [below, service, error.field?.description].compactMap(\.self)
    let head = place.joined(separator: " ").visible + "  "
    let isShort = head.columns + error.message.visible.columns <= columns
    return [[Run(head, .textMuted), Run((isShort ? error.message : error.brief).visible)]]
  }

  /// What else is new, by name, the worst of many; where a line of `columns` is too short, in few words.
  private func news(in review: SaveReview, columns: Int) -> [[Run]] {
    let all = review.newFindings.filter { $0 != review.firstError }
    return all.prefix(3).enumerated().flatMap { index, finding in
      let more = index == 2 && all.count > 3 ? ", and \(all.count - 3) more" : ""
      let head = [
        Run(state.symbols[finding.severity.symbol] + " ", finding.severity.role),
        Run(title(of: finding).visible + "  ", .textMuted),
      ]
      let tail = Run("  \(finding.rule)\(more)", .textMuted)
      let room = columns - head.columns - tail.text.columns
      let isShort = finding.message.visible.columns <= room
      return (head + [Run((isShort ? finding.message : finding.brief).visible), tail]).wrapped(to: columns)
    }
  }

  /// What would be wrong in other environments, the worst of many.
  private func consequences(in review: SaveReview) -> [[Run]] {
    let all = review.newElsewhere.sorted { $0.severity < $1.severity }
    return all.prefix(2).enumerated().map { index, finding in
      let place = [finding.environment, finding.service, finding.field?.description].compactMap(\.self)
      let more = index == 1 && all.count > 2 ? ", and \(all.count - 2) more" : ""
      return [
        Run(state.symbols[finding.severity.symbol] + " ", finding.severity.role),
        Run(place.joined(separator: " ").visible + "  ", .textMuted), Run(finding.brief.visible),
        Run("  \(finding.rule)\(more)", .textMuted),
      ]
    }
  }

  /// The same without what it does.
  func shortFoot(of review: SaveReview) -> [[Run]] {
    loss(in: review) + removals(in: review)
      + (review.errorCount > 0 && !review.isBlocked ? [checks(in: review)] : obstacle(in: review))
      + [question(of: review)]
  }

  /// That the file is not there any more.
  private func loss(in review: SaveReview) -> [[Run]] {
    guard review.isGone else { return [] }
    return [[Run("\(state.symbols[.warning]) the file is gone", .problemWarning), Run(": saving makes it anew")]]
  }

  private func removals(in review: SaveReview) -> [[Run]] {
    let count = review.removedCount
    guard count > 0 else { return [] }
    let sign = Run("\(state.symbols[.warning]) \(counted(count, "object"))", .problemWarning)
    return [[sign, Run(": a cluster that prunes deletes \(count == 1 ? "it" : "them")")]]
  }

  /// How much is wrong; what was so before is quiet, but an error is one.
  private func checks(in review: SaveReview) -> [Run] {
    let errors = review.errorCount
    let newErrors = review.newFindings.count { $0.severity == .error }
    let newWarnings = review.newFindings.count { $0.severity == .warning }
    let oldWarnings = review.warningCount - newWarnings
    let before = ", there before"
    var checks = [
      errors == 0
        ? Run(review.unknown.isEmpty ? "no errors" : "no errors in what is known", .ok)
        : Run("\(state.symbols[.error]) \(counted(errors, "error"))", .problemError, .bold)
    ]
    if state.diskProblems.contains(where: { $0.origin?.place?.file == review.path }) {
      let unread = "\(state.symbols[.error]) the file on disk cannot be read: \(key(.reload)) says why   "
      checks.insert(Run(unread, .problemError), at: 0)
    }
    if errors > 0, newErrors < errors { checks.append(Run(newErrors == 0 ? before : ", \(newErrors) new", .textMuted)) }
    if newWarnings > 0 {
      checks.append(Run("   \(state.symbols[.warning]) \(counted(newWarnings, "new warning"))", .problemWarning))
    }
    if oldWarnings > 0 {
      checks.append(
        Run("   \(state.symbols[.warning]) \(counted(oldWarnings, "warning"))\(before)", .textMuted))
    }
    return checks
  }

  private func counted(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }

  private func question(of review: SaveReview) -> [Run] {
    if review.isBlocked {
      return [
        Run(state.symbols[.error] + " ", .problemError), Run("mend the errors first: "),
        Run(key(.cancel, in: .review), .hintKey),
        Run(", then ", .textMuted), Run(key(.stepProblem(by: 1)), .hintKey), Run(" goes there", .textMuted),
      ]
    }
    guard let name = review.asksFor else {
      return [Run(key(.accept, in: .review), .hintKey), Run(" saves", .textMuted)]
    }
    return [Run("Type ", .textMuted), Run(name, .textStrong, .bold), Run(" to save", .textMuted)]
  }
}
