package import BeTraceCore

/// The box in which one picks what the environment at the cursor takes over from another.
package struct PromoteBox: Sendable {
  let promotion: Promotion
  /// The service it is about, `-` for the environment itself; nil for that and all services.
  let service: String?
  package let rows: [Row]
  /// The row at the cursor, 0-based.
  package private(set) var index = 0
  private var picked: Set<Int>
  /// Rows that were ticked, or whose tick was taken away, also those that another scope has.
  private var choices: [Key: Bool] = [:]
  /// What carries over what is picked.
  package private(set) var edits: [Edit] = []
  /// What differs in the manifests then, while that is looked at.
  package var difference: TextDifference?

  /// A field that could be carried over.
  package struct Row: Sendable {
    package let candidate: Promotion.Candidate
    let label: String
    let source: Decision
    let target: Decision

    /// Whether it can go at all.
    package var canGo: Bool { candidate.reason != .literalSecret }

    var key: Key { Key(service: candidate.service, field: candidate.field) }
  }

  /// What tells rows apart.
  struct Key: Hashable {
    let service: String?
    let field: Field
  }

  /// The box of what `target` could take over from `source`, with what goes by rule picked; ticks and the cursor are as in
  /// `former`, which has another scope, if there is one.
  init(
    from source: Plan, to target: Plan, service: String?, in environments: Environments, after former: PromoteBox? = nil
  ) {
    self.service = service
    let promotion = Promotion(from: source, to: target, services: service.map { [$0] } ?? [], in: environments)
    self.promotion = promotion
    rows = Self.reasons.flatMap { reason in
      promotion.candidates.filter { $0.reason == reason }
        .map { Row($0, in: promotion, isOfMany: service == nil) }
    }
    choices = former?.choices ?? [:]
    picked = Set(
      rows.indices.filter { [rows, choices] in
        rows[$0].canGo && choices[rows[$0].key] ?? rows[$0].candidate.isPicked
      })
    let here = former?.rowAtCursor?.key
    index = rows.firstIndex { $0.key == here } ?? 0
    follow()
  }

  /// In the order of the groups; what is the same already has none.
  static let reasons: [Promotion.Reason?] = [
    nil, .perEnvironment, .overridden, .secret, .removed, .reset, .undeployed, .literalSecret,
  ]

  package var source: String { promotion.source.environment }
  package var target: String { promotion.target.environment }
  package var pickedCount: Int { picked.count }
  /// How many fields are the same already.
  package var sameCount: Int { promotion.candidates.count { $0.reason == .same } }

  package func isPicked(_ row: Int) -> Bool { picked.contains(row) }

  /// The row at the cursor, nil if there is none.
  package var rowAtCursor: Row? { rows.indices.contains(index) ? rows[index] : nil }

  mutating func move(by count: Int) { index = min(max(index + count, 0), max(0, rows.count - 1)) }

  /// Ticks the row at the cursor, or takes the tick away.
  mutating func pick() {
    picked.formSymmetricDifference([index])
    choices[rows[index].key] = picked.contains(index)
    follow()
  }

  /// Ticks all that can go; if all are, those that go by rule.
  mutating func pickAll() {
    let all = Set(rows.indices.filter { rows[$0].canGo })
    picked = picked == all ? Set(rows.indices.filter { rows[$0].candidate.isPicked }) : all
    for row in all { choices[rows[row].key] = picked.contains(row) }
    follow()
  }

  private mutating func follow() { edits = promotion.edits(for: picked.sorted().map { rows[$0].candidate }) }
}

extension PromoteBox: Equatable {
  package static func == (left: PromoteBox, right: PromoteBox) -> Bool {
    left.source == right.source && left.target == right.target && left.service == right.service
      && left.index == right.index && left.picked == right.picked && left.edits == right.edits
      && left.difference == right.difference
  }
}

extension PromoteBox.Row {
  fileprivate init(_ candidate: Promotion.Candidate, in promotion: Promotion, isOfMany: Bool) {
    self.candidate = candidate
    let (mine, theirs) = (promotion.source, promotion.target)
    let owner = Session.owner(of: candidate.service ?? Session.itself, in: mine)
    let name = owner?.cell(at: candidate.field)?.label ?? candidate.parameter.label
    label = isOfMany ? "\(candidate.service ?? "environment") \(name)" : name
    source = Decision(candidate, candidate.value, in: mine)
    target = Decision(candidate, candidate.present, in: theirs)
  }
}

extension Decision {
  /// Who made the value of a field, or of the nearest part of it, what it is in `plan`.
  fileprivate init(_ candidate: Promotion.Candidate, _ value: Value?, in plan: Plan) {
    let owner = Session.owner(of: candidate.service ?? Session.itself, in: plan)
    let layers = (owner?.cells ?? []).filter { $0.field.isWithin(candidate.field) }.map(\.origin.layer)
    mark =
      layers.contains(.environment(plan.environment))
      ? .here : layers.contains { $0 != .module } ? .inherited : .module
    // Of a digest the first digits say enough.
    let shown = candidate.shown(value).description.replacing("@sha256:", with: "@")
    let isSaid = mark == .here || mark == .inherited
    text = value == nil && shown == "none" ? isSaid ? "removed" : nil : shown
  }
}
