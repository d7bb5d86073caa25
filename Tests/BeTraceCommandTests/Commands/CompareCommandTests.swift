import Testing

@testable import BeTraceCommand

/// `betrace-tui compare`
struct CompareCommandTests {
  @Test func bothSidesSayWhoDecides() throws {
    #expect(
      try Desk().perform("compare", "dev", "production", "worker", "nats") == """
        SERVICE  FIELD                        DEV          DECIDED BY                    PRODUCTION  DECID\
        ED BY                          BECAUSE
        nats     namespace                  • betrace-dev  environments/dev.json:7:16  • betrace     envir\
        onments/production.json:9:16   dev and production set it
        nats     replicas                   · 1            module                      • 5           envir\
        onments/production.json:15:19  production sets it
        nats     resources.requests.cpu     = 100m         module (size)               = 500m        modul\
        e (size)                       it follows from size
        nats     resources.requests.memory  = 256Mi        module (size)               = 1Gi         modul\
        e (size)                       it follows from size
        nats     resources.limits.cpu       = 250m         module (size)               = 1           modul\
        e (size)                       it follows from size
        nats     resources.limits.memory    = 512Mi        module (size)               = 2Gi         modul\
        e (size)                       it follows from size
        nats     size                       · small        module                      • large       envir\
        onments/production.json:16:15  production sets it
        only in production: worker (turned off in environments/dev.json:26:18)
        ! betrace-tui: 7 fields differ; 1 service in only one; 3 of 6 objects in both differ, 10 only in production, \
        but for the environment's label and namespace: betrace-dev in dev, betrace in production
        = 1

        """)
  }

  /// A table whose lines wrap cannot be read.
  @Test func onATerminalThatIsTooNarrowTheEnvironmentsStandBelowTheField() throws {
    let desk = try Desk()
    desk.columns = 80
    let answer = desk.perform("compare", "staging", "production", "bff", "worker")
    #expect(
      answer.hasPrefix(
        """
        bff  namespace: production sets it
          staging     • betrace-staging               environments/staging.json:7:16
          production  • betrace                       environments/production.json:9:16

        """))
    #expect(
      answer.contains(
        """
        bff  env.WORKOS_REDIRECT_URI: production sets it
          staging     • https://staging.betrace.exa…  environments/staging.json:43:32
          production  • https://betrace.example.com…  environments/production.json:55:32

        """))
    let lines = answer.split(separator: "\n").filter { !$0.hasPrefix("!") }
    #expect(lines.allSatisfy { $0.count <= 80 })
    desk.columns = 300
    let wide = desk.perform("compare", "staging", "production", "bff", "worker")
    desk.columns = nil
    #expect(wide == desk.perform("compare", "staging", "production", "bff", "worker"))
    #expect(wide.hasPrefix("SERVICE "))
  }

  @Test func whatDiffersOnlyByWhoSaysItIsEqual() throws {
    let desk = try Desk()
    #expect(
      desk.perform("compare", "staging", "staging")
        == "! betrace-tui: no field differs; all 26 objects are the same\n")
    try desk.write(
      #"{"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "copy", "extends": "base", "abstract": true}"#,
      to: "environments/copy.json")
    _ = desk.perform("set", "bff/copy/env.LOG_LEVEL=info")
    #expect(
      desk.perform("compare", "base", "copy")
        == "! betrace-tui: no field differs; base is abstract and makes no objects; "
        + "copy is abstract and makes no objects\n")
  }

  @Test func environmentsThatOnlyHaveOtherNamesAreEqual() throws {
    let desk = try Desk()
    try desk.write(
      #"{"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "twin", "extends": "staging"}"#,
      to: "environments/twin.json")
    #expect(
      desk.perform("compare", "staging", "twin")
        == "! betrace-tui: no field differs; all 26 objects are the same, but for the environment's label\n")
    _ = desk.perform("set", "nats/twin/storage=20Gi")
    #expect(
      desk.perform("compare", "twin", "staging").hasSuffix(
        "! betrace-tui: 1 field differs; 2 of 26 objects in both differ, but for the environment's label\n= 1\n"))
  }

  @Test func programsReadTheDifferencesAsJSON() throws {
    let answer = try Desk().perform("compare", "staging", "production", "-", "backend", "-o", "json")
    #expect(
      answer.hasPrefix(
        """
        {
          "environments": [
            "staging",
            "production"
          ],
          "equal": false,
          "differences": [
            {
              "service": null,
              "field": "protected",
              "because": [
                "production"
              ],
              "sides": [
                {
                  "environment": "staging",
                  "value": false,
                  "decided": "module",
                  "origin": {
                    "file": null,
                    "line": null,
                    "column": null,
                    "layer": "module"
                  }
                },
                {
                  "environment": "production",
                  "value": true,
                  "decided": "here",
                  "origin": {
                    "file": "environments/production.json",
                    "line": 7,
                    "column": 16,
                    "layer": "production"
                  }
                }
              ]
            },

        """))
    #expect(answer.contains("\n      \"service\": \"backend\",\n      \"field\": \"image.tag\",\n"))
    #expect(!answer.contains("\"bff\""))
    #expect(answer.hasSuffix("\n}\n= 1\n"))
  }

  @Test func theManifestsAreComparedToo() throws {
    let text = try Desk().perform("compare", "staging", "production", "bff", "--manifests")
    #expect(text.contains("\n--- staging\n+++ production\n@@ "))
    #expect(text.contains("\n-  replicas: 2\n+  replicas: 3\n"))
    #expect(text.hasSuffix("= 1\n"))
    #expect(
      try Desk().perform("compare", "base", "production", "--manifests").hasPrefix(
        "! betrace-tui: 'base' is abstract and never rendered; those that extend it are "))
    #expect(
      try Desk().perform("compare", "dev", "staging", "--manifests", "-o", "json").hasPrefix(
        "! betrace-tui: --manifests is text: leave out --output json\n"))
  }

  @Test func secretsAreHiddenInEveryForm() throws {
    let desk = try Desk()
    _ = desk.perform(
      "set", "bff/staging/env.JWT_SECRET=hunter2", "bff/staging/annotations.a=https://me:hunter2@a.com",
      "bff/staging/env.HIDDEN:=\"postgres://me:hunter2@a.com\"")
    for form in [["-o", "json"], ["-o", "text"], ["--manifests"]] {
      let answer = desk.program.answer(to: ["compare", "dev", "staging", "bff"] + form)
      #expect(answer.output.contains("env.JWT_SECRET") || form == ["--manifests"])
      #expect(answer.output.contains("hidden"))
      #expect(!(answer.output + answer.notes).contains("hunter2"))
    }
  }

  @Test(arguments: [
    (["staging", "prodction"], 66, "there is no environment 'prodction'; did you mean 'production'?"),
    (["stagng", "production"], 66, "there is no environment 'stagng'; did you mean 'staging'?"),
    (["staging", "production", "bf"], 66, "there is no service 'bf'; did you mean 'bff'?"),
  ])
  func unknownNamesAreRefused(_ words: [String], _ status: Int, _ message: String) throws {
    let answer = try Desk().program.answer(to: ["compare"] + words)
    #expect((answer.notes, Int(answer.status.rawValue)) == ("betrace-tui: \(message)\n", status))
    #expect(answer.output.isEmpty)
  }

  @Test func aResetAndARemovalAreCalledSo() throws {
    let page = try Desk().perform("compare", "staging", "production")
    func reason(_ field: String) -> String? {
      page.split(separator: "\n").first { $0.contains(" \(field) ") }?.split(separator: "  ").last.map(String.init)
    }
    #expect(reason("concurrency") == "production resets it")
    #expect(reason("env.LOG_LEVEL") == "production removes it")
    #expect(reason("autoscaling") == "production sets it")
  }
}
