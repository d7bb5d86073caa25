extension JointRule {
  /// What pods name and need: X-10 if nobody makes it, X-16 if it is in another namespace.
  static let namedNeeds = [
    JointRule("X-10", .together, on: .pods) { object, surroundings in
      object.needs.compactMap { need in
        guard surroundings.lacks(need, in: object.namespace),
          surroundings.namespaces(having: need.kind.rawValue, need.name, besides: object.namespace).isEmpty
        else { return nil }
        return surroundings.absence(of: need, in: object)
      }
    },
    JointRule("X-16", .together, on: .pods) { object, surroundings in
      object.needs.compactMap { need in
        guard surroundings.lacks(need, in: object.namespace),
          let place = surroundings.namespaces(having: need.kind.rawValue, need.name, besides: object.namespace).first
        else { return nil }
        return need.part.problem(
          need.field,
          "\(object) is in namespace '\(object.namespace.visible)', but \(need.words) is in '\(place.visible)': pods use only "
            + "what is in their own", brief: "\(need.words) is in '\(place.visible)'")
      }
    },
  ]

  /// What the whole cluster has to have: ADM-01, ADM-03.
  static let clusterNeeds = [
    JointRule("ADM-01", .together, on: .any) { object, surroundings in
      let name = object.namespace
      guard surroundings.conditions.isComplete, object.root.object.kind.isNamespaced, name.isDNSLabel,
        name != "default", !name.hasPrefix("kube-"), surroundings.lacksNamespace(name),
        surroundings.siblings(of: object).first(where: { $0.namespace == name })?.position == object.position
      else { return [] }
      let known = surroundings[.kind("Namespace")].map { $0.name }
      let path = FieldPath("metadata", "namespace")
      let nearest = name.nearest(in: known)
      return [
        Problem(
          path,
          "\(object) goes to namespace '\(name.visible)', which nothing makes and '\(ExternalKind.namespace.setting)' does not "
            + "list" + (nearest == nil ? ": the server refuses what is to go there" : nearest.question),
          brief: "namespace '\(name.visible)' is not known\(nearest.question)",
          remedies: (nearest.map { [.write(.string($0), at: path, "use namespace '\($0)'")] } ?? [])
            + [.declare(.namespace, name: name, keys: [], "list \(name) as a namespace that exists")])
      ]
    },
    JointRule("ADM-03", .together, on: .pods) { object, surroundings in
      object.classNeeds.compactMap { need in
        let isBuiltIn = need.kind == .priorityClass && need.name.hasPrefix("system-")
        guard !isBuiltIn, surroundings.lacks(need, in: "") else { return nil }
        return surroundings.absence(of: need, in: object)
      }
    },
  ]

  /// A disk that one node has at a time, for pods on several: X-21.
  static let sharedClaim = JointRule("X-21", .together, on: .kinds(["Deployment", "ReplicaSet"])) {
    object, surroundings in
    guard surroundings.leastPods(of: object) > 1 else { return [] }
    return object.needs.compactMap { need in
      guard need.kind == .claim,
        let modes = surroundings.object("PersistentVolumeClaim", need.name, in: object.namespace)?.specification?
          .items("accessModes").compactMap(\.value.text),
        !modes.isEmpty, modes.allSatisfy({ $0.hasPrefix("ReadWriteOnce") })
      else { return nil }
      return Problem(
        FieldPath("spec", "replicas"),
        "\(object) has \(surroundings.leastPods(of: object)) pods or more that share claim '\(need.name.visible)', which only one "
          + "node can mount: those on other nodes wait for ever; use one pod, ReadWriteMany, or the volumeClaimTemplates of a "
          + "StatefulSet", brief: "one node can mount claim '\(need.name.visible)', several pods want it",
        remedies: surroundings.scalers(of: object).isEmpty
          ? [.write(1, at: FieldPath("spec", "replicas"), "use one pod")] : [])
    }
  }
}

/// Something that pods name, and do not run without.
private struct Need {
  let kind: ExternalKind
  let name: String
  /// What has the name.
  let part: ObjectPart
  /// The field with the name.
  let field: String

  /// What `field` of `part` names; nil if nothing, or what nothing can be called.
  init?(_ kind: ExternalKind, _ part: ObjectPart?, _ field: String) {
    guard let part, part.text(field).isDNSSubdomain else { return nil }
    self.kind = kind
    name = part.text(field)
    self.part = part
    self.field = field
  }

  /// How messages call it.
  var words: String { "\(kind.word) '\(name.visible)'" }
}

extension PlacedObject {
  /// What its pods need from their namespace.
  fileprivate var needs: [Need] {
    guard let spec = object.pods?.spec else { return [] }
    let account = Need(
      .serviceAccount, spec, spec.isEmpty("serviceAccountName") ? "serviceAccount" : "serviceAccountName")
    // What a StatefulSet makes for each pod takes the place of a volume of its name.
    let made = spec.object.claimNames
    let volumes = spec.items("volumes").filter { !made.contains($0.text("name")) }
    return [account?.name == "default" ? nil : account].compactMap(\.self)
      + volumes.compactMap { Need(.claim, $0["persistentVolumeClaim"], "claimName") }
      + spec.items("imagePullSecrets").compactMap { Need(.secret, $0, "name") }
  }

  /// What its pods need from the cluster.
  fileprivate var classNeeds: [Need] {
    let spec = object.pods?.spec
    return [Need(.priorityClass, spec, "priorityClassName"), Need(.runtimeClass, spec, "runtimeClassName")]
      .compactMap(\.self)
  }
}

extension Surroundings {
  /// Whether nothing makes what is needed, and it is not declared.
  fileprivate func lacks(_ need: Need, in namespace: String) -> Bool {
    if conditions.externals[need.kind]?[need.name] != nil { return false }
    switch need.kind {
    case .secret: return !hasSecret(need.name, in: namespace)
    case .priorityClass, .runtimeClass: return self[.everywhere(need.kind.rawValue, name: need.name)].isEmpty
    default: return object(need.kind.rawValue, need.name, in: namespace) == nil
    }
  }

  /// Whether no namespace called `name` is made, or declared.
  fileprivate func lacksNamespace(_ name: String) -> Bool {
    object("Namespace", name, in: "") == nil && conditions.externals[.namespace]?[name] == nil
      && !(conditions.externals[.service]?.members ?? []).contains { $0.value["namespace"]?.text == name }
  }

  /// That pods name what nobody makes.
  fileprivate func absence(of need: Need, in object: PlacedObject) -> Problem {
    let isOfCluster = need.kind == .priorityClass || need.kind == .runtimeClass
    let made =
      isOfCluster ? self[.kind(need.kind.rawValue)].map { $0.name } : names(need.kind.rawValue, in: object.namespace)
    let nearest = need.name.nearest(in: made.sorted() + (conditions.externals[need.kind]?.keys ?? []))
    let absence =
      conditions.isComplete
      ? "which nothing makes and '\(need.kind.setting)' does not list" : "which is not among these objects"
    var remedies =
      nearest.map {
        [Remedy.write(.string($0), at: need.part.path[need.field], "refer to '\($0)'")]
      } ?? []
    if conditions.isComplete {
      let keys = need.kind == .secret ? [".dockerconfigjson"] : []
      remedies.append(
        .declare(need.kind, name: need.name, keys: keys, "list \(need.name) as a \(need.kind.word) that exists"))
    }
    return need.part.problem(
      need.field,
      "\(object) refers to \(need.words), \(absence)"
        + (nearest == nil ? ": \(need.kind.consequence)" : nearest.question),
      brief: "\(need.words) is not known\(nearest.question)", remedies: remedies)
  }
}

extension ExternalKind {
  /// What becomes of pods without it.
  fileprivate var consequence: String {
    switch self {
    case .claim: "pods wait for it"
    case .secret: "an image that needs it is not pulled"
    default: "no pods are made"
    }
  }
}

extension Surroundings {
  /// How many pods a workload has at least; 0 where nobody can tell.
  func leastPods(of workload: PlacedObject) -> Int {
    if let scaler = scaler(of: workload) { return scaler.specification?.integer("minReplicas") ?? 1 }
    switch workload.kind {
    case "Deployment", "StatefulSet", "ReplicaSet", "ReplicationController":
      return workload.specification?.integer("replicas") ?? 1
    case "Pod", "DaemonSet": return 1
    case "Job": return workload.specification?.integer("parallelism") ?? 1
    default: return 0
    }
  }
}
