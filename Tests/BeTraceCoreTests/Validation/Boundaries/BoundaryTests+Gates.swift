import Testing

/// What changes from one version of Kubernetes to the next.
extension BoundaryTests {
  @Test(arguments: [
    Boundary("SVC-01", "Service", "metadata.name", refuses: #""1a""#, at: 34),
    Boundary("SVC-01", "Service", "metadata.name", takes: #""1a""#, at: 37),
    Boundary("ING-07", "Ingress", "spec.rules[0].http.paths[0].backend.service.name", refuses: #""1a""#, at: 35),
    Boundary("ING-07", "Ingress", "spec.rules[0].http.paths[0].backend.service.name", takes: #""1a""#, at: 37),
    Boundary("SVC-19", "Service", "spec.externalIPs", takes: #"["08.8.8.8"], ["::ffff:8.8.8.8"]"#, at: 35),
    Boundary("SVC-19", "Service", "spec.externalIPs", refuses: #"["08.8.8.8"], ["::ffff:8.8.8.8"]"#, at: 37),
    Boundary(
      "NP-04", "NetworkPolicy", "spec.egress[0].to[0].ipBlock",
      takes: #"{"cidr": "10.0.0.1/8"}, {"cidr": "10.0.0.0/08"}"#, at: 35),
    Boundary(
      "NP-04", "NetworkPolicy", "spec.egress[0].to[0].ipBlock",
      refuses: #"{"cidr": "10.0.0.1/8"}, {"cidr": "10.0.0.0/08"}"#, at: 37),
    Boundary("POD-11", "pods", "containers[0].env[0].name", takes: #""1 a""#, refuses: #""a=b""#, at: 34),
    Boundary("HPA-01", "HorizontalPodAutoscaler", "spec.minReplicas", refuses: "0", at: 34),
    Boundary("HPA-01", "HorizontalPodAutoscaler", "spec.minReplicas", refuses: "0", at: 37),
    Boundary("HPA-08", "HorizontalPodAutoscaler", "spec.behavior.scaleUp.tolerance", takes: #""-1""#, at: 34),
    Boundary("HPA-08", "HorizontalPodAutoscaler", "spec.behavior.scaleUp.tolerance", refuses: #""-1""#, at: 35),
    Boundary(
      "POD-12", "pods", "containers[0].env[0]",
      refuses: #"{"name": "A", "valueFrom": {"fileKeyRef": {"volumeName": "v", "path": "a", "key": "K"}}}"#, at: 34),
    Boundary(
      "POD-12", "pods", "containers[0].env[0]", given: #""volumes": [{"name": "v", "emptyDir": {}}]"#,
      takes: #"{"name": "A", "valueFrom": {"fileKeyRef": {"volumeName": "v", "path": "a", "key": "K"}}}"#, at: 35),
    Boundary("POD-27", "pods", "containers[0].lifecycle.preStop.sleep.seconds", takes: "0", refuses: "-1", at: 34),
    Boundary("SVC-16", "Service", "spec.trafficDistribution", takes: #""PreferSameZone", "PreferSameNode""#, at: 34),
    Boundary("POD-27", "pods", "containers[0].lifecycle.stopSignal", takes: #""SIGNONE""#, at: 34),
    Boundary("POD-27", "pods", "containers[0].lifecycle.stopSignal", takes: #""SIGNONE""#, at: 36),
    Boundary("STS-13", "StatefulSet", "spec.updateStrategy.rollingUpdate.maxUnavailable", takes: "-1, 0", at: 34),
    Boundary("STS-13", "StatefulSet", "spec.updateStrategy.rollingUpdate.maxUnavailable", takes: "-1, 0", at: 37),
    Boundary("POD-33", "pods", "tolerations", refuses: #"[{"key": "a", "operator": "Lt", "value": "1"}]"#, at: 35),
    Boundary("POD-33", "pods", "tolerations", refuses: #"[{"key": "a", "operator": "Lt", "value": "1"}]"#, at: 37),
    Boundary("POD-45", "pods", "containers[0].restartPolicy", refuses: #""Always""#, at: 34),
    Boundary("POD-45", "pods", "containers[0].restartPolicy", takes: #""Always", "Never", "OnFailure""#, at: 35),
    Boundary(
      "POD-45", "pods", "initContainers", takes: #"[{"name": "b", "image": "b", "restartPolicy": "Always"}]"#,
      refuses: #"[{"name": "b", "image": "b", "restartPolicy": "Never"}]"#, at: 34),
    Boundary(
      "POD-45", "pods", "containers[0].restartPolicyRules", given: #""containers[0].restartPolicy": "Never""#,
      refuses: #"[{"action": "RestartAllContainers", "exitCodes": {"operator": "In", "values": [1]}}]"#, at: 35),
    Boundary(
      "POD-45", "pods", "containers[0].restartPolicyRules", given: #""containers[0].restartPolicy": "Never""#,
      takes: #"[{"action": "RestartAllContainers", "exitCodes": {"operator": "In", "values": [1]}}]"#, at: 37),
    Boundary("POD-48", "pods", "hostnameOverride", takes: #""A_b""#, at: 34),
    Boundary("POD-48", "pods", "hostnameOverride", refuses: #""A_b""#, at: 35),
    Boundary("POD-43", "pods", "resources", refuses: #"{"limits": {"ex.com/gpu": 1}}"#, at: 34),
    Boundary("POD-38", "pods", "dnsConfig.searches", takes: #"[".", "a_b"]"#, at: 34),
    Boundary(
      "POD-36", "pods", "hostUsers", given: #""hostNetwork": true"#, refuses: "false", blaming: "hostNetwork", at: 37),
    Boundary("POD-38", "pods", "dnsConfig.nameservers", takes: #"["01.1.1.1"]"#, at: 35),
  ])
  func gates(_ row: Boundary) throws { try row.check() }
}
