extension JointRule {
  /// What Prometheus is to ask, and finds nothing: X-11.
  static let monitors = [
    JointRule("X-11", .together, on: .kind("ServiceMonitor.monitoring.coreos.com")) { object, surroundings in
      guard let selector = object.specification?["selector"], !LabelMatcher(selector.value).isEmpty,
        let namespaces = object.object.watchedNamespaces
      else { return [] }
      let services = namespaces.flatMap { surroundings.services(pickedBy: selector.value, in: $0) }
      if services.isEmpty { return [selector.watchingNothing(object, "Services", surroundings)] }
      let ports = services.flatMap { $0.specification?.items("ports") ?? [] }
      return (object.specification?.items("endpoints") ?? []).compactMap { endpoint in
        let names = ports.map { $0.text("name") }
        guard let port = endpoint.value["port"], port != "", !names.contains(port.text ?? "") else { return nil }
        let meant =
          ports.first {
            $0.value["port"]?.quoted == port.excerpt || $0.value["targetPort"] == port || $0.value["port"] == port
          }?
          .text("name") ?? port.text?.nearest(in: names.filter { !$0.isEmpty })
        let name = meant.flatMap { $0.isEmpty ? nil : $0 }
        return endpoint.problem(
          "port",
          "\(object) asks port \(port.quoted), but it has to be the name of a port of \(services[0]), which has none of that "
            + "name\(name.question)", brief: "\(services[0]) has no port of that name\(name.question)",
          remedies: name.map { [.write(.string($0), at: endpoint.path["port"], "ask port '\($0)'")] } ?? [])
      }
    },
    JointRule("X-11", .together, on: .kind("PodMonitor.monitoring.coreos.com")) { object, surroundings in
      guard let selector = object.specification?["selector"], !LabelMatcher(selector.value).isEmpty,
        let namespaces = object.object.watchedNamespaces
      else { return [] }
      let pods = namespaces.flatMap { surroundings.pods(pickedBy: selector.value, in: $0) }
      if pods.isEmpty { return [selector.watchingNothing(object, "pods", surroundings)] }
      let names = pods.flatMap { $0.pods?.containers ?? [] }.flatMap { $0.items("ports") }.map { $0.text("name") }
      return (object.specification?.items("podMetricsEndpoints") ?? []).compactMap { endpoint in
        guard let port = endpoint.value["port"]?.text, !port.isEmpty, !names.contains(port) else { return nil }
        let meant = port.nearest(in: names.filter { !$0.isEmpty })
        return endpoint.problem(
          "port",
          "\(object) asks port '\(port.visible)', but no container of its pods has a port of that name\(meant.question)",
          brief: "no container has port '\(port.visible)'\(meant.question)",
          remedies: meant.map { [.write(.string($0), at: endpoint.path["port"], "ask port '\($0)'")] } ?? [])
      }
    },
  ]
}

extension JudgedObject {
  /// The namespaces that a monitor looks at, nil for all.
  fileprivate var watchedNamespaces: [String]? {
    guard let choice = specification?["namespaceSelector"] else { return [namespace] }
    if choice.isTrue("any") { return nil }
    let names = choice.items("matchNames").compactMap(\.value.text)
    return names.isEmpty ? [namespace] : names
  }
}

extension Surroundings {
  /// The Services of a namespace that a label selector picks by their own labels.
  fileprivate func services(pickedBy selector: Value, in namespace: String) -> [PlacedObject] {
    let first = selector["matchLabels"]?.object?.members.first
    let candidates =
      first.map { self[.servicesWith(namespace: namespace, label: $0.key, value: $0.value.text ?? "")] }
      ?? self[.kindIn("Service", namespace: namespace)]
    let matcher = LabelMatcher(selector)
    return candidates.filter { matcher.matches($0.root["metadata", "labels"]?.value.object ?? [:]) }
  }
}

extension ObjectPart {
  /// That a monitor with this selector watches nothing.
  fileprivate func watchingNothing(_ object: PlacedObject, _ what: String, _ surroundings: Surroundings) -> Problem {
    let place = surroundings.conditions.isComplete ? "where it looks" : "among these objects"
    return problem(
      "\(object) selects no \(what): none \(place) have the labels that it selects, so nothing is measured",
      brief: "it selects no \(what)")
  }
}
