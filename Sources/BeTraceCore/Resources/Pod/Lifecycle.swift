/// What happens after a container's start and before its end.
public struct Lifecycle: ResourcePart {
  /// At the start, beside the program; the container is ended if it fails.
  public var postStart: Handler?
  /// Before the end is announced to the program, within the pod's grace period.
  public var preStop: Handler?
  /// The signal that announces the end, such as `SIGUSR1`; default as the image says, else `SIGTERM`.
  public var stopSignal: String?

  /// Does what is given.
  public init(postStart: Handler? = nil, preStop: Handler? = nil, stopSignal: String? = nil) {
    self.postStart = postStart
    self.preStop = preStop
    self.stopSignal = stopSignal
  }

  public func write(to object: inout Object) {
    object.add("postStart", postStart)
    object.add("preStop", preStop)
    object.add("stopSignal", stopSignal)
  }

  /// Something done at a turn of a container's life.
  public enum Handler: ResourcePart {
    /// A program in the container, without a shell.
    case exec(command: [String])
    /// A GET; `host` is the pod's address by default.
    case httpGet(
      path: String? = nil, port: IntOrString, scheme: URIScheme? = nil, host: String? = nil,
      httpHeaders: [HTTPHeader] = [])
    /// Waits so many seconds, 0 or more, which needs no program in the image.
    case sleep(seconds: Int)

    public func write(to object: inout Object) {
      switch self {
      case .exec(let command):
        object.add("exec") { $0.add("command", command) }
      case .httpGet(let path, let port, let scheme, let host, let httpHeaders):
        object.addHTTPGet(path: path, port: port, scheme: scheme, host: host, httpHeaders: httpHeaders)
      case .sleep(let seconds):
        object.add("sleep") { $0.add("seconds", seconds) }
      }
    }
  }
}

/// How a GET is carried; certificates are not checked.
public enum URIScheme: String, Sendable, Hashable, CaseIterable {
  case http = "HTTP"
  case https = "HTTPS"
}

/// A header of a GET; a name may come more than once.
public struct HTTPHeader: ResourcePart {
  /// Upper and lower case are the same.
  public var name: String
  /// Sent as it is.
  public var value: String

  /// The header `name`.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }

  public func write(to object: inout Object) {
    object.add("name", name)
    object.add("value", value)
  }
}

extension Object {
  /// Adds a GET, which probes and lifecycles have in common.
  mutating func addHTTPGet(
    path: String?, port: IntOrString, scheme: URIScheme?, host: String?, httpHeaders: [HTTPHeader]
  ) {
    add("httpGet") {
      $0.add("path", path)
      $0.add("port", port)
      $0.add("scheme", scheme)
      $0.add("host", host)
      $0.add("httpHeaders", httpHeaders)
    }
  }
}
