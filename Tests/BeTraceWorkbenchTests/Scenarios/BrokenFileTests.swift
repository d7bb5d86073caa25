import BeTraceCore
import BeTraceWorkbench
import Testing

/// A file that breaks, or goes, while the workbench is open is told at once, and moves nothing else.
struct BrokenFileTests {
  private static let dev = "environments/dev.json"
  private static let staging = "environments/staging.json"

  @Test func aBrokenFileIsNamedAndCountedAndKeepsItsPlace() {
    var bench = Bench(columns: 120, rows: 40)
    bench.overwrite(Self.dev, "{ broken")
    bench.press("R")
    #expect(
      bench.message
        == "✗ environments/dev.json:1:3: expected a key in double quotes or '}', found 'broken'; dev is shown as it was read last"
    )
    #expect(bench.beeps == 1)
    #expect(bench.rows(with: "✗ 1 error   ▲ 1 warning").count == 1)
    #expect(bench.session.environments == ["base", "dev", "staging", "production"])
    #expect(bench.session.state.environment == "production")
    bench.press("R")
    #expect(bench.session.environments == ["base", "dev", "staging", "production"])
    bench.overwrite(
      Self.dev, #"{"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "dev", "extends": "base"}"#)
    bench.press("R")
    #expect(bench.message == "read dev.json again, 4 values are new (:changes)")
    #expect(bench.rows(with: "✗").isEmpty)
  }

  @Test func whyAndTheReviewSayThatTheyAreOutOfDate() {
    var bench = Bench(columns: 120, rows: 50, at: "bff/production")
    bench.overwrite(Self.staging, "{ broken")
    bench.press("Rw")
    #expect(
      bench.rows(with: "Out of date").map { $0.contains("all of this is as it was read last: expected a key") } == [
        true
      ])
    bench.press("<esc>:bff/dev/replicas<enter>w")
    #expect(bench.rows(with: "Elsewhere").map { $0.contains("staging cannot be read") } == [true], "\(bench.screen)")
    bench.press("<esc>:set bff/production/replicas=4<enter>s")
    #expect(bench.rows(with: "production is as it was read last: expected a key").count == 1, "\(bench.screen)")
    #expect(bench.rows(with: "Checks").map { $0.contains("no errors in what is known") } == [true])
  }

  /// Whether an environment below takes an edit nobody knows while its file cannot be read.
  @Test func theReviewSaysWhichEnvironmentsBelowAreOutOfDate() {
    var bench = Bench(columns: 120, rows: 50, at: "bff/production")
    bench.overwrite("environments/production.json", "{ broken")
    bench.press("R:set bff/base/env.LOG_LEVEL=warn<enter>s")
    #expect(bench.rows(with: "production is as it was read last: expected a key").count == 1, "\(bench.screen)")
    #expect(bench.rows(with: "Checks").map { $0.contains("no errors in what is known") } == [true])
  }

  @Test func xGoesToTheBrokenFile() {
    var bench = Bench()
    bench.overwrite(Self.dev, "{ broken")
    bench.press("Rx")
    #expect(bench.session.state.environment == "dev", "an error comes before the warning here")
    #expect(bench.message == "mend environments/dev.json:1:3: E opens it, R reads it again")
    bench.press("-x")
    #expect(bench.session.state.environment == "production", "it is known by now")
    #expect(bench.session.state.service == "nats", "the warning here")
    bench.press("X")
    #expect(bench.session.state.environment == "dev")
  }

  @Test func whatWasReadOfItLastStaysAndIsMarkedOutOfDate() {
    var bench = Bench(columns: 120, rows: 40, at: "bff/staging")
    bench.overwrite(Self.staging, "{ broken")
    bench.overwrite(Self.dev, bench.file(Self.dev).replacing("debug", with: "trace"))
    bench.press("R")
    #expect(bench.edited("dev").contains("trace"), "the other files are taken")
    #expect(bench.rows(with: "kind: Deployment").count == 1)
    #expect(bench.rows(with: "2 Form").first?.contains("out of date") == true)
    #expect(bench.rows(with: "3 Preview").first?.contains("out of date") == true)
    #expect(bench.rows(with: "staging ").contains { $0.contains("✗") })
    bench.press("]")
    #expect(bench.rows(with: "2 Form").first?.contains("out of date") == true, "production extends staging")
    bench.press("[[")
    #expect(bench.rows(with: "out of date").isEmpty, "dev does not")
    bench.press("]:set bff/staging/replicas=4<enter>")
    bench.overwrite(
      Self.staging, bench.session.state.saved["staging"].map { String(decoding: $0.bytes, as: UTF8.self) })
    bench.perform(.filesChanged([Self.staging]))
    #expect(bench.rows(with: "out of date").isEmpty)
    #expect(bench.edited("staging").contains(#""replicas": 4"#))
  }

  @Test func whySaysThatItsLinesAreOutOfDate() {
    var bench = Bench(columns: 120, rows: 40, at: "bff/staging")
    bench.press("2w")
    #expect(bench.rows(with: "Renders to").first?.contains("out of date") == false)
    bench.press("<esc>")
    bench.overwrite(Self.staging, "{ broken")
    bench.press("R2w")
    let row = bench.rows(with: "Renders to").first
    #expect(row?.contains("Deployment/bff  line ") == true, "\(bench.screen)")
    #expect(row?.contains("  out of date") == true, "\(bench.screen)")
  }

  @Test func nothingIsExportedOfIt() {
    var bench = Bench(columns: 120, rows: 40, at: "bff/production")
    bench.overwrite(Self.staging, "{ broken")
    bench.press("RS")
    #expect(bench.rows(with: "environments/staging.json:1:3").count >= 1, "\(bench.screen)")
    bench.press("<enter>")
    #expect(bench.writes == 0)
  }

  @Test func itsSettingsAreNotKnownAndNothingIsTypedThatWouldBeLost() {
    var bench = Bench(columns: 120, rows: 40, at: "-/staging", files: [Self.staging: "{ broken"])
    bench.press("2<enter>")
    #expect(bench.session.state.overlay == nil)
    #expect(bench.message == "mend environments/staging.json:1:3 first: E opens it, R reads it again")
    #expect(bench.rows(with: "environments/staging.json:1:3").count >= 1)
    #expect(bench.rows(with: "Namespace ").isEmpty)
  }

  @Test func whatAParentThatCannotBeReadMayDecideIsNotKnown() {
    var bench = Bench(columns: 120, rows: 40, at: "-/production", files: [Self.staging: "{ broken"])
    bench.press("2")
    #expect(bench.rows(with: "Network policies").first?.contains("not known") == true)
    #expect(bench.rows(with: "Network policies").first?.contains("see Extends") == true)
    #expect(bench.rows(with: "Policy profile").first?.contains("strict") == true)
    #expect(bench.rows(with: " default").isEmpty)
  }

  @Test func theReviewSaysThatTheFileOnDiskCannotBeRead() {
    var bench = Bench(columns: 120, rows: 40, at: "bff/staging")
    bench.press(":set bff/staging/replicas=4<enter>")
    bench.overwrite(Self.staging, "{ broken")
    bench.press("Rs")
    #expect(bench.rows(with: "✗ the file on disk cannot be read: R says why").count == 1)
    #expect(bench.rows(with: "no errors").isEmpty)
    #expect(bench.rows(with: "✗ mend the file first: ctrl-e opens it").count == 1, "\(bench.screen)")
    #expect(bench.rows(with: "saves").isEmpty, "\(bench.screen)")
    bench.press("<enter>")
    #expect(bench.writes == 0)
    #expect(bench.message.hasPrefix("nothing was written: environments/staging.json:1:3: "), "\(bench.message)")
  }

  @Test func aFileThatIsGoneIsNamedByWhatNeedsIt() {
    var bench = Bench(columns: 160, rows: 40, at: "bff/dev")
    bench.overwrite(Self.staging, nil)
    bench.press("R")
    #expect(
      bench.message
        == "✗ environments/production.json:6:14: there is no environment 'staging': use base, dev, environments/staging.json is gone"
    )
    #expect(bench.rows(with: "✗ 1 error").count == 1)
    #expect(bench.session.state.environment == "dev")
  }

  @Test func aFileThatNobodyNeedsIsOnlyGone() {
    var bench = Bench()
    bench.overwrite(Self.dev, nil)
    bench.press("R")
    #expect(bench.message == "environments/dev.json is gone")
    #expect(bench.beeps == 0)
  }

  @Test func editsOfOtherFilesAreKept() {
    var bench = Bench(columns: 160, rows: 40)
    bench.press("<enter>7<enter>")
    bench.overwrite(Self.dev, "{")
    bench.press("R")
    #expect(
      bench.message
        == "✗ environments/dev.json:1:2: the file ends inside the object opened on line 1; close it with '}'; dev is shown as it was read last"
    )
    #expect(bench.edited("production").contains(#""replicas": 7"#))
  }

  @Test func theStartTellsIt() {
    let bench = Bench(at: "bff/production", files: [Self.dev: "{", "environments/lab.json": "["])
    #expect(bench.message.hasPrefix("✗ environments/dev.json:1:2: the file ends inside the object opened on line 1"))
    #expect(bench.rows(with: "✗ 2 errors   ▲ 1 warning").count == 1)
  }

  @Test func whatExtendsABrokenFileLeadsToIt() {
    let text = Bench().file("environments/staging.json").replacing("\"replicas\": 2", with: "\"replicas\" 2")
    var bench = Bench(at: "bff/production", files: ["environments/staging.json": text])
    bench.press("x")
    #expect(bench.message.hasSuffix(": E opens it, R reads it again"), "\(bench.message)")
    #expect(bench.session.state.environment == "staging")
    #expect(bench.rows(with: "E opens it there, R reads the files again").count == 1, "\(bench.screen)")
    bench.press("E")
    #expect(bench.opened.first?.hasPrefix("environments/staging.json:") == true)
  }
}
