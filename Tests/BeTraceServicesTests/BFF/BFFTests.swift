import Testing

@Suite struct BFFTests {
  @Test func anIngressLeadsToItWhenAskedFor() {
    let ingress = Rendering.yaml(
      "bff",
      #"""
      {"ingress": {"host": "betrace.example.com", "className": "nginx", "path": "/app", "pathType": "Exact",
                   "annotations": {"cert-manager.io/cluster-issuer": "letsencrypt-prod"}}}
      """#, kind: "Ingress")
    #expect(
      ingress == """
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata:
          name: bff
          namespace: betrace
          labels:
            app.kubernetes.io/component: web
            app.kubernetes.io/instance: bff
            app.kubernetes.io/managed-by: betrace
            app.kubernetes.io/name: bff
            app.kubernetes.io/part-of: betrace
            betrace.dev/environment: test
          annotations:
            cert-manager.io/cluster-issuer: letsencrypt-prod
        spec:
          ingressClassName: nginx
          rules:
            - host: betrace.example.com
              http:
                paths:
                  - path: /app
                    pathType: Exact
                    backend:
                      service:
                        name: bff
                        port:
                          name: http

        """)
  }

  @Test func tlsCoversTheHost() {
    let entry = #"{"ingress": {"host": "betrace.example.com", "tls": {"secretName": "bff-tls"}}}"#
    #expect(
      Rendering.yaml("bff", entry, kind: "Ingress").contains(
        """
        spec:
          tls:
            - hosts:
                - betrace.example.com
              secretName: bff-tls
          rules:
            - host: betrace.example.com

        """))
  }

  @Test func severalPodsSpreadOverZonesAndNodes() {
    #expect(
      Rendering.yaml("bff", #"{"replicas": 2}"#, kind: "Deployment").contains(
        """
              topologySpreadConstraints:
                - maxSkew: 1
                  topologyKey: topology.kubernetes.io/zone
                  whenUnsatisfiable: ScheduleAnyway
                  labelSelector:
                    matchLabels:
                      app.kubernetes.io/instance: bff
                      app.kubernetes.io/name: bff
                  matchLabelKeys:
                    - pod-template-hash
                - maxSkew: 1
                  topologyKey: kubernetes.io/hostname

        """))
  }

  @Test func podsSpreadUnderAutoscalingToo() {
    let deployment = Rendering.yaml("bff", #"{"autoscaling": {"min": 1, "max": 3, "cpu": 70}}"#, kind: "Deployment")
    #expect(deployment.contains("topologySpreadConstraints:"))
    #expect(!deployment.contains("replicas:"))
  }
}
