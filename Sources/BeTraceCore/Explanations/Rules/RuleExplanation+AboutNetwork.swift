extension RuleExplanation {
  /// What the API server refuses in what leads to pods.
  static let aboutNetwork: [RuleExplanation] = [
    refused(
      ["SVC-02"], "A Service without ports",
      meaning: "The Service leads nowhere.",
      remedy: "List at least one port."),
    refused(
      ["SVC-05"], "A malformed target port",
      meaning: "The port of the pods is out of range, or its name malformed; a number in quotes is a name.",
      remedy: "Write a number without quotes, or the name of a container's port."),
    refused(
      ["SVC-06"], "An unknown protocol",
      meaning: "The protocol of a port is none that a Service leads.",
      remedy: "Use TCP, UDP or SCTP."),
    refused(
      ["SVC-07"], "A malformed or taken port of nodes",
      meaning: "A port of nodes is out of range, taken twice, or the Service has none.",
      remedy: "Use 30000 to 32767 with NodePort or LoadBalancer, or take it out."),
    refused(
      ["SVC-08"], "An unknown type of Service",
      meaning: "It is not clear how the Service is reached.",
      remedy: "Use ClusterIP, NodePort, LoadBalancer or ExternalName."),
    refused(
      ["SVC-09"], "A malformed selector of a Service",
      meaning: "The labels of the pods are malformed.",
      remedy: "Use the labels of the pods as they are."),
    refused(
      ["SVC-10"], "A malformed address in the cluster",
      meaning: "The address is none, or does not go with the type of the Service.",
      remedy: "Leave it out, or write None for a headless Service."),
    refused(
      ["SVC-11"], "A malformed external name",
      meaning: "A Service that stands for a host has no host, or the name is given with another type.",
      remedy: "Set externalName to a DNS name, and the type to ExternalName."),
    refused(
      ["SVC-12"], "A malformed session affinity",
      meaning: "The affinity is unknown or its time out of range.",
      remedy: "Use None, or ClientIP with 1 to 86400 seconds."),
    refused(
      ["SVC-13"], "A malformed external traffic policy",
      meaning: "The policy is unknown, or nothing reaches the Service from outside.",
      remedy: "Use Cluster or Local with NodePort or LoadBalancer, or take it out."),
    refused(
      ["SVC-14"], "A malformed port for health checks",
      meaning: "Only a load balancer that keeps traffic local has one.",
      remedy: "Take it out: the server chooses one."),
    refused(
      ["SVC-15"], "Settings of a load balancer",
      meaning: "Settings of a load balancer are malformed, or the Service is of another type.",
      remedy: "Set the type to LoadBalancer, or take them out."),
    refused(
      ["SVC-16"], "An unknown choice of a Service",
      meaning: "A policy, family or distribution is unknown or given twice.",
      remedy: "Use one of those in the message."),
    warned(
      ["SVC-17"], "Something deprecated or ignored",
      meaning: "The Service says something that is deprecated, or has no effect on its type.",
      remedy: "Take it out, or write what the message names."),
    refused(
      ["SVC-19"], "An external address that nobody can reach",
      meaning: "An external address is none, or one of the node's own.",
      remedy: "Use addresses that are routed to the cluster."),
    refused(
      ["ING-01"], "An Ingress that leads nowhere",
      meaning: "There are neither rules nor a default backend.",
      remedy: "Add a rule with a path."),
    refused(
      ["ING-02"], "A malformed host",
      meaning: "The host is an address, or no name.",
      remedy: "Use a name such as app.example.com or *.example.com."),
    refused(
      ["ING-03"], "A rule without paths",
      meaning: "A rule has http without any path.",
      remedy: "Add a path, such as '/' with the type Prefix."),
    refused(
      ["ING-04"], "A path without a type",
      meaning: "It is not clear how a path is compared.",
      remedy: "Set pathType to Prefix, Exact or ImplementationSpecific."),
    refused(
      ["ING-05"], "A malformed path",
      meaning: "A path does not begin with '/', or holds what no path can.",
      remedy: "Write the path as clients ask for it, without '//' and '..'."),
    refused(
      ["ING-06"], "A backend without exactly one goal",
      meaning: "A backend names neither a service nor a resource, or both.",
      remedy: "Keep one of them."),
    refused(
      ["ING-07"], "A malformed goal",
      meaning: "The name of the Service or its port is missing, malformed or given twice.",
      remedy: "Set the name, and the name or the number of the port."),
    refused(
      ["ING-08"], "Malformed TLS settings",
      meaning: "A host of a certificate, or the name of its secret, is malformed.",
      remedy: "Use host names, and the name of a secret."),
    refused(
      ["ING-09"], "A malformed class",
      meaning: "The class is malformed, or an old annotation says something else.",
      remedy: "Set ingressClassName and take the annotation out."),
    refused(
      ["NP-02"], "A peer that is nobody, or two at once",
      meaning: "A peer has neither selectors nor addresses, or both.",
      remedy: "Keep one, or make two items of them."),
    refused(
      ["NP-03"], "A malformed port of a rule",
      meaning: "A protocol is unknown, a port malformed, or a range ends before it begins.",
      remedy: "Use the container's port; endPort goes with a number only."),
    refused(
      ["NP-04"], "A malformed range of addresses",
      meaning: "A range is none, or what it excepts is no part of it.",
      remedy: "Write it as 10.0.0.0/8, without bits beyond the length."),
    refused(
      ["NP-05"], "An unknown direction",
      meaning: "A policy is about Ingress, Egress or both.",
      remedy: "Use Ingress and Egress."),
  ].flatMap(\.self)
}
