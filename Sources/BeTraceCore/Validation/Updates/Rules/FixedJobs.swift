extension UpdateRule {
  /// What the server does not let change in a Job: UPD-09.
  static let fixedJobs = UpdateRule("UPD-09", on: "Job") { update in
    let remedy = """
      give the Job another name, which runs it once more, or delete it first, which loses what it has done and its logs
      """
    let fields = [
      "completionMode", "podFailurePolicy", "backoffLimitPerIndex", "managedBy", "successPolicy",
    ].map { FieldPath("spec", $0) }
    let plain = fields.flatMap { update.refusal(of: update.differences(at: $0), of: $0, remedy: remedy) }
    let template = FieldPath("spec", "template")
    return update.completionProblems(remedy: remedy) + plain
      + update.refusal(
        of: update.jobDifferences(at: template).filter { !update.maySuspendedChange($0) }, of: template, remedy: remedy)
  }
}

extension ObjectUpdate {
  /// Where a Job would differ at `path`, but for what its controller writes unless the Job selects pods by itself.
  func jobDifferences(at path: FieldPath) -> [Difference] {
    let found = differences(at: path)
    guard after["spec"]?["manualSelector"] != true else { return found }
    return found.filter { difference in
      guard let last = difference.path.names.last else { return true }
      if Self.controllerLabels.contains(last) { return false }
      // A whole selector, or all labels, that only the controller wrote.
      let (before, after) = (Self.written(difference.before), Self.written(difference.after))
      return !Difference.all(before, after, at: difference.path).isEmpty
    }
  }

  /// `value` without the labels that the controller of Jobs writes.
  private static func written(_ value: Value?) -> Value? {
    guard case .object(let object)? = value else { return value }
    return .object(
      Object(
        object.members.compactMap { member in
          controllerLabels.contains(member.key) ? nil : written(member.value).map { (member.key, $0) }
        }))
  }

  private static let controllerLabels: Set = [
    "controller-uid", "job-name", "batch.kubernetes.io/controller-uid", "batch.kubernetes.io/job-name",
  ]

  /// The number of completions may change only along with the parallelism, and only where each has its index.
  fileprivate func completionProblems(remedy: String) -> [Problem] {
    let path = FieldPath("spec", "completions")
    let (spec, value) = (after["spec"], change("spec", "completions").after)
    if spec?["completionMode"] == "Indexed", value != nil, value == spec?["parallelism"] { return [] }
    // What the server has filled in stays where nothing is said.
    let isFilledIn = change("spec", "completions").before == 1 && value == nil
    return isFilledIn ? [] : refusal(of: differences(at: path), of: path, remedy: remedy)
  }

  /// Whether a Job that is suspended may have another template at this place.
  fileprivate func maySuspendedChange(_ difference: Difference) -> Bool {
    guard change("spec", "suspend").before == true else { return false }
    let version = object.root.object.version.minor
    let status = before["status"]
    let hasStopped = version >= 36 && (status?["active"]?.integer ?? 0) == 0
    guard status?["startTime"] == nil || hasStopped else { return false }
    let names = Array(difference.path.names.dropFirst(2))
    switch (names.first, names.dropFirst().first) {
    case ("metadata", "labels"?), ("metadata", "annotations"?): return true
    case ("spec", "nodeSelector"?), ("spec", "tolerations"?), ("spec", "schedulingGates"?): return true
    case ("spec", "affinity"?): return names.count == 2 || names[2] == "nodeAffinity"
    case ("spec", "containers"?), ("spec", "initContainers"?):
      return version >= 36 && names.count > 3 && names[3] == "resources"
    default: return false
    }
  }
}
