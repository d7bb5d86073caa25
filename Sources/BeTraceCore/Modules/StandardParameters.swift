/// The parameters that every module has (architecture decision record 001), and those that infrastructure adds.
extension Parameter {
  /// The namespace of all its objects; an environment usually sets one for all services.
  public static let namespace = Parameter(
    "namespace", .text(.dnsLabel), default: "default",
    help: "The Kubernetes namespace of all the service's objects.")

  /// How many pods run; a service may allow fewer, and says why.
  public static func replicas(
    _ range: ClosedRange<Int> = 0...Int(Int32.max), default count: Int = 1, reason: String? = nil,
    fileID: String = #fileID, line: Int = #line
  ) -> Parameter {
    Parameter(
      "replicas", .integer(range), default: .fixed(.integer(count)), label: "Replicas", unit: "pods",
      help: "\(replicasHelp) Not rendered while autoscaling is on, which then decides.", reason: reason,
      fileID: fileID, line: line)
  }

  /// What replicas are where there is no autoscaling.
  static let replicasHelp = "How many pods run."

  /// The container's image, with the reference that the service ships as default.
  public static func image(
    default reference: String, fileID: String = #fileID, line: Int = #line
  ) -> Parameter {
    Parameter(
      "image", .image, default: .fixed(.string(reference)),
      help: "The container's image. The digest decides what runs; the tag is for people.", fileID: fileID, line: line)
  }

  /// When a node fetches the image.
  public static let imagePullPolicy = Parameter(
    "imagePullPolicy", .choice(["Always", "IfNotPresent", "Never"]), default: "Never", label: "Pull policy",
    help: "When a node fetches the image. Never needs the image on every node and is for laptops.", devOnly: ["Never"])

  /// Environment variables, merged by name over those that the service declares.
  static func env(declaring variables: [Variable], default value: ParameterDefault) -> Parameter {
    Parameter(
      "env", .map(of: .variable(declared: variables)), default: value, label: "Variables",
      help: "Environment variables of the container: text, or a reference to a secret, config map, field or service.")
  }

  /// Requests and limits, with the service's own as default.
  public static func resources(
    default value: ParameterDefault, fileID: String = #fileID, line: Int = #line
  ) -> Parameter {
    Parameter(
      "resources",
      .object(
        [
          Parameter("requests", .map(of: .quantity), help: "What a node has to have free to take the pod."),
          Parameter("limits", .map(of: .quantity), help: "The most that the container may use."),
        ], isOptional: false),
      default: value, help: "CPU and memory of the container.", fileID: fileID, line: line)
  }

  /// How the service is reached from outside; none unless asked for.
  public static let ingress = Parameter(
    "ingress",
    .object(
      [
        Parameter("host", .text(.host), help: "The DNS name under which the service is reached from outside."),
        Parameter(
          "className", .text(.dnsSubdomain), label: "Class", help: "Which ingress controller serves it, such as nginx."),
        Parameter("path", .text(.path), default: "/", help: "The URL path that goes to the service."),
        Parameter(
          "pathType", .choice(["Prefix", "Exact", "ImplementationSpecific"]), default: "Prefix",
          help: "How the path is compared with a request's."),
        Parameter(
          "tls",
          .object(
            [
              Parameter(
                "secretName", .text(.dnsSubdomain), label: "TLS secret",
                help: "The secret that holds the certificate and its key.")
            ], isOptional: true),
          default: .fixed(.null), label: "TLS", help: "Encryption of the connection; none unless set."),
        Parameter("annotations", .map(of: .text(.free)), help: "Settings for the ingress controller and cert-manager."),
      ], isOptional: true),
    default: .fixed(.null), help: "How the service is reached from outside the cluster. Off unless asked for.")

  /// Replicas by load; none unless asked for.
  public static let autoscaling = Parameter(
    "autoscaling",
    .object(
      [
        Parameter(
          "min", .integer(1...Int(Int32.max)), default: 2, label: "Least pods", unit: "pods",
          help: "The fewest pods that run."),
        Parameter(
          "max", .integer(1...Int(Int32.max)), default: 4, label: "Most pods", unit: "pods",
          help: "The most pods that run."),
        Parameter(
          "cpu", .integer(1...1000), label: "CPU target", unit: "percent",
          help: "Average CPU use, in percent of the request, at which pods are added."),
        Parameter(
          "memory", .integer(1...1000), label: "Memory target", unit: "percent",
          help: "Average memory use, in percent of the request, at which pods are added."),
      ], isOptional: true),
    default: .fixed(.null), help: "Lets the load decide how many pods run. Replaces replicas.")

  static let enabled = Parameter(
    "enabled", .boolean, default: true, help: "Whether the environment runs the service at all.")

  /// What stands in the place of a comment; a module never sees it.
  static let description = Parameter(
    "description", .text(.free),
    help: "What the environment decides here and why, in the words of whoever did. Not inherited, in no manifest.")

  static let labels = Parameter(
    "labels", .map(of: .text(.labelValue)), help: "More labels for the service's own objects and pods.")

  static let annotations = Parameter(
    "annotations", .map(of: .text(.free)), help: "More annotations for the service's own objects and pods.")
}
