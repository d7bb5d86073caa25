import BeTraceCore
import Testing

/// What an edit leaves of a file, to the byte.
struct JSONEditTests {
  struct Row: CustomTestStringConvertible {
    let testDescription: String
    let before: String
    let edit: @Sendable (inout JSONDocument) -> Splice?
    let after: String
  }

  private static func set(
    _ idea: String, _ before: String, _ path: ValuePath, _ value: Value, gives after: String
  ) -> Row {
    Row(testDescription: idea, before: before, edit: { $0.set(value, at: path) }, after: after)
  }

  private static func remove(
    _ idea: String, _ before: String, _ path: ValuePath, keeping depth: Int = 0, gives after: String
  ) -> Row {
    Row(testDescription: idea, before: before, edit: { $0.remove(at: path, keeping: depth) }, after: after)
  }

  @Test(arguments: replacing + adding + removing)
  func edit(_ row: Row) throws {
    let original = try JSONDocument(parsing: Array(row.before.utf8), file: "f.json")
    var document = original
    let inverse = row.edit(&document)
    #expect(String(decoding: document.text, as: UTF8.self) == row.after)
    if let inverse { document.apply(inverse) }
    #expect(document == original)
  }

  private static let replacing = [
    set("a value is replaced", #"{"a": 1, "b": 2}"#, ["a"], 10, gives: #"{"a": 10, "b": 2}"#),
    set("the root is replaced", "  1\n", [], "x", gives: "  \"x\"\n"),
    set("an item is replaced", "[1, 2,  3]", [1], 9, gives: "[1, 9,  3]"),
    set(
      "the same value stays as it is written", #"{"a": { "b":"\u0041" }}"#, ["a"], ["b": "A"],
      gives: #"{"a": { "b":"\u0041" }}"#),
    set(
      "an object takes the lines of the one it replaces", "{\n  \"a\": {\n    \"b\": 1\n  },\n  \"c\": 3\n}",
      ["a"], ["x": 1, "y": [2]],
      gives: "{\n  \"a\": {\n    \"x\": 1,\n    \"y\": [\n      2\n    ]\n  },\n  \"c\": 3\n}"),
    set(
      "an object on one line stays on one line", "{\n  \"image\": { \"tag\": \"1\" },\n  \"c\": 3\n}",
      ["image"], ["tag": "2", "pull": ["a", "b"]],
      gives: "{\n  \"image\": { \"tag\": \"2\", \"pull\": [\"a\", \"b\"] },\n  \"c\": 3\n}"),
    set(
      "a scalar gives way to an object", "{\n  \"a\": null\n}", ["a", "b"], 1,
      gives: "{\n  \"a\": {\n    \"b\": 1\n  }\n}"),
    set("a list gives way to an object", #"{"a": [1]}"#, ["a", "b"], 1, gives: #"{"a": {"b": 1}}"#),
  ]

  private static let adding = [
    set("two spaces", "{\n  \"a\": 1\n}\n", ["b"], 2, gives: "{\n  \"a\": 1,\n  \"b\": 2\n}\n"),
    set(
      "four spaces", "{\n    \"a\": 1\n}\n", ["b", "c"], 2,
      gives: "{\n    \"a\": 1,\n    \"b\": {\n        \"c\": 2\n    }\n}\n"),
    set("tabs", "{\n\t\"a\": {}\n}\n", ["a", "c"], 2, gives: "{\n\t\"a\": {\n\t\t\"c\": 2\n\t}\n}\n"),
    set(
      "no indentation", "{\n\"a\": 1\n}\n", ["b", "c"], 2, gives: "{\n\"a\": 1,\n\"b\": {\n\"c\": 2\n}\n}\n"),
    set(
      "the indentation nearby counts", "{\n  \"a\": {\n      \"b\": {}\n  }\n}", ["a", "b", "c"], 2,
      gives: "{\n  \"a\": {\n      \"b\": {\n          \"c\": 2\n      }\n  }\n}"),
    set(
      "line ends of Windows", "{\r\n  \"a\": {}\r\n}\r\n", ["a", "c"], [2],
      gives: "{\r\n  \"a\": {\r\n    \"c\": [\r\n      2\r\n    ]\r\n  }\r\n}\r\n"),
    set("line ends of Windows in an empty file", "{}\r\n", ["a"], 1, gives: "{\r\n  \"a\": 1\r\n}\r\n"),
    set("no line break at the end stays so", "{\n  \"a\": 1\n}", ["b"], 2, gives: "{\n  \"a\": 1,\n  \"b\": 2\n}"),
    set("minified", #"{"a":1,"b":{}}"#, ["b", "c"], ["d": [1, 2]], gives: #"{"a":1,"b":{"c":{"d":[1,2]}}}"#),
    set("minified with one member", #"{"a":1}"#, ["b"], 2, gives: #"{"a":1,"b":2}"#),
    set("one line", #"{"a": 1}"#, ["b", "c"], [1, 2], gives: #"{"a": 1, "b": {"c": [1, 2]}}"#),
    set("one line with padding", #"{ "a": 1 }"#, ["b", "c"], [1], gives: #"{ "a": 1, "b": { "c": [1] } }"#),
    set(
      "one line within lines", "{\n  \"image\": {\"tag\": \"1\"}\n}", ["image", "digest"], "x",
      gives: "{\n  \"image\": {\"tag\": \"1\", \"digest\": \"x\"}\n}"),
    set(
      "space before the colon", "{\n  \"a\" : 1\n}", ["b", "c"], 2,
      gives: "{\n  \"a\" : 1,\n  \"b\" : {\n    \"c\" : 2\n  }\n}"),
    set(
      "space before the comma", "{\n  \"a\": 1 ,\n  \"b\": 2\n}", ["c"], 3,
      gives: "{\n  \"a\": 1 ,\n  \"b\": 2 ,\n  \"c\": 3\n}"),
    set("commas first", "{ \"a\": 1\n, \"b\": 2\n}", ["c"], 3, gives: "{ \"a\": 1\n, \"b\": 2\n, \"c\": 3\n}"),
    set(
      "no empty line is added", "{\n  \"a\": 1,\n\n  \"b\": 2\n}", ["c"], 3,
      gives: "{\n  \"a\": 1,\n\n  \"b\": 2,\n  \"c\": 3\n}"),
    set("an empty file grows lines", "{}", ["a", "b"], 1, gives: "{\n  \"a\": {\n    \"b\": 1\n  }\n}"),
    set("an empty object on two lines", "{\n}\n", ["a"], 1, gives: "{\n  \"a\": 1\n}\n"),
    set("an empty object on one line", #"{"a": {}, "b": 1}"#, ["a", "c"], 1, gives: #"{"a": {"c": 1}, "b": 1}"#),
    set("an item on one line", "[1, 2]", [2], 3, gives: "[1, 2, 3]"),
    set(
      "an item on a line of its own", "{\n  \"a\": [\n    1\n  ]\n}", ["a", 1], ["b": 2],
      gives: "{\n  \"a\": [\n    1,\n    {\n      \"b\": 2\n    }\n  ]\n}"),
    set("an item of a minified list", #"[{"a":1}]"#, [1], ["b": [1, 2]], gives: #"[{"a":1},{"b":[1,2]}]"#),
    set("the first item", "{\n  \"a\": []\n}", ["a", 0], "x", gives: "{\n  \"a\": [\n    \"x\"\n  ]\n}"),
    set(
      "a list that is missing", "{\n  \"a\": 1\n}", ["b", 0, "c"], 2,
      gives: "{\n  \"a\": 1,\n  \"b\": [\n    {\n      \"c\": 2\n    }\n  ]\n}"),
    set("a key that needs escapes", #"{"a":1}"#, ["\"\n"], 2, gives: #"{"a":1,"\"\n":2}"#),
  ]

  private static let removing = [
    remove("the first member goes with its line", "{\n  \"a\": 1,\n  \"b\": 2\n}", ["a"], gives: "{\n  \"b\": 2\n}"),
    remove(
      "a member between goes with its line", "{\n  \"a\": 1,\n  \"b\": 2,\n  \"c\": 3\n}", ["b"],
      gives: "{\n  \"a\": 1,\n  \"c\": 3\n}"),
    remove(
      "the last member takes the comma before it", "{\n  \"a\": 1,\n  \"b\": 2\n}\n", ["b"], gives: "{\n  \"a\": 1\n}\n"
    ),
    remove("lines of Windows", "{\r\n  \"a\": 1,\r\n  \"b\": 2\r\n}\r\n", ["a"], gives: "{\r\n  \"b\": 2\r\n}\r\n"),
    remove("the only member leaves an empty object", "{\n  \"a\": 1\n}\n", ["a"], gives: "{}\n"),
    remove("the first on one line", #"{ "a": 1, "b": 2 }"#, ["a"], gives: #"{ "b": 2 }"#),
    remove("one between on one line", "[1, 2, 3]", [1], gives: "[1, 3]"),
    remove("the last on one line", #"{ "a": 1, "b": 2 }"#, ["b"], gives: #"{ "a": 1 }"#),
    remove("minified", #"{"a":1,"b":2,"c":3}"#, ["b"], gives: #"{"a":1,"c":3}"#),
    remove("commas first", "{ \"a\": 1\n, \"b\": 2\n, \"c\": 3\n}", ["b"], gives: "{ \"a\": 1\n, \"c\": 3\n}"),
    remove("two on a line", "{\n  \"a\": 1, \"b\": 2,\n  \"c\": 3\n}", ["a"], gives: "{\n  \"b\": 2,\n  \"c\": 3\n}"),
    remove(
      "an empty line before stays", "{\n  \"a\": 1,\n\n  \"b\": 2,\n  \"c\": 3\n}", ["b"],
      gives: "{\n  \"a\": 1,\n\n  \"c\": 3\n}"),
    remove(
      "an empty line after stays", "{\n  \"a\": 1,\n  \"b\": 2,\n\n  \"c\": 3\n}", ["b"],
      gives: "{\n  \"a\": 1,\n\n  \"c\": 3\n}"),
    remove(
      "an object goes with all its lines", "{\n  \"a\": {\n    \"x\": 1\n  },\n  \"b\": 2\n}", ["a"],
      gives: "{\n  \"b\": 2\n}"),
    remove(
      "parents that become empty go too", #"{"a": {"b": {"c": 1}}, "d": 2}"#, ["a", "b", "c"], gives: #"{"d": 2}"#),
    remove(
      "a parent with other members stays", #"{"a": {"b": {"c": 1}, "d": 2}}"#, ["a", "b", "c"],
      gives: #"{"a": {"d": 2}}"#),
    remove(
      "parents down to the depth stay", #"{"services": {"bff": {"image": {"tag": 1}}}}"#,
      ["services", "bff", "image", "tag"], keeping: 2, gives: #"{"services": {"bff": {}}}"#),
    remove("the root stays", #"{"a": {"b": 1}}"#, ["a", "b"], gives: "{}"),
    remove("a list that becomes empty stays", #"{"a": {"b": ["x"]}}"#, ["a", "b", 0], gives: #"{"a": {"b": []}}"#),
    remove(
      "an item that becomes empty stays", #"{"a": [{"b": {"c": 1}}]}"#, ["a", 0, "b", "c"], gives: #"{"a": [{}]}"#),
    remove("nothing there, nothing done", #"{"a": [1]}"#, ["a", 1], gives: #"{"a": [1]}"#),
    remove("the root cannot be removed", #"{"a": 1}"#, [], gives: #"{"a": 1}"#),
  ]
}
