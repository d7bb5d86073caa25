import BeTraceCore
import Testing

@Suite struct IngressTests {
  @Test func everyRuleSaysWhichPathLeadsWhere() {
    let ingress = Ingress(
      metadata: ObjectMeta(name: "web"),
      spec: Ingress.Spec(rules: [
        Ingress.Rule(
          host: "example.com",
          paths: [
            Ingress.Path(path: "/api", pathType: .exact, backend: .service(name: "api", port: 80)),
            Ingress.Path(backend: .service(name: "web", port: "http")),
          ])
      ]))
    #expect(
      YAMLText([ingress.resource]).text == """
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata:
          name: web
        spec:
          rules:
            - host: example.com
              http:
                paths:
                  - path: /api
                    pathType: Exact
                    backend:
                      service:
                        name: api
                        port:
                          number: 80
                  - path: /
                    pathType: Prefix
                    backend:
                      service:
                        name: web
                        port:
                          name: http

        """)
  }
}
