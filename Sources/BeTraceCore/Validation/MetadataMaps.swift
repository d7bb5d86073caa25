/// A map of labels or annotations in an object, and where it is.
typealias MetadataMap = (keys: [String], map: Object)

extension Inspection {
  /// Every object with those of its `maps` that no sibling before it has: most objects of a service have the same labels
  /// and annotations, and those that were judged need not be again.
  func objects(
    withNew maps: (InspectedObject) -> [MetadataMap]
  ) -> [(object: InspectedObject, maps: [MetadataMap])] {
    var seen: [Object] = []
    var last: InspectedObject?
    return objects.map { object in
      if last?.isSibling(of: object) != true { seen = [] }
      last = object
      let new = maps(object).filter { map in
        guard !seen.contains(map.map) else { return false }
        seen.append(map.map)
        return true
      }
      return (object, new)
    }
  }
}

extension InspectedObject {
  /// The objects at `paths` of its body, as far as they are there.
  func maps(at paths: [[String]]) -> [MetadataMap] {
    paths.compactMap { keys in body[keys]?.object.map { (keys, $0) } }
  }
}

extension Plan {
  /// A fault of the label or annotation at `keys`, blamed on that of the service's `settings` which adds it, else on the
  /// environment's for all services, else on the module.
  func fault(
    of object: InspectedObject, _ keys: [String], addedBy settings: [Field],
    orPlatform platform: (name: String, map: Object),
    _ problem: String
  ) -> Fault {
    let (key, part) = (keys[keys.count - 1], object.place(keys))
    for own in settings.map({ $0.appending(key) })
    where object.kind != "Namespace" && object.service[own]?.value != nil {
      return Fault(object.service, own, at: part, problem)
    }
    if platform.map[key] != nil { return Fault(setting: Field(["platform", platform.name, key]), problem) }
    return Fault(object.service, at: part, problem)
  }
}
