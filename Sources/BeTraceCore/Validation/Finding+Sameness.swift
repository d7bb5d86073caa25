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

  /// Two findings of a rule on a service with the same message are one.
  var withoutRepetitions: [Finding] {
    guard count > 1 else { return self }
    var seen: Set<[String?]> = []
    return filter { finding in
      let field = finding.field?.description
      let inserted = seen.insert([finding.rule, finding.service, field, finding.message]).inserted
      // A label that shows in all objects is one label.
      let steps = finding.path?.steps ?? []
      let maps = ["labels", "annotations", "matchLabels", "selector"].map(ValuePath.Step.key)
      guard inserted, let map = steps.suffix(2).firstIndex(where: maps.contains) else { return inserted }
      return seen.insert([finding.rule, finding.service, field, "\(steps[(map + 1)...])", finding.brief]).inserted
    }
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
