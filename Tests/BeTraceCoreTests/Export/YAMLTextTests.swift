import BeTraceCore
import Testing

@Suite struct YAMLTextTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let value: Value
    let text: String

    init(_ name: String, _ value: Value, shows text: String) {
      testDescription = name
      self.value = value
      self.text = text
    }
  }

  @Test(arguments: [
    Row("empty object", [:], shows: "{}"),
    Row("empty list", [], shows: "[]"),
    Row("null", .null, shows: "null"),
    Row("bare text", "hello", shows: "hello"),
    Row("members keep their order", ["b": 1, "a": true, "c": .null], shows: "b: 1\na: true\nc: null"),
    Row("nothing inside", ["a": [:], "b": [], "c": ""], shows: "a: {}\nb: []\nc: \"\""),
    Row(
      "items are indented under their key", ["spec": ["containers": [["name": "bff", "image": "x"]]]],
      shows: """
        spec:
          containers:
            - name: bff
              image: x
        """),
    Row(
      "lists in lists", ["args": [["a", []], [[["b"]], [:]]]],
      shows: """
        args:
          - - a
            - []
          - - - - b
            - {}
        """),
    Row(
      "item that begins with an object", [["ports": [["port": 1]], "name": "x"]],
      shows: """
        - ports:
            - port: 1
          name: x
        """),
    Row("largest integers", [.integer(.min), .integer(.max)], shows: "- -9223372036854775808\n- 9223372036854775807"),
    Row(
      "numbers stay as they were written", [.number("1.0"), .number("-0.50"), .number("100000000000000000000")],
      shows: "- 1.0\n- -0.50\n- 100000000000000000000"),
    Row(
      "exponents get a point and a sign, or old readers see a text",
      [.number("1e3"), .number("1E+3"), .number("2.5e-7"), .number("-1e400")],
      shows: "- 1.0e+3\n- 1.0e+3\n- 2.5e-7\n- -1.0e+400"),
    Row(
      "keys are quoted like texts", ["on": 1, "a: b": 2, "": 3, "nginx.org/x": 4, "\n": 5],
      shows: """
        "on": 1
        "a: b": 2
        "": 3
        nginx.org/x: 4
        "\\n": 5
        """),
  ])
  func writes(_ row: Row) {
    #expect(YAMLText(row.value).text == row.text + "\n")
  }

  @Test func documentsAreSeparatedAndTheLastEndsWithOneNewline() {
    let yaml = YAMLText([Resource(["kind": "Namespace"]), Resource([:]), Resource(["kind": "Service"])])
    #expect(
      yaml.text == """
        kind: Namespace
        ---
        {}
        ---
        kind: Service

        """)
  }

  @Test func noDocumentsAreNoText() {
    #expect(YAMLText([Resource]()).text.isEmpty)
    #expect(YAMLText([Resource]()).lines.isEmpty)
  }

  @Test func keyLongerThanReadersLookAheadIsAnnounced() {
    let key = String(repeating: "k", count: 1001)
    let yaml = YAMLText(["spec": .object([key: ["a": [1]]])])
    #expect(yaml.text == "spec:\n  ? \(key)\n  :\n    a:\n      - 1\n")
    let shown = yaml.lines.map { $0.path.description.replacing(key, with: "KEY") }
    #expect(shown == ["spec", "spec.KEY", "spec.KEY", "spec.KEY.a", "spec.KEY.a[0]"])
  }
}
