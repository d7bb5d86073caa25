extension UpdateRule {
  /// What the server does not let change in what makes pods: UPD-01, UPD-08.
  static let fixedWorkloads = [
    UpdateRule(
      "UPD-01", on: "Deployment", "ReplicaSet", "DaemonSet", fixed: [FixedField("spec.selector")],
      remedy: """
        keep the selector, or delete the object and create it anew, which takes all its pods away for that time; keep \
        labels that change, such as versions, out of selectors
        """),
    UpdateRule("UPD-01", on: "Job") { update in
      update.refusal(
        of: update.jobDifferences(at: FieldPath("spec", "selector")), of: FieldPath("spec", "selector"),
        remedy: "leave the selector to the server, or give the Job another name")
    },
    UpdateRule("UPD-08", on: "StatefulSet") { update in
      ["selector", "serviceName", "podManagementPolicy", "volumeClaimTemplates"].flatMap { name in
        update.refusal(
          of: update.differences(at: FieldPath("spec", name)).filter { !$0.isOfServer }, of: FieldPath("spec", name),
          blaming: FieldPath("spec"), remedy: recreation)
      }
    },
  ]

  private static let recreation = """
    keep it, or delete the StatefulSet with --cascade=orphan, which leaves its pods and their storage, and create it \
    anew; storage that is there is enlarged at the claims
    """
}

extension Difference {
  /// Whether it is about what the server adds to the template of a claim.
  fileprivate var isOfServer: Bool {
    guard path.steps.starts(with: FieldPath("spec", "volumeClaimTemplates").steps), path.steps.count > 3 else {
      return false
    }
    let names = path.names.dropFirst(3)
    return ["status", "apiVersion", "kind"].contains(names.first ?? "")
      || Array(names.prefix(2)) == ["metadata", "creationTimestamp"]
  }
}
