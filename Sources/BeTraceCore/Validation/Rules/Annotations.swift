extension Rule {
  /// The greatest size of all annotations of an object, in bytes of keys and values.
  private static let greatestSize = 262_144

  /// The keys of annotations have the grammar of a label's, and all together a greatest size.
  static let annotation = Rule(
    "META-06", .always(.error), "the keys of annotations are well formed, and all together small enough"
  ) { inspection in
    // Most objects of a service have the same annotations: those that were checked need not be again.
    var checked: [Object] = []
    var last: InspectedObject?
    return inspection.objects.flatMap { object in
      if last?.isSibling(of: object) != true { checked = [] }
      last = object
      return object.annotationMaps.flatMap { keys, map -> [Fault] in
        guard !checked.contains(map) else { return [] }
        checked.append(map)
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
    let (key, part) = (keys[keys.count - 1], object.place(keys))
    for own in [Field(["annotations", key]), Field(["ingress", "annotations", key])]
    where object.kind != "Namespace" && object.service[own]?.value != nil {
      return Fault(object.service, own, at: part, problem)
    }
    if platform.annotations[key] != nil { return Fault(setting: Field(["platform", "annotations", key]), problem) }
    return Fault(object.service, at: part, problem)
  }
}

extension InspectedObject {
  /// The annotations of this object and of its pods, and where they are.
  fileprivate var annotationMaps: [(keys: [String], map: Object)] {
    [["metadata", "annotations"], ["spec", "template", "metadata", "annotations"]].compactMap { keys in
      body[keys]?.object.map { (keys, $0) }
    }
  }
}
