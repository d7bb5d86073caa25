import BeTraceCore
import Testing

@testable import BeTraceCommand
@testable import BeTraceWorkspace

/// What a file or a word holds steers no terminal, wherever it comes out.
struct HostileTextTests {
  private static let hostile = "a\u{1b}]0;evil\u{7}\u{9b}2J\u{202e}\u{200b}\u{e0041}\u{3164}b"

  private static func desk() throws -> Desk {
    let desk = try Desk()
    let dev = try JSONDocument(parsing: Array(try desk.text(of: "environments/dev.json").utf8), file: "").root.value
    var evil = try #require(dev.object)
    (evil["name"], evil["description"]) = ("evil", .string(hostile))
    // A file may hold as they are all but the first of the control characters.
    let text = Value.object(evil).json(indent: "  ").replacing("\\u202e", with: "\u{202e}")
    try desk.write(text.replacing("\\u009b", with: "\u{9b}"), to: "environments/evil.json")
    return desk
  }

  /// Whether a terminal or an eye could be steered by `text`, which has lines.
  private static func isHostile(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      switch scalar {
      case "\n": false
      case "\u{34f}", "\u{115f}", "\u{3164}", "\u{fe0f}": true
      default: [.control, .format].contains(scalar.properties.generalCategory)
      }
    }
  }

  @Test(arguments: [
    ["get", "-/evil/description"], ["get", "-/evil"], ["set", "-/evil/context=x", "--dry-run"],
    ["unset", "-/evil/description", "--dry-run"], ["environments"], ["environments", "-o", "json"],
    ["environments", "-o", "yaml"], ["why", "-/evil/description"], ["why", "-/evil/description", "-o", "json"],
    ["compare", "evil", "dev"], ["compare", "evil", "dev", "-o", "json"], ["validate", "evil"],
    ["\(hostile)"], ["get", hostile], ["get", "--\(hostile)"], ["render", "dev", "-o", hostile], ["validate", hostile],
    ["set", "bff/dev/env.A=\(hostile)", "--dry-run"], ["diff", "dev", "--against", hostile], ["rules", hostile],
    ["promote", "evil", "production", "-", "--field", "description", "--dry-run"], ["theme", "show", hostile],
  ])
  func nothingRawComesOut(words: [String]) throws {
    let answer = try Self.desk().program.answer(to: words).shown
    #expect(!Self.isHostile(answer.output), "\(answer.output.visible)")
    #expect(!Self.isHostile(answer.notes), "\(answer.notes.visible)")
    #expect(!(answer.output + answer.notes).isEmpty)
  }

  @Test func aTerminalThatNobodyKnowsIsNamedVisibly() {
    let answer = Answer(Refusal(.unavailable, TerminalError(problem: .typeNotDescribed(Self.hostile)).description))
    #expect(!Self.isHostile(answer.shown.notes))
  }

  @Test func whatIsWrittenToFilesStaysAsItIs() throws {
    let desk = try Self.desk()
    _ = desk.program.answer(to: ["set", "-/evil/context=x"])
    let text = try desk.text(of: "environments/evil.json")
    #expect(text.contains("\u{202e}"))
    #expect(try JSONDocument(parsing: Array(text.utf8), file: "").root["description"]?.value == .string(Self.hostile))
  }

  /// What programs read means the same as what people may not see.
  @Test func documentsAreTrue() throws {
    let desk = try Self.desk()
    let json = desk.program.answer(to: ["why", "-/evil/description", "-o", "json"]).shown.output
    let root = try JSONDocument(parsing: Array(json.utf8), file: "").root.value
    #expect(root.json(indent: nil).contains(Value.string(Self.hostile).json(indent: nil)))
  }
}
