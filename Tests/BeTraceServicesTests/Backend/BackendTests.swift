import Testing

@Suite struct BackendTests {
  @Test func refusesASecondPod() {
    #expect(
      Rendering.errors("backend", #"{"replicas": 2}"#) == [
        "'replicas' must be 0 or 1, not 2: its rule store is one file"
      ])
  }

  @Test func refusesMorePodsByLoad() {
    #expect(
      Rendering.errors("backend", #"{"autoscaling": {"min": 1, "max": 4, "cpu": 70}}"#) == [
        "'autoscaling' must be null, not an object: its rule store is one file"
      ])
    #expect(Rendering.errors("backend", #"{"autoscaling": null}"#) == [])
  }

  @Test func canBeStopped() {
    #expect(Rendering.errors("backend", #"{"replicas": 0}"#) == [])
    #expect(Rendering.yaml("backend", #"{"replicas": 0}"#, kind: "Deployment").contains("\n  replicas: 0\n"))
  }

  @Test func anIngressLeadsToTheRESTInterface() {
    #expect(
      Rendering.yaml("backend", #"{"ingress": {"host": "api.example.com"}}"#, kind: "Ingress").contains(
        """
          rules:
            - host: api.example.com
              http:
                paths:
                  - path: /
                    pathType: Prefix
                    backend:
                      service:
                        name: backend
                        port:
                          name: http

        """))
  }
}
