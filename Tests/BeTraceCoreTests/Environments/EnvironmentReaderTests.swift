import BeTraceCore
import Testing

/// What is wrong in a file, in the words in which it is said.
struct EnvironmentReaderTests {
  struct Row: CustomTestStringConvertible {
    let testDescription: String
    let file: String
    let shows: [String]
    let fixes: [String]

    init(_ idea: String, file: String, shows: [String], fixes: [String] = []) {
      testDescription = idea
      self.file = file
      self.shows = shows
      self.fixes = fixes
    }

    /// A file whose only service `mill` says `entry`, at line 3, column 9.
    init(_ idea: String, mill entry: String, shows: [String], fixes: [String] = []) {
      self.init(
        idea, file: "{\(Row.header),\n\"services\": {\n\"mill\": \(entry)\n}}", shows: shows, fixes: fixes)
    }

    /// A file that also says `says`, at line 2, column 1.
    init(_ idea: String, says: String, shows: [String], fixes: [String] = []) {
      self.init(idea, file: "{\(Row.header),\n\(says)}", shows: shows, fixes: fixes)
    }

    static let header = #""apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "dev""#
  }

  @Test(arguments: header + services + entries + variables + platform + exceptions)
  func findings(_ row: Row) throws {
    var example = Example()
    example.add(file: "dev", row.file)
    let findings = example.findings(inFile: "dev")
    #expect(findings.map(\.description) == row.shows)
    #expect(findings.flatMap(\.fixes).map(\.story) == row.fixes)
  }

  static let header = [
    Row("the shortest environment", file: "{\(Row.header)}", shows: []),
    Row(
      "nothing that an environment needs", file: "{}",
      shows: [
        "dev.json:1:1: error: 'apiVersion' is missing: write \"apiVersion\": \"betrace.dev/v1\" [EF-02]",
        "dev.json:1:1: error: 'kind' is missing: write \"kind\": \"Environment\" [EF-02]",
        "dev.json:1:1: error: 'name' is missing: write \"name\": \"dev\" [EF-02]",
      ],
      fixes: [
        #"write "apiVersion": "betrace.dev/v1": apiVersion = "betrace.dev/v1""#,
        #"write "kind": "Environment": kind = "Environment""#, #"write "name": "dev": name = "dev""#,
      ]),
    Row(
      "not an object", file: "[]", shows: ["dev.json:1:1: error: an environment file is an object, not a list [EF-02]"]),
    Row(
      "not JSON", file: "{\"name\": \"dev\",}",
      shows: ["dev.json:1:15: error: JSON has no trailing commas; remove ',' [EF-01]"]),
    Row(
      "a key twice", file: "{\"name\": \"dev\",\n\"name\": \"dev\"}",
      shows: ["dev.json:2:1: error: 'name' is already set on line 1; keep one [EF-01]"]),
    Row(
      "a newer version", file: #"{"apiVersion": "betrace.dev/v2", "kind": "Environment", "name": "dev", "news": 1}"#,
      shows: [
        "dev.json:1:16: error: the file is written in 'betrace.dev/v2', and this program reads 'betrace.dev/v1' [EF-02]"
      ]),
    Row(
      "a version that is no text", file: #"{"apiVersion": 1, "kind": "Environment", "name": "dev"}"#,
      shows: ["dev.json:1:16: error: 'apiVersion' must be 'betrace.dev/v1', not 1 [EF-02]"],
      fixes: [#"write "betrace.dev/v1": apiVersion = "betrace.dev/v1""#]),
    Row(
      "another kind", file: #"{"apiVersion": "betrace.dev/v1", "kind": "Workspace", "name": "dev"}"#,
      shows: ["dev.json:1:42: error: 'kind' must be 'Environment', not 'Workspace' [EF-02]"],
      fixes: [#"write "Environment": kind = "Environment""#]),
    Row(
      "a name that is none", file: #"{"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "My Dev"}"#,
      shows: [
        "dev.json:1:65: error: 'name' must be a DNS label: lower-case letters, digits and '-', at most 63, no '-' at "
          + "either end, not 'My Dev' [EF-04]"
      ]),
    Row(
      "null has no meaning here", says: #""extends": null, "abstract": null, "context": null, "exceptions": null"#,
      shows: [
        "dev.json:2:12: error: extends: 'extends' cannot be null: leave it out [EF-05]",
        "dev.json:2:30: error: abstract: 'abstract' cannot be null: leave it out [EF-05]",
        "dev.json:2:47: error: context: 'context' cannot be null: leave it out [EF-05]",
        "dev.json:2:67: error: exceptions: 'exceptions' cannot be null: leave it out [EF-05]",
      ],
      fixes: [
        "leave it out: extends removed", "leave it out: abstract removed", "leave it out: context removed",
        "leave it out: exceptions removed",
      ]),
    Row(
      "wrong types", says: #""abstract": "yes", "context": 5, "protected": 1, "namespace": "A B""#,
      shows: [
        "dev.json:2:13: error: abstract: 'abstract' must be true or false, not 'yes' [EF-04]",
        "dev.json:2:31: error: context: 'context' must be text, not 5 [EF-04]",
        "dev.json:2:47: error: protected: 'protected' must be true or false, not 1 [EF-04]",
        "dev.json:2:63: error: namespace: 'namespace' must be a DNS label: lower-case letters, digits and '-', at most "
          + "63, no '-' at either end, not 'A B' [EF-04]",
      ], fixes: [#"write "5": context = "5""#]),
    Row(
      "unknown keys", says: #""$schema": 1, "description": 2, "x-mine": 3, "namspace": "a", "flavour": "b""#,
      shows: [
        "dev.json:2:46: error: an environment has no 'namspace'; did you mean 'namespace'? [EF-02]",
        "dev.json:2:63: error: an environment has no 'flavour'; a key of your own begins with 'x-' [EF-02]",
      ]),
    Row(
      "a control character does not reach the screen", says: #""\u001b[2J": 1"#,
      shows: [
        #"dev.json:2:1: error: an environment has no '\u{1b}[2J'; a key of your own begins with 'x-' [EF-02]"#
      ]),
  ]

  static let services = [
    Row(
      "an unknown service", says: #""services": {"mil": {"replicas": 1}}"#,
      shows: ["dev.json:2:14: error: mil: no module is called 'mil'; did you mean 'mill'? [EF-04]"],
      fixes: [
        #"rename it to 'mill': services.mil removed, services.mill = {"replicas":1}"#,
        "remove 'mil': services.mil removed",
      ]),
    Row(
      "an unknown service like no other", says: #""services": {"windpark": {}}"#,
      shows: ["dev.json:2:14: error: windpark: no module is called 'windpark': use dam, mill [EF-04]"],
      fixes: ["remove 'windpark': services.windpark removed"]),
    Row(
      "no object", says: #""services": ["mill"]"#,
      shows: ["dev.json:2:13: error: 'services' must be an object of services by name, not a list [EF-02]"]),
    Row(
      "null", says: #""services": null"#,
      shows: ["dev.json:2:13: error: 'services' must be an object of services by name, not null [EF-05]"]),
    Row(
      "a service that is null", mill: "null",
      shows: [
        "dev.json:3:9: error: mill: the entry of a service is an object, not null; to turn the service off write "
          + "{\"enabled\": false} [EF-05]"
      ]),
    Row(
      "a service that is false", mill: "false",
      shows: [
        "dev.json:3:9: error: mill: the entry of a service is an object, not false; to turn the service off write "
          + "{\"enabled\": false} [EF-04]"
      ]),
    Row(
      "a service that is reset", mill: #"{"$reset": true}"#,
      shows: [
        "dev.json:3:10: error: mill: [$reset]: '$reset' is for one setting, not for all of 'mill': reset them one by "
          + "one [EF-04]"
      ]),
  ]
}

extension QuickFix {
  /// `write "8080": services.mill.env.PORT = "8080"`.
  var story: String {
    let edits = edits.map { "\($0.path) " + ($0.value.map { "= \($0.json(indent: nil))" } ?? "removed") }
    return "\(description): \(edits.joined(separator: ", "))"
  }
}
