extension CustomSchemaPart {
  /// Whether the value is of a kind that the part takes.
  func takes(_ node: JSONNode) -> Bool {
    guard !kinds.isEmpty else { return true }
    return switch node.content {
    case .null: isNullable
    case .bool: kinds.contains(.boolean)
    case .integer: kinds.contains(.integer) || kinds.contains(.number)
    case .number(let text):
      kinds.contains(.number) || kinds.contains(.integer) && Double(text).map { $0 == $0.rounded() } == true
    case .string: kinds.contains(.string)
    case .array: kinds.contains(.array)
    case .object: kinds.contains(.object)
    }
  }

  /// What a message calls a value of the part.
  var name: String {
    let words = Kind.allCases.filter(kinds.contains).map(\.words)
    return words.isEmpty ? "a value" : words.joined(separator: " or ")
  }

  /// What to do about a value of another kind, with what goes before it.
  func advice(for node: JSONNode) -> String {
    switch node.content {
    case .integer, .number, .bool: kinds == [.string] ? "; put it in quotes" : kinds == [.array] ? Self.listAdvice : ""
    case .string(let text) where kinds == [.integer] && Int(text) != nil,
      .string(let text)
    where kinds == [.number] && Double(text) != nil,
      .string(let text) where kinds == [.boolean] && ["true", "false"].contains(text):
      "; write it without quotes"
    case .string, .object: kinds == [.array] ? Self.listAdvice : ""
    default: ""
    }
  }

  private static let listAdvice = "; write it as the item of a list"

  /// What is wrong with the value itself, whose kind is right.
  func problems(with node: JSONNode) -> [String] {
    var problems: [String] = []
    if let choices, !choices.contains(where: { $0.isEquivalent(to: node.value) }) {
      let list = choices.map(\.excerpt).joined(separator: ", ")
      let hint: String? = node.value.text.flatMap { $0.nearest(in: choices.compactMap(\.text)) }
      problems.append(
        "expected \(choices.count == 1 ? "" : "one of ")\(list), found \(node.excerpt)"
          + (hint.map { "; did you mean '\($0.visible)'?" } ?? ""))
    }
    if let number = node.double {
      if let least = leastNumber, least.isExcluded ? number <= least.number : number < least.number {
        problems.append(
          "expected \(least.isExcluded ? "more than \(least.text)" : "\(least.text) or more"), found \(node.written)")
      }
      if let most = greatestNumber, most.isExcluded ? number >= most.number : number > most.number {
        problems.append(
          "expected \(most.isExcluded ? "less than \(most.text)" : "\(most.text) or less"), found \(node.written)")
      }
      if let divisor, divisor > 0, (number / divisor) != (number / divisor).rounded() {
        problems.append("expected a multiple of \(divisor), found \(node.written)")
      }
    }
    if case .string(let text) = node.content {
      if let problem = length.problem(with: text.unicodeScalars.count, "character") { problems.append(problem) }
    }
    if let format, let expectation = SchemaFormat.expectation(of: format, missedBy: node) {
      problems.append("expected \(expectation), found \(node.excerpt)")
    }
    return problems
  }
}

extension CustomSchemaPart.Kind {
  fileprivate var words: String {
    switch self {
    case .object: "an object"
    case .array: "a list"
    case .string: "a text"
    case .integer: "a whole number"
    case .number: "a number"
    case .boolean: "true or false"
    }
  }
}

/// The formats of texts and numbers that the API server looks at (apiextensions-apiserver, supported formats); others mean
/// nothing to it. Not judged here: ISBN, credit card and social security numbers, colours by their parts.
enum SchemaFormat {
  /// What `format` asks for, if `node` is not it.
  static func expectation(of format: String, missedBy node: JSONNode) -> String? {
    switch (format, node.content) {
    case ("int32", .integer(let number)) where Int32(exactly: number) == nil:
      return "a whole number from \(Int32.min) to \(Int32.max)"
    case ("int64", .number(let text)) where Double(text).flatMap { Int(exactly: $0) } == nil:
      return "a whole number of 64 bits"
    case (_, .string(let text)): return texts[format].flatMap { $0.accepts(text) ? nil : $0.expectation }
    default: return nil
    }
  }

  private struct Text: Sendable {
    let expectation: String
    let accepts: @Sendable (String) -> Bool
  }

  private static let texts: [String: Text] = [
    "date-time": Text(expectation: "a time such as '2026-11-23T09:30:00Z'") { $0.uppercased().isTime(fraction: nil) },
    "datetime": Text(expectation: "a time such as '2026-11-23T09:30:00Z'") { $0.uppercased().isTime(fraction: nil) },
    "date": Text(expectation: "a day such as '2026-11-23'") {
      $0.utf8.count == 10 && "\($0)T00:00:00Z".isTime(fraction: nil)
    },
    "duration": Text(expectation: "a time span such as '1h30m' or '2 days'") { $0.isDuration },
    "ipv4": Text(expectation: "an IPv4 address") { IPAddress($0, isStrict: true)?.isIPv6 == false },
    "ipv6": Text(expectation: "an IPv6 address") { $0.contains(":") && IPAddress($0, isStrict: true) != nil },
    "cidr": Text(expectation: "a network such as '10.0.0.0/8'") { IPRange($0, isStrict: false) != nil },
    "mac": Text(expectation: "a hardware address such as '00:00:5e:00:53:01'") { $0.isHardwareAddress },
    "uuid": Text(expectation: "a UUID") { $0.isUUID(version: nil) },
    "uuid3": Text(expectation: "a UUID of version 3") { $0.isUUID(version: "3") },
    "uuid4": Text(expectation: "a UUID of version 4") { $0.isUUID(version: "4") },
    "uuid5": Text(expectation: "a UUID of version 5") { $0.isUUID(version: "5") },
    "byte": Text(expectation: "base64") { $0.isBase64 },
    "hexcolor": Text(expectation: "a colour such as '#1e90ff'") { matches($0, "^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$") },
    "bsonobjectid": Text(expectation: "24 hexadecimal digits") { matches($0, "^[0-9a-fA-F]{24}$") },
    "email": Text(expectation: "an e-mail address") { matches($0, "^[^@\\s]+@[^@\\s]+$|^.*<[^@\\s]+@[^@\\s]+>$") },
    "hostname": Text(expectation: "a host name") {
      $0.utf8.count <= 255
        && matches(
          $0,
          "^([a-zA-Z0-9\\pL]([-a-zA-Z0-9\\pL]{0,61}[a-zA-Z0-9\\pL])?\\.)*[a-zA-Z0-9\\pL]"
            + "([-a-zA-Z0-9\\pL]{0,61}[a-zA-Z0-9\\pL])?\\.?$")
    },
    "uri": Text(expectation: "a URI such as 'https://example.com/a'") {
      matches($0, "^([a-zA-Z][-a-zA-Z0-9+.]*:|/)[^\\x00-\\x20\\x7f]*$")
    },
  ]

  private static func matches(_ text: String, _ pattern: String) -> Bool {
    (try? Pattern(pattern))?.matches(text) ?? true
  }
}

extension String {
  fileprivate func isUUID(version: Character?) -> Bool {
    let hex = "[0-9a-fA-F]"
    let last = version == "3" || version == nil ? "\(hex){4}" : "[89abAB]\(hex){3}"
    let third = version.map { "\($0)\(hex){3}" } ?? "\(hex){4}"
    return (try? Pattern("^\(hex){8}-?\(hex){4}-?\(third)-?\(last)-?\(hex){12}$"))?.matches(self) == true
  }

  fileprivate var isHardwareAddress: Bool {
    let pair = "[0-9a-fA-F]{2}"
    let forms = [
      "\(pair)(:\(pair)){5}", "\(pair)(:\(pair)){7}", "\(pair)(:\(pair)){19}", "\(pair)(-\(pair)){5}",
      "\(pair)(-\(pair)){7}", "\(pair)(-\(pair)){19}", "(\(pair){2}\\.){2}\(pair){2}", "(\(pair){2}\\.){3}\(pair){2}",
      "(\(pair){2}\\.){9}\(pair){2}",
    ]
    return (try? Pattern("^(\(forms.joined(separator: "|")))$"))?.matches(self) == true
  }

  /// A time span as Go writes it, or a number and a unit in words.
  fileprivate var isDuration: Bool {
    let go = "[-+]?(0|(([0-9]+(\\.[0-9]*)?|\\.[0-9]+)(ns|us|µs|μs|ms|s|m|h))+)"
    let words = "([0-9]+\\s*(ns|nano|us|µs|micro|ms|milli|s|sec|second|m|min|minute|h|hr|hour|d|day|w|week|wk)s?\\s*)+"
    return (try? Pattern("^(\(go)|\(words))$"))?.matches(self) == true
  }
}
