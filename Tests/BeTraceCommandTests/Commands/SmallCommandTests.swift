import Testing

@testable import BeTraceCommand

/// What commands say in cases that are easily taken for others.
struct SmallCommandTests {
  @Test func aSecretThatIsWrittenDownIsNeverRendered() throws {
    let desk = try Desk()
    _ = desk.perform("set", "bff/production/env.JWT_SECRET=hunter2xyz")
    let refusal =
      "! betrace-tui: nothing is written, as 'JWT_SECRET' of bff is a secret that is written down; refer to it, as in "
      + "'betrace-tui set bff/production/env.JWT_SECRET=secret:OBJECT/KEY'\n= 1\n"
    #expect(desk.perform("render", "production") == refusal)
    #expect(desk.perform("render", "production", "bff", "-o", "json") == refusal)
    #expect(desk.perform("render", "production", "nats").hasPrefix("apiVersion: v1\n"))
  }

  @Test func warningsFailWhereThatIsAskedFor() throws {
    let desk = try Desk()
    #expect(
      desk.perform("validate", "production").hasSuffix("remark\n")
        || !desk.perform("validate", "production").contains("= 1"))
    #expect(!desk.perform("validate", "production").hasSuffix("= 1\n"))
    #expect(desk.perform("validate", "production", "--fail-on", "warning").hasSuffix("= 1\n"))
    #expect(!desk.perform("validate", "production", "--fail-on", "error").hasSuffix("= 1\n"))
    try desk.write("apiVersion: v1\nkind: Service\nmetadata:\n  name: a\nspec:\n  ports:\n  - port: 80\n", to: "a.yaml")
    let plain = desk.perform("validate", "--filename", "a.yaml")
    #expect(!plain.hasSuffix("= 1\n"))
    #expect(plain.contains("warning") || plain.contains("info"))
    #expect(desk.perform("validate", "--filename", "a.yaml", "--fail-on", "info").hasSuffix("= 1\n"))
  }

  @Test func whatIsNotSetIsSaidOnce() throws {
    let desk = try Desk()
    #expect(
      desk.perform("unset", "bff/dev/replicas")
        == "! betrace-tui: bff/dev/replicas is not set in environments/dev.json, so there is nothing to remove\n")
  }

  @Test func aServiceThatIsOffIsSaidToBeWhereAllEnvironmentsAreAskedFor() throws {
    #expect(
      try Desk().perform("get", "worker/dev/replicas", "--all-environments") == """
        dev\t1
        staging\t2
        production\t2
        ! betrace-tui: worker is off in dev: nothing of it is deployed there

        """)
  }

  @Test func whatIsRemovedIsNotTakenForWhatIsNotSet() throws {
    let answer = try Desk().perform("compare", "staging", "production", "bff")
    #expect(answer.split(separator: "\n").contains { $0.contains("env.LOG_LEVEL") && $0.contains("• removed") })
  }

  @Test func explanationsAreThereForPrograms() throws {
    #expect(
      try Desk([]).perform("explain", "Service.spec.selector", "-o", "json").hasPrefix(
        """
        {
          "kind": "Service",
          "path": "spec.selector",
          "text": "
        """))
    #expect(try Desk([]).perform("explain", "-o", "json").hasPrefix("[\n  {\n    \"kind\": \"Namespace\",\n"))
    #expect(
      try Desk([]).perform("glossary", "hard", "dependency", "-o", "json") == """
        [
          {
            "word": "hard dependency",
            "alsoCalled": [],
            "text": "A service that another cannot run without. It starts first, and it is an error if it is not there."
          }
        ]

        """)
  }
}
