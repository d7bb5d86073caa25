/// What objects are looked up by.
enum ObjectKey: Sendable, Hashable {
  /// The objects of a kind, in all namespaces.
  case kind(String)
  /// The objects of a kind in a namespace.
  case kindIn(String, namespace: String)
  /// The objects of a kind and a name in a namespace; of a kind without namespaces that is empty.
  case named(String, namespace: String, name: String)
  /// Whatever makes pods in a namespace.
  case podsIn(namespace: String)
  /// Whatever makes pods with a label in a namespace.
  case podsWith(namespace: String, label: String, value: String)
  /// Whatever makes pods with a label, in whatever namespace.
  case podsEverywhere(label: String, value: String)
  /// The objects of a kind and a name, in whatever namespace.
  case everywhere(String, name: String)
  /// The Services with a label of their own in a namespace.
  case servicesWith(namespace: String, label: String, value: String)
  /// The objects of a kind that pick pods of their namespace by labels, the first of which this is.
  case picking(String, namespace: String, label: String, value: String)
  /// The NetworkPolicies that pick pods of their namespace by no label that they must have, and allow something.
  case admittingAny(namespace: String)
  /// The NetworkPolicies that deny by default in a namespace.
  case denying(namespace: String)
  /// The objects that give a namespace a label or annotation of a key.
  case describing(namespace: String, map: String, key: String)
  /// The autoscalers of a workload.
  case scaling(String, namespace: String, name: String)
  /// The NetworkPolicies that let pods of a namespace ask for names.
  case lettingAsk(namespace: String)
  /// The Ingresses that are about a host; about every host if it is empty.
  case host(String)
  /// The Services that take a port on every node.
  case nodePort(Int)
  /// The Services that ask for an address outside.
  case loadBalancerIP(String)
  /// The objects of a group, such as a service of a plan.
  case group(String)
}

extension JudgedObject {
  /// What it is found by in the group called `group`.
  func keys(in group: String) -> [ObjectKey] {
    var keys: [ObjectKey] = [
      .kind(kind), .kindIn(kind, namespace: namespace), .named(kind, namespace: namespace, name: name),
      .everywhere(kind, name: name), .group(group),
    ]
    keys += podKeys
    keys += pickingKeys
    keys += ownKeys
    return keys
  }

  private var podKeys: [ObjectKey] {
    guard let pods else { return [] }
    var keys: [ObjectKey] = [.podsIn(namespace: namespace)]
    for label in pods.labels.members {
      let value = label.value.text ?? ""
      keys.append(.podsWith(namespace: namespace, label: label.key, value: value))
      keys.append(.podsEverywhere(label: label.key, value: value))
    }
    return keys
  }

  private var pickingKeys: [ObjectKey] {
    guard let first = pickedLabels?.members.first else {
      guard kind == "NetworkPolicy" else { return [] }
      return [isDefaultDenial ? .denying(namespace: namespace) : .admittingAny(namespace: namespace)]
    }
    return [.picking(kind, namespace: namespace, label: first.key, value: first.value.text ?? "")]
  }

  /// The labels of the pods that it picks.
  private var pickedLabels: Object? {
    switch kind {
    case "Service": root["spec", "selector"]?.value.object
    case "PodDisruptionBudget": root["spec", "selector", "matchLabels"]?.value.object
    case "NetworkPolicy": root["spec", "podSelector", "matchLabels"]?.value.object
    default: nil
    }
  }

  private var ownKeys: [ObjectKey] {
    switch kind {
    case "Service":
      let labels = root["metadata", "labels"]?.value.object?.members ?? []
      let address = specification?.text("loadBalancerIP") ?? ""
      return labels.map { .servicesWith(namespace: namespace, label: $0.key, value: $0.value.text ?? "") }
        + nodePorts.map { .nodePort($0.number) } + (address.isEmpty ? [] : [.loadBalancerIP(address)])
    case "Namespace":
      return ["labels", "annotations"].flatMap { map in
        (root["metadata", map]?.value.object?.keys ?? []).map { .describing(namespace: name, map: map, key: $0) }
      }
    case "Ingress": return Set(ruleHosts + certificates.flatMap(\.hosts)).sorted().map { .host($0) }
    case "HorizontalPodAutoscaler":
      guard let target = root["spec", "scaleTargetRef"] else { return [] }
      return [.scaling(target.text("kind"), namespace: namespace, name: target.text("name"))]
    case "NetworkPolicy": return letsAsk ? [.lettingAsk(namespace: namespace)] : []
    default: return []
    }
  }
}
