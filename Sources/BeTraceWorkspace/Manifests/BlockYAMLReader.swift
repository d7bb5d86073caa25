import BeTraceCore

/// Reads the YAML that programs write: blocks of keys and items, and each scalar on the line of its key.
///
/// What it reads, it reads as `YAMLReader` does, to the last place, in a fraction of the time. Whatever else it meets, right
/// or wrong, it leaves to that. One reader is for many documents of a file.
struct BlockYAMLReader {
  /// Something that is not as plain as that.
  struct Unread: Error {}

  /// Far below the depth that YAML may have here.
  private static let depthLimit = 50
  /// Far below the length of a key that libyaml allows.
  private static let keyLimit = 500

  let file: FileName
  private(set) var text = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  private(set) var linesBefore = 0
  private var keys = YAMLKeys()
  private var places: [Place] = []
  private var depth = 0
  /// Where it is read, and where the line of that begins; both in bytes, which are characters.
  var (position, lineStart) = (0, 0)
  /// 0-based.
  var line = 0
  /// How many blanks come before the line; -1 at the end of the text.
  var indentation = -1

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
    // Where it is read, and behind the last character that is no blank.
    var (next, end) = (start, start)
    scan: while true {
      let run = endOfOrdinary(from: next)
      if run > next { (next, end) = (run, run) }
      switch byte(next) {
      case UInt8(ascii: " "): break
      case UInt8(ascii: ":") where isBlank(next + 1), UInt8(ascii: "#") where end < next, UInt8(ascii: "\n"): break scan
      default:
        guard byte(next).isPrintable else { throw Unread() }
        end = next + 1
      }
      next += 1
    }
    position = next
    // A blank before a colon is left to others.
    guard !isColon || end == position else { throw Unread() }
    position = end
    return scalar(start..<end, isPlain: true)
  }

  private func scalar(_ range: Range<Int>, isPlain: Bool) -> YAMLScalar {
    YAMLScalar(text: UnsafeBufferPointer(rebasing: text[range]), tag: nil, isPlain: isPlain)
  }
}

extension UInt8 {
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
