extension [Finding] {
  /// These without those about values that cannot be used, which is one problem, whatever else it makes go wrong. The
  /// first `count` are about the files themselves.
  func withoutConsequences(ofFiles count: Int) -> [Finding] {
    let isUnusable = { (finding: Finding) in finding.rule == Rule.usableValue.id }
    guard count > 0 || contains(where: isUnusable) else { return self }
    let unusable = prefix(count) + dropFirst(count).filter(isUnusable)
    let culprits = Set(unusable.compactMap { finding in finding.field.map { Culprit(finding.service, $0) } })
    return Array(unusable)
      + dropFirst(count).filter { finding in
        !isUnusable(finding)
          && !(finding.field?.upwards.contains { culprits.contains(Culprit(finding.service, $0)) } ?? false)
      }
  }

  /// Two findings of a rule on a service with the same message are one.
  var withoutRepetitions: [Finding] {
    var kept: [Finding] = []
    // Where those stand that may say the same.
    var positions: [Subject: [Int]] = [:]
    for finding in self {
      // Few are told apart faster one by one.
      let candidates = count > 16 ? positions[Subject(finding), default: []] : [Int](kept.indices)
      guard !candidates.contains(where: { kept[$0].says(sameAs: finding) }) else { continue }
      if count > 16 { positions[Subject(finding), default: []].append(kept.count) }
      kept.append(finding)
    }
    return kept
  }
}

/// A field that cannot be used.
private struct Culprit: Hashable {
  private let service: String?
  private let field: Field

  init(_ service: String?, _ field: Field) { (self.service, self.field) = (service, field) }
}

/// What findings that say the same are about.
private struct Subject: Hashable {
  private let rule: String
  private let service: String?
  private let field: Field?

  init(_ finding: Finding) { (rule, service, field) = (finding.rule, finding.service, finding.field) }
}

extension Finding {
  /// Whether both say the same of the same field. A label that shows in all objects is one label.
  fileprivate func says(sameAs other: Finding) -> Bool {
    guard rule == other.rule, service == other.service, field == other.field else { return false }
    if message == other.message {
      // Objects of one name in two namespaces are two.
      return resource?.name != other.resource?.name || resource?.kind != other.resource?.kind
        || resource?.namespace == other.resource?.namespace
    }
    guard brief == other.brief, let key = keyInMap, let otherKey = other.keyInMap else { return false }
    return key == otherKey
  }

  /// What its path is below a map of labels or annotations; nil if it is in none.
  private var keyInMap: ArraySlice<ValuePath.Step>? {
    let steps = path?.steps ?? []
    let maps = ["labels", "annotations", "matchLabels", "selector"].map(ValuePath.Step.key)
    let map = steps.suffix(2).firstIndex(where: maps.contains)
    return map.map { steps[($0 + 1)...] }
  }
}

extension Finding {
  /// What is wrong, in words that stay the same when lines of other files move.
  public var problem: String {
    Rule.amongEnvironments.contains { $0.id == rule } ? brief : message
  }
}
