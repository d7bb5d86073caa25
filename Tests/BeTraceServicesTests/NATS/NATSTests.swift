import Testing

@Suite struct NATSTests {
  @Test(arguments: [
    ("small", "100m", "256Mi", "250m", "512Mi"),
    ("medium", "250m", "512Mi", "500m", "1Gi"),
    ("large", "500m", "1Gi", #""1""#, "2Gi"),
  ])
  func theSizeDecidesTheResources(
    _ size: String, _ cpu: String, _ memory: String, _ mostCPU: String, _ mostMemory: String
  ) {
    #expect(
      Rendering.yaml("nats", #"{"size": "\#(size)"}"#, kind: "StatefulSet").contains(
        """
                  resources:
                    requests:
                      cpu: \(cpu)
                      memory: \(memory)
                    limits:
                      cpu: \(mostCPU)
                      memory: \(mostMemory)

        """))
  }

  @Test func replicasAreFewEnoughToBeNamedOneByOne() {
    #expect(Rendering.errors("nats", #"{"replicas": 99}"#) == [])
    #expect(
      Rendering.errors("nats", #"{"replicas": 2147483647}"#) == [
        "'replicas' must be 0 to 99, not 2147483647: its configuration names every pod"
      ])
  }

  @Test func anEnvironmentMayDeviateFromTheSize() {
    let entry = #"{"size": "large", "resources": {"limits": {"memory": "3Gi"}}}"#
    #expect(
      Rendering.yaml("nats", entry, kind: "StatefulSet").contains(
        """
                    requests:
                      cpu: 500m
                      memory: 1Gi
                    limits:
                      cpu: "1"
                      memory: 3Gi

        """))
  }

  @Test func severalPodsFormACluster() {
    #expect(
      Rendering.yaml("nats", #"{"replicas": 3}"#, kind: "ConfigMap").hasSuffix(
        """
            cluster {
              name: nats
              port: 6222
              routes: [
                nats://nats-0.nats-headless.betrace.svc.cluster.local:6222
                nats://nats-1.nats-headless.betrace.svc.cluster.local:6222
                nats://nats-2.nats-headless.betrace.svc.cluster.local:6222
              ]
            }

        """))
  }

  @Test func storageIsTheVolumeAndWhatStreamsMayFill() {
    let yaml = Rendering.yaml("nats", #"{"storage": "1.5Gi"}"#)
    #expect(yaml.contains("            storage: 1.5Gi\n"))
    #expect(yaml.contains("      max_file_store: 1536Mi\n"))
  }

  @Test func aChangedConfigurationReplacesThePods() throws {
    let annotations = ["10Gi", "20Gi"].map { storage in
      Rendering.yaml("nats", #"{"storage": "\#(storage)"}"#, kind: "StatefulSet").split(separator: "\n").first {
        $0.contains("betrace.dev/config-checksum: ")
      }
    }
    #expect(annotations[0] != nil)
    #expect(annotations[0] != annotations[1])
  }

  @Test func refusesWhatDoesNotFitAMessageBus() {
    #expect(
      Rendering.errors("nats", #"{"autoscaling": {"min": 1, "max": 3}}"#) == [
        "'autoscaling' must be null, not an object: its streams live on the pods, which load must not take away"
      ])
    #expect(
      Rendering.errors("nats", #"{"ingress": {"host": "nats.example.com"}}"#) == [
        "'ingress' must be null, not an object: clients do not speak HTTP"
      ])
  }
}
