/// The values of fields as people type and read them, on one line and without the quotes of JSON.
public enum FieldValue {
  /// Why a text is no value of a field.
  public struct Problem: Error, Equatable, CustomStringConvertible {
    /// The whole sentence, such as `'replicas' must be 0 or more, not 'three'`.
    public let description: String
  }

  /// Reads `text` as a value of `parameter`, as it stands in an environment file; `field` is its address for messages,
  /// which otherwise name the parameter.
  ///
  /// A variable may be `secret:OBJECT/KEY`, `config:OBJECT/KEY` or `service:NAME/PORT`; items of a list are separated by
  /// commas; an object that may be null is turned `off` (or `none`) and `on`.
  public static func parse(
    _ text: String, as parameter: Parameter, at field: Field? = nil
  ) -> Result<Value, Problem> {
    Result { () throws(Problem) in
      let name = (field ?? Field(parameter.name)).description
      if case .variable = parameter.type {
        return try variable(text, name, isSecret: parameter.isSecret(.string(text)))
      }
      return try parse(text, parameter.type, reason: parameter.reason, name: name)
    }
  }

  /// Reads `text` as JSON, which may also be null or `{"$reset": true}` where an environment file may say so.
  public static func parse(
    json text: String, as parameter: Parameter, at field: Field? = nil
  ) -> Result<Value, Problem> {
    let document: JSONDocument
    do {
      document = try JSONDocument(parsing: Array(text.utf8), file: "")
    } catch {
      let place = error.place
      let problem = parameter.isSecret(.string(text)) ? error.problem.withoutWords : error.problem
      return .failure(Problem("not JSON at \(place.line):\(place.column): \(problem)"))
    }
    // What a file says under the same key is right or wrong in the same way.
    var reader = OverrideReader(environment: "", service: "")
    _ = reader.read(document.root, as: parameter, at: (field ?? Field(parameter.name)).keys)
    if let finding = reader.findings.first { return .failure(Problem(finding.message)) }
    return .success(document.root.value)
  }
}

extension FieldValue.Problem {
  fileprivate init(_ description: String) { self.description = description }
}

extension FieldValue {
  private static func parse(
    _ text: String, _ type: ParameterType, reason: String?, name: String
  ) throws(Problem) -> Value {
    switch type {
    case .boolean:
      if text == "true" || text == "false" { return .bool(text == "true") }
    case .integer:
      if let number = Int(text) { return try checked(.integer(number), type, reason, name) }
    case .choice, .text, .quantity, .variable: break
    case .image:
      return try image(text, name)
    case .list(of: let item):
      if text.isEmpty { return [] }
      let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { $0.trimmingBlanks }
      var items: [Value] = []
      for part in parts { items.append(try parse(part, item, reason: nil, name: "\(name)[\(items.count)]")) }
      return .array(items)
    case .map:
      throw Problem("'\(name)' is set entry by entry, such as '\(name).NAME'")
    case .object(let parts, let isOptional):
      if isOptional, text == "off" || text == "none" { return .null }
      if isOptional, parts.isEmpty {
        throw Problem("'\(name)' must be 'off', not \(text.quoted)" + (reason.map { ": \($0)" } ?? ""))
      }
      if isOptional, text == "on" { return [:] }
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
    for (prefix, form) in [("secret:", "OBJECT/KEY"), ("config:", "OBJECT/KEY"), ("service:", "NAME/PORT")] {
      guard text.hasPrefix(prefix) else { continue }
      let parts = text.dropFirst(prefix.count).split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else {
        let found = isSecret ? "" : ", not '\(text.visible)'"
        throw Problem("'\(name)' needs '\(prefix)\(form)'\(found); as plain text, give it as JSON")
      }
      let source: VariableSource =
        switch prefix {
        case "secret:": .secret(name: parts[0], key: parts[1], isOptional: false)
        case "config:": .configMap(name: parts[0], key: parts[1], isOptional: false)
        default: .service(ServiceReference(service: parts[0], port: parts[1]))
        }
      return source.value
    }
    return .string(text)
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
