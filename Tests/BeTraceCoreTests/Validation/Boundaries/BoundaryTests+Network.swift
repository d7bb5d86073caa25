import Testing

extension BoundaryTests {
  @Test(arguments: [
    Boundary("SVC-02", "Service", "spec.ports", takes: #"[{"port": 1}]"#, refuses: #"[], null, "<none>""#),
    Boundary("SVC-02", "Service", "spec.ports", given: #""spec.clusterIP": "None""#, takes: #"[], null, "<none>""#),
    Boundary(
      "SVC-02", "Service", "spec.ports", given: #""spec.type": "ExternalName", "spec.externalName": "a""#,
      takes: #"[], "<none>""#),
    Boundary(
      "SVC-03", "Service", "spec.ports",
      takes:
        #"[{"port": 1, "name": "~63~"}], [{"port": 1, "name": "1"}], [{"port": 1, "name": "a"}, {"port": 2, "name": "b"}]"#,
      refuses:
        #"[{"port": 1, "name": "~64~"}], [{"port": 1, "name": "A"}], [{"port": 1, "name": "a.b"}], [{"port": 1, "name": "a"}, {"port": 2}], [{"port": 1, "name": "a"}, {"port": 2, "name": "a"}]"#
    ),
    Boundary("SVC-04", "Service", "spec.ports[0].port", takes: "1, 65535", refuses: "0, 65536, -1, null"),
    Boundary(
      "SVC-04", "Service", "spec.ports[1]", given: #""spec.ports[0].name": "a""#,
      takes: #"{"port": 80, "protocol": "UDP", "name": "b"}"#, refuses: #"{"port": 80, "name": "b"}"#),
    Boundary(
      "SVC-05", "Service", "spec.ports[0].targetPort", takes: #"0, "", null, 65535, "~15~""#,
      refuses: #"65536, -1, "~16~", "80", "A""#),
    Boundary(
      "SVC-06", "Service", "spec.ports[0].protocol", takes: #""UDP", "SCTP", "", null"#, refuses: #""udp", "HTTP""#),
    Boundary(
      "SVC-06", "Service", "spec.ports[0].appProtocol", takes: #""http", "ex.com/A", null"#, refuses: #""a b", """#),
    Boundary("SVC-07", "Service", "spec.ports[0].nodePort", takes: "0, null", refuses: "30000"),
    Boundary(
      "SVC-07", "Service", "spec.ports[0].nodePort", given: #""spec.type": "NodePort""#, takes: "30000, 32767, 0",
      refuses: "29999, 32768"),
    Boundary(
      "SVC-07", "Service", "spec.ports[1]",
      given: #""spec.type": "NodePort", "spec.ports[0]": {"name": "a", "port": 1, "nodePort": 30000}"#,
      takes: #"{"name": "b", "port": 1, "protocol": "UDP", "nodePort": 30000}"#,
      refuses: #"{"name": "b", "port": 2, "nodePort": 30000}"#),
    Boundary(
      "SVC-08", "Service", "spec.type", takes: #""ClusterIP", "NodePort", "LoadBalancer", "", null"#,
      refuses: #""clusterIP", "Headless""#),
    Boundary(
      "SVC-09", "Service", "spec.selector", takes: #"{"a": ""}, {}, null"#, refuses: #"{"a b": "c"}, {"a": "~64~"}"#),
    Boundary(
      "SVC-10", "Service", "spec.clusterIP", takes: #""None", "", "10.0.0.1""#,
      refuses: #""none", "10.0.0", "01.0.0.1""#, blaming: "spec.clusterIPs"),
    Boundary(
      "SVC-10", "Service", "spec.clusterIPs", given: #""spec.clusterIP": "10.0.0.1""#, takes: #"["10.0.0.1"], null"#,
      refuses: #"["10.0.0.2"], ["10.0.0.1", "10.0.0.2"], ["10.0.0.1", "None"], ["10.0.0.1", "::1", "10.0.0.3"]"#),
    Boundary("SVC-10", "Service", "spec.clusterIPs", refuses: #"["10.0.0.1"]"#),
    Boundary(
      "SVC-10", "Service", "spec.type", given: #""spec.clusterIP": "None""#, takes: #""ClusterIP""#,
      refuses: #""NodePort", "LoadBalancer""#, blaming: "spec.clusterIPs"),
    Boundary(
      "SVC-11", "Service", "spec.externalName", given: #""spec.type": "ExternalName""#,
      takes: #""a.b", "a.b.", "1.2.3.4", "~253~""#, refuses: #""", null, "a_b", "A", "~254~", "a..""#),
    Boundary(
      "SVC-12", "Service", "spec.sessionAffinityConfig", given: #""spec.sessionAffinity": "ClientIP""#,
      takes:
        #"{"clientIP": {"timeoutSeconds": 1}}, {"clientIP": {"timeoutSeconds": 86400}}, {"clientIP": {}}, {}, null"#,
      refuses: #"{"clientIP": {"timeoutSeconds": 0}}, {"clientIP": {"timeoutSeconds": 86401}}"#),
    Boundary("SVC-12", "Service", "spec.sessionAffinityConfig", takes: #"{"clientIP": {"timeoutSeconds": -5}}"#),
    Boundary(
      "SVC-12", "Service", "spec.sessionAffinity", takes: #""None", "", null, "ClientIP""#, refuses: #""clientIP""#),
    Boundary("SVC-13", "Service", "spec.externalTrafficPolicy", takes: #""", null"#, refuses: #""Cluster", "Local""#),
    Boundary(
      "SVC-13", "Service", "spec.externalTrafficPolicy", given: #""spec.type": "NodePort""#,
      takes: #""Cluster", "Local", """#,
      refuses: #""local""#),
    Boundary(
      "SVC-13", "Service", "spec.externalTrafficPolicy", given: #""spec.externalIPs": ["8.8.8.8"]"#, takes: #""Local""#),
    Boundary(
      "SVC-14", "Service", "spec.healthCheckNodePort",
      given: #""spec.type": "LoadBalancer", "spec.externalTrafficPolicy": "Local""#, takes: "0, 30000, 32767",
      refuses: "29999, 32768, 65536, -1"),
    Boundary(
      "SVC-14", "Service", "spec.healthCheckNodePort", given: #""spec.type": "LoadBalancer""#, takes: "0",
      refuses: "30000"),
    Boundary(
      "SVC-15", "Service", "spec.loadBalancerSourceRanges", takes: "[], null", refuses: #"["10.0.0.0/8"]"#),
    Boundary(
      "SVC-15", "Service", "spec.loadBalancerSourceRanges", given: #""spec.type": "LoadBalancer""#,
      takes: #"["10.0.0.0/8"], [" 10.0.0.0/8 "], ["::/0"]"#,
      refuses: #"["10.0.0.1/8"], ["10.0.0.0"], ["10.0.0.0/33"], ["10.0.0.0/08"]"#),
    Boundary("SVC-15", "Service", "spec.allocateLoadBalancerNodePorts", takes: "null", refuses: "false, true"),
    Boundary("SVC-15", "Service", "spec.loadBalancerClass", takes: "null", refuses: #""a", """#),
    Boundary(
      "SVC-15", "Service", "spec.loadBalancerClass", given: #""spec.type": "LoadBalancer""#, takes: #""a", "a.b/c""#,
      refuses: #""a b", """#),
    Boundary(
      "SVC-16", "Service", "spec.internalTrafficPolicy", takes: #""Cluster", "Local", null"#, refuses: #""", "local""#),
    Boundary(
      "SVC-16", "Service", "spec.ipFamilyPolicy", takes: #""SingleStack", "PreferDualStack", null"#,
      refuses: #""", "Dual""#),
    Boundary(
      "SVC-16", "Service", "spec.ipFamilies", takes: #"["IPv4"], null"#, refuses: #"["ipv4"], ["IPv4", "IPv4"]"#),
    Boundary(
      "SVC-16", "Service", "spec.trafficDistribution",
      takes: #""PreferClose", "PreferSameZone", "PreferSameNode", null"#,
      refuses: #""", "Prefer""#),
    Boundary(
      "SVC-19", "Service", "spec.externalIPs", takes: #"["8.8.8.8"], ["2001:db8::1"], []"#,
      refuses: #"["127.0.0.1"], ["0.0.0.0"], ["169.254.1.1"], ["224.0.0.1"], ["::1"], ["a"], ["08.8.8.8"]"#),
  ])
  func services(_ row: Boundary) throws { try row.check() }

  @Test(arguments: [
    Boundary(
      "ING-01", "Ingress", "spec", takes: #"{"defaultBackend": {"service": {"name": "a", "port": {"number": 1}}}}"#,
      refuses: #"{}, null, {"rules": []}, {"ingressClassName": "a"}, {"tls": [{"hosts": ["a"]}]}"#),
    Boundary(
      "ING-02", "Ingress", "spec.rules[0].host", takes: #""", null, "*.a.b", "~253~", "a""#,
      refuses: #""1.2.3.4", "::1", "*", "*.*.a", "a.*.b", "A", "a:80", "http://a", "~254~", "a_b", "*a.b""#),
    Boundary(
      "ING-03", "Ingress", "spec.rules", takes: #"[{}], [{"host": "a"}, {"host": "a"}], [{"http": null}]"#,
      refuses: #"[{"http": {}}], [{"http": {"paths": []}}]"#),
    Boundary(
      "ING-04", "Ingress", "spec.rules[0].http.paths[0].pathType",
      takes: #""Exact", "Prefix", "ImplementationSpecific""#,
      refuses: #"null, "", "prefix", "Regex""#),
    Boundary(
      "ING-05", "Ingress", "spec.rules[0].http.paths[0].path", takes: #""/", "/a b?", "/%zz(", "/ä", "/a...b", "/..a""#,
      refuses: #""", null, "a", "/a//b", "/./a", "/a/../b", "/a%2fb", "/a%2Fb", "/a/..", "/a/.""#),
    Boundary(
      "ING-05", "Ingress", "spec.rules[0].http.paths[0].path",
      given: #""spec.rules[0].http.paths[0].pathType": "ImplementationSpecific""#,
      takes: #""", null, "/a//b", "/a/..", "/""#,
      refuses: #""a""#),
    Boundary(
      "ING-06", "Ingress", "spec.rules[0].http.paths[0].backend",
      takes: #"{"resource": {"kind": "A", "name": "b"}}, {"resource": {"apiGroup": "c", "kind": "A", "name": "b"}}"#,
      refuses:
        #"{}, null, {"resource": {"kind": "A"}}, {"resource": {"name": "b"}}, {"resource": {"kind": "A", "name": "b"}, "service": {"name": "a", "port": {"number": 1}}}"#
    ),
    Boundary(
      "ING-07", "Ingress", "spec.rules[0].http.paths[0].backend.service",
      takes:
        #"{"name": "~63~", "port": {"number": 65535}}, {"name": "1a", "port": {"name": "~15~"}}, {"name": "a", "port": {"number": 0, "name": "b"}}"#,
      refuses:
        #"{"name": "~64~", "port": {"number": 1}}, {"name": "a.b", "port": {"number": 1}}, {"port": {"number": 1}}, {"name": "a"}, {"name": "a", "port": {}}, {"name": "a", "port": {"number": 1, "name": "b"}}, {"name": "a", "port": {"number": 65536}}, {"name": "a", "port": {"name": "~16~"}}, {"name": "a", "port": {"name": "80"}}, {"name": "a", "port": {"number": -1}}"#
    ),
    Boundary(
      "ING-08", "Ingress", "spec.tls",
      takes:
        #"[{}], [{"hosts": []}], [{"hosts": ["1.2.3.4"]}], [{"secretName": ""}], [{"hosts": ["*.a.b"], "secretName": "~253~"}]"#,
      refuses:
        #"[{"hosts": [""]}], [{"hosts": ["A"]}], [{"hosts": ["*"]}], [{"secretName": "~254~"}], [{"secretName": "a_b"}]"#
    ),
    Boundary(
      "ING-09", "Ingress", "spec.ingressClassName", takes: #""~253~", null, "a.b""#, refuses: #""", "A", "~254~""#),
    Boundary(
      "ING-09", "Ingress", "spec.ingressClassName",
      given: #""metadata.annotations": {"kubernetes.io/ingress.class": "a"}"#,
      takes: #""a", null"#, refuses: #""b""#, blaming: "/"),
    Boundary(
      "NP-02", "NetworkPolicy", "spec.ingress",
      takes:
        #"[], [{}], [{"from": []}], [{"from": [{"namespaceSelector": {}}]}], [{"from": [{"ipBlock": {"cidr": "10.0.0.0/8", "except": ["10.1.0.0/16"]}}]}]"#,
      refuses:
        #"[{"from": [{}]}], [{"from": [{"podSelector": null}]}], [{"from": [{"ipBlock": {"cidr": "10.0.0.0/8"}, "podSelector": {}}]}]"#
    ),
    Boundary(
      "NP-03", "NetworkPolicy", "spec.egress[0].ports",
      takes:
        #"[{}], [{"port": 65535}], [{"port": "~15~"}], [{"port": 5, "endPort": 5}], [{"port": 5, "endPort": 65535}], [{"protocol": "SCTP"}]"#,
      refuses:
        #"[{"port": 0}], [{"port": 65536}], [{"port": "~16~"}], [{"port": "80"}], [{"port": 5, "endPort": 4}], [{"port": 5, "endPort": 65536}], [{"port": "a", "endPort": 5}], [{"endPort": 5}], [{"protocol": ""}], [{"protocol": "tcp"}]"#
    ),
    Boundary(
      "NP-04", "NetworkPolicy", "spec.egress[0].to[0].ipBlock",
      takes:
        #"{"cidr": "10.0.0.0/8", "except": ["10.0.0.0/9"]}, {"cidr": "0.0.0.0/0"}, {"cidr": "::/0", "except": ["fe80::/10"]}"#,
      refuses:
        #"{}, {"cidr": ""}, {"cidr": "10.0.0.1/8"}, {"cidr": "10.0.0.0"}, {"cidr": "10.0.0.0/8", "except": ["10.0.0.0/8"]}, {"cidr": "10.0.0.0/8", "except": ["11.0.0.0/16"]}, {"cidr": "10.0.0.0/8", "except": ["x"]}"#
    ),
    Boundary(
      "NP-05", "NetworkPolicy", "spec.policyTypes",
      takes: #"["Ingress"], ["Egress", "Ingress"], ["Ingress", "Ingress"], []"#,
      refuses: #"["ingress"], ["Ingress", "Egress", "Ingress"], [""]"#),
  ])
  func network(_ row: Boundary) throws { try row.check() }
}
