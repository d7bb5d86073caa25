import BeTraceWorkbench
import Testing

/// Adding, changing and removing environment variables.
struct VariableTests {
  @Test(
    arguments: ["BETRACE_BACKEND_URL", "JWT_SECRET", "LOG_LEVEL", "NODE_ENV", "WORKOS_CLIENT_ID"])
  func lookingAtAVariableChangesNothing(name: String) {
    var bench = Bench()
    bench.press(":bff/production/env.\(name)<enter><enter>")
    #expect(bench.session.outlook.unsaved.isEmpty)
    while bench.session.state.overlay != nil { bench.press("<enter>") }
    #expect(bench.session.unsavedEnvironments == [])
    #expect(bench.session.state.history.done.isEmpty)
  }
}
