import BeTraceCore

/// A random JSON text as people and programs write them, a member a line, which knows where its values stand: by how it was
/// written, not by reading it.
struct RandomDocument {
  /// A member of an object.
  struct Member {
    let path: ValuePath
    /// The bytes of its value.
    var value = 0..<0
    /// Its lines, 0-based; those of an object or list reach to the closing bracket.
    var lines = 0..<0
    /// The last line of the member before it, nil for the first.
    var lineBefore: Int?
    /// How many members stand beside it.
    var siblings = 0
  }

  private(set) var bytes: [UInt8] = []
  private(set) var members: [Member] = []

  private var random: SeededGenerator
  private let unit: String
  private let lineBreak: String
  private let colon: String

  init(_ generator: inout SeededGenerator) {
    unit = generator.pick(["  ", "  ", "    ", "\t", " ", "   "])
    lineBreak = generator.pick(["\n", "\n", "\r\n"])
    colon = generator.pick([": ", ": ", ":", " : ", ":\t"])
    random = generator
    writeObject(at: ValuePath(), depth: 0)
    write(random.pick([lineBreak, lineBreak, "", lineBreak + lineBreak, " ", lineBreak + "\t"]))
    generator = random
  }

  /// The lines of the text, each with its break.
  static func lines(of bytes: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = [[]]
    for byte in bytes {
      lines[lines.count - 1].append(byte)
      if byte == UInt8(ascii: "\n") { lines.append([]) }
    }
    return lines
  }

  private var line: Int { bytes.count { $0 == UInt8(ascii: "\n") } }

  private mutating func write(_ text: String) { bytes += Array(text.utf8) }

  /// Writes an object of at least one member, from its opening bracket to its closing one.
  private mutating func writeObject(at path: ValuePath, depth: Int) {
    write("{")
    let keys = Self.keys.shuffled(using: &random).prefix(Int.random(in: 1...5, using: &random))
    var lineBefore: Int?
    for (index, key) in keys.enumerated() {
      write(index == 0 ? lineBreak : ",\(random.once(in: 8) ? " " : "")\(lineBreak)")
      if random.once(in: 6) { write(lineBreak) }
      let start = line
      write(String(repeating: unit, count: depth + 1) + key.written + colon)
      var member = Member(path: ValuePath(path.steps + [.key(key.name)]))
      let valueStart = bytes.count
      writeValue(at: member.path, depth: depth + 1)
      (member.value, member.lines) = (valueStart..<bytes.count, start..<line + 1)
      (member.lineBefore, member.siblings) = (lineBefore, keys.count - 1)
      members.append(member)
      lineBefore = line
    }
    write(lineBreak + String(repeating: unit, count: depth) + "}")
  }

  private mutating func writeValue(at path: ValuePath, depth: Int) {
    if depth < 4, random.once(in: 3) { return writeObject(at: path, depth: depth) }
    if random.once(in: 8) {
      let items = (0..<3).map { _ in String(repeating: unit, count: depth + 1) + random.pick(Self.scalars) }
      write("[" + lineBreak + items.joined(separator: "," + lineBreak) + lineBreak)
      return write(String(repeating: unit, count: depth) + "]")
    }
    write(random.pick(Self.scalars))
  }

  /// Keys, and how they are written; that an escape is one of many ways, no edit may change.
  private static let keys: [(name: String, written: String)] =
    ["name", "services", "bff", "image", "x-unknown", "größe", "日本", "😀", "a b", "", "env.LOG_LEVEL"].map {
      ($0, "\"\($0)\"")
    } + [("é", #""\u00e9""#), ("a/b", #""a\/b""#), ("quote\"d", #""quote\"d""#)]

  private static let scalars = [
    "0", "-0", "1.0", "1e3", "1E+3", "123456789012345678901234567890", "true", "null", #""text""#, #""caf\u00e9""#,
    #""日本 😀""#, #""\ud83d\ude00""#, #""a\/b\n""#, #""""#, "{}", "[]", "[ 1,2 ]", #"{"a":1, "b" :2}"#, #"[{"a": [ ]}]"#,
  ]
}
