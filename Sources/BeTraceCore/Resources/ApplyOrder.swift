/// The order in which objects are applied.
enum ApplyOrder {
  /// Kinds from the one that others need first; kinds that are not named stand before the workloads.
  private static let kinds = [
    "Namespace", "CustomResourceDefinition", "ServiceAccount", "Secret", "ConfigMap", "PersistentVolumeClaim",
    "Service", "NetworkPolicy", "", "Deployment", "StatefulSet", "DaemonSet", "HorizontalPodAutoscaler",
    "PodDisruptionBudget", "ServiceMonitor", "PodMonitor", "Ingress",
  ]

  /// `objects` by kind; those of one kind stay as they come.
  static func sorted(_ objects: [MadeObject]) -> [MadeObject] {
    let ranked = objects.map { (rank: rank($0.resource.kind), object: $0) }
    return kinds.indices.flatMap { rank in ranked.filter { $0.rank == rank }.map(\.object) }
  }

  /// All objects of `services`: every namespace once, with the labels and annotations of all services that want it, then
  /// the services in their order. What denies by default comes last, once in each namespace: earlier it would cut off
  /// services that run until their own policies arrive.
  static func resources(of services: [(name: String, objects: [MadeObject])]) -> [PlannedResource] {
    var namespaces = SharedResources()
    var others: [PlannedResource] = []
    var denials = SharedResources()
    for service in services {
      for object in service.objects {
        let planned = PlannedResource(service: service.name, resource: object.resource, setting: object.setting)
        if object.resource.kind == "Namespace" {
          namespaces.add(planned)
        } else if object.resource.isDefaultDenial {
          denials.add(planned)
        } else {
          others.append(planned)
        }
      }
    }
    return namespaces.resources + others + denials.resources
  }

  /// Where objects of `kind` stand, from 0 on.
  static func rank(_ kind: String) -> Int { kinds.firstIndex(of: kind) ?? kinds.firstIndex(of: "")! }
}

/// What services have in common, each once.
private struct SharedResources {
  private(set) var resources: [PlannedResource] = []
  private var positions: [ResourceIdentity: Int] = [:]

  mutating func add(_ planned: PlannedResource) {
    guard let index = positions[planned.resource.identity] else {
      positions[planned.resource.identity] = resources.count
      return resources.append(planned)
    }
    let first = resources[index]
    resources[index] = PlannedResource(
      service: first.service, resource: first.resource.merging(metadataOf: planned.resource), setting: first.setting)
  }
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
