import Testing

@testable import BeTraceCommand

extension WhyCommandTests {
  @Test func aDigestThatGoesWithTheTagSaysSo() throws {
    let desk = try Desk()
    let page = desk.perform("why", "bff/dev/image.digest")
    #expect(page.contains("environments/dev.json:31, a tag without one"))
    #expect(!page.contains("if you reset"))
    let own = desk.perform("why", "bff/production/image.digest")
    #expect(own.contains("\nif you reset: none; "), "production has a tag of its own")
  }

  @Test func aResetInABaseSaysWhatItDoesWhereItIsInherited() throws {
    let page = try Desk().perform("why", "bff/base/env.WORKOS_CLIENT_ID")
    #expect(
      page.hasSuffix(
        """
        if you reset: none; changes dev, staging and production
          dev: rolling restart of 1 pod (env)
          dev: new problem: EF-11: nothing sets 'WORKOS_CLIENT_ID': 'bff' does not start without it
          staging: rolling restart of 2 pods (env)
          staging: new problem: EF-11: nothing sets 'WORKOS_CLIENT_ID': 'bff' does not start without it
          production: rolling restart of 3 pods (env)
          production: new problem: EF-11: nothing sets 'WORKOS_CLIENT_ID': 'bff' does not start without it

        """))
    #expect(
      try Desk().perform("why", "bff/base/env.LOG_LEVEL").hasSuffix(
        """
          staging: rolling restart of 2 pods (env)
          production: new problem: EF-06: 'env.LOG_LEVEL' is null, but there is nothing to remove

        """), "production is judged beside the others, as in the workbench")
    let report = try Desk().perform("why", "bff/base/env.LOG_LEVEL", "-o", "json")
    #expect(report.contains(#""headline": "rolling restart of 2 pods (env)""#))
  }
}
