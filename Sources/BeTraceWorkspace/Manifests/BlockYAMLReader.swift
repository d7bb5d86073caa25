import BeTraceCore

/// Reads the YAML that programs write: blocks of keys and items, and each scalar on the line of its key.
///
/// What it reads, it reads as `YAMLReader` does, to the last place, in a fraction of the time. Whatever else it meets, right
/// or wrong, it leaves to that. One reader is for many documents of a file.
struct BlockYAMLReader {
  /// Something that is not as plain as that.
  private struct Unread: Error {}

  /// Far below the depth that YAML may have here.
  private static let depthLimit = 50
  /// Far below the length of a key that libyaml allows.
  private static let keyLimit = 500

  private let file: FileName
  private var text = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  private var linesBefore = 0
  private var keys = YAMLKeys()
  private var places: [Place] = []
  private var depth = 0
  /// Where it is read, and where the line of that begins; both in bytes, which are characters.
  private var (position, lineStart) = (0, 0)
  /// 0-based.
  private var line = 0
  /// How many blanks come before the line; -1 at the end of the text.
  private var indentation = -1

  /// A reader of a file whose text stays where it is.
  init(_ file: FileName) { self.file = file }

  /// The documents in `text`, which `linesBefore` lines of the file come before; others are read by `YAMLReader`.
  mutating func documents(
    in text: UnsafeBufferPointer<UInt8>, linesBefore: Int
  ) -> [Result<Manifest, YAMLSyntaxError>] {
    if let document = document(in: text, linesBefore: linesBefore) { return [.success(document)] }
    return YAMLReader.documents(in: text, file: file, linesBefore: linesBefore).map { $0.map { Manifest($0) } }
  }

  /// The document that is all of `text`; nil if it has to be read by another.
  mutating func document(in text: UnsafeBufferPointer<UInt8>, linesBefore: Int) -> Manifest? {
    (self.text, self.linesBefore) = (text, linesBefore)
    (depth, position, line) = (0, -1, -1)
    places.removeAll(keepingCapacity: true)
    return try? readDocument()
  }

  private mutating func readDocument() throws(Unread) -> Manifest {
    try goToNextLine()
    if isMarker {
      position += 3
      try endLine()
    }
    guard indentation == 0 else { throw Unread() }
    let value = try readBlock()
    guard indentation < 0 else { throw Unread() }
    return Manifest(value, places: Array(places[...]))
  }
}

// Blocks.
extension BlockYAMLReader {
  /// Reads a list or an object, whose first item or key is here; goes to the line after it.
  private mutating func readBlock() throws(Unread) -> Value {
    depth += 1
    guard depth <= Self.depthLimit else { throw Unread() }
    defer { depth -= 1 }
    return isItem ? .array(try readItems()) : .object(try readMembers())
  }

  private mutating func readItems() throws(Unread) -> [Value] {
    let column = column
    places.append(place)
    var items: [Value] = []
    repeat {
      position += 1
      skipBlanks()
      items.append(try beginsBlock() ? readBlock() : readScalar())
    } while indentation == column && isItem
    guard indentation <= column else { throw Unread() }
    return items
  }

  private mutating func readMembers() throws(Unread) -> Object {
    let column = column
    places.append(place)
    var object = Object(reserving: 4)
    repeat {
      let key = try readKey()
      object.append(key, try readValue(at: column))
    } while indentation == column
    guard indentation < column else { throw Unread() }
    return object
  }

  /// Whether an item begins with another one, or with a key.
  private mutating func beginsBlock() throws(Unread) -> Bool {
    if isItem { return true }
    let start = position
    defer { position = start }
    if byte(position) != UInt8(ascii: "{"), byte(position) != UInt8(ascii: "[") { _ = try scalar() }
    return isColon
  }

  private mutating func readKey() throws(Unread) -> String {
    guard !isMarker else { throw Unread() }
    places.append(place)
    let scalar = try scalar()
    guard isColon, scalar.text.count <= Self.keyLimit, let key = keys.text(of: scalar) else { throw Unread() }
    position += 1
    return key
  }

  /// Reads the value of a key that stands at `column`.
  private mutating func readValue(at column: Int) throws(Unread) -> Value {
    let here = place
    skipBlanks()
    guard isLineEnd || byte(position) == UInt8(ascii: "#") else { return try readScalar() }
    try endLine(afterBlank: true)
    if indentation > column || indentation == column && isItem { return try readBlock() }
    places.append(here)
    return .null
  }
}

// Scalars.
extension BlockYAMLReader {
  /// Reads a scalar, or a list or an object of nothing; goes to the next line, which it must not go on to.
  private mutating func readScalar() throws(Unread) -> Value {
    places.append(place)
    let value: Value
    switch (byte(position), byte(position + 1)) {
    case (UInt8(ascii: "{"), UInt8(ascii: "}")):
      value = [:]
      position += 2
    case (UInt8(ascii: "["), UInt8(ascii: "]")):
      value = []
      position += 2
    default: value = try self.value(of: try scalar())
    }
    try endLine()
    return value
  }

  private func value(of scalar: YAMLScalar) throws(Unread) -> Value {
    switch try? scalar.content() {
    case .string(let text): return .string(text)
    case .integer(let number): return .integer(number)
    case .number(let text): return .number(text)
    case .bool(let bool) where scalar.word == nil: return .bool(bool)
    case .null: return .null
    default: throw Unread()
    }
  }

  /// The scalar that begins here; goes behind it.
  private mutating func scalar() throws(Unread) -> YAMLScalar {
    switch byte(position) {
    case UInt8(ascii: "\""): try quotedScalar(UInt8(ascii: "\""))
    case UInt8(ascii: "'"): try quotedScalar(UInt8(ascii: "'"))
    default: try plainScalar()
    }
  }

  /// A scalar in quotes that ends on this line and has no escapes.
  private mutating func quotedScalar(_ quote: UInt8) throws(Unread) -> YAMLScalar {
    let start = position + 1
    position = start
    while byte(position) != quote {
      guard byte(position).isPrintable, byte(position) != UInt8(ascii: "\\") || quote == UInt8(ascii: "'") else {
        throw Unread()
      }
      position += 1
    }
    position += 1
    guard byte(position) != quote else { throw Unread() }
    return scalar(start..<position - 1, isPlain: false)
  }

  /// A scalar without quotes: up to the end of the line, ` #` or a colon.
  private mutating func plainScalar() throws(Unread) -> YAMLScalar {
    guard byte(position).beginsPlainScalar || byte(position) == UInt8(ascii: "-") && !isBlank(position + 1) else {
      throw Unread()
    }
    let start = position
    // Behind the last character that is no blank.
    var end = position
    while !isLineEnd, !isColon {
      let byte = byte(position)
      if byte != UInt8(ascii: " ") {
        if byte == UInt8(ascii: "#"), end < position { break }
        guard byte.isPrintable else { throw Unread() }
        end = position + 1
      }
      position += 1
    }
    // A blank before a colon is left to others.
    guard !isColon || end == position else { throw Unread() }
    position = end
    return scalar(start..<end, isPlain: true)
  }

  private func scalar(_ range: Range<Int>, isPlain: Bool) -> YAMLScalar {
    YAMLScalar(text: UnsafeBufferPointer(rebasing: text[range]), tag: nil, isPlain: isPlain)
  }
}

// Lines.
extension BlockYAMLReader {
  /// Goes on to the next line that has more than a comment.
  private mutating func goToNextLine() throws(Unread) {
    repeat {
      lineStart = position + 1
      position = lineStart
      line += 1
      skipBlanks()
      if byte(position) == UInt8(ascii: "#") { try skipComment() }
    } while isLineEnd && position < text.count
    indentation = position < text.count ? column : -1
  }

  /// Goes on from behind a value, or a blank, to the next line; nothing but a comment may come before.
  private mutating func endLine(afterBlank: Bool = false) throws(Unread) {
    let end = position
    skipBlanks()
    if byte(position) == UInt8(ascii: "#"), afterBlank || position > end { try skipComment() }
    guard isLineEnd else { throw Unread() }
    try goToNextLine()
  }

  private mutating func skipBlanks() { while byte(position) == UInt8(ascii: " ") { position += 1 } }

  private mutating func skipComment() throws(Unread) {
    while !isLineEnd {
      guard byte(position).isPrintable else { throw Unread() }
      position += 1
    }
  }

  private var isLineEnd: Bool { byte(position) == UInt8(ascii: "\n") }

  /// Whether a colon ends a key here.
  private var isColon: Bool { byte(position) == UInt8(ascii: ":") && isBlank(position + 1) }

  private var isItem: Bool { byte(position) == UInt8(ascii: "-") && isBlank(position + 1) }

  /// Whether the line begins as one between documents does.
  private var isMarker: Bool {
    guard position == lineStart else { return false }
    let byte = byte(position)
    return (byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")) && self.byte(position + 1) == byte
      && self.byte(position + 2) == byte
  }

  private func isBlank(_ position: Int) -> Bool {
    byte(position) == UInt8(ascii: " ") || byte(position) == UInt8(ascii: "\n")
  }

  /// The byte at `position`; at the end of the text lines end.
  private func byte(_ position: Int) -> UInt8 { position < text.count ? text[position] : UInt8(ascii: "\n") }

  private var column: Int { position - lineStart }

  private var place: Place { Place(in: file, line: linesBefore + line + 1, column: column + 1) }
}

extension UInt8 {
  /// Whether it is a character that ASCII prints: others have rules of their own.
  fileprivate var isPrintable: Bool { (0x20...0x7E).contains(self) }

  /// Whether a scalar without quotes may begin with it, whatever comes next.
  fileprivate var beginsPlainScalar: Bool {
    switch self {
    case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"),
      UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "|"),
      UInt8(ascii: ">"), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "%"), UInt8(ascii: "@"),
      UInt8(ascii: "`"):
      false
    default: true
    }
  }
}
