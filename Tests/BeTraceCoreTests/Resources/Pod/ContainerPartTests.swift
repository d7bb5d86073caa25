import BeTraceCore
import Testing

@Test(arguments: [
  PartRow("empty text is a value", EnvVar(name: "A", value: ""), ["name": "A", "value": ""]),
  PartRow(
    "secretKeyRef", EnvVar(name: "A", .secretKeyRef(name: "auth", key: "a", optional: true)),
    ["name": "A", "valueFrom": ["secretKeyRef": ["name": "auth", "key": "a", "optional": true]]]),
  PartRow(
    "configMapKeyRef", EnvVar(name: "A", .configMapKeyRef(name: "web", key: "a")),
    ["name": "A", "valueFrom": ["configMapKeyRef": ["name": "web", "key": "a"]]]),
  PartRow(
    "fieldRef", EnvVar(name: "A", .fieldRef("status.podIP")),
    ["name": "A", "valueFrom": ["fieldRef": ["fieldPath": "status.podIP"]]]),
  PartRow(
    "resourceFieldRef", EnvVar(name: "A", .resourceFieldRef("limits.memory", containerName: "web", divisor: "1Mi")),
    [
      "name": "A",
      "valueFrom": [
        "resourceFieldRef": ["containerName": "web", "resource": "limits.memory", "divisor": "1Mi"]
      ],
    ]),
  PartRow(
    "fileKeyRef", EnvVar(name: "A", .fileKeyRef(volumeName: "env", path: "env.txt", key: "A")),
    ["name": "A", "valueFrom": ["fileKeyRef": ["volumeName": "env", "path": "env.txt", "key": "A"]]]),
  PartRow(
    "envFrom a ConfigMap", EnvFromSource(.configMapRef(name: "web")), ["configMapRef": ["name": "web"]]),
  PartRow(
    "envFrom a Secret", EnvFromSource(prefix: "AUTH_", .secretRef(name: "auth", optional: false)),
    ["prefix": "AUTH_", "secretRef": ["name": "auth", "optional": false]]),
  PartRow(
    "httpGet probe",
    Probe(
      .httpGet(
        path: "/ready", port: 8443, scheme: .https, host: "web", httpHeaders: [HTTPHeader(name: "A", value: "b")]),
      initialDelaySeconds: 0, periodSeconds: 5, timeoutSeconds: 2, failureThreshold: 3, successThreshold: 1,
      terminationGracePeriodSeconds: 10),
    [
      "httpGet": [
        "path": "/ready", "port": 8443, "scheme": "HTTPS", "host": "web",
        "httpHeaders": [["name": "A", "value": "b"]],
      ],
      "initialDelaySeconds": 0, "periodSeconds": 5, "timeoutSeconds": 2, "failureThreshold": 3,
      "successThreshold": 1, "terminationGracePeriodSeconds": 10,
    ]),
  PartRow("tcpSocket probe", Probe(.tcpSocket(port: "client")), ["tcpSocket": ["port": "client"]]),
  PartRow("grpc probe", Probe(.grpc(port: 12012, service: "ready")), ["grpc": ["port": 12012, "service": "ready"]]),
  PartRow("exec probe", Probe(.exec(command: ["true"])), ["exec": ["command": ["true"]]]),
  PartRow(
    "lifecycle",
    Lifecycle(
      postStart: .exec(command: ["warm"]), preStop: .httpGet(path: "/drain", port: "http"), stopSignal: "SIGUSR1"),
    [
      "postStart": ["exec": ["command": ["warm"]]],
      "preStop": ["httpGet": ["path": "/drain", "port": "http"]],
      "stopSignal": "SIGUSR1",
    ]),
  PartRow(
    "claimed device", ResourceRequirements(claims: [ResourceClaim(name: "gpu", request: "one")]),
    ["claims": [["name": "gpu", "request": "one"]]]),
  PartRow(
    "a wrong quantity is kept", ResourceRequirements(requests: ["memory": "lots"]),
    ["requests": ["memory": "lots"]]),
  PartRow(
    "restart rule",
    ContainerRestartRule(
      action: .restartAllContainers, exitCodes: ContainerRestartRule.ExitCodes(operator: .in, values: [42])),
    ["action": "RestartAllContainers", "exitCodes": ["operator": "In", "values": [42]]]),
  PartRow(
    "port of the node", ContainerPort(name: "dns", containerPort: 53, protocol: .udp, hostPort: 53, hostIP: "10.0.0.1"),
    ["name": "dns", "containerPort": 53, "protocol": "UDP", "hostPort": 53, "hostIP": "10.0.0.1"]),
  PartRow(
    "parts without fields are not written",
    Container(
      name: "web", resources: ResourceRequirements(), lifecycle: Lifecycle(), securityContext: SecurityContext()),
    ["name": "web"]),
])
func partsOfAContainerAreWrittenAsKubernetesReadsThem(_ row: PartRow) {
  #expect(row.part.body == row.body)
}
