/// Objects, split by the workload that they belong to.
public struct ManifestSplit {
  /// The service of what several workloads use, or none.
  public static let shared = "shared"

  private let resources: [Resource]
  private let workloads: [Int]

  init(_ resources: [Resource]) {
    self.resources = resources
    workloads = resources.indices.filter { resources[$0].templatePath != nil }
  }

  /// The objects by the name of the service that they become. A Namespace goes to all that are in it, as those of all services
  /// are one when they are deployed.
  var services: [String: [Resource]] {
    let names = names
    var services: [String: [Resource]] = [:]
    for index in resources.indices where resources[index].kind != "Namespace" {
      let owners = workloads.contains(index) ? [index] : owners(of: index)
      let name = owners.count == 1 ? owners.first.flatMap { names[$0] } : nil
      let only = workloads.count == 1 ? names.values.first : nil
      services[name ?? only ?? Self.shared, default: []].append(resources[index])
    }
    for space in resources where space.kind == "Namespace" {
      let inside = services.filter { $0.value.contains { $0.namespace == space.name } }.keys
      for name in inside.isEmpty ? [Self.shared] : Array(inside) { services[name, default: []].insert(space, at: 0) }
    }
    return services
  }

  /// The names of the services by their workload: that of the workload, or of the only Service if no Service is called like
  /// the workload; told apart by kind, then by namespace, at last by number.
  private var names: [Int: String] {
    var names: [Int: String] = [:]
    for workload in workloads {
      let services = resources.filter { $0.kind == "Service" && $0.selects(podsOf: resources[workload]) }
      let own = resources[workload].name
      names[workload] = services.contains { $0.name == own } || services.count != 1 ? own : services[0].name
    }
    for (workload, name) in names where name == Self.shared {
      names[workload] = "\(name)-\(resources[workload].kind)"
    }
    for part in [\Resource.kind, \.namespaceOrEmpty] {
      for alike in Dictionary(grouping: workloads, by: { names[$0] }).values {
        let parts = alike.map { resources[$0][keyPath: part] }
        guard Set(parts).count > 1 else { continue }
        for (workload, part) in zip(alike, parts) where !part.isEmpty { names[workload]? += "-\(part)" }
      }
    }
    var taken: Set<String> = []
    for workload in workloads {
      let name = (names[workload] ?? "").asDNSLabel
      let numbered = [name] + (2...).lazy.prefix(workloads.count).map { "\(name)-\($0)" }
      names[workload] = numbered.first { taken.insert($0).inserted }
    }
    return names
  }

  /// The workloads that the object at `index` is for, those that say the same of their namespace before others.
  private func owners(of index: Int) -> [Int] {
    let object = resources[index]
    let named = workloads.filter { resources[$0].isIn(object.namespace) && isFor($0, object) }
    let found = named.isEmpty ? workloads.filter { object.isLabelled(like: resources[$0]) } : named
    let together = found.filter { resources[$0].namespace == object.namespace }
    return together.isEmpty ? found : together
  }

  private func isFor(_ workload: Int, _ object: Resource) -> Bool {
    let pods = resources[workload]
    let spec = object.body["spec"]
    switch object.kind {
    case "Service": return object.selects(podsOf: pods)
    case "Ingress":
      return others("Service", of: object).contains {
        object.backendServices.contains($0.name) && $0.selects(podsOf: pods)
      }
    case HorizontalPodAutoscaler.kind: return object.scales(pods)
    case PodDisruptionBudget.kind: return pods.podLabels.matches(spec?["selector"]?["matchLabels"]?.object ?? [:])
    case NetworkPolicy.kind: return pods.podLabels.matches(spec?["podSelector"]?["matchLabels"]?.object ?? [:])
    case "PodMonitor": return pods.podLabels.matches(spec?["selector"]?["matchLabels"]?.object ?? [:])
    case "ServiceMonitor":
      let labels = spec?["selector"]?["matchLabels"]?.object ?? [:]
      return others("Service", of: object).contains {
        ($0.body["metadata"]?["labels"]?.object ?? [:]).matches(labels) && $0.selects(podsOf: pods)
      }
    case "Role", "ClusterRole":
      return resources.contains { binding in
        binding.body["roleRef"]?["kind"]?.text == object.kind && binding.body["roleRef"]?["name"]?.text == object.name
          && binding.binds(pods)
      }
    case "RoleBinding", "ClusterRoleBinding": return object.binds(pods)
    default: return pods.podSpec?.names(object) ?? false
    }
  }

  private func others(_ kind: String, of object: Resource) -> [Resource] {
    resources.filter { $0.kind == kind && $0.isIn(object.namespace) }
  }
}

extension String {
  /// The same as a DNS label, in which other characters are dashes.
  fileprivate var asDNSLabel: String {
    let name = lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
    return String(name.drop { $0 == "-" }.prefix(63).reversed().drop { $0 == "-" }.reversed())
  }
}

extension Resource {
  fileprivate var namespaceOrEmpty: String { namespace ?? "" }

  /// Whether it, a binding, gives rights to the account of `workload`.
  fileprivate func binds(_ workload: Resource) -> Bool {
    guard let account = workload.podSpec?["serviceAccountName"]?.text else { return false }
    return (body["subjects"]?.array ?? []).contains { $0["kind"] == "ServiceAccount" && $0["name"] == .string(account) }
  }

  /// Whether its labels say that it is a part of the same thing as `workload`, and not only of the same application.
  fileprivate func isLabelled(like workload: Resource) -> Bool {
    guard isIn(workload.namespace), let mine = body["metadata"]?["labels"]?.object,
      let theirs = workload.body["metadata"]?["labels"]?.object
    else { return false }
    let keys = [
      "app.kubernetes.io/name", "app.kubernetes.io/instance", "app.kubernetes.io/component", "app", "k8s-app",
    ]
    let common = keys.filter { mine[$0] != nil || theirs[$0] != nil }
    return !common.isEmpty && common.allSatisfy { mine[$0] == theirs[$0] }
  }
}

extension Value {
  /// Whether it, the `spec` of pods, refers to `object` by its name.
  fileprivate func names(_ object: Resource) -> Bool {
    let keys: [String: Set<String>] = [
      "ConfigMap": ["configMap", "configMapRef", "configMapKeyRef"],
      "Secret": ["secret", "secretRef", "secretKeyRef", "imagePullSecrets"],
      "ExternalSecret": ["secret", "secretRef", "secretKeyRef", "imagePullSecrets"],
      "SealedSecret": ["secret", "secretRef", "secretKeyRef", "imagePullSecrets"],
      "PersistentVolumeClaim": ["persistentVolumeClaim"],
      "ServiceAccount": ["serviceAccountName"],
    ]
    guard let keys = keys[object.kind] else { return false }
    return refers(by: keys, to: object.name)
  }

  private func refers(by keys: Set<String>, to name: String) -> Bool {
    switch self {
    case .array(let items): items.contains { $0.refers(by: keys, to: name) }
    case .object(let object):
      object.members.contains { member in
        keys.contains(member.key) && member.value.isReference(to: name) || member.value.refers(by: keys, to: name)
      }
    default: false
    }
  }

  private func isReference(to name: String) -> Bool {
    if let items = array { return items.contains { $0.isReference(to: name) } }
    return [self, self["name"], self["secretName"], self["claimName"]].contains(.string(name))
  }
}
