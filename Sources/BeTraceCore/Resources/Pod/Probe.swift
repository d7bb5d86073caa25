/// A question the kubelet asks a container again and again.
public struct Probe: ResourcePart {
  /// How it is asked.
  public var handler: Handler
  /// Seconds after the start before the first time; default 0.
  public var initialDelaySeconds: Int?
  /// Seconds from one time to the next; default 10.
  public var periodSeconds: Int?
  /// Seconds until no answer counts as a failure; default 1.
  public var timeoutSeconds: Int?
  /// Failures in a row until it counts; default 3.
  public var failureThreshold: Int?
  /// Successes in a row until it counts again; default 1, the only one for liveness and startup.
  public var successThreshold: Int?
  /// Seconds of grace when a failure ends the container; default the pod's. Not for readiness.
  public var terminationGracePeriodSeconds: Int?

  /// Asks as `handler` says, as in `Probe(.httpGet(path: "/health", port: "http"), periodSeconds: 5)`.
  public init(
    _ handler: Handler, initialDelaySeconds: Int? = nil, periodSeconds: Int? = nil, timeoutSeconds: Int? = nil,
    failureThreshold: Int? = nil, successThreshold: Int? = nil, terminationGracePeriodSeconds: Int? = nil
  ) {
    self.handler = handler
    self.initialDelaySeconds = initialDelaySeconds
    self.periodSeconds = periodSeconds
    self.timeoutSeconds = timeoutSeconds
    self.failureThreshold = failureThreshold
    self.successThreshold = successThreshold
    self.terminationGracePeriodSeconds = terminationGracePeriodSeconds
  }

  public func write(to object: inout Object) {
    handler.write(to: &object)
    object.add("initialDelaySeconds", initialDelaySeconds)
    object.add("periodSeconds", periodSeconds)
    object.add("timeoutSeconds", timeoutSeconds)
    object.add("failureThreshold", failureThreshold)
    object.add("successThreshold", successThreshold)
    object.add("terminationGracePeriodSeconds", terminationGracePeriodSeconds)
  }

  /// How a container is asked.
  public enum Handler: ResourcePart {
    /// A GET that succeeds with a status from 200 to 399; `host` is the pod's address by default.
    case httpGet(
      path: String? = nil, port: IntOrString, scheme: URIScheme? = nil, host: String? = nil,
      httpHeaders: [HTTPHeader] = [])
    /// A connection that can be opened.
    case tcpSocket(port: IntOrString, host: String? = nil)
    /// The gRPC health protocol, for `service` or for the whole server.
    case grpc(port: Int, service: String? = nil)
    /// A program in the container, without a shell, that succeeds with 0.
    case exec(command: [String])

    public func write(to object: inout Object) {
      switch self {
      case .httpGet(let path, let port, let scheme, let host, let httpHeaders):
        object.addHTTPGet(path: path, port: port, scheme: scheme, host: host, httpHeaders: httpHeaders)
      case .tcpSocket(let port, let host):
        object.add("tcpSocket") {
          $0.add("port", port)
          $0.add("host", host)
        }
      case .grpc(let port, let service):
        object.add("grpc") {
          $0.add("port", port)
          $0.add("service", service)
        }
      case .exec(let command):
        object.add("exec") { $0.add("command", command) }
      }
    }
  }
}
