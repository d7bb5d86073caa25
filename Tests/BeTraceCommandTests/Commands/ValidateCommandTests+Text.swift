import BeTraceCore
import Testing

@testable import BeTraceCommand

/// How `betrace-tui validate` writes for people.
extension ValidateCommandTests {
  @Test func whatSeveralEnvironmentsInheritIsSaidOnceWithTheirNames() throws {
    let text = try Desk().perform("validate")
    #expect(
      text.split(separator: "\n").filter { $0.contains("staging.json:13:16") && $0.contains("POL-01b") } == [
        """
        environments/staging.json:13:16: warning: nats: image.digest: image 'nats:2.10.4-alpine' has no digest: its \
        tag can be moved to another image (in production; info in staging) [POL-01b]
        """
      ])
    let desk = try Desk()
    try desk.replace(#""concurrency""#, with: #""concurency""#, in: "environments/base.json")
    #expect(desk.perform("validate").contains(" (in base, dev, staging, production) ["))
    #expect(!desk.perform("validate", "staging").contains(" (in "))
  }

  @Test func programsReadWhatIsInheritedForEachEnvironment() throws {
    let desk = try Desk()
    let answer = desk.program.answer(to: ["validate", "-o", "jsonl"])
    let values = try answer.output.split(separator: "\n").map {
      try JSONDocument(parsing: Array($0.utf8), file: "").root.value
    }
    let digest = values.filter { $0["rule"] == "POL-01b" && $0["origin"]?["file"] == "environments/staging.json" }
    #expect(digest.map { $0["environment"] } == ["staging", "production"])
    #expect(digest.map { $0["severity"] } == ["info", "warning"])
  }

  @Test func aTerminalShowsFindingsBelowTheirEnvironmentsAndServices() throws {
    let desk = try Self.faultyDesk()
    desk.columns = 80
    #expect(
      desk.perform("validate", "staging", "production", "--color", "never") == """
        staging
          nats
            info    environments/staging.json:13:16  image.tag  EF-06
                    'image.tag' repeats what its module says already
                    fix: leave it out

        staging, production
          nats
            warning environments/staging.json:13:16  image.digest  info in staging
                    POL-01b
                    image 'nats:2.10.4-alpine' has no digest: its tag can be moved to
                    another image

        production
          bff
            error   environments/production.json:62:21  resources.requests.memory  EF-04
                    'resources.requests.memory' is no quantity: 'Mb' in '512Mb' is no
                    unit; did you mean '512Mi' or '512M'?
                    fix: set 512Mi
            error   environments/production.json:58:25  env.STRIPE_TOKEN  POL-09
                    'STRIPE_TOKEN' is named like a secret: everyone who can read the
                    file can read it
                    fix: refer to the secret bff-auth/stripe-token
            error   environments/production.json:57:23  env.JWT_SECRET  EF-11
                    nothing sets 'JWT_SECRET': 'bff' does not start without it
                    fix: take the inherited one back
          backend
            info    module  replicas  POL-07
                    'backend' has one pod: the service is away while it is replaced, and
                    its module does not allow two: its rule store is one file (excepted
                    until 2030-06-30: The rule store is one file: a second replica would
                    corrupt it.)

        'betrace-tui rules EF-04' explains what EF-04 means
        ! betrace-tui: 2 environments: 3 errors, 1 warning, 2 remarks
        = 1

        """)
  }

  @Test func objectsOfManifestsStandBelowTheirFiles() throws {
    let desk = try Desk([])
    desk.columns = 200
    try desk.write(
      #"{"apiVersion": "v1", "kind": "Service", "metadata": {"name": "a\u001b[2J"}, "spec": {"prts": []}}"#,
      to: "a.json")
    #expect(
      desk.perform("validate", "-f", "a.json", "--color", "never") == #"""
        a.json
          Service/a\u{1b}[2J
            error   a.json:1:86  spec.prts  DEC-08
                    there is no field 'prts' in 'spec'; did you mean 'ports'?

        'betrace-tui rules DEC-08' explains what DEC-08 means
        ! betrace-tui: 1 document: 1 error
        = 1

        """#)
  }

  @Test func coloursAreForTerminalsUnlessSomebodySaysOtherwise() throws {
    let desk = try Desk()
    let isColoured = { (words: [String]) in
      desk.program.answer(to: ["validate"] + words).output.contains("\u{1b}[1;33mwarning\u{1b}[0m")
    }
    #expect(!isColoured([]))
    #expect(isColoured(["--color", "always"]))
    desk.columns = 80
    #expect(isColoured([]))
    #expect(!isColoured(["--color", "never"]))
    desk.variables = ["NO_COLOR": "1"]
    #expect(!isColoured([]))
    #expect(isColoured(["--color", "always"]))
    desk.variables = ["TERM": "dumb"]
    #expect(!isColoured([]))
    desk.variables = ["NO_COLOR": ""]
    #expect(isColoured([]))
  }

  @Test func placesLeadFromTheCurrentDirectory() throws {
    let desk = try Desk([])
    _ = desk.perform("new", "workspace", "a/demo", "--example")
    #expect(desk.perform("validate", "dev", "--workspace", "a/demo").hasPrefix("a/demo/environments/dev.json:47:5: "))
    let inside = try Desk()
    try inside.write("", to: "notes/x/y")
    inside.subfolder = "notes/x"
    #expect(inside.perform("validate", "dev").hasPrefix("../../environments/dev.json:47:5: "))
  }
}
