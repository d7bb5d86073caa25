/// The order in which objects are applied.
enum ApplyOrder {
  /// Kinds from the one that others need first; kinds that are not named stand before the workloads.
  private static let kinds = [
    "Namespace", "CustomResourceDefinition", "ServiceAccount", "Secret", "ConfigMap", "PersistentVolumeClaim",
    "Service", "NetworkPolicy", "", "Deployment", "StatefulSet", "DaemonSet", "HorizontalPodAutoscaler",
    "PodDisruptionBudget", "ServiceMonitor", "PodMonitor", "Ingress",
  ]

  /// `resources` by kind; those of one kind stay as they come.
  static func sorted(_ resources: [Resource]) -> [Resource] {
    let ranked = resources.map { (rank: rank($0.kind), resource: $0) }
    return kinds.indices.flatMap { rank in ranked.filter { $0.rank == rank }.map(\.resource) }
  }

  /// All objects of `services`: every namespace once, with the labels and annotations of all services that want it, then
  /// the services in their order.
  static func resources(of services: [ServicePlan]) -> [PlannedResource] {
    var namespaces: [PlannedResource] = []
    var others: [PlannedResource] = []
    for service in services {
      for resource in service.resources {
        let planned = PlannedResource(service: service.name, resource: resource)
        guard resource.kind == "Namespace" else {
          others.append(planned)
          continue
        }
        if let index = namespaces.firstIndex(where: { $0.resource.identity == resource.identity }) {
          let merged = namespaces[index].resource.merging(metadataOf: resource)
          namespaces[index] = PlannedResource(service: namespaces[index].service, resource: merged)
        } else {
          namespaces.append(planned)
        }
      }
    }
    return namespaces + others
  }

  /// Where objects of `kind` stand, from 0 on.
  static func rank(_ kind: String) -> Int { kinds.firstIndex(of: kind) ?? kinds.firstIndex(of: "")! }
}

extension Resource {
  /// The object with the labels and annotations of `other` where it has none of that name.
  fileprivate func merging(metadataOf other: Resource) -> Resource {
    var copy = self
    var metadata = body["metadata"]?.object ?? [:]
    for map in ["labels", "annotations"] {
      guard let theirs = other.body["metadata"]?[map]?.object else { continue }
      var mine = metadata[map]?.object ?? [:]
      for member in theirs.members where mine[member.key] == nil { mine[member.key] = member.value }
      metadata[map] = .object(mine)
    }
    copy.body["metadata"] = .object(metadata)
    return copy
  }
}
