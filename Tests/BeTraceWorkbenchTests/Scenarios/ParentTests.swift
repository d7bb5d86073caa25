import BeTraceWorkbench
import Testing

/// Editing and saving an environment that others extend.
struct ParentTests {
  @Test func savingAParentAsksForItsNameWhereItChangesAProtectedChild() {
    var bench = Bench(columns: 120, rows: 40, at: "bff/staging")
    bench.press(":set bff/staging/image.repository=registry.example.com/bff<enter>s")
    #expect(bench.rows(with: "─ Save  bff ›  staging changes  production protected ").count == 1)
    #expect(bench.rows(with: "Type staging to save").count == 1)
    bench.press("<enter>")
    #expect(bench.message == "type staging to save")
    bench.press("staging<enter>")
    #expect(bench.message == "saved environments/staging.json")
  }

  @Test func whatIsUnsavedInTheChildItselfIsNotThatOfTheParent() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press("<enter>7<enter>[<enter>4<enter>s")
    #expect(bench.rows(with: "enter saves").count == 1)
    #expect(bench.rows(with: "production Deployment/bff").isEmpty)
  }

  @Test func anErrorThatAParentMakesInAProtectedChildIsNotSaved() {
    var bench = Bench(columns: 120, rows: 40, at: "bff/staging")
    bench.press(":bff/staging/ingress.className<enter><enter>Not_a_name<enter>sstaging<enter>")
    #expect(bench.writes == 0)
    #expect(bench.message.hasPrefix("this changes production, which is protected, and has "))
  }

  @Test func anEditOfBaseIsMarkedInEveryEnvironmentBelow() {
    var bench = Bench(columns: 120, rows: 40, at: "bff/base")
    bench.press(":set bff/base/env.WORKOS_CLIENT_ID=client_2<enter>")
    for environment in ["dev", "staging", "production"] {
      bench.press(":bff/\(environment)/env.WORKOS_CLIENT_ID<enter>")
      #expect(bench.rows(with: "▌+ WORKOS_CLIENT_ID      client_2").count == 1, "\(environment)")
    }
    #expect(bench.session.unsavedEnvironments == ["base"])
  }
}
