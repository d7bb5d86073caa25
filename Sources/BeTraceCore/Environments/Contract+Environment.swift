extension Contract {
  /// What an environment may set about itself, besides the entries of its services: merged along the chain by the same
  /// rules as parameters, as far as it is inherited.
  public static let environment = Contract([
    Parameter("extends", .text(.dnsLabel), help: "The environment whose choices it starts from."),
    Parameter("abstract", .boolean, default: false, help: "Whether it is only there to be extended, never deployed."),
    Parameter(
      "protected", .boolean, default: false,
      help: "Whether saving and applying ask for the name, and unsafe defaults are findings."),
    Parameter("context", .text(.free), help: "The kubectl context of its cluster."),
    Parameter(
      "namespace", .text(.dnsLabel), help: "The Kubernetes namespace of every service that does not name its own."),
    Parameter("description", .text(.free), help: "What it is for, in the words of its owners."),
    Parameter("platform", .object(platform, isOptional: false), help: "What infrastructure adds to every service."),
    Parameter(
      "exceptions", .list(of: .object(exception, isOptional: false)),
      help: "The findings that it accepts for a time, and why."),
  ])

  private static let platform: [Parameter] = [
    Parameter(
      "kubernetesVersion", .text(.kubernetesVersion), default: "1.36", help: "The version whose rules apply."),
    Parameter(
      "podSecurity", .choice(["restricted", "baseline", "privileged"]), default: "restricted",
      help: "The Pod Security Standard that its namespaces enforce."),
    Parameter("labels", .map(of: .text(.labelValue)), help: "Labels of every object and pod."),
    Parameter("annotations", .map(of: .text(.free)), help: "Annotations of every object."),
    Parameter(
      "networkPolicies", .choice(["fromDependencies", "none"]), default: "none",
      help: "Whether traffic is allowed between dependent services only."),
    Parameter(
      "monitoring", .choice(["serviceMonitor", "podMonitor", "annotations", "none"]), default: "none",
      help: "How Prometheus finds the services."),
    Parameter(
      "policyProfile", .choice(["lenient", "standard", "strict"]), default: "standard",
      help: "How severe findings of policy rules are."),
    Parameter("externals", .object(externals, isOptional: false), help: "What exists outside the plan."),
  ]

  private static let externals: [Parameter] = [
    Parameter("secrets", .map(of: .list(of: .text(.dataKey))), help: "Secrets that exist, with their keys."),
    Parameter("configMaps", .map(of: .list(of: .text(.dataKey))), help: "Config maps that exist, with their keys."),
    Parameter("services", .map(of: .object(externalService, isOptional: false)), help: "Services that run elsewhere."),
    Parameter("serviceAccounts", .list(of: .text(.dnsSubdomain)), help: "Service accounts that exist."),
    Parameter("claims", .list(of: .text(.dnsSubdomain)), help: "Claims to storage that exist."),
    Parameter("priorityClasses", .list(of: .text(.dnsSubdomain)), help: "Priority classes of the cluster."),
    Parameter("runtimeClasses", .list(of: .text(.dnsSubdomain)), help: "Runtime classes of the cluster."),
    Parameter("namespaces", .list(of: .text(.dnsLabel)), help: "Namespaces that exist."),
  ]

  private static let externalService: [Parameter] = [
    Parameter("namespace", .text(.dnsLabel), help: "Where the service runs."),
    Parameter("ports", .map(of: .integer(1...65535)), help: "The ports that its Service offers, by name."),
  ]

  private static let exception: [Parameter] = [
    Parameter("rule", .text(.nonEmpty), help: "The rule whose finding is accepted, such as POL-07."),
    Parameter("service", .text(.nonEmpty), help: "The service it is accepted for; otherwise all."),
    Parameter("reason", .text(.nonEmpty), help: "Why it is accepted."),
    Parameter("until", .text(.day), help: "The last day on which it is accepted."),
  ]
}
