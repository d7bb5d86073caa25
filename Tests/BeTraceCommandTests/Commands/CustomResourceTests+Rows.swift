import BeTraceCore
import Testing

// A value, a schema, and what is said.
extension CustomResourceTests {
  struct Row: CustomTestStringConvertible {
    let testDescription: String
    let schema: String
    let spec: String
    let shows: [String]

    init(_ schema: String, _ spec: String, _ shows: String...) {
      testDescription = "\(spec) by \(schema)"
      self.schema = schema
      self.spec = spec
      self.shows = shows
    }

    /// A field `a` with this schema and value.
    init(a schema: String, _ value: String, _ shows: String...) {
      self.init(#"{"type": "object", "properties": {"a": \#(schema)}}"#, #"{"a": \#(value)}"#)
      self = Row(self, shows)
    }

    private init(_ row: Row, _ shows: [String]) {
      testDescription = row.testDescription
      schema = row.schema
      spec = row.spec
      self.shows = shows.map { "spec.a: \($0)" }
    }
  }

  static let rows = [
    // Kinds of values.
    Row(a: #"{"type": "string"}"#, "5", "expected a text, found the number 5; put it in quotes [CRD-01]"),
    Row(
      a: #"{"type": "integer"}"#, #""5""#,
      "expected a whole number, found the text '5'; write it without quotes [CRD-01]"),
    Row(a: #"{"type": "integer"}"#, "5.0"),
    Row(a: #"{"type": "integer"}"#, "5.5", "expected a whole number, found the number 5.5 [CRD-01]"),
    Row(a: #"{"type": "number"}"#, "5"), Row(a: #"{"type": "boolean"}"#, "true"),
    Row(
      a: #"{"type": "array", "items": {"type": "string"}}"#, #""x""#,
      "expected a list, found the text 'x'; write it as the item of a list [CRD-01]"),
    Row(a: #"{"x-kubernetes-int-or-string": true}"#, "5"), Row(a: #"{"x-kubernetes-int-or-string": true}"#, #""5%""#),
    Row(a: #"{"x-kubernetes-int-or-string": true}"#, "true", "expected a text or a whole number, found true [CRD-01]"),
    // Null is nothing, unless it is wanted.
    Row(a: #"{"type": "string"}"#, "null"), Row(a: #"{"type": "string", "nullable": true}"#, "null"),
    Row(
      #"{"type": "object", "required": ["a"], "properties": {"a": {"type": "string"}}}"#, #"{"a": null}"#,
      "spec.a: expected a text, found none [CRD-02]"),
    Row(
      #"{"type": "object", "required": ["a"], "properties": {"a": {"type": "string", "nullable": true}}}"#,
      #"{"a": null}"#),
    Row(#"{"type": "object", "required": ["a"], "properties": {"a": {"type": "string", "default": "x"}}}"#, "{}"),
    Row(a: #"{"type": "array", "items": {"type": "string"}}"#, "[]"),
    // Fields.
    Row(
      #"{"type": "object", "properties": {"replicas": {"type": "integer"}}}"#, #"{"replcas": 1}"#,
      "spec.replcas: there is no field 'replcas' in 'spec'; did you mean 'replicas'? [DEC-08]"),
    Row(
      #"{"type": "object", "properties": {"maxSize": {"type": "integer"}}}"#, #"{"maxsize": 1}"#,
      "spec.maxsize: there is no field 'maxsize' in 'spec'; the case matters: write 'maxSize' [DEC-08]"),
    Row(#"{"type": "object", "x-kubernetes-preserve-unknown-fields": true}"#, #"{"b": 1}"#),
    Row(
      #"{"type": "object"}"#, #"{"b": 1}"#,
      "spec.b: there is no field 'b' in 'spec'; take it out or correct its name [DEC-08]"),
    Row(
      #"{"type": "object", "additionalProperties": {"type": "string"}}"#, #"{"b": 1}"#,
      "spec[b]: expected a text, found the number 1; put it in quotes [CRD-01]"),
    Row(
      #"{"type": "object", "minProperties": 1, "x-kubernetes-preserve-unknown-fields": true}"#, "{}",
      "spec: expected at least 1 field, found 0 [CRD-04]"),
    Row(
      #"{"type": "object", "maxProperties": 1, "x-kubernetes-preserve-unknown-fields": true}"#, #"{"a": 1, "b": 1}"#,
      "spec: expected at most 1 field, found 2 [CRD-04]"),
    // Values.
    Row(
      a: #"{"type": "string", "enum": ["Always", "Never"]}"#, #""never""#,
      "expected one of 'Always', 'Never', found the text 'never'; did you mean 'Never'? [CRD-03]"),
    Row(a: #"{"type": "string", "enum": ["Always", "Never"]}"#, #""Never""#),
    Row(a: #"{"type": "integer", "minimum": 1}"#, "0", "expected 1 or more, found 0 [CRD-03]"),
    Row(a: #"{"type": "integer", "minimum": 1}"#, "1"),
    Row(
      a: #"{"type": "integer", "minimum": 1, "exclusiveMinimum": true}"#, "1", "expected more than 1, found 1 [CRD-03]"),
    Row(a: #"{"type": "number", "maximum": 1.5}"#, "1.6", "expected 1.5 or less, found 1.6 [CRD-03]"),
    Row(a: #"{"type": "number", "maximum": 1.5}"#, "1.5"),
    Row(a: #"{"type": "integer", "exclusiveMaximum": 3}"#, "3", "expected less than 3, found 3 [CRD-03]"),
    Row(a: #"{"type": "integer", "multipleOf": 4}"#, "6", "expected a multiple of 4.0, found 6 [CRD-03]"),
    Row(a: #"{"type": "integer", "multipleOf": 4}"#, "8"),
    Row(a: #"{"type": "string", "minLength": 2}"#, #""é""#, "expected at least 2 characters, found 1 [CRD-03]"),
    Row(a: #"{"type": "string", "maxLength": 2}"#, #""éé""#),
    Row(a: #"{"type": "string", "maxLength": 2}"#, #""abc""#, "expected at most 2 characters, found 3 [CRD-03]"),
    Row(
      a: #"{"type": "string", "pattern": "^[a-z]+$"}"#, #""a1""#,
      "expected a text like '^[a-z]+$', found the text 'a1' [CRD-03]"),
    Row(a: #"{"type": "string", "pattern": "[0-9]"}"#, #""a1b""#),
    Row(
      a: #"{"type": "string", "pattern": "^(?!x)"}"#, #""a1""#,
      "the pattern '^(?!x)' looks around or has a flag that RE2 does not know: '(?!', so nothing is judged by it [CRD-06]"
    ),
    Row(
      a: #"{"type": "string", "format": "date-time"}"#, #""yesterday""#,
      "expected a time such as '2026-11-23T09:30:00Z', found the text 'yesterday' [CRD-03]"),
    Row(a: #"{"type": "string", "format": "date-time"}"#, #""2026-11-23T09:30:00Z""#),
    Row(
      a: #"{"type": "integer", "format": "int32"}"#, "2147483648",
      "expected a whole number from -2147483648 to 2147483647, found the number 2147483648 [CRD-03]"),
    Row(a: #"{"type": "string", "format": "whatever"}"#, #""x""#),
    // Lists.
    Row(a: #"{"type": "array", "minItems": 1, "items": {}}"#, "[]", "expected at least 1 item, found 0 [CRD-04]"),
    Row(a: #"{"type": "array", "maxItems": 1, "items": {}}"#, "[1, 2]", "expected at most 1 item, found 2 [CRD-04]"),
    Row(
      #"{"type": "array", "x-kubernetes-list-type": "set", "items": {"type": "string"}}"#, #"["a", "b", "a"]"#,
      "spec[2]: the text 'a' is there already; keep one [CRD-04]"),
    Row(#"{"type": "array", "items": {"type": "string"}}"#, #"["a", "a"]"#),
    Row(
      #"{"type": "array", "uniqueItems": true, "items": {"type": "object", "x-kubernetes-preserve-unknown-fields": true}}"#,
      #"[{"a": 1, "b": 2}, {"b": 2.0, "a": 1}]"#, "spec[1]: an object is there already; keep one [CRD-04]"),
    Row(
      #"{"type": "array", "x-kubernetes-list-type": "map", "x-kubernetes-list-map-keys": ["port"], "items": {"type": "object", "properties": {"port": {"type": "integer"}}}}"#,
      #"[{"port": 1}, {"port": 1}, {}]"#,
      "spec[1]: an item with the same 'port' is there already; keep one [CRD-04]",
      "spec[2].port: expected a value: it tells the items apart [CRD-02]"),
    // Combinations.
    Row(
      #"{"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "string"}}, "oneOf": [{"required": ["a"]}, {"required": ["b"]}]}"#,
      "{}",
      "spec: none of 2 allowed forms fits; the nearest says: 'spec.a': expected a value, found none [CRD-05]"),
    Row(
      #"{"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "string"}}, "oneOf": [{"required": ["a"]}, {"required": ["b"]}]}"#,
      #"{"a": "", "b": ""}"#, "spec: 2 forms fit of which only one may; keep the fields of one [CRD-05]"),
    Row(
      #"{"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "string"}}, "oneOf": [{"required": ["a"]}, {"required": ["b"]}]}"#,
      #"{"a": ""}"#),
    Row(a: #"{"type": "integer", "anyOf": [{"minimum": 5}, {"maximum": 1}]}"#, "5"),
    Row(
      a: #"{"type": "integer", "anyOf": [{"minimum": 5}, {"maximum": 1}]}"#, "3",
      "none of 2 allowed forms fits; the nearest says: 'spec.a': expected 5 or more, found 3 [CRD-05]"),
    Row(
      a: #"{"type": "integer", "allOf": [{"minimum": 5}, {"multipleOf": 2}]}"#, "3",
      "expected 5 or more, found 3 [CRD-03]", "expected a multiple of 2.0, found 3 [CRD-03]"),
    Row(
      a: #"{"type": "string", "not": {"enum": ["x"]}}"#, #""x""#,
      "found the text 'x', which the schema rules out [CRD-05]"),
    Row(a: #"{"type": "string", "not": {"enum": ["x"]}}"#, #""y""#),
    // Objects in objects.
    Row(
      a: #"{"type": "object", "x-kubernetes-embedded-resource": true, "x-kubernetes-preserve-unknown-fields": true}"#,
      #"{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "a"}}"#),
    Row(
      #"{"type": "object", "x-kubernetes-embedded-resource": true, "x-kubernetes-preserve-unknown-fields": true}"#,
      #"{"apiVersion": "v1", "metadata": {"name": "a"}}"#,
      "spec.kind: expected a text, found none [CRD-02]"),
  ]

  @Test(arguments: rows)
  func judgedAsByAStructuralSchema(_ row: Row) throws {
    #expect(try Self.findings(row.spec, by: row.schema) == row.shows)
  }

  @Test func aJSONSchemaMayLeaveObjectsOpenAndReferToItself() throws {
    #expect(try Self.findings(#"{"b": 1}"#, by: #"{"type": "object"}"#, isStructural: false) == [])
    #expect(
      try Self.findings(
        #"{"b": 1}"#, by: #"{"type": "object", "additionalProperties": false, "properties": {"a": {}}}"#,
        isStructural: false)
        == ["spec.b: there is no field 'b' in 'spec'; did you mean 'a'? [DEC-08]"])
    let tree =
      ##"{"type": ["object", "null"], "properties": {"next": {"$ref": "#/properties/spec"}, "n": {"type": "integer"}}}"##
    #expect(try Self.findings(#"{"next": {"next": {"n": 1, "next": null}}}"#, by: tree, isStructural: false) == [])
    #expect(
      try Self.findings(#"{"next": {"next": {"n": "x"}}}"#, by: tree, isStructural: false)
        == ["spec.next.next.n: expected a whole number, found the text 'x' [CRD-01]"])
    #expect(try Self.findings("1", by: ##"{"allOf": [{"$ref": "#/properties/spec"}]}"##, isStructural: false) == [])
  }
}
