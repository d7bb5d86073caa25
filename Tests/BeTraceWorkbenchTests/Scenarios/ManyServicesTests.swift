import BeTraceCore
import BeTraceWorkbench
import Testing

/// A workspace of hundreds of services is worked with by the same keys as one of four.
struct ManyServicesTests {
  private static let count = 300

  /// Every service in `base`, and one of them changed in `live`, which extends it.
  private static let files = [
    "environments/base.json": """
    {"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "base", "namespace": "many", "platform": {"podSecurity": "privileged"}, "services": {
    \((0..<count).map { "\"\(NumberedService.name($0))\": {\"image\": \"example.com/a:1\"}" }.joined(separator: ",\n"))
    }}
    """,
    "environments/live.json": """
    {"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "live", "extends": "base", "services": {
    "\(NumberedService.name(150))": {"replicas": -1}}}
    """,
  ]

  private static let opened = Bench(
    at: "service-000/live", example: false, files: files, services: (0..<count).map { NumberedService($0) })

  private static func bench(columns: Int = 120, rows: Int = 40) -> Bench {
    var bench = opened
    bench.perform(.resized(Size(columns: columns, rows: rows)))
    return bench
  }

  @Test(arguments: [(80, 24), (120, 40), (40, 10)])
  func theListScrollsToItsEnds(size: (Int, Int)) {
    var bench = Self.bench(columns: size.0, rows: size.1)
    bench.press("1G")
    #expect(bench.session.state.service == "service-299")
    #expect(bench.rows(with: "service-299").count >= 1)
    bench.press("gjj")
    #expect(bench.session.state.service == "service-002")
    #expect(bench.rows(with: "service-002").count >= 1)
  }

  @Test(arguments: [(80, 24), (120, 40), (40, 10)])
  func anyOfThemIsLeftOutOfAnExport(size: (Int, Int)) {
    var bench = Self.bench(columns: size.0, rows: size.1)
    bench.press("S<down><down>")
    #expect(bench.rows(with: "[✓] all 300").count == 1)
    for _ in 0..<40 { bench.press("<right>") }
    bench.press("<space>")
    #expect(bench.rows(with: "[ ] service-039").count == 1)
    expectNoCut(bench, "\(size)")
    guard case .export(let box)? = bench.session.state.overlay else {
      Issue.record("no box")
      return
    }
    #expect(box.choice.services.count == 299)
    #expect(box.forecast?.rows.contains { $0.change?.path.contains("service-039") == true } == false)
  }

  @Test func theListIsFilteredAndCounted() {
    var bench = Self.bench()
    bench.press("1")
    #expect(bench.rows(with: "Services").first?.contains(" 300 ") == true)
    bench.press("/15<enter>")
    #expect(bench.session.services.count == 13)
    #expect(bench.rows(with: "service-150").first?.contains("✗1") == true)
    bench.press("<esc><esc>")
    #expect(bench.session.services.count == 300)
  }

  @Test func aProblemOfOneIsFoundAndMended() {
    var bench = Self.bench()
    #expect(bench.rows(with: "✗ 1 error").count == 1)
    bench.press("x")
    #expect(bench.session.state.service == "service-150")
    bench.press("<enter>5<enter>")
    #expect(bench.rows(with: "✗ 1 error").isEmpty)
    #expect(bench.edited("live").contains(#"{"replicas": 5}"#))
    bench.press("}}")
    #expect(bench.session.state.service == "service-152")
  }

  @Test func ofTheMatrixOnlyWhatIsToBeSeenIsWorkedOut() {
    var bench = Self.bench()
    bench.press("mT")
    #expect(bench.session.matrix?.stops.count == Self.count)
    #expect((1...60).contains(bench.session.matrix?.resolvedCount ?? 0))
    bench.press("G")
    #expect(bench.session.state.service == NumberedService.name(Self.count - 1))
    #expect(bench.rows(with: "▌").last?.contains(NumberedService.name(Self.count - 1)) == true)
    #expect((1...120).contains(bench.session.matrix?.resolvedCount ?? 0))
    bench.press("x")
    #expect(bench.session.state.service == NumberedService.name(150))
  }

  @Test(arguments: ["mT", "m"])
  func inTheMatrixAMoveWorksNothingOutAndAnEditOnlyWhatItChanges(keys: String) throws {
    var files = Self.files
    for number in 0..<8 {
      files["environments/side-\(number).json"] =
        #"{"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "side-\#(number)", "extends": "base"}"#
    }
    let services = (0..<40).map { NumberedService($0) }
    files["environments/base.json"] = files["environments/base.json"]?.split(separator: "\n")
      .filter { line in !(40..<300).contains { line.contains(NumberedService.name($0)) } }.joined(separator: "\n")
      .replacing("{\"image\": \"example.com/a:1\"},\n}}", with: "{\"image\": \"example.com/a:1\"}\n}}")
    files["environments/live.json"] =
      #"{"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "live", "extends": "base"}"#
    var bench = Bench(
      columns: 120, rows: 40, at: "service-000/live", example: false, files: files, services: services)
    bench.press(keys)
    let opened = try #require(bench.session.matrix?.work)
    #expect(opened.columns == 10 * keys.count, "each time it is turned all are another's")
    bench.press("jjkGgll<left>")
    #expect(try #require(bench.session.matrix?.work) == opened)
    bench.press(":service-000/live/replicas<enter>")
    if bench.session.state.focus != .matrix { bench.press(keys) }
    let before = try #require(bench.session.matrix?.work)
    bench.press("<ctrl-a>")
    let after = try #require(bench.session.matrix?.work)
    #expect(after.columns == before.columns + 1, "one environment changed, and none extends it")
    #expect(after.lines == before.lines + (keys == "m" ? 1 : 0))
    #expect(bench.session.servicePlan?[Field("replicas")]?.value == 2)
  }
}
