extension UpdateRule {
  /// Every rule on updates, in the order of its findings.
  static let all = [
    fixedWorkloads, identities, fixedData, [fixedServices], leftovers, [readAtStart, fixedJobs], fixedReferences,
    [fixedClaims, fixedPods],
  ].flatMap(\.self)
}
