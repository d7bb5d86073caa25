import BeTraceCore
import Testing

@testable import BeTraceCommand

/// `betrace-tui validate`
struct ValidateCommandTests {
  static let production = "environments/production.json"

  /// The example with a wrong quantity, a secret in the file, and without a variable that is required.
  static func faultyDesk() throws -> Desk {
    let desk = try Desk()
    try desk.replace(
      #""LOG_LEVEL": null"#,
      with: """
        "LOG_LEVEL": null,
                "JWT_SECRET": null,
                "STRIPE_TOKEN": "tok-4242"
        """, in: production)
    try desk.replace(#""memory": "512Mi""#, with: #""memory": "512Mb""#, in: production)
    return desk
  }

  @Test func errorsNameFileAndLineAndFail() throws {
    #expect(
      try Self.faultyDesk().perform("validate", "production") == """
        environments/production.json:62:21: error: bff: resources.requests.memory: 'resources.requests.memory' is no \
        quantity: 'Mb' in '512Mb' is no unit; did you mean '512Mi' or '512M'? [EF-04]
        environments/production.json:58:25: error: bff: env.STRIPE_TOKEN: 'STRIPE_TOKEN' is named like a secret: \
        everyone who can read the file can read it [POL-09]
        environments/production.json:57:23: error: bff: env.JWT_SECRET: nothing sets 'JWT_SECRET': 'bff' does not \
        start without it [EF-11]
        environments/staging.json:13:16: warning: nats: image.digest: image 'nats:2.10.4-alpine' has no digest: its \
        tag can be moved to another image [POL-01b]
        production: info: backend: replicas: 'backend' has one pod: the service is away while it is replaced, and its \
        module does not allow two: its rule store is one file (excepted until 2030-06-30: The rule store is one file: a \
        second replica would corrupt it.) [POL-07]
        ! betrace-tui: production: 3 errors, 1 warning, 1 remark
        = 1

        """)
  }

  @Test func withoutNamesTheWholeWorkspaceIsJudged() throws {
    let lines = try Desk().perform("validate").split(separator: "\n")
    #expect(lines.count == 7)
    #expect(lines.last == "! betrace-tui: 4 environments: 1 warning, 5 remarks")
  }

  @Test func aBrokenParentIsSaidOnceAndFailsItsDescendants() throws {
    let desk = try Desk()
    try desk.replace(#""concurrency""#, with: #""concurency""#, in: "environments/base.json")
    for text in [desk.perform("validate", "production"), desk.perform("validate")] {
      #expect(text.split(separator: "\n").filter { $0.hasPrefix("environments/base.json") }.count == 1)
      #expect(text.hasSuffix("\n= 1\n"))
    }
  }

  @Test func nothingWrongIsSaidSo() throws {
    #expect(try Desk().perform("validate", "base") == "! betrace-tui: base: no problems\n")
  }

  @Test func anEnvironmentThatIsNotThereIsNoInput() throws {
    #expect(
      try Desk().perform("validate", "dev", "prod") == """
        ! betrace-tui: there is no environment 'prod': use base, dev, staging, production
        = 66

        """)
  }

  @Test func aFileThatCannotBeReadIsAFinding() throws {
    let desk = try Desk()
    try desk.replace(#""protected": true"#, with: #""protected": yes"#, in: Self.production)
    #expect(
      desk.perform("validate", "production") == """
        environments/production.json:7:16: error: expected a value, found 'yes' [EF-01]
        ! betrace-tui: production: 1 error
        = 1

        """)
  }

  @Test func programsReadAListOrALineEach() throws {
    let desk = try Self.faultyDesk()
    #expect(
      desk.perform("validate", "production", "-o", "jsonl").split(separator: "\n")[1] == #"""
        {"severity":"error","rule":"POL-09","service":"bff","environment":"production","resource":null,\#
        "field":"env.STRIPE_TOKEN","origin":{"file":"environments/production.json","line":58,"column":25,\#
        "layer":"production"},"message":"'STRIPE_TOKEN' is named like a secret: everyone who can read the file can \#
        read it","acceptance":null,"fix":{"description":"refer to the secret bff-auth/stripe-token","edits":[{"environment":\#
        "production","path":"services.bff.env.STRIPE_TOKEN","value":{"secretKeyRef":{"name":"bff-auth",\#
        "key":"stripe-token"}}}]}}
        """#)
    #expect(
      desk.perform("validate", "production", "-o", "jsonl").split(separator: "\n")[3] == #"""
        {"severity":"warning","rule":"POL-01b","service":"nats","environment":"production","resource":{\#
        "apiVersion":"apps/v1","kind":"StatefulSet","namespace":"betrace","name":"nats"},\#
        "field":"spec.template.spec.containers[0].image","origin":{"file":"environments/staging.json","line":13,\#
        "column":16,"layer":"staging"},"message":"image 'nats:2.10.4-alpine' has no digest: its tag can be moved to \#
        another image","acceptance":null,"fix":null}
        """#)
    let list = desk.program.answer(to: ["validate", "production", "-o", "json"])
    let lines = desk.program.answer(to: ["validate", "production", "-o", "jsonl"])
    let items = try JSONDocument(parsing: Array(list.output.utf8), file: "").root.items ?? []
    #expect(items.map { $0.value.json(indent: nil) + "\n" }.joined() == lines.output)
    #expect([list.status, lines.status] == [.no, .no])
  }
}
