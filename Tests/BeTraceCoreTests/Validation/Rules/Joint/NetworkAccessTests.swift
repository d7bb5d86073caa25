import BeTraceCore
import Testing

@Suite struct NetworkAccessTests {
  @Test(arguments: [
    RuleRow("egress with names", services: [.deploying(pods, policy(egress: dns))]),
    RuleRow("egress everywhere", services: [.deploying(pods, policy(egress: "{}"))]),
    RuleRow(
      "egress without names", services: [.deploying(pods, policy(egress: #"{"ports": [{"port": 80}]}"#))],
      shows: [
        "test: error: web: NetworkPolicy 'p' does not let its pods ask for names: allow port 53 over UDP and "
          + "TCP, or they find no other service [NP-07]"
      ]),
    RuleRow(
      "names over TCP only", services: [.deploying(pods, policy(egress: #"{"ports": [{"port": 53}]}"#))],
      shows: [
        "test: error: web: NetworkPolicy 'p' does not let its pods ask for names: allow port 53 over UDP and "
          + "TCP, or they find no other service [NP-07]"
      ]),
    RuleRow(
      "names by another policy",
      services: [
        .deploying(pods, policy(egress: #"{"ports": [{"port": 80}]}"#), policy("all", selector: "{}", egress: dns))
      ]),
    RuleRow(
      "egress that is cut off", services: [.deploying(pods, access(#""policyTypes": ["Egress"]"#))],
      shows: [
        "test: error: web: NetworkPolicy 'p' names Egress, but no rule for it: its pods can talk to nobody, "
          + "and cannot even ask for names; list what they need under 'egress' [NP-06]"
      ]),
    RuleRow("a default for all", services: [.deploying(pods, access(#""policyTypes": ["Egress"]"#, selector: "{}"))]),
    RuleRow(
      "egress that another policy has",
      services: [.deploying(pods, access(#""policyTypes": ["Egress"]"#), policy("b", egress: dns))]),
    RuleRow(
      "egress without effect",
      services: [.deploying(pods, access(#""policyTypes": ["Ingress"], "egress": [\#(dns)]"#))],
      shows: [
        "test: error: web: NetworkPolicy 'p' has rules under 'egress', but 'policyTypes' does not name "
          + "Egress: they have no effect [NP-06]"
      ]),
  ])
  func podsCanTalk(_ row: RuleRow) { row.check() }

  @Test(arguments: [
    RuleRow("the port of the container", services: [.deploying(pods, front, ingress(#""ports": [{"port": 8080}]"#))]),
    RuleRow("the name of the port", services: [.deploying(pods, front, ingress(#""ports": [{"port": "http"}]"#))]),
    RuleRow(
      "the port of the Service", services: [.deploying(pods, front, ingress(#""ports": [{"port": 80}]"#))],
      shows: [
        "test: error: web: NetworkPolicy 'p' lets in traffic to 80, which is the port of Service 'front', "
          + "not of its pods: they listen on 'http' [NP-08]"
      ]),
    RuleRow(
      "a port that no Service offers", services: [.deploying(pods, front, ingress(#""ports": [{"port": 9090}]"#))]),
    RuleRow(
      "a name that no container has", services: [.deploying(pods, ingress(#""ports": [{"port": "htpp"}]"#))],
      shows: [
        "test: error: web: NetworkPolicy 'p' lets in traffic to 'htpp', which is no port of its pods; did "
          + "you mean 'http'? [NP-08]"
      ]),
    RuleRow(
      "one item", services: [.deploying(pods, ingress(#""from": [{"namespaceSelector": {}, "podSelector": \#(own)}]"#))]
    ),
    RuleRow(
      "two items",
      services: [.deploying(pods, ingress(#""from": [{"namespaceSelector": {}}, {"podSelector": \#(own)}]"#))],
      shows: [
        "test: info: web: NetworkPolicy 'p' lets in whole namespaces by one item of 'from', and pods of its "
          + "own namespace by another: either is enough; put both selectors into one item if only those pods of "
          + "those namespaces are meant [NP-09]"
      ]),
    RuleRow(
      "no such pods", services: [.deploying(ingress(#""ports": [{"port": 80}]"#))],
      shows: [
        "test: error: web: NetworkPolicy 'p' is about no pods: none of its namespace has the labels that it "
          + "selects; make them agree [NP-10]"
      ]),
    RuleRow(
      "no such peers",
      services: [.deploying(pods, ingress(#""from": [{"podSelector": {"matchLabels": {"app": "b"}}}]"#))],
      shows: [
        "test: error: web: NetworkPolicy 'p' is about traffic with pods that there are not: none of its "
          + "namespace has the labels that it selects [NP-10]"
      ]),
    RuleRow(
      "peers elsewhere",
      services: [
        .deploying(
          pods,
          ingress(
            #""from": [{"namespaceSelector": {"matchLabels": {"team": "x"}}, "podSelector": {"matchLabels": {"app": "b"}}}]"#
          ))
      ]),
    RuleRow(
      "no such peers of a namespace",
      services: [
        .deploying(
          pods,
          ingress(
            #""from": [{"namespaceSelector": {"matchLabels": {"kubernetes.io/metadata.name": "shop"}}, "podSelector": {"matchLabels": {"app": "b"}}}]"#
          ))
      ],
      shows: [
        "test: error: web: NetworkPolicy 'p' is about traffic with pods that there are not: none of its "
          + "namespace has the labels that it selects [NP-10]"
      ]),
  ])
  func policiesAreAboutPods(_ row: RuleRow) { row.check() }

  @Test(arguments: [
    RuleRow("the name of a port", services: [.deploying(pods, front, monitor(#""http""#))]),
    RuleRow(
      "the name of the container's port", services: [.deploying(pods, named, monitor(#""http""#))],
      shows: [
        "test: error: web: ServiceMonitor 'm' asks port 'http', but it has to be the name of a port of "
          + "Service 'front', which has none of that name; did you mean 'web'? [X-11]"
      ]),
    RuleRow(
      "nothing is selected", services: [.deploying(monitor(#""http""#))],
      shows: [
        "test: error: web: ServiceMonitor 'm' selects no Services: none where it looks have the labels that "
          + "it selects, so nothing is measured [X-11]"
      ]),
    RuleRow("a container's port", services: [.deploying(pods, podMonitor("http"))]),
    RuleRow(
      "no container's port", services: [.deploying(pods, podMonitor("htpp"))],
      shows: [
        "test: error: web: PodMonitor 'm' asks port 'htpp', but no container of its pods has a port of that "
          + "name; did you mean 'http'? [X-11]"
      ]),
  ])
  func monitorsFindPorts(_ row: RuleRow) { row.check() }

  @Test(arguments: [
    RuleRow("the port that is offered", #"{"web": {"env": {"A": "http://front/x"}}}"#, services: [urls]),
    RuleRow(
      "a port that is not", #"{"web": {"env": {"A": "http://front:8080/x"}}}"#, services: [urls],
      shows: [
        "test.json:2:23: error: web: env.A: 'A' leads to port 8080 of Service 'front', which offers 80 [X-15]"
      ]),
    RuleRow(
      "host and port", #"{"web": {"env": {"A": "front:81"}}}"#, services: [urls],
      shows: [
        "test.json:2:23: error: web: env.A: 'A' leads to port 81 of Service 'front', which offers 80 [X-15]"
      ]),
    RuleRow("no port at all", #"{"web": {"env": {"A": "front"}}}"#, services: [urls]),
    RuleRow("the namespace too", #"{"web": {"env": {"A": "http://front.shop:80"}}}"#, services: [urls]),
    RuleRow(
      "the wrong namespace", #"{"web": {"env": {"A": "http://front.shpo.svc:80"}}}"#, services: [urls],
      shows: [
        "test.json:2:23: error: web: env.A: 'A' leads to Service 'front' of namespace 'shpo', but it is in "
          + "'shop' [X-15]"
      ]),
    RuleRow(
      "no such Service", #"{"web": {"env": {"A": "tcp://frnt.shop.svc.cluster.local:80"}}}"#, services: [urls],
      shows: [
        "test.json:2:23: error: web: env.A: 'A' leads to Service 'frnt', which namespace 'shop' does not "
          + "have; did you mean 'front'? [X-15]"
      ]),
    RuleRow("a host on the net", #"{"web": {"env": {"A": "https://front.com:81/x"}}}"#, services: [urls]),
    RuleRow(
      "another cluster's namespace", #"{"web": {"env": {"A": "http://dns.kube-system.svc:81"}}}"#, services: [urls]),
    RuleRow(
      "a service that is no dependency", #"{"web": {"env": {"A": "http://api:80"}}, "api": {}}"#,
      services: [urls, TestService("api")],
      shows: [
        "test.json:2:23: warning: web: env.A: 'A' leads to 'api', which the module of 'web' does not list "
          + "among its dependencies: nobody waits for it, and the network may keep them apart [X-15b]"
      ]),
    RuleRow(
      "a dependency", #"{"web": {"env": {"A": "http://api:80"}}, "api": {}}"#,
      services: [TestService(needs: [.hard("api")]), TestService("api")]),
  ])
  func addressesAreOffered(_ row: RuleRow) { row.check() }

  private static let own = #"{"matchLabels": {"app": "a"}}"#
  private static let dns = #"{"ports": [{"port": 53, "protocol": "UDP"}]}"#
  private static let urls = TestService.deploying(pods, front)
  private static let pods = Resource.workload("a", container: #""ports": [{"name": "http", "containerPort": 8080}]"#)
  private static let front = Resource.specified(
    "v1", "Service", "front",
    #""selector": {"app": "a"}, "ports": [{"name": "http", "port": 80, "targetPort": "http"}]"#,
    labels: #""app": "a""#)
  private static let named = Resource.specified(
    "v1", "Service", "front",
    #""selector": {"app": "a"}, "ports": [{"name": "web", "port": 80, "targetPort": "http"}]"#,
    labels: #""app": "a""#)

  private static func access(_ rest: String, _ name: String = "p", selector: String = own) -> Resource {
    .specified("networking.k8s.io/v1", "NetworkPolicy", name, #""podSelector": \#(selector), \#(rest)"#)
  }

  private static func policy(_ name: String = "p", selector: String = own, egress: String) -> Resource {
    access(#""policyTypes": ["Egress"], "egress": [\#(egress)]"#, name, selector: selector)
  }

  private static func ingress(_ rule: String) -> Resource { access(#""ingress": [{\#(rule)}]"#) }

  private static func monitor(_ port: String) -> Resource {
    .specified(
      "monitoring.coreos.com/v1", "ServiceMonitor", "m", #""selector": \#(own), "endpoints": [{"port": \#(port)}]"#)
  }

  private static func podMonitor(_ port: String) -> Resource {
    .specified(
      "monitoring.coreos.com/v1", "PodMonitor", "m",
      #""selector": \#(own), "podMetricsEndpoints": [{"port": "\#(port)"}]"#)
  }
}
