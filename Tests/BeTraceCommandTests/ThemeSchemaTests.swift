import Testing

@testable import BeTraceWorkspace

/// `themes/theme.schema.json`, judged by PyPI's `jsonschema`.
struct ThemeSchemaTests {
  @Test func everyShippedThemeFollowsIt() throws {
    let names = try Folder.names(in: Self.themes).filter { $0.hasSuffix(".json") && !$0.hasSuffix(".schema.json") }
    #expect(names.count == 8)
    let files = names.map { "\(Self.themes)/\($0)" }
    #expect(try SchemaJudge.judge(files, by: Self.schema, at: Desk([])) == "")
  }

  @Test(arguments: [
    (##"{"palette": {"a": "#12345"}}"##, "palette.a"), (#"{"palette": {"a": {}}}"#, "palette.a"),
    (#"{"palette": {"a": {"x256": 256}}}"#, "palette.a"), (#"{"palette": {"a": {"ansi": "bleu"}}}"#, "palette.a"),
    (#"{"roles": {"tetx": {}}}"#, "roles"), (#"{"roles": {"text": {"gf": "a"}}}"#, "roles.text"),
    (#"{"roles": {"text": {"mods": ["bolt"]}}}"#, "roles.text"), (#"{"symbols": {"curser": "x"}}"#, "symbols"),
    (#"{"appearance": "dim"}"#, "appearance"), (#"{"palete": {}}"#, ""), ("[]", ""),
  ])
  func whatTheProgramWarnsAboutDoesNot(_ text: String, path: String) throws {
    let desk = try Desk([])
    try desk.write(text, to: "bad.json")
    #expect(try SchemaJudge.judge(["bad.json"], by: Self.schema, at: desk).hasPrefix("bad.json: \(path): "))
  }

  private static let themes =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/") + "/themes"

  private static let schema = "\(themes)/theme.schema.json"
}
