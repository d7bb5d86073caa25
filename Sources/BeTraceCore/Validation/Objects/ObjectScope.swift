/// Which parts of which objects a rule looks at.
enum ObjectScope: Sendable, Hashable {
  /// The whole object, of any kind.
  case any
  /// The whole object, of some kinds.
  case kinds(Set<String>)
  /// The metadata of the object and of the pods that it makes.
  case metadata
  /// The specification of a pod, in itself or in the template of what makes pods.
  case pods
  /// Every container and init container.
  case containers
  /// What every container asks for and is limited to.
  case resources
  /// Every port of a container.
  case ports
  /// Every environment variable of a container.
  case variables
  /// What every variable that has no value of its own takes it from.
  case variableSources
  /// Every probe of a container.
  case probes
  /// Every hook of a container.
  case hooks
  /// Every volume of a pod.
  case volumes
  /// The specification of every claim to storage: a claim itself, a template of one, an ephemeral volume.
  case claims
  /// Every label selector that is checked.
  case selectors
  /// The specification of every Job: of itself, or in a CronJob.
  case jobs

  /// The whole object, of one kind.
  static func kind(_ name: String) -> ObjectScope { .kinds([name]) }

  /// The kinds that are pods or make them.
  static let kindsWithPods: Set = [
    "Pod", "PodTemplate", "CronJob", "Deployment", "ReplicaSet", "StatefulSet", "DaemonSet", "Job",
    "ReplicationController",
  ]

  /// Whether objects of the kind `name` can have such parts.
  func sees(_ name: String) -> Bool {
    switch self {
    case .kinds(let names): names.contains(name)
    case .pods, .containers, .resources, .ports, .variables, .variableSources, .probes, .hooks, .volumes:
      Self.kindsWithPods.contains(name)
    case .any, .metadata, .claims, .selectors, .jobs: true
    }
  }
}

/// The parts of one object, by scope, found once; a class, because every rule asks for them.
final class ObjectParts {
  /// The whole object, as the only one of its kind.
  private let roots: [ObjectPart]
  private let metadata, pods, containers, resources, ports, variables, variableSources, probes, hooks: [ObjectPart]
  private let volumes, claims, selectors, jobs: [ObjectPart]

  /// The parts of `object`, of which `written` was given, if not all of it, and the rest filled in.
  init(_ object: DecodedObject, written: Value? = nil, version: KubernetesVersion) {
    let facts = ObjectFacts(object, written: written ?? object.value, version: version)
    let root = ObjectPart(value: object.value, path: FieldPath(), object: facts)
    roots = [root]
    let kind = object.kind.name
    let template = root.podTemplate
    metadata = [root["metadata"], kind == "Pod" ? nil : template?["metadata"]].compactMap(\.self)
    let pod = template?["spec"]
    pods = pod.map { [$0] } ?? []
    let containers = pod.map { $0.items("containers") + $0.items("initContainers") } ?? []
    self.containers = containers
    resources = containers.compactMap { $0["resources"] }
    ports = containers.flatMap { $0.items("ports") }
    variables = containers.flatMap { $0.items("env") }
    variableSources = variables.compactMap { $0["valueFrom"] }
    probes = containers.flatMap { container in
      ["livenessProbe", "readinessProbe", "startupProbe"].compactMap { container[$0] }
    }
    hooks = containers.flatMap { container in
      ["postStart", "preStop"].compactMap { container["lifecycle", $0] }
    }
    // What a StatefulSet makes for each pod takes the place of a volume of its name.
    let claimNames = facts.claimNames
    volumes = pod?.items("volumes").filter { !claimNames.contains($0.text("name")) } ?? []
    claims = root.claims + volumes.compactMap { $0["ephemeral", "volumeClaimTemplate", "spec"] }
    selectors = root.selectors + (pod?.podSelectors ?? [])
    let job = kind == "Job" ? root["spec"] : kind == "CronJob" ? root["spec", "jobTemplate", "spec"] : nil
    jobs = job.map { [$0] } ?? []
  }

  /// The whole object.
  var root: ObjectPart { roots[0] }

  /// The parts of `scope`, which can have them in an object of this kind.
  func parts(of scope: ObjectScope) -> [ObjectPart] {
    switch scope {
    case .any, .kinds: roots
    case .metadata: metadata
    case .pods: pods
    case .containers: containers
    case .resources: resources
    case .ports: ports
    case .variables: variables
    case .variableSources: variableSources
    case .probes: probes
    case .hooks: hooks
    case .volumes: volumes
    case .claims: claims
    case .selectors: selectors
    case .jobs: jobs
    }
  }
}

extension ObjectPart {
  /// The pod that the object is, or the template of those that it makes; nil if there is none.
  var podTemplate: ObjectPart? {
    switch object.kind.name {
    case "Pod": self
    case "PodTemplate": self["template"]
    case "CronJob": self["spec", "jobTemplate", "spec", "template"]
    case "Deployment", "ReplicaSet", "StatefulSet", "DaemonSet", "Job", "ReplicationController":
      self["spec", "template"]
    default: nil
    }
  }

  fileprivate var claims: [ObjectPart] {
    switch object.kind.name {
    case "PersistentVolumeClaim": self["spec"].map { [$0] } ?? []
    case "StatefulSet": self["spec"]?.items("volumeClaimTemplates").compactMap { $0["spec"] } ?? []
    default: []
    }
  }

  /// The selectors of the object itself.
  fileprivate var selectors: [ObjectPart] {
    switch object.kind.name {
    case "Deployment", "ReplicaSet", "StatefulSet", "DaemonSet", "Job", "PodDisruptionBudget", "PersistentVolumeClaim":
      [self["spec", "selector"]].compactMap { $0 }
    case "NetworkPolicy":
      [self["spec", "podSelector"]].compactMap { $0 }
        + ["ingress", "egress"].flatMap { direction in
          (self["spec"]?.items(direction) ?? []).flatMap { rule in
            rule.items(direction == "ingress" ? "from" : "to").flatMap { peer in
              ["podSelector", "namespaceSelector"].compactMap { peer[$0] }
            }
          }
        }
    case "ClusterRole": self["aggregationRule"]?.items("clusterRoleSelectors") ?? []
    default: []
    }
  }

  /// The selectors in the specification of a pod.
  fileprivate var podSelectors: [ObjectPart] {
    let terms = ["podAffinity", "podAntiAffinity"].flatMap { kind -> [ObjectPart] in
      guard let affinity = self["affinity", kind] else { return [] }
      return affinity.items("requiredDuringSchedulingIgnoredDuringExecution")
        + affinity.items("preferredDuringSchedulingIgnoredDuringExecution").compactMap { $0["podAffinityTerm"] }
    }
    return items("topologySpreadConstraints").compactMap { $0["labelSelector"] }
      + terms.flatMap { term in ["labelSelector", "namespaceSelector"].compactMap { term[$0] } }
  }
}
