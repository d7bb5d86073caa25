import BeTraceCore

extension NATS {
  /// The ports, which the server and Kubernetes have to agree on.
  enum Port {
    static let client = 4222
    static let cluster = 6222
    static let leafnode = 7422
    static let monitor = 8222
  }

  /// The server's configuration file, the same for every pod.
  struct Configuration {
    static let directory = "/etc/nats-config"
    static let fileName = "nats.conf"
    static let dataDirectory = "/data"
    /// Where the server notes its process number, for the command that asks it to end.
    static let processFile = "/tmp/nats.pid"
    /// Seconds over which a server that is about to end sends its clients to the others; 30 is the least it takes.
    static let lameDuckDuration = 30

    /// The size of the volume, which streams may fill.
    let storage: String
    let replicas: Int
    /// Where in DNS each pod has its name.
    let domain: String

    /// The file's text. Streams in memory are off: they would count against the container's limit, and be lost.
    var text: String {
      """
      server_name: $POD_NAME
      port: \(Port.client)
      http_port: \(Port.monitor)
      pid_file: "\(Self.processFile)"
      lame_duck_grace_period: 10s
      lame_duck_duration: \(Self.lameDuckDuration)s

      jetstream {
        store_dir: "\(Self.dataDirectory)"
        max_memory_store: 0
        max_file_store: \(storage)
      }

      leafnodes {
        port: \(Port.leafnode)
      }

      """ + cluster
    }

    /// Every pod is named: by their number the servers know how many make a majority before they have met.
    private var cluster: String {
      guard replicas > 1 else { return "" }
      let routes = (0..<replicas).map { "    nats://nats-\($0).\(domain):\(Port.cluster)\n" }.joined()
      return """

        cluster {
          name: nats
          port: \(Port.cluster)
          routes: [
        \(routes)  ]
        }

        """
    }
  }
}
