import Testing

@testable import BeTraceCommand

extension WhyCommandTests {
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
    let report = try Desk().perform("why", "bff/base/env.LOG_LEVEL", "-o", "json")
    #expect(report.contains(#""headline": "rolling restart of 2 pods (env)""#))
  }
}
