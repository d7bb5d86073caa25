import Testing

/// UPD-05
@Suite struct FixedServicesTests {
  private typealias Row = UpdateRow

  @Test(arguments: [
    UpdateRow(
      "an address that is left to the server",
      from: live(
        #""clusterIP": "10.0.0.1", "clusterIPs": ["10.0.0.1"], "ipFamilies": ["IPv4"], "ipFamilyPolicy": "SingleStack", "#
      ),
      to: service()),
    UpdateRow(
      "the same address", from: live(#""clusterIP": "10.0.0.1", "#), to: service(#""clusterIP": "10.0.0.1", "#)),
    UpdateRow(
      "an address that nobody knows yet", from: service(), to: service(#""clusterIP": "10.0.0.1", "#)),
    UpdateRow("none that stays none", from: live(#""clusterIP": "None", "#), to: service(#""clusterIP": "None", "#)),
    UpdateRow("none that is left out", from: live(#""clusterIP": "None", "#), to: service()),
    UpdateRow(
      "a name that becomes a Service", from: name, to: service(#""clusterIP": "10.0.0.1", "#)),
    UpdateRow(
      "a Service that becomes a name", from: live(#""clusterIP": "10.0.0.1", "clusterIPs": ["10.0.0.1"], "#), to: name),
    UpdateRow("another type", from: service(), to: service(#""type": "NodePort", "#)),
    UpdateRow(
      "a second family", from: live(#""clusterIPs": ["10.0.0.1"], "ipFamilies": ["IPv4"], "#),
      to: service(#""ipFamilyPolicy": "PreferDualStack", "ipFamilies": ["IPv4", "IPv6"], "#)),
    UpdateRow(
      "a second family that goes",
      from: live(#""clusterIPs": ["10.0.0.1", "fd00::1"], "ipFamilies": ["IPv4", "IPv6"], "#),
      to: service(#""ipFamilyPolicy": "SingleStack", "ipFamilies": ["IPv4"], "#)),
    UpdateRow(
      "ports and labels", from: live(#""clusterIP": "10.0.0.1", "#),
      to: service(#""selector": {"app": "other"}, "#).replacing("80", with: "81")),
    UpdateRow(
      "a port for health checks that is left out",
      from: live(#""type": "LoadBalancer", "externalTrafficPolicy": "Local", "healthCheckNodePort": 30001, "#),
      to: service(#""type": "LoadBalancer", "externalTrafficPolicy": "Local", "#)),
    UpdateRow(
      "a class for what becomes a load balancer", from: service(),
      to: service(#""type": "LoadBalancer", "loadBalancerClass": "a.b/c", "#)),
    UpdateRow(
      "a class that somebody else gave", from: live(#""type": "LoadBalancer", "loadBalancerClass": "a.b/c", "#),
      to: service(#""type": "LoadBalancer", "#)),
    UpdateRow(
      "another address", from: live(#""clusterIP": "10.0.0.1", "#), to: service(#""clusterIP": "10.0.0.2", "#),
      shows: [refusal("clusterIP", "changes from '10.0.0.1' to '10.0.0.2'")]),
    UpdateRow(
      "another address in the list", from: live(#""clusterIP": "10.0.0.1", "#),
      to: service(#""clusterIPs": ["10.0.0.2"], "#),
      shows: [refusal("clusterIPs", "changes from '10.0.0.1' to '10.0.0.2'")]),
    UpdateRow(
      "an address that goes", from: live(#""clusterIP": "10.0.0.1", "#), to: service(#""clusterIP": "None", "#),
      shows: [refusal("clusterIP", "changes from '10.0.0.1' to 'None'")]),
    UpdateRow(
      "an address that the server has given", from: service(), to: service(#""clusterIP": "None", "#),
      shows: [refusal("clusterIP", "changes from the address that it has got to 'None'")]),
    UpdateRow(
      "an address that comes", from: service(#""clusterIP": "None", "#), to: service(#""clusterIP": "10.0.0.2", "#),
      shows: [refusal("clusterIP", "changes from 'None' to '10.0.0.2'")]),
    UpdateRow(
      "another family", from: live(#""clusterIP": "10.0.0.1", "ipFamilies": ["IPv4"], "#),
      to: service(#""ipFamilies": ["IPv6"], "#), shows: [refusal("ipFamilies", "changes from 'IPv4' to 'IPv6'")]),
    UpdateRow(
      "a second address that goes without a word",
      from: live(#""clusterIPs": ["10.0.0.1", "fd00::1"], "ipFamilyPolicy": "PreferDualStack", "#),
      to: service(#""clusterIP": "10.0.0.1", "clusterIPs": ["10.0.0.1"], "#),
      shows: [refusal("clusterIP", "gives up 'fd00::1' without 'ipFamilyPolicy: SingleStack'")]),
    UpdateRow(
      "another class", from: service(#""type": "LoadBalancer", "loadBalancerClass": "a.b/c", "#),
      to: service(#""type": "LoadBalancer", "#),
      shows: [refusal("loadBalancerClass", "changes from 'a.b/c' to nothing", keeping: "keep it")]),
    UpdateRow(
      "another port for health checks",
      from: live(#""type": "LoadBalancer", "externalTrafficPolicy": "Local", "healthCheckNodePort": 30001, "#),
      to: service(#""type": "LoadBalancer", "externalTrafficPolicy": "Local", "healthCheckNodePort": 30002, "#),
      shows: [refusal("healthCheckNodePort", "changes from 30001 to 30002")]),
  ])
  func servicesKeepTheirAddresses(_ row: UpdateRow) throws { try row.check() }

  private static func refusal(
    _ field: String, _ change: String, keeping: String = "leave it out, which keeps what is there"
  ) -> String {
    "error: spec.\(field): 'spec.\(field)' of Service 'web' \(change): a Service keeps it, so the server refuses the update; "
      + "\(keeping), or delete the Service and create it anew, which breaks all connections and gives it another address "
      + "[UPD-05]"
  }

  private static func service(_ spec: String = "") -> String {
    Row.object("Service", #""spec": {\#(spec)"ports": [{"port": 80}]}"#)
  }

  private static func live(_ spec: String) -> String {
    Row.live("Service", #""spec": {\#(spec)"ports": [{"port": 80}]}, "status": {"loadBalancer": {}}"#)
  }

  private static let name = Row.object("Service", #""spec": {"type": "ExternalName", "externalName": "a.example.com"}"#)
}
