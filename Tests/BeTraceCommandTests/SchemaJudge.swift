import Testing

/// Judges JSON files by a JSON Schema, with PyPI's `jsonschema`.
enum SchemaJudge {
  /// Where files at the desk do not follow the one called `schema`, a line each: the file, the path, and the keyword of
  /// the schema that refuses what is there.
  static func judge(_ files: [String], by schema: String, at desk: Desk) throws -> String {
    try desk.write(
      """
      import json, jsonschema, sys
      judge = jsonschema.Draft202012Validator(json.load(open(sys.argv[1])))
      judge.check_schema(judge.schema)
      for name in sys.argv[2:]:
        errors = [(".".join(map(str, error.path)), error.validator) for error in judge.iter_errors(json.load(open(name)))]
        for path, keyword in sorted(errors):
          print(f"{name}: {path}: {keyword}")
      """, to: "judge.py")
    // The Python of the system and the one in PATH may be two.
    let outcome = try BuiltProgram.run(
      """
      for python in /usr/bin/python3 python3; do
        $python -c 'import jsonschema' 2>/dev/null && exec $python judge.py \(schema) \(files.joined(separator: " "))
      done
      echo "no python3 can import jsonschema; install it with 'apt-get install python3-jsonschema'"
      """, at: desk)
    #expect(outcome.errors == "")
    return outcome.output
  }
}
