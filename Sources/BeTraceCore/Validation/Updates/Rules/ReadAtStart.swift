extension UpdateRule {
  /// Pods read their configuration when they start, and do not start again because it changes: UPD-07.
  static let readAtStart = UpdateRule("UPD-07", .always(.warning)) { changes in
    let maps = changes.updates.filter { $0.place.kind == "ConfigMap" }.map { place, update in
      (place: place, paths: update.dataDifferences.map(\.path))
    }.filter { !$0.paths.isEmpty }
    guard !maps.isEmpty else { return [] }
    let keepers = changes.podKeepers
    return maps.compactMap { map, paths in
      let keys = paths.compactMap(\.names.last)
      let readers = keepers.filter { $0.namespace == map.namespace && $0.pods?.reads(map.name, keys) == true }
      guard let first = readers.first else { return nil }
      let more = readers.count == 1 ? "" : " and \(readers.count - 1) more"
      return ChangeProblem(
        subject: .object(map),
        problem: Problem(
          paths[0],
          "\(map) changes in '\(keys[0].visible)', but the pods of \(first)\(more) do not start again: they go on with "
            + "what they have read; put a checksum of it into an annotation of their template, or into its name, or "
            + "restart them by hand", brief: "changes, but \(first) goes on with the old"))
    }
  }
}

extension ObjectChanges {
  /// What was there before and keeps its pods.
  fileprivate var podKeepers: [PlacedObject] {
    let kinds = ["Deployment", "StatefulSet", "DaemonSet"]
    let renewed = Set(updates.filter { $0.update.restartsPods }.map(\.place.position) + arrivals.map(\.position))
    return objects().filter { kinds.contains($0.kind) && !renewed.contains($0.position) && !$0.isReloaded }
  }
}

extension ObjectUpdate {
  /// Whether its pods are replaced.
  fileprivate var restartsPods: Bool {
    let path = ["spec", "template"]
    guard let template = object.root.value[path], let former = before[path] else { return false }
    let now = before.isLive ? template.applied(over: former, owned: templateOwnership) : template
    return !Difference.all(former, now).isEmpty
  }

  private var templateOwnership: Ownership {
    ownership.isKnown ? ownership.below("spec").below("template") : .usual
  }
}

extension JudgedObject {
  /// Whether a program beside Kubernetes is asked to replace its pods when their configuration changes.
  fileprivate var isReloaded: Bool {
    let annotations = (root["metadata", "annotations"]?.value.object?.keys ?? []) + (pods?.annotations.keys ?? [])
    return annotations.contains { $0.contains("reloader.stakater.com/") }
  }
}

extension JudgedPods {
  /// Whether they take one of `keys` of the ConfigMap `name`.
  fileprivate func reads(_ name: String, _ keys: [String]) -> Bool {
    let variables = containers.flatMap { $0.items("env") }.compactMap { $0["valueFrom", "configMapKeyRef"] }
    if variables.contains(where: { $0.text("name") == name && keys.contains($0.text("key")) }) { return true }
    let wholes = containers.flatMap { $0.items("envFrom") }.compactMap { $0["configMapRef"] }
    if wholes.contains(where: { $0.text("name") == name }) { return true }
    let volumes = spec.items("volumes").flatMap { volume in
      [volume["configMap"]] + (volume["projected"]?.items("sources") ?? []).map { $0["configMap"] }
    }
    return volumes.compactMap(\.self).contains { source in
      let items = source.items("items").map { $0.text("key") }
      return source.text("name") == name && (items.isEmpty || items.contains(where: keys.contains))
    }
  }
}
