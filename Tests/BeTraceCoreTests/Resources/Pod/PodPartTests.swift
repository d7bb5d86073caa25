import BeTraceCore
import Testing

@Test(arguments: [
  PartRow(
    "host alias", HostAlias(ip: "10.0.0.1", hostnames: ["a", "b"]), ["ip": "10.0.0.1", "hostnames": ["a", "b"]]),
  PartRow(
    "dns",
    PodSpec(
      dnsPolicy: .dnsConfigOnly,
      dnsConfig: PodDNSConfig(
        nameservers: ["10.0.0.10"], searches: ["betrace.svc"],
        options: [PodDNSConfig.Option(name: "ndots", value: "2"), PodDNSConfig.Option(name: "edns0")]),
      containers: []),
    [
      "dnsPolicy": "None",
      "dnsConfig": [
        "nameservers": ["10.0.0.10"], "searches": ["betrace.svc"],
        "options": [["name": "ndots", "value": "2"], ["name": "edns0"]],
      ],
    ]),
  PartRow(
    "named by one field",
    PodSpec(
      imagePullSecrets: ["a", "b"], os: .linux, containers: [], readinessGates: ["c"], schedulingGates: ["d"],
      podGroupName: "e"),
    [
      "imagePullSecrets": [["name": "a"], ["name": "b"]], "os": ["name": "linux"],
      "readinessGates": [["conditionType": "c"]], "schedulingGates": [["name": "d"]],
      "schedulingGroup": ["podGroupName": "e"],
    ]),
  PartRow(
    "device of its own", PodResourceClaim(name: "gpu", source: .template("gpu-template")),
    ["name": "gpu", "resourceClaimTemplateName": "gpu-template"]),
  PartRow(
    "shared device", PodResourceClaim(name: "gpu", source: .claim("gpu-one")),
    ["name": "gpu", "resourceClaimName": "gpu-one"]),
  PartRow(
    "sidecar", PodSpec(initContainers: [Container(name: "proxy", restartPolicy: .always)], containers: []),
    ["initContainers": [["name": "proxy", "restartPolicy": "Always"]]]),
])
func partsOfAPodAreWrittenAsKubernetesReadsThem(_ row: PartRow) {
  #expect(row.part.body == row.body)
}
