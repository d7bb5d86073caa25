import BeTraceCore
import Testing

@testable import BeTraceWorkspace

/// What is read without libyaml is read as with it.
struct BlockYAMLReaderTests {
  /// Of the documents of `text`, how many there are, how many are read without libyaml, and the first that is read
  /// differently.
  private static func compare(_ text: [UInt8]) -> (count: Int, plain: Int, difference: String?) {
    text.withUnsafeBufferPointer { text in
      var (count, plain) = (0, 0)
      var reader = BlockYAMLReader(FileName("a"))
      for piece in YAMLStream(text).pieces {
        count += 1
        let part = UnsafeBufferPointer(rebasing: text[piece.range])
        guard let manifest = reader.document(in: part, linesBefore: piece.linesBefore) else { continue }
        plain += 1
        let known = YAMLReader.documents(in: part, file: FileName("a"), linesBefore: piece.linesBefore)
        guard known.count == 1, case .success(let node) = known[0], Manifest(node) == manifest else {
          return (count, plain, String(decoding: part, as: UTF8.self))
        }
      }
      return (count, plain, nil)
    }
  }

  @Test(arguments: [
    "a: b", "a:\n  b: c\n  d:\n  - e\n  -  f: 1\n     g: 'x: #'\n", "- a\n- - b\n  - c: d\n",
    "---\na: {} # b\n\n# c\nb: []",
    "a:\n# b\nc: # d\n  - e # f", "a b: c d # e\n\"f g\": - \n", "'1': \"2\"\n3 4: -5\n",
    "a: 1.50\nb: ~\nc: null\nd: FALSE\n",
  ])
  func plainBlocksAreReadAlike(_ yaml: String) {
    let (count, _, difference) = Self.compare(Array(yaml.utf8))
    #expect(count == 1)
    #expect(difference == nil)
  }

  @Test(arguments: [
    "é: 1", "a:\tb", "a: b\r\n", "a: |\n  b", "a: &b c", "a: *b", "a: !!str b", "a: b\n  c", "a: 'b\n  c'", "a: {b: c}",
    "a: [b]", "? a\n: b", "a: \"b\\n\"", "a: 'it''s'", "a: yes", "yes: a", "1: a", "<<: {}", "a: b: c", "a: 'b'c",
    "- a\nb: c",
    "a: b\n- c", "a:\n  b: c\n d: e", "  a: b", "a", "", "# a", "a: .inf", "a\n...", "a: b\n... c: d",
    "%YAML 1.1\n---\na: b",
    "--- a: b", "a : b", "a: 'b'#c", "a: {}b",
  ])
  func otherYAMLIsLeftToTheLibrary(_ yaml: String) {
    #expect(Self.compare(Array(yaml.utf8)).plain == 0)
  }

  @Test func manifestsOfProjectsAreReadAlike() throws {
    let folder = "\(#filePath.parentFolder.parentFolder.parentFolder)/Manifests"
    var random = SeededGenerator(seed: 1)
    for name in try Folder.names(in: folder) {
      let text = try AtomicFile.read("\(folder)/\(name)", name: name)
      #expect(Self.compare(text).difference == nil, "\(name)")
      for _ in 0..<40 { #expect(Self.compare(random.changing(text)).difference == nil) }
    }
  }

  @Test func anyDocumentIsReadAlike() {
    var random = SeededGenerator(seed: 2)
    var (count, plain) = (0, 0)
    for _ in 0..<5000 {
      let text = random.document()
      for text in [text, random.changing(text)] {
        let compared = Self.compare(text)
        #expect(compared.difference == nil)
        (count, plain) = (count + compared.count, plain + compared.plain)
      }
    }
    #expect(plain > count / 4, "enough of them are plain")
    #expect(plain < count * 3 / 4, "enough of them are not")
  }
}

extension SeededGenerator {
  /// A document, mostly in blocks.
  mutating func document() -> [UInt8] {
    let start = once(in: 3) ? "---\(end())" : ""
    return Array((start + block(indentation: 0, depth: 0)).utf8)
  }

  /// `text` with one to three bytes that are others, gone or more.
  mutating func changing(_ text: [UInt8]) -> [UInt8] {
    var text = text
    for _ in 0..<Int.random(in: 1...3, using: &self) where !text.isEmpty {
      let index = text.indices.randomElement(using: &self) ?? 0
      let byte = Array(" \n-:#'\"{}[],?&*!|>%@`\\.~<0ay\t\r".utf8).randomElement(using: &self) ?? 0
      switch Int.random(in: 0..<3, using: &self) {
      case 0: text[index] = byte
      case 1: text.insert(byte, at: index)
      default: text.remove(at: index)
      }
    }
    return text
  }

  private mutating func block(indentation: Int, depth: Int) -> String {
    let blanks = String(repeating: " ", count: indentation)
    let isList = once(in: 3)
    return (0..<Int.random(in: 1...3, using: &self)).map { index in
      let line = isList ? item(indentation, depth) : "\(key()):\(value(indentation, depth))"
      return blanks + line
    }.joined()
  }

  /// An item, from its dash.
  private mutating func item(_ indentation: Int, _ depth: Int) -> String {
    guard depth < 4, !once(in: 3) else { return "- \(scalar())\(end())" }
    let inner = block(indentation: indentation + 2, depth: depth + 1)
    return "- " + inner.dropFirst(indentation + 2)
  }

  /// What follows a colon.
  private mutating func value(_ indentation: Int, _ depth: Int) -> String {
    guard depth < 4, !once(in: 2) else { return " \(scalar())\(end())" }
    let more = [0, 1, 2, 2, 2, 4].randomElement(using: &self) ?? 2
    return end() + block(indentation: indentation + more, depth: depth + 1)
  }

  private mutating func end() -> String {
    once(in: 6) ? pick(["  \n", " # a\n", "\n\n", "\n # b: c\n", "\n#\n  \n", " #\n", "#\n"]) : "\n"
  }

  private mutating func key() -> String {
    once(in: 60)
      ? pick([
        "y", "~", "1", "'a b'", "\"a\"", "a b", "<<", "a ", "null", "-a", "a:b", "a#", "'", "?", "-", "...", "a #b",
      ])
      : pick(["a", "name", "a.b/c-d", "Kind", "x_1"])
  }

  private mutating func scalar() -> String {
    once(in: 25)
      ? pick([
        "", "yes", "No", "~", "NULL", "0x1F", "0777", "1_0", "1e3", ".5", "-.inf", "+1", "-0", "08", "1:30", "a: b",
        "a:", "#",
        "a#b", "a #b", "'it''s'", "\"a\\tb\"", "'a", "{a: 1}", "{ }", "[a]", "|\n    a", "&a b", "*a", "!!str 1",
        "a\n     b",
        "- a", "-a", "--- a", "a, b]", "@a", "%a", "=", "<<", "''", "\"\"", "\"#\"", "': '", "? a", ":a",
        "99999999999999999999",
        "999999999999999999", "9999999999999999999", "é", "a\tb", "\"a\" b",
      ])
      : pick([
        "a", "1", "-12", "true", "null", "nginx:1.2", "http://a:80/b", "'a b'", "\"25%\"", "{}", "[]", "a b", "0",
        "1.5",
      ])
  }
}
