import BeTraceCore
import Testing

/// What a JSON text means, and where each part of it stands.
struct JSONReaderTests {
  struct Row: CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let value: Value

    init(_ idea: String, _ text: String, is value: Value) {
      testDescription = idea
      self.text = text
      self.value = value
    }
  }

  @Test(arguments: [
    Row("empty object", "{}", is: [:]),
    Row("empty list with space inside", "[ \n ]", is: []),
    Row("keywords", "[null, true, false]", is: [.null, true, false]),
    Row("integers", "[0, -1, 4317]", is: [0, -1, 4317]),
    Row(
      "the ends of 64 bits", "[9223372036854775807, -9223372036854775808]", is: [.integer(.max), .integer(.min)]),
    Row("an integer beyond 64 bits stays as written", "9223372036854775808", is: .number("9223372036854775808")),
    Row("minus zero is no integer", "-0", is: .number("-0")),
    Row(
      "fractions and exponents stay as written", "[1.0, -0.50, 1e3, 2E-7, 3.1e+2]",
      is: [.number("1.0"), .number("-0.50"), .number("1e3"), .number("2E-7"), .number("3.1e+2")]),
    Row("a scalar may be the whole file", "  \"text\"\r\n", is: "text"),
    Row("short escapes", #""\" \\ \/ \b \f \n \r \t""#, is: "\" \\ / \u{8} \u{c} \n \r \t"),
    Row("escapes by number", #""\u0041\u00e9\u20AC\u0000""#, is: "Aé€\0"),
    Row("two halves make one character", #""\ud83d\ude00!""#, is: "😀!"),
    Row("raw text beyond ASCII", "\"größe 😀\"", is: "größe 😀"),
    Row("escapes between raw text", #""a\tb\tc""#, is: "a\tb\tc"),
    Row("escapes in keys", #"{"a\u0062": 1}"#, is: ["ab": 1]),
    Row("an empty key", #"{"": 1}"#, is: ["": 1]),
    Row("members keep their order", #"{"b": 1, "a": {"d": [], "c": {}}}"#, is: ["b": 1, "a": ["d": [], "c": [:]]]),
    Row("no space at all", #"{"a":[1,{"b":null}]}"#, is: ["a": [1, ["b": .null]]]),
    Row("tabs and line ends of Windows", "{\r\n\t\"a\" :\t1\r\n}", is: ["a": 1]),
  ])
  func value(_ row: Row) throws {
    #expect(try JSONDocument(parsing: Array(row.text.utf8), file: "f.json").root.value == row.value)
  }

  private let production = """
    {
      "name": "größe", "services": {
        "bff": {"replicas": 3, "ports": [80, 443]}
      }
    }
    """

  @Test(
    arguments: [
      (["name"], "f.json:2:11", #""größe""#),
      (["services", "bff", "replicas"], "f.json:3:25", "3"),
      (["services", "bff", "ports"], "f.json:3:37", "[80, 443]"),
      (["services", "bff", "ports", 1], "f.json:3:42", "443"),
    ] as [(ValuePath, String, String)])
  func everyNodeKnowsWhereItIs(_ path: ValuePath, place: String, written: String) throws {
    let document = try JSONDocument(parsing: Array(production.utf8), file: "f.json")
    let node = try #require(document.root[path])
    #expect(node.place.description == place)
    #expect(String(decoding: document.text[node.range], as: UTF8.self) == written)
  }

  @Test func aKeyKnowsWhereItIsBehindWideText() throws {
    let document = try JSONDocument(parsing: Array(production.utf8), file: "f.json")
    let member = try #require(document.root.members?.last)
    #expect(member.key == "services")
    #expect(member.keyPlace.description == "f.json:2:20")
    #expect(String(decoding: document.text[member.keyRange], as: UTF8.self) == #""services""#)
  }

  @Test func whatIsMissingIsNil() throws {
    let root = try JSONDocument(parsing: Array(production.utf8), file: "f.json").root
    #expect(root["services"]?["bff"]?["replicas"]?.value == 3)
    #expect(root["absent"] == nil)
    #expect(root["name"]?["further"] == nil)
    #expect(root[["services", "bff", "ports", 2]] == nil)
    #expect(root[["services", 0]] == nil)
  }

  @Test func listsMayBe200Deep() throws {
    let text = String(repeating: "[", count: 200) + String(repeating: "]", count: 200)
    #expect(try JSONDocument(parsing: Array(text.utf8), file: "f.json").root.value.json(indent: nil) == text)
  }

  @Test func manyKeysAreStillToldApart() throws {
    let text = "{" + (0..<5000).map { #""key\#($0)": \#($0)"# }.joined(separator: ",\n") + "}"
    let root = try JSONDocument(parsing: Array(text.utf8), file: "f.json").root
    #expect(root.members?.count == 5000)
    #expect(root["key4999"]?.place.line == 5000)
  }
}
