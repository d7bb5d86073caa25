import BeTraceCore

extension VariableBox {
  /// The kinds of value, in the order in which they are stepped through.
  package enum Kind: String, Sendable, CaseIterable {
    case text, secret
    case configMap = "config map"
    case service, field, resource
  }
}

extension VariableBox.Kind {
  /// What the choice of the kind is called.
  static let label = "Kind"

  /// The kind of what stands there.
  init(_ source: VariableSource?) {
    self =
      switch source {
      case .secret?: .secret
      case .configMap?: .configMap
      case .field?: .field
      case .resource?: .resource
      case .service?: .service
      case .text?, nil: .text
      }
  }

  /// The choice among all kinds, this one chosen.
  var part: Parts.Part { .choice(Self.label, Self.allCases.map(\.rawValue), rawValue) }

  /// What the object or the value is called in the box.
  private var title: String {
    switch self {
    case .text: "Value"
    case .secret: "Secret"
    case .configMap: "Config map"
    case .service: "Service"
    case .field: "Field path"
    case .resource: "Resource"
    }
  }

  /// What has to be filled in, as it stands in `source`.
  func parts(of source: VariableSource?) -> [Parts.Part] {
    switch source {
    case .text(let text)?: [.line(title, text)]
    case .secret(let name, let key, let isOptional)?, .configMap(let name, let key, let isOptional)?:
      [
        .line(title, name), .line("Key", key),
        .choice(
          "If missing", ["the pod does not start", "goes without"], isOptional ? "goes without" : nil, isExtra: true),
      ]
    case .service(let reference)?:
      [
        .line(title, reference.service), .line("Port", reference.port),
        .choice("As", ServiceReference.Form.allCases.map(\.rawValue), reference.form.rawValue, isExtra: true),
        .line("Path", reference.path ?? "", isExtra: true), .line("Scheme", reference.scheme ?? "", isExtra: true),
      ]
    case .field(let path)?: [.line(title, path)]
    case .resource(let name, let container, let divisor)?:
      [
        .line(title, name), .line("Container", container ?? "", isExtra: true),
        .line("Divisor", divisor ?? "", isExtra: true),
      ]
    case nil: [.line(title)]
    }
  }

  /// What could be filled in for the variable called `name`.
  func proposals(for name: String, of service: String, in platform: PlatformSettings?) -> [Parts.Part] {
    let secret = platform?.likelySecret(of: service, for: name) ?? "\(service)-secrets"
    let source: VariableSource =
      switch self {
      case .text: .text("")
      case .secret: .secret(name: secret, key: name.asSecretKey, isOptional: false)
      case .configMap: .configMap(name: "\(service)-config", key: name.asSecretKey, isOptional: false)
      case .service: .service(ServiceReference(service: "", port: "http"))
      case .field: .field(path: "status.podIP")
      case .resource: .resource(name: "limits.memory", container: nil, divisor: nil)
      }
    return parts(of: source)
  }

  /// What is filled in.
  func source(from parts: Parts) -> VariableSource {
    let first = parts[title]
    let text = { (label: String) in parts[label].isEmpty ? nil : parts[label] }
    switch self {
    case .text: return .text(first)
    case .secret: return .secret(name: first, key: parts["Key"], isOptional: parts["If missing"] == "goes without")
    case .configMap:
      return .configMap(name: first, key: parts["Key"], isOptional: parts["If missing"] == "goes without")
    case .field: return .field(path: first)
    case .resource: return .resource(name: first, container: text("Container"), divisor: text("Divisor"))
    case .service:
      return .service(
        ServiceReference(
          service: first, port: parts["Port"], form: ServiceReference.Form(rawValue: parts["As"]) ?? .url,
          path: text("Path"), scheme: text("Scheme")))
    }
  }
}
