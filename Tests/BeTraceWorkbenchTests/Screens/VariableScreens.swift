import BeTraceWorkbench
import Testing

/// The box of an environment variable.
struct VariableScreens {
  @Test func aNameThatLooksSecretProposesAReference() {
    var bench = Bench()
    bench.press("aSTRIPE_KEY<enter>")
    expectScreen(bench)
  }

  @Test func aLiteralSecretIsMaskedAndWrong() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press("aSTRIPE_KEY<enter><left><enter>sk_live_1")
    expectScreen(bench)
  }

  @Test func aReferenceToAService() {
    var bench = Bench()
    bench.press(":bff/production/env.BETRACE_BACKEND_URL<enter><enter>")
    expectScreen(bench)
  }
}
