extension UpdateRule {
  /// What the server does not let change in a claim to storage: UPD-11.
  static let fixedClaims = UpdateRule("UPD-11", on: "PersistentVolumeClaim") { update in
    let spec = FieldPath("spec")
    let refused = update.differences(at: spec).filter { !update.claimMayChange($0) }
    return update.refusal(of: refused, of: spec, remedy: remedy) + update.sizeProblems + update.classProblems
  }

  private static let remedy = """
    keep it, or make a claim with another name and copy the data over; to delete a claim mostly deletes its data
    """
}

extension ObjectUpdate {
  private static let size = FieldPath("spec", "resources", "requests", "storage")

  /// Whether a claim may differ at this place; what else is wrong with sizes and classes is said apart.
  fileprivate func claimMayChange(_ difference: Difference) -> Bool {
    if Self.size.isWithin(difference.path) || difference.path.names == Self.size.names { return isBound }
    switch difference.path.names.dropFirst().first {
    case "volumeName": return difference.before == nil
    case "volumeAttributesClassName": return true
    case "storageClassName": return difference.before == nil && mayGetClass(difference.after)
    // The server copies one into the other.
    case "dataSource", "dataSourceRef": return isSameSource
    default: return false
    }
  }

  /// Whether it has its volume; nothing else is known of what stands in files.
  private var isBound: Bool { !before.isLive || before["status"]?["phase"] == "Bound" || before["status"] == nil }

  /// A class may be given afterwards, unless an annotation names another one.
  private func mayGetClass(_ name: Value?) -> Bool {
    let annotation = before["metadata"]?["annotations"]?["volume.beta.kubernetes.io/storage-class"]
    return annotation == nil || annotation == name
  }

  private var isSameSource: Bool {
    let (old, new) = (before["spec"], after["spec"])
    let (former, now) = (old?["dataSourceRef"] ?? old?["dataSource"], new?["dataSourceRef"] ?? new?["dataSource"])
    return Difference.all(former, now).isEmpty
  }

  /// Storage can only grow, or come back down to more than there is yet.
  fileprivate var sizeProblems: [Problem] {
    let (old, new) = (before[Self.size.names], after[Self.size.names])
    guard isBound, let old, let new, let was = try? Quantity(old), let wanted = try? Quantity(new), wanted < was else {
      return []
    }
    let capacity = before["status"]?["capacity"]?["storage"].flatMap { try? Quantity($0) }
    if let capacity, wanted > capacity { return [] }
    return [
      Problem(
        Self.size,
        "'\(Self.size)' of \(object) shrinks from '\(was)' to '\(wanted)': storage cannot shrink, so the server refuses "
          + "the update; keep '\(was)', or make a smaller claim with another name and copy the data over",
        brief: "storage shrinks from \(was) to \(wanted)")
    ]
  }

  /// A class of attributes may change, but not go.
  fileprivate var classProblems: [Problem] {
    let path = FieldPath("spec", "volumeAttributesClassName")
    let (old, new) = change("spec", "volumeAttributesClassName")
    guard let old = old?.text, !old.isEmpty, new?.text?.isEmpty ?? true else { return [] }
    return [
      Problem(
        path,
        "'\(path)' of \(object) was '\(old.visible)' and is nothing now: it can become another one, but not none, so the "
          + "server refuses the update; keep it, or name another one", brief: "a class of attributes that goes")
    ]
  }
}
