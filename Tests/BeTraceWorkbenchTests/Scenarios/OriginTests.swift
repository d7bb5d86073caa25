import BeTraceWorkbench
import Testing

/// What the form says of where a value was decided.
struct OriginTests {
  /// Keys on a row of production, and how the row ends then at every width.
  @Test(
    arguments: [
      ("bff/production/replicas", "", "3 :49"),
      ("bff/production/replicas", "<ctrl-a>", "4 was 3"),
      ("bff/production/env.BETRACE_BACKEND_URL", "", "→ backend:http base:90"),
      ("bff/production/env.HOST", "", "0.0.0.0 module"),
      ("bff/production/env.LOG_LEVEL", "", "— removed :56"),
      ("bff/production/env.LOG_LEVEL", "d", "info was removed"),
      ("bff/production/env.HOST", "aFEATURE_X<enter><enter>on<enter>", "on new"),
      ("bff/production/image.tag", "<enter>0.9.0<enter>:bff/production/image.digest<enter>", "— was eccbc87e…"),
      ("nats/production/resources.limits.memory", "", "= Memory limit 2Gi module (size: large)"),
      ("nats/production/resources.limits.memory", "<ctrl-a>", "3Gi was 2Gi"),
    ], [80, 120, 160, 200])
  func theRowEndsIn(_ row: (address: String, keys: String, end: String), columns: Int) {
    var bench = Bench(columns: columns, rows: 40)
    bench.press(":\(row.address)<enter>\(row.keys)")
    let frame = bench.frame
    let area = bench.session.layout.form
    let line = (area.row..<area.endRow).first { frame[area.column, $0].character == "▌" }.map { row in
      (area.column..<area.endColumn).compactMap { frame[$0, row].character.map(String.init) }.joined()
    }
    let shown = line?.replacing("┃", with: "").split(separator: " ").joined(separator: " ") ?? ""
    #expect(shown.hasSuffix(row.end), "\(shown)")
  }

  /// The file has another line there, or none, until it is saved.
  @Test func whatIsNotSavedYetIsNotSaidToStandInAFile() {
    var bench = Bench(columns: 120, rows: 40)
    #expect(bench.message.hasPrefix("• 3 from production.json:49; "))
    bench.press("<ctrl-a>")
    #expect(bench.message.hasPrefix("+ 4 from production.json:49, not saved; "))
    bench.press("d")
    #expect(bench.message.hasPrefix("+ 2 from staging.json:35; "), "\(bench.message)")
    bench.press("[<ctrl-a>]")
    #expect(bench.message.hasPrefix("+ 3 from staging.json:35, not saved; "), "\(bench.message)")
  }

  @Test func anEntryThatIsWrittenAnewSaysWhatItNoLongerSets() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(":set bff/dev:={}<enter>")
    #expect(bench.message.hasPrefix("bff no longer sets image.repository (was betrace/bff, now "), "\(bench.message)")
    #expect(bench.message.hasSuffix(" more; u takes it back"))
    let before = bench.file("environments/dev.json")
    bench.press("u")
    #expect(bench.edited("dev") == before)
  }
}
