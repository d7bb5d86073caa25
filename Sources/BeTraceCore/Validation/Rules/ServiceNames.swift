extension Rule {
  /// Two services of one name in one namespace are one service to the cluster.
  static let serviceNameTwice = Rule(
    "EF-10", .always(.error),
    deployed: { service, inspection in
      var known: Set<String> = []
      return inspection.objects(of: service).compactMap { object in
        guard let rival = inspection.surroundings.rival(of: object) else { return nil }
        let other = inspection.surroundings.groupName(of: rival)
        guard known.insert(other).inserted else { return nil }
        return Fault(
          service, Field("namespace"), at: object.part("metadata", "name"),
          "'\(other.visible)' has a \(object) in namespace '\(object.namespace.visible)' too: only one of both services "
            + "can be there", brief: "'\(other.visible)' has a \(object) too")
      }
    })
}

extension Surroundings {
  /// The object of an earlier service that is the same Service or workload as `object`, nil if there is none.
  func rival(of object: PlacedObject) -> PlacedObject? {
    guard ["Service", "Deployment", "StatefulSet", "DaemonSet"].contains(object.kind) else { return nil }
    return self[.named(object.kind, namespace: object.namespace, name: object.name)].first {
      $0.position.group < object.position.group
    }
  }
}
