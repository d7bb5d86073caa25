/// Writes values as YAML in block style, line by line, and notes what each line shows.
struct YAMLWriter {
  private(set) var bytes: [UInt8] = []
  private(set) var marks: [YAMLMark] = []
  private(set) var nodes: [YAMLNode] = []
  private var documents = 0
  private var line = YAMLMark(start: 0, node: 0)

  init() {
    bytes.reserveCapacity(4096)
    marks.reserveCapacity(128)
    nodes.reserveCapacity(128)
  }

  /// Writes `value` as one more document.
  mutating func write(_ value: Value) {
    let root = nodes.count
    nodes.append(YAMLNode(parent: nil, position: documents))
    if documents > 0 {
      beginLine(in: root, column: 0)
      append("---")
      endLine()
    }
    documents += 1
    beginLine(in: root, column: 0)
    write(value, at: root, column: 0)
  }

  /// Writes `value` and ends its last line; the current line stands at `column`, where the members or items of a
  /// collection line up.
  private mutating func write(_ value: Value, at node: Int, column: Int) {
    switch value {
    case .object(let object) where !object.isEmpty: write(object, at: node, column: column)
    case .array(let items) where !items.isEmpty: write(items, at: node, column: column)
    default: writeScalar(value, indent: max(column, 2))
    }
  }

  private mutating func write(_ object: Object, at node: Int, column: Int) {
    for position in object.members.indices {
      let member = object.members[position]
      if position > 0 { beginLine(in: node, column: column) }
      let child = beginValue(in: node, position: position)
      writeKey(member.key, column: column)
      if member.value.isNested {
        endLine()
        beginLine(in: child, column: column + 2)
        write(member.value, at: child, column: column + 2)
      } else {
        bytes.append(UInt8(ascii: " "))
        writeScalar(member.value, indent: column + 2)
      }
    }
  }

  private mutating func write(_ items: [Value], at node: Int, column: Int) {
    for (position, item) in items.enumerated() {
      if position > 0 { beginLine(in: node, column: column) }
      let child = beginValue(in: node, position: position)
      bytes.append(UInt8(ascii: "-"))
      bytes.append(UInt8(ascii: " "))
      write(item, at: child, column: column + 2)
    }
  }

  /// Notes that the value at `position` of `parent` begins on the current line, and gives its node.
  private mutating func beginValue(in parent: Int, position: Int) -> Int {
    nodes.append(YAMLNode(parent: parent, position: position))
    line.node = Int32(nodes.count - 1)
    return nodes.count - 1
  }

  private var end: Int32 { Int32(bytes.count) }

  private mutating func beginLine(in node: Int, column: Int) {
    line = YAMLMark(start: end, node: Int32(node))
    for _ in 0..<column { bytes.append(UInt8(ascii: " ")) }
  }

  private mutating func append(_ text: String) {
    // A fifth faster than appending the UTF-8 view itself.
    text.utf8.span.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }

  private mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    marks.append(line)
  }
}

// MARK: Keys and scalars

extension YAMLWriter {
  /// Writes a key and its colon.
  ///
  /// Readers look for the colon only within 1,024 characters; a key that may be longer is announced with `? `.
  private mutating func writeKey(_ key: String, column: Int) {
    let isPlain = key.yamlStyle == .plain
    let isLong = key.utf8.count > (isPlain ? 1000 : 250)
    if isLong { append("? ") }
    let start = end
    if isPlain { append(key) } else { writeQuoted(key) }
    line.key = start..<end
    line.scalar = end
    if isLong {
      endLine()
      beginLine(in: Int(line.node), column: column)
    }
    bytes.append(UInt8(ascii: ":"))
  }

  /// Writes a scalar or an empty collection, and ends the line; the lines of a text below it stand at `indent`.
  private mutating func writeScalar(_ value: Value, indent: Int) {
    switch value {
    case .null: write("null", as: .null)
    case .bool(let bool): write(bool ? "true" : "false", as: .bool)
    case .integer(let number): write(String(number), as: .number)
    case .number(let text): write(text.yamlNumber, as: .number)
    case .string(let text): writeText(text, indent: indent)
    case .array: append("[]")
    case .object: append("{}")
    }
    endLine()
  }

  private mutating func write(_ text: String, as kind: YAMLText.Part.Kind) {
    line.scalar = end
    line.kind = kind
    append(text)
  }

  private mutating func writeText(_ text: String, indent: Int) {
    switch text.yamlStyle {
    case .plain: write(text, as: .string)
    case .quoted:
      line.scalar = end
      line.kind = .string
      writeQuoted(text)
    case .block: writeBlock(text, indent: indent)
    }
  }

  /// Writes `text` as lines below a `|`, which says by `-` that the last line has no newline and by `+` that blank
  /// lines at the end count.
  private mutating func writeBlock(_ text: String, indent: Int) {
    let node = Int(line.node)
    var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    bytes.append(UInt8(ascii: "|"))
    if lines.last?.isEmpty == true {
      lines.removeLast()
      if lines.last?.isEmpty == true { bytes.append(UInt8(ascii: "+")) }
    } else {
      bytes.append(UInt8(ascii: "-"))
    }
    for content in lines {
      endLine()
      beginLine(in: node, column: content.isEmpty ? 0 : indent)
      line.scalar = end
      line.kind = .string
      bytes.append(contentsOf: content)
    }
  }

  /// Writes `text` in double quotes, with the escapes that JSON has too, and `\U` for what JSON writes in two.
  private mutating func writeQuoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var visibility = Visibility()
    for scalar in text.unicodeScalars {
      let isShown = visibility.shows(scalar)
      switch scalar {
      case "\"", "\\": bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: scalar)])
      case "\n": append("\\n")
      case "\r": append("\\r")
      case "\t": append("\\t")
      case _ where !isShown:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let (mark, count) = digits.count > 4 ? ("\\U", 8) : ("\\u", 4)
        append(mark + String(repeating: "0", count: count - digits.count) + digits)
      default: bytes.append(contentsOf: UTF8.encode(scalar)!)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

extension Value {
  /// Whether the value takes lines of its own in block style.
  fileprivate var isNested: Bool {
    switch self {
    case .array(let items): !items.isEmpty
    case .object(let object): !object.isEmpty
    default: false
    }
  }
}
