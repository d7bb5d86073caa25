extension Value {
  /// The specification of a Service.
  mutating func fillInService() {
    fillEmpty("sessionAffinity", "None")
    if self["sessionAffinity"] == "None" { set("sessionAffinityConfig", nil) }
    if self["sessionAffinity"] == "ClientIP" {
      fill("sessionAffinityConfig", [:])
      change("sessionAffinityConfig") { config in
        config.fill("clientIP", [:])
        config.change("clientIP") { $0.fill("timeoutSeconds", 10800) }
      }
    }
    fillEmpty("type", "ClusterIP")
    changeItems("ports") { port in
      port.fillEmpty("protocol", "TCP")
      if port.isZero("targetPort") { port.set("targetPort", port["port"]) }
    }
    let type = self["type"]
    if type == "NodePort" || type == "LoadBalancer" || type == "ClusterIP" { fill("internalTrafficPolicy", "Cluster") }
    let hasExternalAddress = self["externalIPs"]?.array?.isEmpty == false
    if type == "NodePort" || type == "LoadBalancer" || type == "ClusterIP" && hasExternalAddress {
      fillEmpty("externalTrafficPolicy", "Cluster")
    }
    if type == "LoadBalancer" { fill("allocateLoadBalancerNodePorts", true) }
  }

  /// The specification of a NetworkPolicy.
  mutating func fillInNetworkPolicy() {
    if self["policyTypes"]?.array?.isEmpty ?? true {
      set("policyTypes", self["egress"]?.array?.isEmpty == false ? ["Ingress", "Egress"] : ["Ingress"])
    }
    for direction in ["ingress", "egress"] {
      changeItems(direction) { $0.changeItems("ports") { $0.fill("protocol", "TCP") } }
    }
  }
}
