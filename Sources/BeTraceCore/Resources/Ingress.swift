/// Which hosts and paths of the outside world lead to which Services.
public struct Ingress: KubernetesObject {
  public static let apiVersion = "networking.k8s.io/v1"
  public static let kind = "Ingress"

  public var metadata: ObjectMeta
  /// The hosts and paths.
  public var spec: Spec

  /// An Ingress called as `metadata` says; its annotations speak to the controller.
  public init(metadata: ObjectMeta, spec: Spec) {
    self.metadata = metadata
    self.spec = spec
  }

  public func writeContent(to object: inout Object) {
    object.add("spec", spec)
  }
}

extension Ingress {
  /// Which hosts and paths lead where, and with which certificates.
  public struct Spec: ResourcePart {
    /// Which controller serves it; nil is the cluster's default class.
    public var ingressClassName: String?
    /// The certificates; hosts that none names are served without TLS.
    public var tls: [TLS]
    /// The hosts and what is behind them.
    public var rules: [Rule]
    /// Where everything goes that no rule matches; needed if there are no rules.
    public var defaultBackend: Backend?

    /// Rules for the controller of `ingressClassName`.
    public init(ingressClassName: String? = nil, tls: [TLS] = [], rules: [Rule] = [], defaultBackend: Backend? = nil) {
      self.ingressClassName = ingressClassName
      self.tls = tls
      self.rules = rules
      self.defaultBackend = defaultBackend
    }

    public func write(to object: inout Object) {
      object.add("ingressClassName", ingressClassName)
      object.add("tls", tls)
      object.add("rules", rules)
      object.add("defaultBackend", defaultBackend)
    }
  }

  /// The certificate of some hosts.
  public struct TLS: ResourcePart {
    /// The hosts it covers; each should also have a rule.
    public var hosts: [String]
    /// The Secret, of the same namespace, with `tls.crt` and `tls.key`; nil is the controller's default certificate.
    public var secretName: String?

    /// The certificate in `secretName`, for `hosts`.
    public init(hosts: [String] = [], secretName: String? = nil) {
      self.hosts = hosts
      self.secretName = secretName
    }

    public func write(to object: inout Object) {
      object.add("hosts", hosts)
      object.add("secretName", secretName)
    }
  }

  /// What is behind one host.
  public struct Rule: ResourcePart {
    /// A DNS name, `*.` before it stands for one label; nil is every host.
    public var host: String?
    /// At least one; the longest match wins.
    public var paths: [Path]

    /// What is behind the paths of `host`.
    public init(host: String? = nil, paths: [Path]) {
      self.host = host
      self.paths = paths
    }

    public func write(to object: inout Object) {
      object.add("host", host)
      object.add("http") { $0.add("paths", paths) }
    }
  }

  /// Where one path leads.
  public struct Path: ResourcePart {
    /// Starts with `/`; may be nil only for `implementationSpecific`.
    public var path: String?
    /// How `path` is compared.
    public var pathType: PathType
    /// Where it leads.
    public var backend: Backend

    /// Leads `path` and, by default, everything below it to `backend`.
    public init(path: String? = "/", pathType: PathType = .prefix, backend: Backend) {
      self.path = path
      self.pathType = pathType
      self.backend = backend
    }

    public func write(to object: inout Object) {
      object.add("path", path)
      object.add("pathType", pathType)
      object.add("backend", backend)
    }
  }

  /// How a path is compared: as a whole, element by element, or as the controller likes.
  public enum PathType: String, Sendable, Hashable, CaseIterable {
    case exact = "Exact"
    case prefix = "Prefix"
    case implementationSpecific = "ImplementationSpecific"
  }

  /// Where requests go; it is always in the Ingress's own namespace.
  public enum Backend: ResourcePart {
    /// A Service and its own port by number or name, not the container's.
    case service(name: String, port: IntOrString)
    /// An object that the controller knows, such as a bucket.
    case resource(TypedLocalObjectReference)

    public func write(to object: inout Object) {
      switch self {
      case .service(let name, let port):
        object.add("service") { service in
          service.add("name", name)
          service.add("port") {
            switch port {
            case .number(let number): $0.add("number", number)
            case .text(let name): $0.add("name", name)
            }
          }
        }
      case .resource(let reference):
        object.add("resource", reference)
      }
    }
  }
}
