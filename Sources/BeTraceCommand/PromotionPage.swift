import BeTraceCore
import BeTraceWorkbench

/// What is promoted and what stays, as a table.
struct PromotionPage {
  private let promotion: Promotion
  private let picked: Set<PromotionKey>
  private let edits: [Edit]
  private let columns: Int?
  /// The services that were named; all if none was.
  private let services: [String]

  /// The page of `promotion`, which is of only these `services` if some are named, if `picked` of its candidates go, by these
  /// `edits`, for a terminal of `columns` if there is one.
  init(_ promotion: Promotion, of services: [String], picked: [Promotion.Candidate], by edits: [Edit], columns: Int?) {
    self.promotion = promotion
    self.services = services
    self.edits = edits
    self.columns = columns
    self.picked = Set(picked.map(PromotionKey.init))
  }

  /// Everything but what is the same already, unless that was asked for.
  private var shown: [Promotion.Candidate] {
    promotion.candidates.filter { $0.reason != .same || picked.contains(PromotionKey($0)) }
  }

  private var going: [Promotion.Candidate] { shown.filter(goes) }

  /// A row for each; empty if there is none. On a terminal in which the table would wrap, what becomes of a field stands
  /// below it.
  var text: String {
    guard !shown.isEmpty else { return "" }
    let table = table
    return columns.flatMap { table.columns > $0 ? blocks(columns: $0) : nil } ?? table.text
  }

  private var table: Table {
    var table = Table(
      "", "SERVICE", "FIELD", promotion.source.environment.uppercased().visible,
      "\(promotion.target.environment.uppercased().visible) NOW", "AFTER", "RULE")
    for candidate in shown {
      let value = value(of: candidate)
      table.add(
        tick(of: candidate), candidate.service ?? "-", candidate.field.description.visible, value,
        present(of: candidate), goes(candidate) ? value : "unchanged", rule(of: candidate))
    }
    return table
  }

  /// Each field, and below it the value that it has and the one that takes its place, or that it stays.
  private func blocks(columns: Int) -> String {
    let source = promotion.source.environment.visible
    return shown.map { candidate in
      let rule = rule(of: candidate)
      let title = "\(tick(of: candidate)) \(candidate.service ?? "-")  \(candidate.field)".visible
      let between = goes(candidate) ? " -> " : " stays; \(source) has "
      let room = (columns - 6 - between.columns) / 2
      let (present, value) = (present(of: candidate), value(of: candidate))
      // What one does not need the other has.
      let before = present.elided(to: max(room, 2 * room - value.columns), apartFrom: [value], ellipsis: "…")
      return title + (rule.isEmpty ? "" : ": \(rule)") + "\n      " + before + between
        + value.elided(to: max(room, 2 * room - before.columns), apartFrom: [present], ellipsis: "…") + "\n"
    }.joined()
  }

  private func goes(_ candidate: Promotion.Candidate) -> Bool {
    picked.contains(PromotionKey(candidate)) && candidate.reason != .same
  }

  private func tick(of candidate: Promotion.Candidate) -> String {
    goes(candidate) ? "[x]" : candidate.reason == .literalSecret ? "[-]" : "[ ]"
  }

  /// The value that the source has; it would be no candidate if no file said so.
  private func value(of candidate: Promotion.Candidate) -> String {
    candidate.value == nil
      ? candidate.parameter.words(for: nil, saidBy: candidate.origin.layer) ?? "none"
      : candidate.shown(candidate.value).shortened
  }

  /// `3 fields go from staging to production, 18 stay; 7 are the same already`
  var summary: String {
    let same = promotion.candidates.count { $0.reason == .same }
    let stay = promotion.candidates.count - same - going.count
    let (source, target) = (promotion.source.environment.visible, promotion.target.environment.visible)
    var text =
      "\(going.count.of("field")) \(going.count == 1 ? "goes" : "go") from \(source) to \(target)"
      + (stay == 0 ? "" : ", \(stay) \(stay == 1 ? "stays" : "stay")")
    if going.isEmpty {
      text = "nothing goes from \(source) to \(target)"
      if picked.isEmpty, shown.contains(where: { $0.reason != .literalSecret }) {
        text += " by default, for the reason at each field; --field PATH carries what it names"
      }
      if promotion.candidates.isEmpty {
        let what = services.isEmpty ? "" : " about \(services.inWords.visible)"
        text += ": \(source) decides nothing\(what) that \(target) does not have"
      }
    }
    return same == 0 ? text : text + "; \(same) \(same == 1 ? "is" : "are") the same already"
  }

  /// What `compare` lists besides, and why it is never carried; nil if there is nothing.
  var leftOut: String? {
    let namespace = Field("namespace")
    let others = Comparison(promotion.source, promotion.target, services: services).differences.filter { difference in
      // A service's namespace is that of its environment.
      !(difference.service != nil && difference.field == namespace)
        && !promotion.candidates.contains { candidate in
          candidate.service == difference.service
            && (difference.field.isWithin(candidate.field) || candidate.field.isWithin(difference.field))
        }
    }
    let own = others.filter { $0.service == nil }.map(\.field.parameter).unique
    let computed = others.filter { $0.service != nil && !$0.sources.isEmpty }
    let sources = computed.flatMap { difference in
      difference.sources.map { "\(difference.service ?? "-") \($0)" }
    }.unique
    let rest = others.count { $0.service != nil && $0.sources.isEmpty }
    let follow = computed.count == 1 ? "follows" : "follow"
    let parts = [
      own.isEmpty ? nil : "\(own.inWords), which each environment has for itself",
      computed.isEmpty ? nil : "\(computed.count.of("field")) that \(follow) from \(sources.inWords)",
      rest == 0 ? nil : "\(rest.of("field")) that no file of \(promotion.source.environment) decides",
    ].compactMap(\.self)
    return parts.isEmpty ? nil : "not carried, though 'compare' lists it: \(parts.joined(separator: "; "))".visible
  }

  /// What the source deploys and the target does not, a line each.
  var absent: [String] {
    let target = promotion.target.environment
    return Comparison(promotion.source, promotion.target, services: services).absences
      .filter { $0.environment == target }.map { absence in
        let reason =
          absence.origin.map { "it is turned off by \($0)" }
          ?? "no file of it lists that; 'betrace-tui set \(absence.service)/\(target):={}' does"
        return "\(target) does not deploy \(absence.service): \(reason)".visible
      }
  }

  /// The value that the target has, or that it removed it.
  private func present(of candidate: Promotion.Candidate) -> String {
    let remover = Layer.environment(promotion.target.environment)
    return candidate.reason == .removed && candidate.present == nil
      ? candidate.parameter.words(for: nil, saidBy: remover) ?? "none"
      : candidate.shown(candidate.present).shortened
  }

  private func rule(of candidate: Promotion.Candidate) -> String {
    let goes = goes(candidate)
    if goes, candidate.isInherited { return isTakenBack(candidate) ? "inherited from then on" : fixed }
    if let reason = candidate.reason { return goes ? "asked for" : reason.rawValue }
    return goes ? "goes by default" : "not asked for"
  }

  /// Why what would be inherited anyway is written all the same.
  private var fixed: String { "written, to stay when \(promotion.source.environment.visible) changes" }

  /// Whether the target no longer says anything of its own.
  private func isTakenBack(_ candidate: Promotion.Candidate) -> Bool {
    edits.contains { edit in
      edit.value == nil && edit.service == candidate.service && edit.field?.isWithin(candidate.field) == true
    }
  }
}

extension Comparison.Difference {
  /// The parameters that both values follow from.
  fileprivate var sources: [String] { (left.computedFrom + right.computedFrom).unique }
}

/// What tells candidates of a promotion apart.
struct PromotionKey: Hashable {
  let service: String?
  let field: Field

  init(_ candidate: Promotion.Candidate) { (service, field) = (candidate.service, candidate.field) }
}
