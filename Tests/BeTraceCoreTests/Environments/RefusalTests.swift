import BeTraceCore
import Testing

/// Edits that are not to be kept.
struct RefusalTests {
  private static let tree: Environments = {
    var example = Example()
    example.add("base", #""abstract": true"#)
    example.add("dev", extends: "base")
    example.add("test", extends: "dev")
    return example.environments
  }()

  struct Row: CustomTestStringConvertible {
    let testDescription: String
    let environment: String
    let field: Field
    let value: Value
    let shows: String?

    init(_ idea: String, _ environment: String, _ field: String, _ value: Value, shows: String? = nil) {
      testDescription = idea
      self.environment = environment
      self.field = Field(field)
      self.value = value
      self.shows = shows
    }
  }

  @Test(arguments: [
    Row("another parent", "test", "extends", "base"),
    Row(
      "no parent that there is", "test", "extends", "bse", shows: "there is no environment 'bse'; did you mean 'base'?"),
    Row("itself", "test", "extends", "test", shows: "'extends' goes round in a circle: test > test"),
    Row(
      "one that extends it", "base", "extends", "test",
      shows: "'extends' goes round in a circle: base > test > dev > base"),
    Row(
      "no name", "test", "extends", 5,
      shows:
        "'extends' must be a DNS label: lower-case letters, digits and '-', at most 63, no '-' at either end, not 5"),
    Row("null where that means nothing", "dev", "context", .null, shows: "'context' cannot be null: leave it out"),
    Row("null where that means none", "dev", "namespace", .null),
    Row(
      "an exception for no service", "dev", "exceptions",
      [["rule": "POL-07", "service": "mil", "reason": "r", "until": "2030-06-30"]],
      shows: "the exception for 'POL-07' is for no service that there is: 'mil'; did you mean 'mill'?"),
    Row(
      "an exception for ever", "dev", "exceptions", [["rule": "POL-07", "reason": "r"]],
      shows: "the exception for 'POL-07' needs 'until', a day such as \"2030-06-30\""),
  ])
  func refusal(_ row: Row) {
    let edit = Edit(environment: row.environment, service: nil, field: row.field, value: row.value)
    #expect(Self.tree.refusal(of: [edit])?.message == row.shows)
  }

  @Test func severalEditsAreJudgedTogether() {
    let around = [
      Edit(environment: "base", service: nil, field: Field("extends"), value: "test"),
      Edit(environment: "dev", service: nil, field: Field("extends"), value: nil),
    ]
    #expect(Self.tree.refusal(of: around) == nil)
  }

  @Test func whatWasWrongBeforeIsNoReason() {
    var example = Example()
    example.add("dev", extends: "bas", #""contxt": "x""#)
    example.add(file: "test", "{")
    let edit = Edit(environment: "dev", service: nil, field: Field("context"), value: "x")
    #expect(example.environments.refusal(of: [edit]) == nil)
    let unreadable = Edit(environment: "test", service: nil, field: Field("context"), value: "x")
    #expect(
      example.environments.refusal(of: [unreadable])?.description
        == "test.json:1:2: error: the file ends inside the object opened on line 1; close it with '}' [EF-01]")
  }

  @Test func aParentIsOneThatDoesNotExtendIt() {
    #expect(Self.tree.possibleParents(of: "dev") == ["base"])
    #expect(Self.tree.possibleParents(of: "test") == ["base", "dev"])
    #expect(Self.tree.possibleParents(of: "base") == [])
  }

  @Test func noChainGrowsTooLong() {
    var example = Example()
    for depth in 0..<8 { example.add("e\(depth)", extends: depth == 0 ? nil : "e\(depth - 1)") }
    example.add("f")
    let edit = Edit(environment: "e0", service: nil, field: Field("extends"), value: "f")
    #expect(example.environments.refusal(of: [edit])?.message == "more than 8 environments extend one another")
    #expect(example.environments.possibleParents(of: "e0") == [])
  }
}
