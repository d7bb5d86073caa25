extension ObjectRule {
  /// Claims to storage: PVC-01 to PVC-05.
  static let claims = [
    ObjectRule(
      "PVC-01", on: .claims,
      .at("accessModes", .given),
      .at("accessModes[]", .oneOf("ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany", "ReadWriteOncePod")),
      .custom { claim in
        let modes = Set(claim.items("accessModes").map(\.value))
        return modes.contains("ReadWriteOncePod") && modes.count > 1
          ? [claim.problem("accessModes", "'ReadWriteOncePod' stands alone; take the other modes out")] : []
      }),
    ObjectRule(
      "PVC-02", on: .claims,
      .custom { claim in
        let field = claim.path["resources"][key: "storage"]
        let part = claim.path["resources"]["requests"][key: "storage"]
        guard let storage = claim["resources", "requests", "storage"] else {
          return [Problem(field, part: part, "expected how much storage is wanted, found nothing")]
        }
        guard let quantity = try? Quantity(storage.value), quantity <= .zero else { return [] }
        return [Problem(field, part: part, "expected more than 0, found \(storage.value.excerpt)")]
      }),
    ObjectRule(
      "PVC-03", on: .claims,
      .at("storageClassName", .subdomain.orEmpty), .at("volumeAttributesClassName", .subdomain.orEmpty),
      .at("volumeMode", .oneOf("Filesystem", "Block"))),
    ObjectRule("PVC-04", on: .claims, .custom(sourceProblems)),
    ObjectRule(
      "PVC-05", .warning, on: .kind("PersistentVolumeClaim"),
      .custom { object in
        let name = "volume.beta.kubernetes.io/storage-class"
        guard object["metadata", "annotations"]?.has(name) == true else { return [] }
        return [
          Problem(
            FieldPath("metadata", "annotations")[key: name],
            "the annotation '\(name)' is deprecated; write 'spec.storageClassName'")
        ]
      }),
  ]

  private static let sourceProblems: @Sendable (ObjectPart) -> [Problem] = { claim in
    var problems: [Problem] = []
    let source = claim["dataSource"].flatMap { $0.isKept ? $0 : nil }
    if let source, source.isEmpty("name") { problems.append(source.missing("name")) }
    guard let reference = claim["dataSourceRef"] else { return problems }
    problems += ["kind", "name"].filter { reference.isEmpty($0) }.map { reference.missing($0) }
    let group = reference.text("apiGroup")
    if group.isEmpty {
      if reference.text("kind") != "PersistentVolumeClaim" {
        problems.append(
          reference.problem(
            "without 'apiGroup' only a PersistentVolumeClaim can be meant, found \(reference.text("kind").quoted)"))
      }
    } else {
      problems += reference.check("apiGroup", .subdomain)
    }
    if let source, ["apiGroup", "kind", "name"].contains(where: { source.text($0) != reference.text($0) }) {
      problems.append(
        Problem(claim.path, part: source.path, "'dataSource' and 'dataSourceRef' differ; keep the latter"))
    }
    return problems
  }
}

extension ObjectPart {
  /// Whether the server keeps this as the source of a claim; anything else it drops unread.
  fileprivate var isKept: Bool {
    switch (text("apiGroup"), text("kind")) {
    case ("", "PersistentVolumeClaim"), ("snapshot.storage.k8s.io", "VolumeSnapshot"): true
    default: false
    }
  }
}
