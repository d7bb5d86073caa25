/// Reads one JSON text (RFC 8259) in a single pass that keeps the line and column of every value.
struct JSONReader {
  /// Lists and objects may lie in one another this deep.
  static let depthLimit = 200

  let text: [UInt8]
  let file: FileName
  /// Whether a key may come twice in an object, for somebody else to find.
  private let keepsDuplicates: Bool
  var position = 0
  private(set) var line = 1
  /// Where reading began, and its line.
  private(set) var start = (offset: 0, line: 1)
  /// The column of `position` is its distance from here: the byte before the line, moved on by every byte that
  /// continues a character.
  var columnOrigin = -1
  /// The innermost list or object that is not closed yet.
  private(set) var innermost: Bracket?

  /// A list or object that is being read.
  struct Bracket {
    let opening: JSONSyntaxError.Opening
    let line: Int
    let depth: Int
  }

  /// The value that `text` is.
  static func root(of text: [UInt8], file: String) throws(JSONSyntaxError) -> JSONNode {
    var reader = JSONReader(text: text, file: file)
    try reader.checkEncoding()
    reader.skipWhitespace()
    guard reader.next != nil else { throw reader.error(.emptyFile, at: 0) }
    let root = try reader.readValue()
    reader.skipWhitespace()
    guard reader.next == nil else { throw reader.unexpected(.endOfFile) }
    return root
  }

  init(text: [UInt8], file: String, keepsDuplicates: Bool = false) {
    self.text = text
    self.file = FileName(file)
    self.keepsDuplicates = keepsDuplicates
  }

  /// Goes back to where reading began, and forgets what was open.
  mutating func returnToStart() {
    (position, line) = start
    innermost = nil
  }

  /// Goes past the rest of the line.
  mutating func skipLine() {
    while let byte = next, byte != UInt8(ascii: "\n") { position += 1 }
  }

  /// Begins to count what is wrong from here.
  mutating func startHere() { start = (position, line) }

  /// The byte to read next, nil at the end.
  var next: UInt8? { position < text.count ? text[position] : nil }

  /// Where `position` is.
  private var place: Place { Place(in: file, line: line, column: position - columnOrigin) }

  mutating func skipWhitespace() {
    while let byte = next {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
      case UInt8(ascii: "\n"):
        line += 1
        columnOrigin = position
      default: return
      }
      position += 1
    }
  }

  /// Goes past `byte` if it is next, and says whether it was.
  private mutating func skip(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  mutating func readValue(
    or expectation: JSONSyntaxError.Expectation = .value
  ) throws(JSONSyntaxError) -> JSONNode {
    guard let next else { throw unexpected(expectation) }
    let (start, place) = (position, place)
    let content: JSONNode.Content
    switch next {
    case UInt8(ascii: "{"): content = .object(try readObject())
    case UInt8(ascii: "["): content = .array(try readList())
    case UInt8(ascii: "\""): content = .string(try readText())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): content = try readNumber()
    default: content = try readKeyword(or: expectation)
    }
    return JSONNode(content: content, range: start..<position, place: place)
  }

  private mutating func readKeyword(
    or expectation: JSONSyntaxError.Expectation
  ) throws(JSONSyntaxError) -> JSONNode.Content {
    for (word, content) in Self.keywords where text[position...].starts(with: word.utf8) {
      let end = position + word.utf8.count
      if end < text.count, text[end].isPartOfWord { break }
      position = end
      return content
    }
    throw unexpected(expectation)
  }

  private static let keywords: [(String, JSONNode.Content)] = [
    ("null", .null), ("true", .bool(true)), ("false", .bool(false)),
  ]
}

// Lists and objects, which lie in one another.
extension JSONReader {
  private mutating func readList() throws(JSONSyntaxError) -> [JSONNode] {
    let outer = try open(.list)
    defer { innermost = outer }
    var items: [JSONNode] = []
    if skip(UInt8(ascii: "]")) { return items }
    repeat {
      items.append(try readValue(or: items.isEmpty ? .firstItem : .value))
    } while try goesOn(until: UInt8(ascii: "]"), or: .commaOrBracket)
    return items
  }

  private mutating func readObject() throws(JSONSyntaxError) -> [JSONNode.Member] {
    let outer = try open(.object)
    defer { innermost = outer }
    var members: [JSONNode.Member] = []
    var keys = UniqueKeys()
    if skip(UInt8(ascii: "}")) { return members }
    repeat {
      guard next == UInt8(ascii: "\"") else { throw unexpected(members.isEmpty ? .firstKey : .key) }
      let (start, place) = (position, place)
      let key = try readText()
      let keyRange = start..<position
      if !keepsDuplicates, let first = keys.insert(key, after: members) {
        throw error(.duplicateKey(key, first: first.keyPlace.line), at: start)
      }
      skipWhitespace()
      guard skip(UInt8(ascii: ":")) else { throw unexpected(.colon) }
      skipWhitespace()
      members.append(JSONNode.Member(key: key, keyPlace: place, keyRange: keyRange, node: try readValue()))
    } while try goesOn(until: UInt8(ascii: "}"), or: .commaOrBrace)
    return members
  }

  /// Goes past an opening bracket and the whitespace after it, and returns the bracket around it.
  private mutating func open(_ opening: JSONSyntaxError.Opening) throws(JSONSyntaxError) -> Bracket? {
    let outer = innermost
    let depth = (outer?.depth ?? 0) + 1
    guard depth <= Self.depthLimit else { throw error(.tooDeep(limit: Self.depthLimit), at: position) }
    innermost = Bracket(opening: opening, line: line, depth: depth)
    position += 1
    skipWhitespace()
    return outer
  }

  /// Goes past a comma, or past the bracket `closing` that ends it all; says whether it was a comma.
  private mutating func goesOn(
    until closing: UInt8, or expectation: JSONSyntaxError.Expectation
  ) throws(JSONSyntaxError) -> Bool {
    skipWhitespace()
    if skip(closing) { return false }
    let comma = position
    guard skip(UInt8(ascii: ",")) else { throw unexpected(expectation) }
    skipWhitespace()
    guard next != closing else { throw error(.trailingComma, at: comma) }
    return true
  }
}

/// Finds a key that comes twice: by comparing while there are few, by hashing when there are many.
private struct UniqueKeys {
  private var hashed: Set<String> = []
  private let many = 12

  /// Notes `key`; returns the member that has it already, if one has.
  mutating func insert(_ key: String, after members: [JSONNode.Member]) -> JSONNode.Member? {
    if members.count == many { hashed = Set(members.map(\.key)) }
    if members.count >= many, hashed.insert(key).inserted { return nil }
    return members.first { $0.key == key }
  }
}
