import BeTraceCore
import Testing

@testable import BeTraceCommand

/// What `betrace-tui validate` finds where environments are held against each other: ENV-01, ENV-03, ENV-04, ENV-05.
struct NeighbourTests {
  /// Staging and production, both of which extend base, and dev, which says what is no business of theirs.
  private static func desk(
    staging: String = "", production: String = "", base: String = "",
    stages: String? = #"["dev", "staging", "production"]"#, settings: String = ""
  ) throws -> Desk {
    let desk = try Desk([])
    let files = [
      ("base", #""abstract": true"#, #""imagePullPolicy": "IfNotPresent"\#(base)"#),
      ("dev", #""extends": "base", "namespace": "d""#, #""env": {"BETRACE_DEBUG": "1"}, "replicas": 9"#),
      ("staging", #""extends": "base", "namespace": "s""#, staging),
      ("production", #""extends": "base", "namespace": "p", "protected": true\#(settings)"#, production),
    ]
    for (name, says, entry) in files {
      try desk.write(
        """
        {"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "\(name)", \(says), "services": {
        "backend": {\(entry)}}}
        """, to: "environments/\(name).json")
    }
    if let stages {
      try desk.write(
        #"{"apiVersion": "betrace.dev/v1", "kind": "Workspace", "stages": \#(stages)}"#, to: "workspace.json")
    }
    return desk
  }

  private static func found(_ desk: Desk, _ names: String..., rules: [String] = ["ENV", "POL-16"]) -> String {
    let words = ["validate"] + names + rules.flatMap { ["--rule", $0] }
    return desk.program.answer(to: words).output.replacing("environments/", with: "")
  }

  @Test func withoutStagesChildrenOfOneParentAreNotCompared() throws {
    let desk = try Self.desk(
      staging: #""env": {"BETRACE_SIGNATURE_KEY": "", "LOG_LEVEL": "info"}"#, stages: nil)
    #expect(Self.found(desk) == "")
  }

  @Test func whatIsRehearsedIsComparedWithTheStageBeforeIt() throws {
    let desk = try Self.desk(
      staging: #""env": {"OTEL_EXPORTER_OTLP_ENDPOINT": "tempo:4317"}, "resources": {"limits": {"memory": "3Gi"}}"#,
      production: #""resources": {"limits": {"memory": "2Gi"}}"#)
    let findings = """
      production.json:2:1: warning: backend: env.OTEL_EXPORTER_OTLP_ENDPOINT: 'OTEL_EXPORTER_OTLP_ENDPOINT' is set in \
      'staging' (staging.json:2:52), where this is rehearsed, and not here: set it, or say null if it is not wanted [ENV-03]
      production.json:2:48: info: backend: resources.limits.memory: 'resources.limits.memory' is 2Gi, less than the 3Gi of \
      'staging', where this is rehearsed [ENV-01]

      """
    #expect(Self.found(desk) == findings)
    #expect(Self.found(desk, "production") == findings)
    #expect(Self.found(desk, "staging", "dev") == "")
    // A null says that it is not wanted.
    #expect(
      desk.perform("set", "backend/production/env.OTEL_EXPORTER_OTLP_ENDPOINT:=null").hasSuffix(
        "! betrace-tui: wrote DESK/environments/production.json\n"))
    #expect(Self.found(desk, rules: ["ENV-03"]) == "")
    #expect(!desk.perform("validate").contains("nothing to remove"))
  }

  @Test func moreInTheRehearsalIsSaidWhenItIsSet() throws {
    let desk = try Self.desk()
    let answer = desk.perform("set", "backend/staging/resources.limits.memory=9Gi")
    #expect(answer.contains("of 'staging', where this is rehearsed [ENV-01]"))
    #expect(!desk.perform("set", "backend/staging/description=a").contains("ENV-01"))
  }

  @Test(arguments: [
    (
      #""ingress": {"host": "a.example.com"}"#, #""ingress": {"host": "a.example.com"}"#, "",
      [
        "production.json:2:33: warning: backend: ingress.host: 'a.example.com' is also the host of 'staging' "
          + "(staging.json:2:33): requests go to one of them only; give each a host of its own [ENV-04]",
        "staging.json:2:33: warning: backend: ingress.host: 'a.example.com' is also the host of 'production' "
          + "(production.json:2:33): requests go to one of them only; give each a host of its own [ENV-04]",
      ]
    ),
    (
      #""ingress": {"host": "a.example.com", "path": "/a"}"#, #""ingress": {"host": "a.example.com", "path": "/ab"}"#,
      "",
      []
    ),
    (#""ingress": {"host": "a.example.com"}"#, #""ingress": {"host": "b.example.com"}"#, "", []),
    (#""ingress": {"host": "a.localhost"}"#, #""ingress": {"host": "a.localhost"}"#, "", []),
    (#""enabled": false, "ingress": {"host": "a.example.com"}"#, #""ingress": {"host": "a.example.com"}"#, "", []),
    (
      #""ingress": null"#, "", #", "ingress": {"host": "a.example.com"}"#,
      [
        "base.json:2:68: warning: backend: ingress.host: 'a.example.com' is the host of 'dev' and 'production': requests go to "
          + "one of them only; give each a host of its own (in dev, production) [ENV-04]"
      ]
    ),
  ])
  func aHostIsOfOneEnvironment(staging: String, production: String, base: String, shows: [String]) throws {
    let desk = try Self.desk(staging: staging, production: production, base: base)
    #expect(Self.found(desk, rules: ["ENV-04"]) == shows.map { $0 + "\n" }.joined())
  }

  @Test func whoInheritsAHostIsToHaveAnother() throws {
    let desk = try Self.desk(staging: #""ingress": {"host": "a.example.com"}"#)
    try desk.replace(
      #""base", "namespace": "p""#, with: #""staging", "namespace": "p""#, in: "environments/production.json")
    let finding = """
      staging.json:2:33: warning: backend: ingress.host: 'a.example.com' is the host of 'production' and 'staging': requests \
      go to one of them only; give each a host of its own [ENV-04]

      """
    #expect(Self.found(desk, "production") == finding)
    #expect(Self.found(desk, "staging") == "")
  }

  @Test func clustersOfOneKindMayShareAHost() throws {
    let host = #""ingress": {"host": "a.example.com"}"#
    let desk = try Self.desk(production: host, settings: #", "context": "eu""#)
    let other = try desk.text(of: "environments/production.json")
      .replacing("production", with: "production-us").replacing("eu", with: "us")
    try desk.write(other, to: "environments/production-us.json")
    #expect(Self.found(desk, rules: ["ENV-04"]) == "")
    try desk.replace(#", "context": "us""#, with: "", in: "environments/production-us.json")
    #expect(Self.found(desk, rules: ["ENV-04"]).split(separator: "\n").count == 2)
  }

  @Test func aRehearsalHasNothingForDevelopmentOnly() throws {
    let desk = try Self.desk(staging: #""imagePullPolicy": "Never""#)
    #expect(
      Self.found(desk) == """
        staging.json:2:32: warning: backend: imagePullPolicy: 'imagePullPolicy' is 'Never', which is meant for development \
        only: 'staging' is where 'production' is rehearsed [ENV-05]

        """)
  }

  private static func excepting(_ rule: String) -> String {
    #", "exceptions": [{"rule": "\#(rule)", "reason": "r", "until": "2030-01-01"}]"#
  }

  @Test func exceptionsHoldAndAreMissedOnlyWhereAllWasLookedAt() throws {
    let variable = #""env": {"OTEL_EXPORTER_OTLP_ENDPOINT": "tempo:4317"}"#
    let accepted = try Self.desk(staging: variable, settings: Self.excepting("ENV-03"))
    let lines = Self.found(accepted)
    #expect(lines.contains(": info: backend: env.OTEL_EXPORTER_OTLP_ENDPOINT: ") && lines.contains("(excepted until"))
    #expect(!lines.contains("POL-16"))
    for rule in ["ENV-01", "ENV-03", "ENV-04"] {
      let desk = try Self.desk(settings: Self.excepting(rule))
      let unused = "warning: exceptions: the exception for '\(rule)' excepts nothing any more: remove it [POL-16]\n"
      #expect(Self.found(desk).hasSuffix(unused), "\(rule)")
      #expect(Self.found(desk, "production").hasSuffix(unused), "\(rule)")
      try desk.replace(#"{"api"#, with: #"["api"#, in: "environments/staging.json")
      #expect(Self.found(desk, "production") == "", "\(rule)")
    }
  }

  @Test func whatCannotBeReadHidesNothingOfOthers() throws {
    let host = #""ingress": {"host": "a.example.com"}"#
    let desk = try Self.desk(staging: host, production: host)
    try desk.replace(#"{"api"#, with: #"["api"#, in: "environments/dev.json")
    #expect(Self.found(desk).split(separator: "\n").count == 2)
    try desk.replace(#"{"api"#, with: #"["api"#, in: "environments/base.json")
    #expect(!desk.perform("validate").contains("ENV-"))
  }

  @Test func programsReadIt() throws {
    let desk = try Self.desk(staging: #""imagePullPolicy": "Never""#)
    let json = desk.program.answer(to: ["validate", "staging", "--rule", "ENV", "-o", "jsonl"]).output
    #expect(json.contains(#""rule":"ENV-05""#))
    let log = desk.program.answer(to: ["validate", "--rule", "ENV", "-o", "sarif"]).output
    #expect(log.contains(#""ruleId": "ENV-05""#))
    #expect(log.contains("A rehearsal with values that are meant for development"))
    #expect(desk.perform("rules", "env-05").contains("stages"))
  }

  @Test(arguments: [
    (#""staging""#, "1:65: 'stages': expected a list of environments, found the text 'staging'"),
    ("[1]", "1:66: 'stages': expected the name of an environment such as 'staging', found the number 1"),
    (#"["No"]"#, "1:66: 'stages': expected the name of an environment such as 'staging', found the text 'No'"),
    (#"["dev", "dev"]"#, "1:73: 'stages': 'dev' is listed twice; keep one"),
    (
      #"["base", "production"]"#,
      "1:66: 'stages': 'base' is abstract and never deployed, so nothing is rehearsed there: leave it out"
    ),
    (#"["dev", "stagign"]"#, "1:73: 'stages': there is no environment 'stagign'; did you mean 'staging'?"),
  ])
  func whatIsWrongWithStagesIsSaidWithItsPlace(_ stages: String, _ message: String) throws {
    #expect(try Self.desk(stages: stages).perform("validate") == "! betrace-tui: workspace.json:\(message)\n= 65\n")
  }

  @Test func itsSchemaKnowsStages() throws {
    let desk = try Desk([])
    try desk.write(desk.perform("schema", "workspace"), to: "schema.json")
    let files = [#"["dev", "staging"]"#, "[1]", #"["dev", "dev"]"#, #"["No"]"#]
    for (number, stages) in files.enumerated() {
      try desk.write(#"{"apiVersion": "betrace.dev/v1", "kind": "Workspace", "stages": \#(stages)}"#, to: "\(number)")
    }
    #expect(
      try SchemaJudge.judge(files.indices.map(String.init), by: "schema.json", at: desk) == """
        1: stages.0: type
        2: stages: uniqueItems
        3: stages.0: pattern

        """)
  }
}
