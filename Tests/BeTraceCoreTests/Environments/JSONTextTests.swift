import BeTraceCore
import Testing

/// How a value is written as JSON.
struct JSONTextTests {
  @Test func compactHasNoSpaces() {
    let value: Value = ["a": [1, [:], .null], "b": ["c": true, "d": .number("1.50")], "e": []]
    #expect(value.json(indent: nil) == #"{"a":[1,{},null],"b":{"c":true,"d":1.50},"e":[]}"#)
  }

  @Test func indentedHasALineForEachEntry() {
    let value: Value = ["a": [1, [:]], "b": ["c": "x"], "e": []]
    #expect(
      value.json(indent: "  ") == """
        {
          "a": [
            1,
            {}
          ],
          "b": {
            "c": "x"
          },
          "e": []
        }
        """)
  }

  @Test(arguments: [
    ("quotes and backslashes", "\" \\ /", #""\" \\ /""#),
    ("control characters", "\u{8}\u{c}\n\r\t\0\u{1b}", #""\b\f\n\r\t\u0000\u001b""#),
    ("the second range of control characters", "\u{7f}\u{80}\u{9f}", #""\u007f\u0080\u009f""#),
    ("line and paragraph separators", "\u{2028}\u{2029}", #""\u2028\u2029""#),
    (
      "what reorders a line", "\u{61c}\u{200e}\u{200f}\u{202a}\u{202e}\u{2066}\u{2069}",
      #""\u061c\u200e\u200f\u202a\u202e\u2066\u2069""#
    ),
    ("other text as it is", "größe 😀 \u{a0}e\u{301}", "\"größe 😀 \u{a0}e\u{301}\""),
    ("a mark right after the quote", "\u{301}\u{200d}", #""\u0301\u200d""#),
  ])
  func text(_ idea: String, _ text: String, is written: String) throws {
    let json = Value.string(text).json(indent: nil)
    #expect(Array(json.utf8) == Array(written.utf8))
    #expect(try JSONDocument(parsing: Array(json.utf8), file: "f.json").root.value == .string(text))
  }
}
