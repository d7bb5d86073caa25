import BeTraceCore
import BeTraceWorkbench
import Testing

/// What is changed in the matrix: by the keys of the form, and by copying to the environment beside.
extension MatrixTests {
  @Test func aDigestBesideATagIsResetToNothing() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(":bff/production/image.digest<enter>m")
    #expect(bench.rows(with: "d reset to nothing").count == 1, "staging's is another image's")
    bench.press("d<enter>")
    #expect(bench.session.owner?.cell(at: Field(["image", "digest"]))?.value == nil)
    bench.press(":bff/dev/image.digest<enter>m")
    #expect(bench.rows(with: "reset to").isEmpty, "only the tag says something")
  }

  @Test func editingIsThatOfTheForm() {
    var bench = Self.bench()
    bench.press("<left><enter>7<enter>")
    #expect(bench.rows(with: "Replicas")[0].contains("▌+ 7  was 2"))
    #expect(bench.edited("staging").contains("\"replicas\": 7"))
    bench.press("<ctrl-a>")
    #expect(bench.edited("staging").contains("\"replicas\": 8"))
    bench.press("<ctrl-x>d")
    #expect(bench.rows(with: "Replicas")[0].contains("▌+ 1  was 2"))
    bench.press("uuuu")
    #expect(!bench.session.outlook.hasUnsaved)
    #expect(bench.session.state.focus == .matrix)
    bench.press("<ctrl-r>")
    #expect(bench.rows(with: "Replicas")[0].contains("▌+ 7  was 2"))
  }

  @Test func anAbstractEnvironmentIsEditedAndItsHeirsFollow() {
    var bench = Self.bench(at: "bff/dev")
    #expect(bench.rows(with: "base shared").count == 1)
    bench.press("h<enter>4<enter>")
    #expect(bench.rows(with: "Replicas")[0].contains("▌+ 4  was 1"))
    #expect(bench.rows(with: "Replicas")[0].contains("+ 4  was 1              + 4  was 1"))
    #expect(bench.edited("base").contains("\"replicas\": 4"))
  }

  @Test func spaceTurnsOnAndOff() {
    var bench = Self.bench(at: "bff/dev")
    bench.press("/outside<enter> ")
    #expect(bench.rows(with: "Outside access")[0].contains("▌+ off"))
    bench.press("<esc>")
    #expect(bench.session.state.focus == .matrix)
  }

  @Test func aValueIsCopiedToTheEnvironmentOnEitherSide() {
    var bench = Self.bench()
    bench.press("<")
    #expect(
      bench.message
        == "Replicas is as here in staging now, not saved: scale from 2 to 3 pods, no restart; u undoes")
    #expect(bench.edited("staging").contains("\"replicas\": 3"))
    #expect(cursor(bench) == "bff/production/replicas")
    bench.press("<")
    #expect(bench.message == "Replicas is the same in staging")
    bench.press(">")
    #expect(bench.message == "there is no environment after production")
    bench.press("u")
    #expect(cursor(bench) == "bff/staging/replicas")
    #expect(!bench.session.outlook.hasUnsaved)
  }

  @Test func whatIsInheritedAnywayIsNotWritten() {
    var bench = Self.bench(at: "bff/staging")
    bench.press("/log<enter>>")
    #expect(bench.edited("production").contains("LOG_LEVEL") == false)
    #expect(bench.rows(with: "LOG_LEVEL")[0].contains("+ info  was removed"))
    #expect(bench.message.contains(" production (protected, inherits it) now, not saved: "))
  }

  @Test func whatIsCopiedWithItsFieldsIsSaid() {
    var bench = Self.bench()
    bench.press("/outside<enter><")
    #expect(bench.message.hasPrefix("Outside access with its 7 fields is as here in staging now"), "\(bench.message)")
  }

  @Test func noValueIsCopiedAsNone() {
    var bench = Self.bench()
    bench.press("/log<enter><")
    #expect(bench.edited("staging").contains("\"LOG_LEVEL\": null"))
    bench.press("<esc>g<enter>5<enter>")
    #expect(bench.edited("production").contains("\"replicas\": 5"))
  }

  @Test func copyAndPasteGoThroughTheMatrix() {
    var bench = Self.bench()
    bench.press("yvhp")
    #expect(bench.edited("staging").contains("\"replicas\": 3"))
    bench.press("h.")
    #expect(bench.edited("dev").contains("\"replicas\": 3"))
  }

  @Test func whatACopyDoesIsSaid() {
    var bench = Self.bench(columns: 80, rows: 24, at: "bff/staging")
    bench.press(":bff/staging/resources.limits.memory<enter>>")
    #expect(
      bench.message
        == "Memory limit is as here in production (protected, inherits it) now, not saved: rolling restart of 3 "
        + "pods (resources); u undoes", "\(bench.screen)")
    #expect(bench.screen.hasPrefix(" betrace  bff ›  staging") == true)
    #expect(bench.rows(with: "+1 unsaved   3 pods restart in production protected").count == 1, "\(bench.screen)")
  }
}
