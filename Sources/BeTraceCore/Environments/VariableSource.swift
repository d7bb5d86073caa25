/// Where the value of an environment variable comes from: the six kinds of entry in an environment file.
public enum VariableSource: Sendable, Hashable {
  /// This text, the empty one too.
  case text(String)
  /// One key of a Secret; if it `isOptional`, the container starts without it.
  case secret(name: String, key: String, isOptional: Bool)
  /// One key of a ConfigMap; if it `isOptional`, the container starts without it.
  case configMap(name: String, key: String, isOptional: Bool)
  /// A field of the pod, such as `status.podIP`.
  case field(path: String)
  /// A request or limit of a container.
  case resource(name: String, container: String?, divisor: String?)
  /// Where another service is reached.
  case service(ServiceReference)

  /// Reads an entry; nil if it is none of the six.
  public init?(_ value: Value) {
    if let text = value.text {
      self = .text(text)
      return
    }
    let members = (value.object?.members ?? []).filter { !OverrideReader.isIgnored($0.key) }
    guard members.count == 1, let member = members.first else { return nil }
    let keys = member.value
    switch member.key {
    case "secretKeyRef":
      guard let name = keys["name"]?.text, let key = keys["key"]?.text else { return nil }
      self = .secret(name: name, key: key, isOptional: keys["optional"]?.bool ?? false)
    case "configMapKeyRef":
      guard let name = keys["name"]?.text, let key = keys["key"]?.text else { return nil }
      self = .configMap(name: name, key: key, isOptional: keys["optional"]?.bool ?? false)
    case "fieldRef":
      guard let path = keys["fieldPath"]?.text else { return nil }
      self = .field(path: path)
    case "resourceFieldRef":
      guard let name = keys["resource"]?.text else { return nil }
      self = .resource(name: name, container: keys["containerName"]?.text, divisor: keys["divisor"]?.text)
    case "serviceRef":
      guard let reference = ServiceReference(keys) else { return nil }
      self = .service(reference)
    default: return nil
    }
  }

  /// The entry as an environment file has it.
  public var value: Value {
    switch self {
    case .text(let text): .string(text)
    case .secret(let name, let key, let isOptional):
      ["secretKeyRef": Self.key(of: name, key, isOptional)]
    case .configMap(let name, let key, let isOptional):
      ["configMapKeyRef": Self.key(of: name, key, isOptional)]
    case .field(let path): ["fieldRef": ["fieldPath": .string(path)]]
    case .resource(let name, let container, let divisor):
      ["resourceFieldRef": Self.object([("containerName", container), ("resource", name), ("divisor", divisor)])]
    case .service(let reference): ["serviceRef": reference.value]
    }
  }

  private static func key(of name: String, _ key: String, _ isOptional: Bool) -> Value {
    .object(Object([("name", .string(name)), ("key", .string(key))] + (isOptional ? [("optional", true)] : [])))
  }

  fileprivate static func object(_ members: [(String, String?)]) -> Value {
    .object(Object(members.compactMap { key, text in text.map { (key, .string($0)) } }))
  }
}

/// Where another service is reached, by its name and the name of its port.
public struct ServiceReference: Sendable, Hashable {
  /// How the place is written.
  public enum Form: String, Sendable, Hashable, CaseIterable {
    /// `http://backend.betrace.svc.cluster.local:12011`, its host, host and port, or only the port.
    case url, host, hostport, port
  }

  /// The name of the service, one of the plan or an external one.
  public let service: String
  /// The name of the port that its Service offers.
  public let port: String
  /// How the place is written.
  public let form: Form
  /// Appended to a URL.
  public let path: String?
  /// `http` unless it says otherwise.
  public let scheme: String?

  /// The place of `port` of `service`, written as `form`.
  public init(service: String, port: String, form: Form = .url, path: String? = nil, scheme: String? = nil) {
    self.service = service
    self.port = port
    self.form = form
    self.path = path
    self.scheme = scheme
  }

  init?(_ value: Value) {
    guard let service = value["service"]?.text, let port = value["port"]?.text else { return nil }
    let form = value["as"].map { $0.text.flatMap(Form.init) } ?? .url
    guard let form else { return nil }
    self.init(service: service, port: port, form: form, path: value["path"]?.text, scheme: value["scheme"]?.text)
  }

  var value: Value {
    VariableSource.object([
      ("service", service), ("port", port), ("as", form.rawValue), ("path", path), ("scheme", scheme),
    ])
  }

  /// The place in the cluster's DNS, for a service in `namespace` that offers the port as `number`.
  func text(namespace: String, number: Int) -> String {
    let host = "\(service).\(namespace).svc.cluster.local"
    return switch form {
    case .url: "\(scheme ?? "http")://\(host):\(number)\(path ?? "")"
    case .host: host
    case .hostport: "\(host):\(number)"
    case .port: String(number)
    }
  }
}
