// What a schema asks of its own values.
extension JSONNode {
  func expected(_ what: String) -> CustomSchemaError {
    CustomSchemaError(place, "expected \(what), found \(excerpt)")
  }

  func text() throws(CustomSchemaError) -> String {
    guard case .string(let text) = content else { throw expected("a text") }
    return text
  }

  func texts() throws(CustomSchemaError) -> [String] {
    guard let items else { throw expected("a list of texts") }
    var texts: [String] = []
    for item in items { texts.append(try item.text()) }
    return texts
  }

  func count() throws(CustomSchemaError) -> Int {
    guard let number = double, let count = Int(exactly: number), count >= 0 else {
      throw expected("a whole number of 0 or more")
    }
    return count
  }

  func number() throws(CustomSchemaError) -> Double {
    guard let number = double else { throw expected("a number") }
    return number
  }

  /// The number that this is; nil if it is none.
  var double: Double? {
    switch content {
    case .integer(let number): Double(number)
    case .number(let text): Double(text)
    default: nil
    }
  }

  /// A number as it is written.
  var written: String {
    switch content {
    case .integer(let number): String(number)
    case .number(let text): text.visible
    default: ""
    }
  }
}

extension Substring {
  /// A step of a JSON pointer (RFC 6901), its escapes resolved.
  var replacingEscapes: String {
    var text = ""
    var isEscape = false
    for character in self {
      if isEscape {
        text += character == "1" ? "/" : character == "0" ? "~" : "~\(character)"
        isEscape = false
      } else if character == "~" {
        isEscape = true
      } else {
        text.append(character)
      }
    }
    return isEscape ? text + "~" : text
  }
}
