import BeTraceCore
import Testing

@Suite struct NetworkAccessTests {
  @Test(arguments: [
    RuleRow("egress with names", services: [.deploying(pods, policy(egress: dns))]),
    RuleRow("egress everywhere", services: [.deploying(pods, policy(egress: "{}"))]),
    RuleRow("egress without names", services: [.deploying(pods, policy(egress: #"{"ports": [{"port": 80}]}"#))]),
    RuleRow("names over TCP only", services: [.deploying(pods, policy(egress: #"{"ports": [{"port": 53}]}"#))]),
    RuleRow(
      "names by another policy",
      services: [
        .deploying(pods, policy(egress: #"{"ports": [{"port": 80}]}"#), policy("all", selector: "{}", egress: dns))
      ]),
    RuleRow("egress that is cut off", services: [.deploying(pods, access(#""policyTypes": ["Egress"]"#))]),
    RuleRow("a default for all", services: [.deploying(pods, access(#""policyTypes": ["Egress"]"#, selector: "{}"))]),
    RuleRow(
      "egress that another policy has",
      services: [.deploying(pods, access(#""policyTypes": ["Egress"]"#), policy("b", egress: dns))]),
    RuleRow(
      "egress without effect", services: [.deploying(pods, access(#""policyTypes": ["Ingress"], "egress": [\#(dns)]"#))]
    ),
  ])
  func podsCanTalk(_ row: RuleRow) { row.check() }

  @Test(arguments: [
    RuleRow("the port of the container", services: [.deploying(pods, front, ingress(#""ports": [{"port": 8080}]"#))]),
    RuleRow("the name of the port", services: [.deploying(pods, front, ingress(#""ports": [{"port": "http"}]"#))]),
    RuleRow("the port of the Service", services: [.deploying(pods, front, ingress(#""ports": [{"port": 80}]"#))]),
    RuleRow(
      "a port that no Service offers", services: [.deploying(pods, front, ingress(#""ports": [{"port": 9090}]"#))]),
    RuleRow("a name that no container has", services: [.deploying(pods, ingress(#""ports": [{"port": "htpp"}]"#))]),
    RuleRow(
      "one item", services: [.deploying(pods, ingress(#""from": [{"namespaceSelector": {}, "podSelector": \#(own)}]"#))]
    ),
    RuleRow(
      "two items",
      services: [.deploying(pods, ingress(#""from": [{"namespaceSelector": {}}, {"podSelector": \#(own)}]"#))]),
    RuleRow("no such pods", services: [.deploying(ingress(#""ports": [{"port": 80}]"#))]),
    RuleRow(
      "no such peers",
      services: [.deploying(pods, ingress(#""from": [{"podSelector": {"matchLabels": {"app": "b"}}}]"#))]),
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
      ]),
  ])
  func policiesAreAboutPods(_ row: RuleRow) { row.check() }

  @Test(arguments: [
    RuleRow("the name of a port", services: [.deploying(pods, front, monitor(#""http""#))]),
    RuleRow("the name of the container's port", services: [.deploying(pods, named, monitor(#""http""#))]),
    RuleRow("nothing is selected", services: [.deploying(monitor(#""http""#))]),
    RuleRow("a container's port", services: [.deploying(pods, podMonitor("http"))]),
    RuleRow("no container's port", services: [.deploying(pods, podMonitor("htpp"))]),
  ])
  func monitorsFindPorts(_ row: RuleRow) { row.check() }

  @Test(arguments: [
    RuleRow("the port that is offered", #"{"web": {"env": {"A": "http://front/x"}}}"#, services: [urls]),
    RuleRow("a port that is not", #"{"web": {"env": {"A": "http://front:8080/x"}}}"#, services: [urls]),
    RuleRow("host and port", #"{"web": {"env": {"A": "front:81"}}}"#, services: [urls]),
    RuleRow("no port at all", #"{"web": {"env": {"A": "front"}}}"#, services: [urls]),
    RuleRow("the namespace too", #"{"web": {"env": {"A": "http://front.shop:80"}}}"#, services: [urls]),
    RuleRow("the wrong namespace", #"{"web": {"env": {"A": "http://front.shpo.svc:80"}}}"#, services: [urls]),
    RuleRow("no such Service", #"{"web": {"env": {"A": "tcp://frnt.shop.svc.cluster.local:80"}}}"#, services: [urls]),
    RuleRow("a host on the net", #"{"web": {"env": {"A": "https://front.com:81/x"}}}"#, services: [urls]),
    RuleRow(
      "another cluster's namespace", #"{"web": {"env": {"A": "http://dns.kube-system.svc:81"}}}"#, services: [urls]),
    RuleRow(
      "a service that is no dependency", #"{"web": {"env": {"A": "http://api:80"}}, "api": {}}"#,
      services: [urls, TestService("api")]),
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
