extension Rule {
  /// The greatest size of all annotations of an object, in bytes of keys and values.
  private static let greatestSize = 262_144

  /// The keys of annotations have the grammar of a label's, and all together a greatest size.
  static let annotation = Rule(
    "META-06", .always(.error), "the keys of annotations are well formed, and all together small enough"
  ) { inspection in
    inspection.objects(withNew: \.annotationMaps).flatMap { object, maps in
      maps.flatMap { keys, map -> [Fault] in
        let faults = map.members.compactMap { member -> Fault? in
          guard !member.key.lowercased().isQualifiedName else { return nil }
          return inspection.plan.fault(
            of: object, keys + [member.key],
            "'\(member.key.visible)' is no key of an annotation: \(String.qualifiedNameForm)")
        }
        let size = map.members.reduce(0) { $0 + $1.key.utf8.count + ($1.value.text?.utf8.count ?? 0) }
        guard size > greatestSize else { return faults }
        let message =
          "\(object): its annotations are \(size) bytes, more than the \(greatestSize) that the cluster takes"
        return faults + [Fault(object.service, at: object.place(keys), message)]
      }
    }
  }
}

extension Plan {
  /// A fault of the annotation at `keys`, blamed on the setting that adds it where one does.
  fileprivate func fault(of object: InspectedObject, _ keys: [String], _ problem: String) -> Fault {
    fault(
      of: object, keys, addedBy: [Field("annotations"), Field(["ingress", "annotations"])],
      orPlatform: ("annotations", platform.annotations), problem)
  }
}

extension InspectedObject {
  /// The annotations of this object and of its pods, and where they are.
  fileprivate var annotationMaps: [MetadataMap] {
    maps(at: [["metadata", "annotations"], ["spec", "template", "metadata", "annotations"]])
  }
}
