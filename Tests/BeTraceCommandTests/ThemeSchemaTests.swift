import Testing

@testable import BeTraceWorkspace

/// `themes/theme.schema.json`, judged by PyPI's `jsonschema`.
struct ThemeSchemaTests {
  @Test func everyShippedThemeFollowsIt() throws {
    let names = try Folder.names(in: Self.themes).filter { $0.hasSuffix(".json") && !$0.hasSuffix(".schema.json") }
    #expect(names.count == 8)
    #expect(try judge(names.map { "\(Self.themes)/\($0)" }.joined(separator: " "), at: Desk([])) == "")
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
    #expect(try judge("bad.json", at: desk) == "bad.json: \(path)\n")
  }

  private static let themes =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/") + "/themes"

  /// The files that do not follow the schema, a line each with the path to where they do not.
  private func judge(_ files: String, at desk: Desk) throws -> String {
    try desk.write(
      """
      import json, jsonschema, sys
      judge = jsonschema.Draft202012Validator(json.load(open(sys.argv[1])))
      judge.check_schema(judge.schema)
      for name in sys.argv[2:]:
        for error in judge.iter_errors(json.load(open(name))):
          print(name + ": " + ".".join(map(str, error.path)))
      """, to: "judge.py")
    // The Python of the system and the one in PATH may be two.
    let outcome = try BuiltProgram.run(
      """
      for python in /usr/bin/python3 python3; do
        $python -c 'import jsonschema' 2>/dev/null && exec $python judge.py \(Self.themes)/theme.schema.json \(files)
      done
      echo "no python3 can import jsonschema; install it with 'apt-get install python3-jsonschema'"
      """, at: desk)
    #expect(outcome.errors == "")
    return outcome.output
  }
}
