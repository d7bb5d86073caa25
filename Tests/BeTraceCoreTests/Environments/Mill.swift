import BeTraceCore

/// A service with a parameter of every kind, whose objects say plainly what each was given.
struct Mill: ServiceModule {
  enum Size: String, CaseIterable { case small, large }

  static let size = OwnParameter<Size>.choice("size", default: .small, help: "How much it takes.")
  static let speed = OwnParameter<Int>.integer("speed", in: 1...9, default: 4, help: "Turns a minute.")
  static let storage = OwnParameter<String>.quantity("storage", default: "10Gi", help: "Room for grain.")
  static let isWet = OwnParameter<Bool>.boolean("wet", default: false, help: "Whether a river drives it.")

  let info = ServiceInfo(
    name: "mill", description: "Grinds.", version: "1.0", component: "worker", owner: "millers",
    ports: [ServiceInfo.Port("http", 8080, offeredAs: 80)],
    health: HealthEndpoints(liveness: "/live", readiness: "/ready", port: "http"))

  let dependencies: [Dependency] = [.hard("dam")]

  let parameters: [Parameter] = [
    .replicas(0...5, default: 2, reason: "the building has five floors"),
    .image(default: "registry.example.com/mill:1.0@sha256:\(String(repeating: "a", count: 64))"),
    .resources(
      default: .computed(from: ["size"]) { own in
        let memory: Value = own["size"] == "large" ? "2Gi" : "1Gi"
        return ["requests": ["cpu": "100m", "memory": memory], "limits": ["cpu": "1", "memory": memory]]
      }),
    size.parameter, speed.parameter, storage.parameter, isWet.parameter,
    Parameter("args", .list(of: .text(.free)), default: .fixed(["--grind"]), help: "Arguments."),
    Parameter("nodeSelector", .map(of: .text(.labelValue)), default: .fixed(["disk": "ssd"]), help: "Which nodes."),
  ]

  let variables = [
    Variable("MODE", default: .parameter("size"), help: "The size again."),
    Variable("LOG_LEVEL", default: .text("info"), help: "How much it says."),
    Variable("TOKEN", required: true, secret: true, help: "Opens the gate."),
  ]

  func makeDeployment(_ parameters: DeploymentParameters) -> ServiceDeployment {
    func object(_ kind: String, _ name: String, _ spec: Object) -> Resource {
      Resource([
        "apiVersion": "v1", "kind": .string(kind),
        "metadata": ["name": .string(name), "namespace": .string(parameters.namespace)], "spec": .object(spec),
      ])
    }
    let container = Container(
      name: "mill", image: parameters.image.description, imagePullPolicy: parameters.imagePullPolicy,
      env: parameters.env, resources: parameters.resources)
    var workload: Object = ["template": ["spec": ["containers": [.object(container.body)]]]]
    workload["replicas"] = parameters.replicas.map(Value.integer)
    var deployment = ServiceDeployment(
      namespace: Resource([
        "apiVersion": "v1", "kind": "Namespace", "metadata": ["name": .string(parameters.namespace)],
      ]),
      deployment: object("Deployment", "mill", workload),
      service: object("Service", "mill", ["ports": [["name": "http", "port": 80]]]))
    if let ingress = parameters.ingress {
      var spec: Object = ["path": .string(ingress.path), "pathType": .string(ingress.pathType.rawValue)]
      spec["host"] = ingress.host.map(Value.string)
      spec["class"] = ingress.className.map(Value.string)
      spec["tls"] = ingress.tlsSecret.map(Value.string)
      spec["annotations"] = .object(
        Object(ingress.annotations.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }))
      deployment.ingress = object("Ingress", "mill", spec)
    }
    deployment.others = [
      object(
        "Stones", "mill",
        [
          "size": .string(parameters[Self.size].rawValue), "speed": .integer(parameters[Self.speed]),
          "storage": .string(parameters[Self.storage]), "wet": .bool(parameters[Self.isWet]),
        ])
    ]
    return deployment
  }
}

/// A service that is reached from outside unless an environment says otherwise.
struct Dam: ServiceModule {
  let info = ServiceInfo(
    name: "dam", description: "Holds water.", version: "1.0", component: "api", owner: "millers",
    ports: [ServiceInfo.Port("gate", 4000)],
    health: HealthEndpoints(liveness: "/live", readiness: "/ready", port: "gate"))
  let dependencies: [Dependency] = []
  let variables: [Variable] = []

  let parameters = [
    Parameter(
      "ingress", Parameter.ingress.type,
      default: .fixed(["host": "dam.example.com", "className": "nginx", "annotations": ["depth": "9"]]),
      help: "How it is reached.")
  ]

  func makeDeployment(_ parameters: DeploymentParameters) -> ServiceDeployment {
    let metadata: Value = ["name": "dam", "namespace": .string(parameters.namespace)]
    return ServiceDeployment(
      namespace: Resource([
        "apiVersion": "v1", "kind": "Namespace", "metadata": ["name": .string(parameters.namespace)],
      ]),
      deployment: Resource(["apiVersion": "apps/v1", "kind": "Deployment", "metadata": metadata]),
      service: Resource(["apiVersion": "v1", "kind": "Service", "metadata": metadata]))
  }
}
