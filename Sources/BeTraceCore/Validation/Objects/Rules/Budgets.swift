extension ObjectRule {
  /// How many pods may be away: PDB-01, PDB-02, PDB-04.
  static let budgets = [
    ObjectRule(
      "PDB-01", on: .kind("PodDisruptionBudget"),
      .custom { object in
        guard let spec = object["spec"], spec.has("minAvailable"), spec.has("maxUnavailable") else { return [] }
        return [spec.problem("expected 'minAvailable' or 'maxUnavailable', found both; keep one")]
      }),
    ObjectRule(
      "PDB-02", on: .kind("PodDisruptionBudget"),
      .at("spec.minAvailable", .countOrPercent(upTo: 100)), .at("spec.maxUnavailable", .countOrPercent(upTo: 100))),
    ObjectRule(
      "PDB-04", on: .kind("PodDisruptionBudget"),
      .at("spec.unhealthyPodEvictionPolicy", .oneOf("IfHealthyBudget", "AlwaysAllow"))),
  ]
}
