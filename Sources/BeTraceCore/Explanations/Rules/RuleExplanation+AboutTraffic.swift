extension RuleExplanation {
  /// Where traffic goes, as it was not meant.
  static let aboutTraffic: [RuleExplanation] = [
    RuleExplanation(
      "X-03", "Pods that two workloads share", .cluster,
      meaning: "A Service, or a workload, selects pods that more than one workload makes.",
      importance: "Requests go to either, and workloads count or take over pods that are not theirs.",
      remedy: "Give the pods of each workload a label of their own, and select by it."),
    RuleExplanation(
      "X-06", "A port name that is too long for an Ingress", .cluster,
      meaning: "An Ingress names a port of a Service by a name of more than 15 characters.",
      importance: "A Service may call its ports so, but an Ingress may not.",
      remedy: "Use the number of the port."),
    RuleExplanation(
      "X-07", "A path that two Ingresses lead", .cluster,
      meaning: "Two Ingresses of one class lead the same path of the same host.",
      importance: "One of them wins, or the controller refuses the later one.",
      remedy: "Keep the path in one of them. Namespaces do not matter: a host is one everywhere."),
    RuleExplanation(
      "X-08", "A certificate that is missing, or one too many", .cluster,
      meaning: "A host has two certificates, or the secret with its certificate is not there.",
      importance: "Browsers get a certificate that they refuse.",
      remedy: "Name one secret for each host; list it under platform.externals.secrets if it is made by other means."),
    RuleExplanation(
      "X-16", "Something in another namespace", .cluster,
      meaning: "An object refers to one that exists, but in another namespace.",
      importance: "Names and selectors count only in the object's own namespace.",
      remedy: "Put both into one namespace, or refer to what the own one has."),
    RuleExplanation(
      "X-17", "An address that two Services take", .cluster,
      meaning: "Two Services take the same port of all nodes, or the same address outside.",
      importance: "The server refuses the second one, or it waits for ever.",
      remedy: "Leave the number out, or choose one that is free."),
    RuleExplanation(
      "NP-06", "A direction that is cut off, or not looked at", .cluster,
      meaning: "policyTypes names Egress without a rule, or rules are given for a direction that it does not name.",
      importance: "Pods can talk to nobody, or the rules have no effect.",
      remedy: "Let policyTypes name exactly the directions that have rules."),
    RuleExplanation(
      "NP-07", "Pods that cannot ask for names", .cluster,
      meaning: "A NetworkPolicy limits what pods talk to, and does not let them ask the cluster's DNS.",
      importance: "No other service is found, whatever else is allowed.",
      remedy: "Allow port 53 over UDP and TCP."),
    RuleExplanation(
      "NP-08", "A port of the Service instead of the pods", .cluster,
      meaning: "A NetworkPolicy lets in traffic to a port that the Service offers, but no container listens on.",
      importance: "Traffic is looked at when it reaches the pod, on the port of the container: it is blocked.",
      remedy: "Use the number or name of the container's port."),
    RuleExplanation(
      "NP-09", "Two peers where one may be meant", .cluster,
      meaning: "A namespace selector and a pod selector are two items of a list.",
      importance: "Either is enough to be let in: whole namespaces are.",
      remedy: "Put both into one item to let in only those pods of those namespaces."),
    RuleExplanation(
      "NP-10", "A NetworkPolicy about no pods", .cluster,
      meaning: "A selector of a NetworkPolicy fits the labels of no pods.",
      importance: "Nothing is protected, or nobody is let in.",
      remedy: "Make the labels agree."),
    RuleExplanation(
      "SVC-18", "A Service without a selector", .cluster,
      meaning: "A Service selects no pods, and nothing lists its endpoints.",
      importance: "Its name resolves, but every connection is refused.",
      remedy: "Select the pods by their labels."),
    RuleExplanation(
      "ING-10", "Certificates and hosts that do not fit", .cluster,
      meaning: "A certificate is for a host that no rule has, or a host of a rule has none.",
      importance: "Browsers refuse the host, or the certificate is for nothing.",
      remedy: "List under tls exactly the hosts of the rules; a wildcard stands for one label."),
    RuleExplanation(
      "ING-11", "A pattern that is taken as plain text", .cluster,
      meaning: "A path of the type Prefix or Exact has characters of a pattern.",
      importance: "They are compared as they are, so no request fits.",
      remedy: "Write a plain path, or use ImplementationSpecific if the controller knows patterns."),
  ]
}
