/// The values of fields as people type and read them, on one line and without the quotes of JSON.
public enum FieldValue {
  /// Why a text is no value of a field.
  public struct Problem: Error, Equatable, CustomStringConvertible {
    /// The whole sentence, such as `'replicas' must be 0 or more, not 'three'`.
    public let description: String
  }

  /// Reads `text` as a value of `parameter`, as it stands in an environment file; `field` is its address for messages,
  /// which otherwise name the parameter. One that `isSetting` is about the environment itself.
  ///
  /// A variable may be `secret:OBJECT/KEY`, `config:OBJECT/KEY`, `service:NAME/PORT`, `field:PATH` or `resource:NAME`;
  /// items of a list are separated by commas; what is a yes or no, and an object that may be null, is `on`, `yes` or
  /// `true`, else `off`, `no` or `false`, the object also `none`; what is never the text `null` may be null, as in JSON.
  public static func parse(
    _ text: String, as parameter: Parameter, at field: Field? = nil, isSetting: Bool = false
  ) -> Result<Value, Problem> {
    Result { () throws(Problem) in
      let name = (field ?? Field(parameter.name)).description
      if case .variable = parameter.type {
        return try variable(text, name, isSecret: parameter.isSecret(.string(text)))
      }
      if text == "null", !parameter.type.mayBeText("null") {
        return try parse(json: text, as: parameter, at: field, isSetting: isSetting).get()
      }
      return try parse(text, parameter.type, reason: parameter.reason, name: name)
    }
  }

  /// Reads `text` as JSON, which may also be null or `{"$reset": true}` where an environment file may say so.
  public static func parse(
    json text: String, as parameter: Parameter, at field: Field? = nil, isSetting: Bool = false
  ) -> Result<Value, Problem> {
    Result { () throws(Problem) in
      let root = try root(of: text, isSecret: parameter.isSecret(.string(text)))
      // What a file says under the same key is right or wrong in the same way.
      var reader = OverrideReader(environment: "", service: isSetting ? nil : "")
      _ = reader.read(root, as: parameter, at: (field ?? Field(parameter.name)).keys)
      if let finding = reader.findings.first { throw Problem(finding.message) }
      return root.value
    }
  }

  /// Reads `text` as JSON for all that an environment says about `service`.
  public static func parse(json text: String, asEntryOf service: Catalogue.Service) -> Result<Value, Problem> {
    Result { () throws(Problem) in
      let root = try root(of: text)
      guard let members = root.members else {
        throw Problem("the entry of a service is an object, not \(root.value.quoted)")
      }
      var reader = OverrideReader(environment: "", service: service)
      _ = reader.read(
        members, of: root, as: service.contract.parameters, owner: "'\(service.name)'", at: [])
      if let finding = reader.findings.first { throw Problem(finding.message) }
      return root.value
    }
  }

  /// The value that `text` is; what the error repeats of it is no secret.
  private static func root(of text: String, isSecret: Bool = false) throws(Problem) -> JSONNode {
    let bytes = Array(text.utf8)
    do {
      return try JSONDocument(parsing: bytes, file: "").root
    } catch {
      let problem = isSecret ? error.problem.withoutWords : error.hidingSecrets(in: bytes).problem
      throw Problem("not JSON at \(error.place.line):\(error.place.column): \(problem)")
    }
  }
}

extension FieldValue.Problem {
  fileprivate init(_ description: String) { self.description = description }
}

extension FieldValue {
  /// The words that turn something on or off.
  private static let switches = ["true": true, "on": true, "yes": true, "false": false, "off": false, "no": false]

  private static func parse(
    _ text: String, _ type: ParameterType, reason: String?, name: String
  ) throws(Problem) -> Value {
    switch type {
    case .boolean:
      if let bool = switches[text] { return .bool(bool) }
    case .integer:
      if let number = Int(text) { return try checked(.integer(number), type, reason, name) }
    case .choice, .text, .quantity, .variable: break
    case .image:
      return try image(text, name)
    case .list(of: .object):
      throw Problem("'\(name)' is a list of objects, which are given as JSON")
    case .list(of: let item):
      if text.isEmpty { return [] }
      let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { $0.trimmingBlanks }
      var items: [Value] = []
      for part in parts { items.append(try parse(part, item, reason: nil, name: "\(name)[\(items.count)]")) }
      return .array(items)
    case .map:
      throw Problem("'\(name)' is set entry by entry, such as '\(name).NAME'")
    case .object(let parts, let isOptional):
      let isOn = switches[text]
      if isOptional, isOn == false || text == "none" { return .null }
      if isOptional, parts.isEmpty {
        throw Problem("'\(name)' must be 'off', not \(text.quoted)" + (reason.map { ": \($0)" } ?? ""))
      }
      if isOptional, isOn == true { return [:] }
      let fields = parts.map { "\(name).\($0.name)" }.joined(separator: ", ")
      throw Problem(
        isOptional
          ? "'\(name)' is 'on' or 'off', not \(text.quoted); its parts are set one by one: \(fields)"
          : "'\(name)' is set part by part: \(fields)")
    }
    return try checked(.string(text), type, reason, name)
  }

  private static func checked(
    _ value: Value, _ type: ParameterType, _ reason: String?, _ name: String
  ) throws(Problem) -> Value {
    guard let problem = type.problem(with: value) else { return value }
    throw Problem("'\(name)' \(problem)" + (reason.map { ": \($0)" } ?? ""))
  }

  private static func image(_ text: String, _ name: String) throws(Problem) -> Value {
    if let problem = ImageReference.problems(in: text, name: name).first { throw Problem(problem.message) }
    return .string(text)
  }

  private static func variable(_ text: String, _ name: String, isSecret: Bool) throws(Problem) -> Value {
    let forms = [
      ("secret:", "OBJECT/KEY"), ("config:", "OBJECT/KEY"), ("service:", "NAME/PORT"), ("field:", "PATH"),
      ("resource:", "NAME"),
    ]
    guard let (prefix, form) = forms.first(where: { text.hasPrefix($0.0) }) else { return .string(text) }
    let rest = text.dropFirst(prefix.count)
    // The key of a label has a slash itself: field:metadata.labels['app.kubernetes.io/name'].
    let parts = form.contains("/") ? rest.split(separator: "/", omittingEmptySubsequences: false) : [rest]
    guard parts.count == (form.contains("/") ? 2 : 1), parts.allSatisfy({ !$0.isEmpty }) else {
      let found = isSecret ? "" : ", not '\(text.visible)'"
      throw Problem("'\(name)' needs '\(prefix)\(form)'\(found); as plain text, give it as JSON")
    }
    let (first, last) = (String(parts[0]), String(parts[parts.count - 1]))
    let source: VariableSource =
      switch prefix {
      case "secret:": .secret(name: first, key: last, isOptional: false)
      case "config:": .configMap(name: first, key: last, isOptional: false)
      case "service:": .service(ServiceReference(service: first, port: last))
      case "field:": .field(path: first)
      default: .resource(name: first, container: nil, divisor: nil)
      }
    return source.value
  }
}

extension ParameterType {
  /// Whether `text` could be meant as a text of this type.
  func mayBeText(_ text: String) -> Bool {
    switch self {
    case .text, .variable, .image, .list: true
    case .choice(let choices): choices.contains(text)
    case .boolean, .integer, .quantity, .map, .object: false
    }
  }
}

extension Substring {
  /// The text without spaces at either end.
  fileprivate var trimmingBlanks: String {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
