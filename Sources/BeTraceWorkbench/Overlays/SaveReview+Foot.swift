import BeTraceCore

/// The rows below the differences of the save review.
extension Session {
  /// What is below the differences: what happens, what goes, the checks, the same as a command, and the question.
  func foot(of review: SaveReview, columns: Int) -> [[Run]] {
    var rows = footRows(of: review, columns: columns, isWrapped: true).map(\.runs)
    rows.insert([], at: rows.count - 1)
    return rows
  }

  /// The same in at most `room` rows, or in those that nobody should save without: first what can be copied goes, then
  /// details, then the ends of long rows, then what is worth less than others.
  func foot(of review: SaveReview, columns: Int, room: Int) -> [[Run]] {
    let all = footRows(of: review, columns: columns, isWrapped: true)
    let least: [FootRow.Worth] = [.detail, .effect]
    let whole = least.lazy.map { all.fitted(to: room, keeping: $0) }.first { $0.count <= room }
    let rows = whole ?? footRows(of: review, columns: columns, isWrapped: false).fitted(to: room, keeping: .needed)
    return rows.map(\.runs)
  }

  private func footRows(of review: SaveReview, columns: Int, isWrapped: Bool) -> [FootRow] {
    let label = columns < Self.leastLabelled ? 0 : Self.labelColumns
    let room = columns - label
    let effects = isWrapped ? impactRows(of: review).wrapped(to: room) : impactRows(of: review, columns: room)
    // Where both cannot be told, the number of errors is enough for who may save all the same.
    let isCounted = review.checks.errorCount > 0 && !review.isBlocked
    let found =
      [FootRow(checks(in: review), isCounted ? .needed : .checks)]
      + obstacle(in: review, columns: room).map { FootRow($0, isCounted ? .checks : .needed) }
      + (news(in: review, columns: room) + consequences(in: review)).map { FootRow($0, .detail) }
    let parts = [
      ("Effect", effects), ("File", loss(in: review).map { FootRow($0, .needed) }),
      ("Removes", removals(in: review).map { FootRow($0, .needed) }), ("Checks", found),
      ("Shell", [FootRow([Run(review.command, .textMuted)], .command)]),
      ("Commit", [FootRow([Run(review.summary?.subject ?? "", .textMuted)], .commit)]),
    ]
    return parts.flatMap { name, rows in label == 0 ? rows : rows.labelled(name, columns: label) }
      + [FootRow(question(of: review), .needed)]
  }

  /// The columns of what has to be read before one saves: all but the command and the commit, which can be copied.
  func footColumns(of review: SaveReview) -> Int {
    let read =
      impactRows(of: review).map(\.runs) + [checks(in: review)] + obstacle(in: review) + consequences(in: review)
    return Self.labelColumns + (read.map(\.columns).max() ?? 0)
  }

  private static let labelColumns = 11
  /// The columns from which on rows have labels.
  private static let leastLabelled = 50

  /// The first error, a new one before others; where a line of `columns` is too short, in few words.
  private func obstacle(in review: SaveReview, columns: Int = .max) -> [[Run]] {
    guard let error = review.checks.firstError else { return [] }
    let below = error.environment == review.environment ? nil : error.environment
    let service = error.service ?? (below == nil ? error.environment : nil)
    let place = [below, service, error.field?.description].compactMap(\.self)
    let head = place.joined(separator: " ").visible + "  "
    let (sign, tail) = (state.symbols[.error] + " ", "  \(error.rule)")
    let isShort = (sign + head + tail).columns + error.message.visible.columns <= columns
    return [
      [
        Run(sign, .problemError), Run(head, .textMuted), Run((isShort ? error.message : error.brief).visible),
        Run(tail, .textMuted),
      ]
    ]
  }

  /// What else is new, by name, the worst of many; where a line of `columns` is too short, in few words.
  private func news(in review: SaveReview, columns: Int) -> [[Run]] {
    let all = review.checks.news.filter { $0 != review.checks.firstError }
    return all.prefix(3).enumerated().flatMap { index, finding in
      let more = index == 2 && all.count > 3 ? ", and \(all.count - 3) more" : ""
      let head = [
        Run(state.symbols[finding.severity.symbol] + " ", finding.severity.role),
        Run(self.title(of: finding).visible + "  ", .textMuted),
      ]
      let title = title(of: finding).visible
      let tail = Run((title.contains(finding.rule) ? "" : "  \(finding.rule)") + more, .textMuted)
      let room = columns - head.columns - tail.text.columns
      let isShort = finding.message.visible.columns <= room
      return (head + [Run((isShort ? finding.message : finding.brief).visible), tail]).wrapped(to: columns)
    }
  }

  /// What would be wrong in other environments, the worst of many.
  private func consequences(in review: SaveReview) -> [[Run]] {
    let all = review.checks.newsElsewhere.sorted { $0.severity < $1.severity }
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
    let errors = review.checks.errorCount
    let newErrors = review.checks.news.count { $0.severity == .error }
    let newWarnings = review.checks.news.count { $0.severity == .warning }
    let oldWarnings = review.checks.warningCount - newWarnings
    let before = ", there before"
    var checks = [
      errors == 0
        ? Run(review.effects.unknown.isEmpty ? "no errors" : "no errors in what is known", .ok)
        : Run("\(state.symbols[.error]) \(counted(errors, "error"))", .problemError, .bold)
    ]
    if review.isUnread {
      let unread = "\(state.symbols[.error]) the file on disk cannot be read: \(key(.reload)) says why"
      // That what is not saved has no errors is no news then.
      checks = [Run(unread, .problemError)] + (errors == 0 ? [] : [Run("   ")] + checks)
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
    if review.isUnread {
      return [
        Run(state.symbols[.error] + " ", .problemError), Run("mend the file first: "),
        Run(key(.openFile, in: .review), .hintKey), Run(" opens it", .textMuted),
      ]
    }
    if review.isBlocked {
      let isBelow = review.checks.firstError?.environment != state.environment
      return [
        Run(state.symbols[.error] + " ", .problemError), Run("mend the errors first: "),
        Run(key(.cancel, in: .review), .hintKey), Run(", then ", .textMuted),
      ]
        + (isBelow
          ? [Run(key(.focus(.problems)), .hintKey), Run(" lists them", .textMuted)]
          : [Run(key(.stepProblem(by: 1)), .hintKey), Run(" goes there", .textMuted)])
    }
    guard let name = review.asksFor else {
      return [Run(key(.accept, in: .review), .hintKey), Run(" saves", .textMuted)]
    }
    return [Run("Type ", .textMuted), Run(name, .textStrong, .bold), Run(" to save", .textMuted)]
  }
}
