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
      help: """
        Whether traffic is allowed between dependent services only. fromDependencies makes a NetworkPolicy for each \
        service, and one for each namespace that denies the rest.
        """),
    Parameter(
      "dnsCache", .text(.addressRange), label: "DNS cache",
      help: """
        Where a cache on every node answers for the cluster's DNS, such as 169.254.20.10/32 of NodeLocal DNSCache: \
        network policies let pods ask it, too.
        """),
    Parameter("ingressController", .object(ingressController, isOptional: false), help: "What serves Ingresses."),
    Parameter(
      "monitoring", .choice(["serviceMonitor", "podMonitor", "annotations", "none"]), default: "none",
      help: """
        How Prometheus finds the services that have metrics: by a ServiceMonitor or PodMonitor for each, both kinds of \
        the Prometheus operator, or by annotations of their pods.
        """),
    Parameter("prometheus", .object(prometheus, isOptional: false), help: "What asks services for their metrics."),
    Parameter(
      "policyProfile", .choice(["lenient", "standard", "strict"]), default: "standard",
      help: "How severe findings of policy rules are."),
    Parameter("externals", .object(externals, isOptional: false), help: "What exists outside the plan."),
    Parameter(
      "optOuts", .object(optOuts, isOptional: false),
      help: "The services that do without what the platform makes for all, and why."),
  ]

  private static let ingressController: [Parameter] = [
    Parameter(
      "namespace", .text(.dnsLabel), default: "ingress-nginx", label: "Ingress namespace",
      help: "Where the ingress controller runs, which network policies let in to services that have an Ingress.")
  ]

  private static let prometheus: [Parameter] = [
    Parameter(
      "namespace", .text(.dnsLabel), default: "monitoring", label: "Prometheus namespace",
      help: "Where Prometheus runs, which network policies let in to the ports with metrics."),
    Parameter(
      "monitorLabels", .map(of: .text(.labelValue)),
      help: "More labels of monitors: those by which this Prometheus selects them, often 'release'."),
  ]

  private static let optOuts: [Parameter] = [
    Parameter(
      "networkPolicies", .map(of: .text(.nonEmpty)), label: "Without network policies",
      help: """
        Services that take and make whatever connections they like, each with the reason. One whose module brings \
        policies of its own has only those.
        """),
    Parameter(
      "monitoring", .map(of: .text(.nonEmpty)), label: "Without monitoring",
      help: "Services that Prometheus does not ask although they have metrics, each with the reason."),
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
    Parameter(
      "ports", .map(of: .integer(1...65535)),
      help: "The ports that its Service offers, by name. Network policies expect its pods to listen on the same ones."),
    Parameter(
      "addresses", .text(.addressRange),
      help: "Where it is beyond the cluster, such as 203.0.113.0/24; 0.0.0.0/0 is the whole internet."),
  ]

  private static let exception: [Parameter] = [
    Parameter("rule", .text(.nonEmpty), help: "The rule whose finding is accepted, such as POL-07."),
    Parameter("service", .text(.nonEmpty), help: "The service it is accepted for; otherwise all."),
    Parameter("reason", .text(.nonEmpty), help: "Why it is accepted."),
    Parameter("until", .text(.day), help: "The last day on which it is accepted."),
  ]
}
