extension Value {
  /// The value as JSON text, its members in order; on one line without spaces if `indent` is nil.
  ///
  /// Otherwise every member and item has a line of its own, each level begins with one `indent` more, and there is no
  /// line break at the end. Numbers are written as they were read; characters that cannot be seen, or that steer a
  /// terminal, are escaped, all other text stands as it is.
  public func json(indent: String?) -> String {
    json(in: JSONStyle(lineBreak: indent.map { _ in "\n" }, unit: indent ?? "", isTight: indent == nil))
  }

  /// The value as JSON text in `style`; the line it begins on is indented by `indentation`.
  func json(in style: JSONStyle, indentation: String = "") -> String {
    var writer = JSONWriter(style: style)
    writer.write(self, indentation: indentation)
    return writer.text
  }
}

extension String {
  /// The text as a JSON string, with its quotes.
  var json: String {
    var writer = JSONWriter(style: JSONStyle(isTight: true))
    writer.write(self)
    return writer.text
  }
}

/// Appends values to a text, with the bytes between them that `style` says.
private struct JSONWriter {
  let style: JSONStyle
  var text = ""

  mutating func write(_ value: Value, indentation: String) {
    switch value {
    case .null: text += "null"
    case .bool(let bool): text += bool ? "true" : "false"
    case .integer(let number): text += String(number)
    case .number(let number): text += number
    case .string(let string): write(string)
    case .array(let items):
      write(items, between: "[", "]", padding: style.listPadding, indentation: indentation) { writer, item, inner in
        writer.write(item, indentation: inner)
      }
    case .object(let object):
      let padding = style.objectPadding
      write(object.members, between: "{", "}", padding: padding, indentation: indentation) { writer, member, inner in
        writer.write(member.key)
        writer.text += writer.style.colon
        writer.write(member.value, indentation: inner)
      }
    }
  }

  private mutating func write<Entry>(
    _ entries: [Entry], between opening: String, _ closing: String, padding: String, indentation: String,
    writeEntry: (inout JSONWriter, Entry, _ indentation: String) -> Void
  ) {
    text += opening
    let inner = indentation + style.unit
    for (index, entry) in entries.enumerated() {
      if let lineBreak = style.lineBreak {
        text += (index == 0 ? "" : ",") + lineBreak + inner
      } else {
        text += index == 0 ? padding : style.comma
      }
      writeEntry(&self, entry, inner)
    }
    if !entries.isEmpty { text += style.lineBreak.map { $0 + indentation } ?? padding }
    text += closing
  }

  mutating func write(_ string: String) {
    text += "\""
    if string.utf8.allSatisfy(\.standsForItself) {
      text += string
    } else {
      var visibility = Visibility()
      for scalar in string.unicodeScalars {
        if visibility.shows(scalar), scalar != "\"", scalar != "\\" {
          text.unicodeScalars.append(scalar)
        } else {
          text += scalar.escaped
        }
      }
    }
    text += "\""
  }
}

extension Unicode.Scalar {
  /// The character as a JSON escape: the short one if there is one, two for what UTF-16 writes in two.
  var escaped: String {
    switch self {
    case "\"": return #"\""#
    case "\\": return #"\\"#
    case "\u{8}": return #"\b"#
    case "\u{c}": return #"\f"#
    case "\n": return #"\n"#
    case "\r": return #"\r"#
    case "\t": return #"\t"#
    default:
      return String(self).utf16.map { unit in
        let digits = String(unit, radix: 16)
        return #"\u"# + String(repeating: "0", count: 4 - digits.count) + digits
      }.joined()
    }
  }
}

extension UInt8 {
  /// Whether the byte is a character that needs no escape and no second look.
  fileprivate var standsForItself: Bool {
    0x20..<0x7F ~= self && self != UInt8(ascii: "\"") && self != UInt8(ascii: "\\")
  }
}
