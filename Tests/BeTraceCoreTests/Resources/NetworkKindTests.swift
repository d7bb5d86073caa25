import BeTraceCore
import Testing

@Test(arguments: [
  PartRow(
    "Service",
    Service(
      metadata: ObjectMeta(name: "web"),
      spec: Service.Spec(
        type: .clusterIP, selector: ["app": "web"],
        ports: [
          ServicePort(name: "http", port: 80, targetPort: "http"),
          ServicePort(name: "grpc", port: 12012, targetPort: 12012, protocol: .tcp, appProtocol: "kubernetes.io/h2c"),
        ])),
    [
      "apiVersion": "v1", "kind": "Service", "metadata": ["name": "web"],
      "spec": [
        "type": "ClusterIP", "selector": ["app": "web"],
        "ports": [
          ["name": "http", "port": 80, "targetPort": "http"],
          [
            "name": "grpc", "port": 12012, "targetPort": 12012, "protocol": "TCP",
            "appProtocol": "kubernetes.io/h2c",
          ],
        ],
      ],
    ]),
  PartRow(
    "headless Service",
    Service(
      metadata: ObjectMeta(name: "nats"),
      spec: Service.Spec(clusterIP: "None", selector: ["app": "nats"], publishNotReadyAddresses: true)),
    [
      "apiVersion": "v1", "kind": "Service", "metadata": ["name": "nats"],
      "spec": ["clusterIP": "None", "selector": ["app": "nats"], "publishNotReadyAddresses": true],
    ]),
  PartRow(
    "Service with affinity",
    Service(
      metadata: ObjectMeta(name: "web"), spec: Service.Spec(sessionAffinity: .clientIP(timeoutSeconds: 60))),
    [
      "apiVersion": "v1", "kind": "Service", "metadata": ["name": "web"],
      "spec": ["sessionAffinity": "ClientIP", "sessionAffinityConfig": ["clientIP": ["timeoutSeconds": 60]]],
    ]),
  PartRow(
    "Service with default affinity",
    Service(metadata: ObjectMeta(name: "web"), spec: Service.Spec(sessionAffinity: .clientIP())),
    [
      "apiVersion": "v1", "kind": "Service", "metadata": ["name": "web"],
      "spec": ["sessionAffinity": "ClientIP"],
    ]),
  PartRow(
    "Ingress",
    Ingress(
      metadata: ObjectMeta(name: "web"),
      spec: Ingress.Spec(
        ingressClassName: "nginx", tls: [Ingress.TLS(hosts: ["betrace.example.com"], secretName: "web-tls")],
        rules: [
          Ingress.Rule(
            host: "betrace.example.com",
            paths: [
              Ingress.Path(backend: .service(name: "web", port: 80)),
              Ingress.Path(path: "/v1", pathType: .exact, backend: .service(name: "web", port: "http")),
            ])
        ],
        defaultBackend: .resource(TypedLocalObjectReference(kind: "Bucket", name: "sorry")))),
    [
      "apiVersion": "networking.k8s.io/v1", "kind": "Ingress", "metadata": ["name": "web"],
      "spec": [
        "ingressClassName": "nginx",
        "tls": [["hosts": ["betrace.example.com"], "secretName": "web-tls"]],
        "rules": [
          [
            "host": "betrace.example.com",
            "http": [
              "paths": [
                [
                  "path": "/", "pathType": "Prefix",
                  "backend": ["service": ["name": "web", "port": ["number": 80]]],
                ],
                [
                  "path": "/v1", "pathType": "Exact",
                  "backend": ["service": ["name": "web", "port": ["name": "http"]]],
                ],
              ]
            ],
          ]
        ],
        "defaultBackend": ["resource": ["kind": "Bucket", "name": "sorry"]],
      ],
    ]),
])
func networkKindsAreWrittenAsKubernetesReadsThem(_ row: PartRow) {
  #expect(row.part.body == row.body)
}
