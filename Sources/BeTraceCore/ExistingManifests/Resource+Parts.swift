extension Resource {
  /// The way to what its pods are made of; nil if it makes none.
  var templatePath: ValuePath? {
    switch kind {
    case "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job": ValuePath().appending("spec", "template")
    case "CronJob": ValuePath().appending("spec", "jobTemplate", "spec", "template")
    default: nil
    }
  }

  /// Whether it keeps pods of a template running.
  public var runsPods: Bool { ImpactRule.rollingKinds.contains(kind) }

  /// The labels of the pods that it makes.
  var podLabels: Object { templatePath.flatMap { self[$0.appending("metadata", "labels")]?.object } ?? [:] }

  /// What its pods are made of.
  var podSpec: Value? { templatePath.flatMap { self[$0.appending("spec")] } }

  /// Whether it, a Service, leads to the pods of `workload`.
  func selects(podsOf workload: Resource?) -> Bool {
    guard let workload, let selector = body["spec"]?["selector"]?.object else { return false }
    return workload.isIn(namespace) && workload.podLabels.matches(selector)
  }

  /// Whether it, an autoscaler, is about `workload`.
  func scales(_ workload: Resource?) -> Bool {
    guard let workload, let target = body["spec"]?["scaleTargetRef"] else { return false }
    return target["kind"]?.text == workload.kind && target["name"]?.text == workload.name && workload.isIn(namespace)
  }

  /// Whether it is in `other`, as far as both are known.
  func isIn(_ other: String?) -> Bool { namespace == nil || other == nil || namespace == other }

  /// The names of the Services that it, an Ingress, leads to.
  var backendServices: [String] {
    let paths = (body["spec"]?["rules"]?.array ?? []).flatMap { $0["http"]?["paths"]?.array ?? [] }
    return (paths.map { $0["backend"] } + [body["spec"]?["defaultBackend"]]).compactMap {
      $0?["service"]?["name"]?.text
    }
  }

  /// Which of several Services others mean: the lowest.
  func precedence(for service: String) -> Int {
    if name == service { return 0 }
    return body["spec"]?["clusterIP"]?.text == "None" ? 2 : 1
  }
}

extension Object {
  /// Whether it has all of `labels`, of which there have to be some.
  func matches(_ labels: Object) -> Bool { !labels.isEmpty && labels.members.allSatisfy { self[$0.key] == $0.value } }
}

extension ValuePath {
  /// This path and some keys more.
  func appending(_ keys: String...) -> ValuePath { keys.reduce(self) { $0.appending(.key($1)) } }
}

extension Value {
  /// Has `decide` say what is at `path`; nil is nothing. Objects on the way are made where there are none, all else stays as
  /// and where it is.
  mutating func change(_ path: ValuePath, _ decide: (Value?) -> Value?) {
    self = Self.changed(self, path.steps[...], decide) ?? self
  }

  private static func changed(_ value: Value?, _ steps: ArraySlice<ValuePath.Step>, _ decide: (Value?) -> Value?)
    -> Value?
  {
    guard let step = steps.first else { return decide(value) }
    switch step {
    case .key(let key):
      guard value == nil || value?.object != nil else { return value }
      var object = value?.object ?? [:]
      let next = changed(object[key], steps.dropFirst(), decide)
      if next == nil, value == nil { return nil }
      object[key] = next
      return .object(object)
    case .index(let index):
      guard var items = value?.array, items.indices.contains(index) else { return value }
      if let next = changed(items[index], steps.dropFirst(), decide) {
        items[index] = next
      } else {
        items.remove(at: index)
      }
      return .array(items)
    }
  }
}
