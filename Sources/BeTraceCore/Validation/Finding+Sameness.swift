extension [Finding] {
  /// These without those about values that cannot be used, which is one problem, whatever else it makes go wrong. The
  /// first `count` are about the files themselves.
  func withoutConsequences(ofFiles count: Int) -> [Finding] {
    let isUnusable = { (finding: Finding) in finding.rule == Rule.usableValue.id }
    guard count > 0 || contains(where: isUnusable) else { return self }
    let unusable = prefix(count) + dropFirst(count).filter(isUnusable)
    return Array(unusable)
      + dropFirst(count).filter { finding in
        !isUnusable(finding) && !unusable.contains { finding.isConsequence(of: $0) }
      }
  }

  /// Two findings of a rule on a service with the same message are one. There are few, which are told apart faster one by
  /// one than by what they would be hashed to.
  var withoutRepetitions: [Finding] {
    var kept: [Finding] = []
    for finding in self where !kept.contains(where: { $0.says(sameAs: finding) }) { kept.append(finding) }
    return kept
  }
}

extension Finding {
  /// Whether both say the same of the same field. A label that shows in all objects is one label.
  fileprivate func says(sameAs other: Finding) -> Bool {
    guard rule == other.rule, service == other.service, field == other.field else { return false }
    if message == other.message { return true }
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

  /// Whether this is about a field that `other` found unusable.
  fileprivate func isConsequence(of other: Finding) -> Bool {
    guard let field, let culprit = other.field else { return false }
    return service == other.service && field.isWithin(culprit)
  }
}
