import BeTraceCore

/// How a value of each type is filled in, in the parts of a box.
extension ParameterType {
  /// The parts that hold `value`.
  func parts(of value: Value?) -> [Parts.Part] {
    switch self {
    case .list(of: let item) where item.isLine:
      let items = (value?.array ?? []).enumerated().map { Parts.Part.item($0 + 1, item.text(of: $1)) }
      return items.isEmpty ? [.line("1")] : items + [.item(items.count + 1)]
    case .object(let parameters, isOptional: _):
      return parameters.map { parameter in
        let held = value?[parameter.name] ?? parameter.defaultValue?.constant
        return parameter.type.part(parameter.label, held)
      }
    default: return [part("Value", value)]
    }
  }

  /// The parts of an entry that is new: a list is one line, its items separated by commas.
  var newParts: [Parts.Part] {
    if case .list(of: let item) = self, item.isLine { return [.line("Keys")] }
    return parts(of: nil)
  }

  /// The value that `parts` hold; what is left empty and may be is left out.
  func value(of parts: [Parts.Part], at field: Field) -> Result<Value, FieldValue.Problem> {
    do throws(FieldValue.Problem) {
      switch self {
      case .list(of: let item) where item.isLine:
        if parts.count == 1, Int(parts[0].label) == nil {
          return FieldValue.parse(parts[0].text, as: Parameter(field.keys.last ?? "", self, help: ""), at: field)
        }
        let parameter = Parameter(field.keys.last ?? "", item, help: "")
        return .success(
          .array(
            try parts.filter { !$0.text.isEmpty }.map { part throws(FieldValue.Problem) in
              try FieldValue.parse(part.text, as: parameter, at: field).get()
            }))
      case .object(let parameters, isOptional: _):
        var object = Object()
        for (parameter, part) in zip(parameters, parts) {
          if part.text.isEmpty, parameter.isNullable || !parameter.type.isLine { continue }
          object.append(parameter.name, try parameter.value(of: part, at: field.appending(parameter.name)))
        }
        return .success(.object(object))
      default:
        let parameter = Parameter(field.keys.last ?? "", self, help: "")
        return .success(try parameter.value(of: parts[0], at: field))
      }
    } catch {
      return .failure(error)
    }
  }

  /// One part for the whole value.
  fileprivate func part(_ label: String, _ value: Value?) -> Parts.Part {
    switch self {
    case .boolean: .choice(label, ["no", "yes"], value?.bool == true ? "yes" : "no")
    case .choice(let options): .choice(label, options, value?.text)
    default: .line(label, value.map(text) ?? "")
    }
  }

  /// Whether a value is one line of text that needs no JSON.
  var isLine: Bool {
    switch self {
    case .boolean, .integer, .choice, .text, .quantity: true
    case .image, .variable, .list, .map, .object: false
    }
  }

  /// The entries of a map of lines stand one after another: `http 3200, grpc 4317`; anything deeper is JSON.
  private func text(of value: Value) -> String {
    switch (self, value) {
    case (_, .string(let text)): text
    case (.map(of: let entry), .object(let object)) where entry.isLine:
      object.members.map { "\($0.key) \(entry.text(of: $0.value))" }.joined(separator: ", ")
    case (.list(of: let item), .array(let items)) where item.isLine:
      items.map(item.text).joined(separator: ", ")
    default: value.json(indent: nil)
    }
  }
}

extension Parts.Part {
  /// The line of the 1-based item of a list.
  static func item(_ number: Int, _ text: String = "") -> Parts.Part {
    .line(String(number), text, isExtra: text.isEmpty)
  }
}

extension ParameterDefault {
  /// The value that holds always, nil where it is made from others.
  fileprivate var constant: Value? { if case .fixed(let value) = self, value != .null { value } else { nil } }
}

extension Parameter {
  fileprivate func value(of part: Parts.Part, at field: Field) throws(FieldValue.Problem) -> Value {
    switch type {
    case .boolean: return .bool(part.text == "yes")
    case .map(of: let entry) where entry.isLine && !part.text.hasPrefix("{"):
      var object = Object()
      for piece in part.text.split(separator: ",").map({ $0.split(separator: " ").map(String.init) }) {
        guard let key = piece.first else { continue }
        let parameter = Parameter(key, entry, help: "")
        object[key] = try FieldValue.parse(
          piece.dropFirst().joined(separator: " "), as: parameter, at: field.appending(key)
        ).get()
      }
      return .object(object)
    case .list where !part.text.hasPrefix("["): return try FieldValue.parse(part.text, as: self, at: field).get()
    case .list, .map, .object, .variable, .image:
      return try FieldValue.parse(json: part.text, as: self, at: field).get()
    default: return try FieldValue.parse(part.text, as: self, at: field).get()
    }
  }
}
