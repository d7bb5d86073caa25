/// The manifests of one service, and which of their objects plays which part. What plays none is carried along.
struct ServiceManifests: Sendable {
  /// The objects as they are written, lists taken apart, in file order.
  private(set) var written: [Manifest]
  /// The same as they are deployed; one that is empty is not. The parts below are positions among them.
  private(set) var resources: [Resource]
  /// What runs the pods: a Deployment, StatefulSet or DaemonSet, else a CronJob or a Job.
  let workload: Int?
  /// The Services that lead to its pods, the one that others mean first.
  let services: [Int]
  /// The Ingresses that lead to these Services.
  let ingresses: [Int]
  /// The Namespace of the others.
  let namespace: Int?
  /// What scales the workload.
  let autoscaler: Int?
  /// An Ingress that they have not, and an environment asks for.
  var addedIngress: Resource?

  /// The parts that `written` play for the service called `name`.
  init(of name: String, _ written: [Manifest]) {
    let resources = written.map { Resource($0.value.object ?? [:]) }
    let workload = Self.workload(of: name, among: resources)
    let pods = workload.map { resources[$0] }
    let services = resources.indices.filter { resources[$0].kind == "Service" && resources[$0].selects(podsOf: pods) }
      .sorted { resources[$0].precedence(for: name) < resources[$1].precedence(for: name) }
    let names = Set(services.map { resources[$0].name })
    self.written = written
    self.resources = resources
    self.workload = workload
    self.services = services
    ingresses = resources.indices.filter { index in
      resources[index].kind == "Ingress" && resources[index].backendServices.contains(where: names.contains)
    }
    let space = pods?.namespace
    let spaces = resources.indices.filter { resources[$0].kind == "Namespace" }
    namespace = spaces.first { resources[$0].name == space } ?? (spaces.count == 1 ? spaces.first : nil)
    autoscaler = resources.indices.first {
      resources[$0].kind == HorizontalPodAutoscaler.kind && resources[$0].scales(pods)
    }
  }

  private static func workload(of name: String, among resources: [Resource]) -> Int? {
    for kinds in [["Deployment", "StatefulSet", "DaemonSet"], ["ReplicaSet"], ["CronJob"], ["Job"]] {
      let found = resources.indices.filter { kinds.contains(resources[$0].kind) }
      // In whatever order they are written: who is called like the service, then the first name and namespace.
      let rank = { (index: Int) -> (Int, String, String) in
        (resources[index].name == name ? 0 : 1, resources[index].name, resources[index].namespace ?? "")
      }
      if let best = found.min(by: { rank($0) < rank($1) }) { return best }
    }
    return nil
  }
}

// What is in them.
extension ServiceManifests {
  /// The Service that others mean.
  var service: Int? { services.first }

  /// The kind of the workload, nil if there is none.
  var workloadKind: String? { workload.map { resources[$0].kind } }

  /// The way from the workload to what its pods are made of, nil if there is none.
  var template: ValuePath? { workload.flatMap { resources[$0].templatePath } }

  /// The way from the workload to the container that the service is about: the one that the pods call their default, else
  /// one called like the workload, else the first.
  var container: ValuePath? {
    guard let workload, let template else { return nil }
    let resource = resources[workload]
    let containers = resource[template.appending("spec", "containers")]?.array ?? []
    let annotations = resource[template.appending("metadata", "annotations")]
    let names = [annotations?["kubectl.kubernetes.io/default-container"]?.text, resource.name]
    let index = names.compactMap { name in containers.firstIndex { $0["name"]?.text == name && name != nil } }.first
    guard !containers.isEmpty else { return nil }
    return template.appending("spec", "containers").appending(.index(index ?? 0))
  }

  /// What the container says at `keys`, nil if nothing.
  func ofContainer(_ keys: String...) -> Value? {
    guard let workload, let container else { return nil }
    return resources[workload][keys.reduce(container) { $0.appending(.key($1)) }]
  }

  /// The namespace that the objects are in; nil if they do not say.
  var home: String? {
    workload.flatMap { resources[$0].namespace } ?? resources.compactMap(\.namespace).min()
  }

  /// Where in its file an object says what is at `path`, or what is nearest to that.
  func place(of path: ValuePath, in index: Int) -> Place {
    written[index].place(nearest: path.asFieldPath)
  }

  /// Where the container says what is at `keys`; nil if there is no container.
  func placeInContainer(_ keys: String...) -> Place? {
    guard let workload, let container else { return nil }
    return place(of: keys.reduce(container) { $0.appending(.key($1)) }, in: workload)
  }
}

// What is changed in them.
extension ServiceManifests {
  /// Has `decide` say what is at `path` of an object; nil is nothing. All else stays as it is.
  mutating func change(_ path: ValuePath, in index: Int, _ decide: (Value?) -> Value?) {
    var value = Value.object(resources[index].body)
    value.change(path, decide)
    resources[index].body = value.object ?? [:]
  }

  /// The same of what the container says at `keys`.
  mutating func changeContainer(_ keys: String..., decide: (Value?) -> Value?) {
    guard let workload, let container else { return }
    change(keys.reduce(container) { $0.appending(.key($1)) }, in: workload, decide)
  }

  /// Takes an object away.
  mutating func remove(_ index: Int) { resources[index] = Resource([:]) }
}

extension ServiceManifests {
  /// Lays `patch`, an object of the same kind and name, over the one at `index`.
  mutating func lay(_ patch: Resource, over index: Int) {
    resources[index].body = Value.object(resources[index].body).laying(.object(patch.body))?.object ?? [:]
  }

  /// Adds an object that plays no part.
  mutating func add(_ manifest: Manifest) {
    written.append(manifest)
    resources.append(Resource(manifest.value.object ?? [:]))
  }
}

extension ServiceManifests {
  /// The objects by the names that the contract has for them; what there is none of is empty.
  var deployment: ServiceDeployment {
    let running = workload.flatMap { ["CronJob", "Job"].contains(resources[$0].kind) ? nil : $0 }
    let named = [namespace, running, service, ingresses.first]
    let slots = named.map { index in index.map { resources[$0] } ?? Resource([:]) }
    let taken = Set(named.compactMap(\.self))
    return ServiceDeployment(
      namespace: slots[0], deployment: slots[1], service: slots[2],
      ingress: addedIngress ?? (slots[3].body.isEmpty ? nil : slots[3]),
      others: resources.indices.filter { !taken.contains($0) && !resources[$0].body.isEmpty }.map { resources[$0] })
  }
}
