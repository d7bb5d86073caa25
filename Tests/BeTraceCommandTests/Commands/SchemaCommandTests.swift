import BeTraceCore
import BeTraceServices
import Testing

@testable import BeTraceCommand

/// `betrace-tui schema`, and that what it says is what the program does.
struct SchemaCommandTests {
  private static let header = #""apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "dev""#

  /// Where files of these texts do not follow the schema, by their numbers.
  private static func judge(_ texts: [String]) throws -> String {
    let desk = try Desk([])
    try desk.write(desk.perform("schema", "environment"), to: "schema.json")
    for (number, text) in texts.enumerated() { try desk.write(text, to: "\(number)") }
    return try SchemaJudge.judge(texts.indices.map(String.init), by: "schema.json", at: desk)
  }

  @Test func theExampleFollowsIt() throws {
    #expect(try Self.judge(ExampleWorkspace.files.map(\.text)) == "")
  }

  @Test func everythingThatCanBeSetFollowsIt() throws {
    var valid: [String] = []
    var invalid: [String] = []
    for row in EveryFieldTests.services + EveryFieldTests.variables + EveryFieldTests.settings {
      valid += row.values.map { row.file(saying: $0.value) }
      switch row.removal {
      case .null: valid.append(row.file(saying: "null"))
      case .refused: invalid.append(row.file(saying: "null"))
      }
    }
    #expect(try Self.judge(valid) == "")
    let refused = try Self.judge(invalid).split(separator: "\n").compactMap { Int($0.prefix { $0 != ":" }) }
    #expect(Set(refused) == Set(invalid.indices))
  }

  struct Row: CustomTestStringConvertible {
    let testDescription: String
    let file: String
    let shows: [String]

    init(file: String, _ shows: String...) {
      testDescription = file
      self.file = file
      self.shows = shows
    }

    /// A file that also says `says`.
    init(_ says: String, _ shows: String...) {
      testDescription = says
      file = "{\(header), \(says)}"
      self.shows = shows
    }

    /// A file whose service `bff` says `entry`.
    init(bff entry: String, _ shows: String...) {
      testDescription = entry
      file = "{\(header), \"services\": {\"bff\": {\(entry)}}}"
      self.shows = shows.map { $0.isEmpty || $0.hasPrefix(":") ? "services.bff\($0)" : "services.bff.\($0)" }
    }
  }

  static let wrong = [
    Row(file: #"{"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "My Dev"}"#, "name: pattern"),
    Row(
      file: #"{"apiVersion": "betrace.dev/v2", "kind": "Workspace", "name": "dev"}"#, "apiVersion: const", "kind: const"
    ),
    Row(file: #"{"name": null}"#, ": required", ": required", "name: type"), Row(file: "[]", ": type"),
    Row(#""namspace": "a""#, ": additionalProperties"),
    Row(#""extends": null"#, "extends: type"), Row(#""abstract": "yes""#, "abstract: type"),
    Row(#""protected": null"#, "protected: type"), Row(#""context": {"$reset": true}"#, "context: type"),
    Row(#""namespace": {"$reset": false}"#, "namespace.$reset: const"),
    Row(#""namespace": {"reset": true}"#, "namespace: additionalProperties", "namespace: required"),
    Row(#""platform": {"podSecurty": "baseline"}"#, "platform: additionalProperties"),
    Row(#""platform": {"podSecurity": "open"}"#, "platform.podSecurity: enum"),
    Row(#""platform": {"kubernetesVersion": "1"}"#, "platform.kubernetesVersion: pattern"),
    Row(#""platform": {"labels": {"a": "-"}}"#, "platform.labels.a: pattern"),
    Row(#""platform": {"externals": {"secrets": {"s": "k"}}}"#, "platform.externals.secrets.s: type"),
    Row(
      #""platform": {"externals": {"services": {"t": {"ports": {"a": 0, "b": null}}}}}"#,
      "platform.externals.services.t.ports.a: minimum", "platform.externals.services.t.ports.b: type"),
    Row(
      #""exceptions": [{"rule": "POL-07", "reason": "", "until": "soon"}]"#,
      "exceptions.0.reason: minLength", "exceptions.0.until: pattern"),
    Row(
      #""exceptions": [{"service": "bfff"}]"#,
      "exceptions.0: required", "exceptions.0: required", "exceptions.0: required", "exceptions.0.service: enum"),
    Row(#""services": {"bfff": {}}"#, "services: additionalProperties"),
    Row(#""services": {"bff": null}"#, "services.bff: type"),
    Row(bff: #""$reset": true"#, ": additionalProperties"), Row(bff: #""replcas": 3"#, ": additionalProperties"),
    Row(bff: #""replicas": -1"#, "replicas: minimum"), Row(bff: #""replicas": "3""#, "replicas: type"),
    Row(bff: #""replicas": null"#, "replicas: type"),
    Row(bff: #""autoscaling": {"cpu": 1001}"#, "autoscaling.cpu: maximum"),
    Row(bff: #""image": "a b""#, "image: pattern"), Row(bff: #""image": {"tag": "a:b"}"#, "image.tag: pattern"),
    Row(bff: #""image": {"digest": "sha256:a"}"#, "image.digest: pattern"),
    Row(bff: #""imagePullPolicy": "never""#, "imagePullPolicy: enum"),
    Row(bff: #""env": {"A": 8080}"#, "env.A: type"), Row(bff: #""env": {"A": {}}"#, "env.A: oneOf"),
    Row(bff: #""env": {"A": {"secretRef": {}}}"#, "env.A: additionalProperties", "env.A: oneOf"),
    Row(bff: #""env": {"A": {"secretKeyRef": {"name": "o"}}}"#, "env.A.secretKeyRef: required"),
    Row(
      bff: #""env": {"A": {"secretKeyRef": {"name": "o", "key": "k"}, "fieldRef": {"fieldPath": "p"}}}"#, "env.A: oneOf"
    ),
    Row(bff: #""env": {"A": {"serviceRef": {"service": "s", "port": "p", "as": "x"}}}"#, "env.A.serviceRef.as: enum"),
    Row(bff: #""env": {"JWT_SECRET": "hunter2"}"#, "env.JWT_SECRET: pattern"),
    Row(bff: #""env": {"$reset": true, "A": "1"}"#, "env: maxProperties"),
    Row(bff: #""resources": {"limits": {"cpu": 1}}"#, "resources.limits.cpu: type"),
    Row(bff: #""resources": {"limits": {"memory": "512mb"}}"#, "resources.limits.memory: pattern"),
    Row(bff: #""resources": {"limit": {}}"#, "resources: additionalProperties"),
    Row(bff: #""ingress": {"host": "http://a"}"#, "ingress.host: pattern"),
    Row(bff: #""ingress": {"path": "api"}"#, "ingress.path: pattern"),
    Row(bff: #""ingress": {"tls": {"secretName": null, "name": "x"}}"#, "ingress.tls: additionalProperties"),
    Row(bff: #""ingress": {"$reset": true, "host": "a.com"}"#, "ingress: maxProperties"),
    Row(
      #""services": {"worker": {"ingress": {}, "concurrency": 65}}"#,
      "services.worker.concurrency: maximum", "services.worker.ingress: enum"),
  ]

  @Test func whatIsWrongIsRefusedAtItsPlaceAsTheProgramDoes() throws {
    let found = try Self.judge(Self.wrong.map(\.file)).split(separator: "\n")
    for (number, row) in Self.wrong.enumerated() {
      let mine = found.filter { $0.hasPrefix("\(number): ") }.map { $0.dropFirst("\(number): ".count) }
      #expect(mine.map(String.init).sorted() == row.shows.sorted(), "\(row.testDescription)")
      let file = EnvironmentFile(
        path: "environments/dev.json", bytes: Array(row.file.utf8), catalogue: Catalogue(BeTraceServices.all))
      let isSecret = row.testDescription.contains("hunter2")
      #expect(isSecret || file.environment?.findings.isEmpty != true, "\(row.testDescription)")
    }
  }

  @Test(arguments: [
    #""$schema": "x", "description": "d", "x-mine": [1]"#,
    #""platform": {"description": "d", "x-mine": 1, "externals": {"services": {"t": {"description": "d", "ports": {}}}}}"#,
    #""platform": {"$reset": true}"#, #""platform": {"externals": {"secrets": {"s": {"$reset": true}}}}"#,
    #""exceptions": [{"rule": "A", "reason": "r", "until": "2030-01-01", "description": "d", "x-a": 1}]"#,
    #""services": {"bff": {"description": "d", "x-a": 1, "ingress": {"description": "d", "tls": {"x-a": 1}}}}"#,
    #""services": {"bff": {"env": {"description": "text", "A": {"fieldRef": {"fieldPath": "p"}, "description": "d"}}}}"#,
    #""services": {"bff": {"env": {"JWT_SECRET": "", "WORKOS_API_KEY": "$(KEY)", "A": {"$reset": true}}}}"#,
    #""services": {"bff": {"env": {"$reset": true}, "image": {"$reset": true}, "resources": {"limits": {"cpu": "1e3"}}}}"#,
  ])
  func whatMeansNothingOrIsRareIsTaken(_ says: String) throws {
    let text = "{\(Self.header), \(says)}"
    #expect(try Self.judge([text]) == "")
    let file = EnvironmentFile(
      path: "environments/dev.json", bytes: Array(text.utf8), catalogue: Catalogue(BeTraceServices.all))
    #expect(file.environment?.findings.map(\.description) == [])
  }

  @Test func whatAnEditorShowsIsWhatTheModulesSay() throws {
    let schema = EnvironmentSchema(Catalogue(BeTraceServices.all)).value
    let worker = try #require(schema["$defs"]?["service-worker"]?["properties"])
    #expect(
      worker["concurrency"]?.json(indent: nil) == #"""
        {"description":"How many jobs one pod works on at once.","type":["integer","object"],"$ref":"#/$defs/reset",\#
        "minimum":1,"maximum":64,"default":8}
        """#)
    #expect(
      worker["env"]?["properties"]?["WORKER_CONCURRENCY"]?.json(indent: nil) == #"""
        {"description":"How many jobs one pod works on at once; set the parameter concurrency instead. The default \#
        follows from concurrency.","$ref":"#/$defs/variable"}
        """#)
    let backend = schema["$defs"]?["service-backend"]?["properties"]?["replicas"]
    #expect(
      backend?.json(indent: nil) == #"""
        {"description":"How many pods run. Limited, as its rule store is one file.","type":["integer","object"],\#
        "$ref":"#/$defs/reset","minimum":0,"maximum":1,"default":1}
        """#)
  }

  @Test func ofThemesTheShippedOneIsWritten() throws {
    #expect(
      try Desk().perform("schema", "theme").hasPrefix("{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/"))
    #expect(
      try Desk().program.answer(to: ["schema", "journal"]).notes.split(separator: "\n").first
        == "betrace-tui: The value 'journal' is invalid for '<kind>'. Please provide one of 'environment', 'workspace', "
        + "'theme' or 'config'."
    )
  }
}
