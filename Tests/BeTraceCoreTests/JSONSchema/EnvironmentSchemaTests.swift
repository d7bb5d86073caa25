import BeTraceCore
import Testing

/// The schema of environment files beside the reader of them.
struct EnvironmentSchemaTests {
  @Test func takesWhatReadingTakesAndNothingElse() throws {
    var random = SeededGenerator(seed: 11)
    let entries = (0..<150 * effort).map { _ in random.entry().withDigests.json(indent: nil) }
    let files = entries.map { entry in
      #"{"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "dev", "services": {"mill": \#(entry)}}"#
    }
    let verdicts = try Self.judge(files)
    for (file, isValid) in zip(files, verdicts) {
      let read = EnvironmentFile(path: "dev.json", bytes: Array(file.utf8), catalogue: Example.catalogue)
      #expect(isValid == read.environment?.findings.isEmpty, "\(file)")
    }
    #expect(verdicts.contains(true) && verdicts.contains(false))
  }

  /// Whether each file, which stands on one line, follows the schema.
  private static func judge(_ files: [String]) throws -> [Bool] {
    let directory = try TemporaryDirectory()
    try directory.write(EnvironmentSchema(Example.catalogue).text, to: "schema")
    try directory.write(files.joined(separator: "\n"), to: "files")
    let script = """
      import json, jsonschema, sys
      judge = jsonschema.Draft202012Validator(json.load(open(sys.argv[1])))
      for line in open(sys.argv[2]): print(judge.is_valid(json.loads(line)))
      """
    let python = try Python.importing("jsonschema")
    let verdicts = try python.run(["-c", script, directory.path("schema"), directory.path("files")])
    return verdicts.split(separator: "\n").map { $0 == "True" }
  }
}
