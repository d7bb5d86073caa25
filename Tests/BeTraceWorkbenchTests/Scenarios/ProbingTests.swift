import BeTraceCore
import BeTraceWorkbench
import Testing

/// What takes so long to find out that no key waits for it.
struct ProbingTests {
  /// A workbench on two services with so many variables that what all of them reach takes long.
  private static func bench(columns: Int = 200, rows: Int = 60) -> Bench {
    let names = ["service-000", "service-001"]
    let entries = names.map { "\"\($0)\": {\"image\": \"example.com/a:1\"}" }
    return Bench(
      columns: columns, rows: rows, at: "service-000/live", example: false,
      files: [
        "environments/live.json": """
        {"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "live", "services": {\(entries.joined(separator: ","))}}
        """
      ], services: names.indices.map { NumberedService($0, more: 150) }, isSlow: true)
  }

  /// The same with the cursor in the manifests, on a line that a variable decides.
  private static func benchOnLine() -> Bench {
    var bench = bench()
    bench.press("3/value: \"77\"<enter>")
    return bench
  }

  @Test func theWayFromALineIsFoundBesideTheLoop() {
    var bench = Self.benchOnLine()
    #expect(bench.line.contains("value: \"77\""))
    bench.press("<enter>")
    #expect(bench.session.state.focus == .preview)
    #expect(bench.probing?.questions.contains(ReachQuestion(Field(["env", "VARIABLE_077"]))) == true)
    #expect(bench.rows(with: "finding").isEmpty)
    bench.perform(.tick)
    #expect(bench.message == "▃ finding the field that decides this line ctrl-c stop")
    bench.answerProbing()
    #expect(bench.session.state.focus == .form)
    #expect(bench.session.state.field == Field(["env", "VARIABLE_077"]))
    #expect(bench.rows(with: "finding").isEmpty)
    #expect(!bench.session.isWorking)
  }

  @Test func whyWaitsForTheFieldOfItsLine() {
    var bench = Self.benchOnLine()
    bench.press("w")
    #expect(bench.session.state.overlay == nil)
    bench.answerProbing()
    #expect(bench.rows(with: "Why").contains { $0.contains("VARIABLE_077") })
  }

  @Test func theAddressOfALineIsCopiedOnceItIsKnown() {
    var bench = Self.benchOnLine()
    bench.press("yk")
    #expect(bench.copied == nil)
    bench.answerProbing()
    #expect(bench.copied == "service-000/live/env.VARIABLE_077")
  }

  @Test func whatAPersonWentOnFromDoesNotHappenLater() {
    var bench = Self.benchOnLine()
    bench.press("<enter>k")
    bench.answerProbing()
    #expect(bench.session.state.focus == .preview)
  }

  @Test func answersAboutAnotherServiceComeTooLate() throws {
    var bench = Self.benchOnLine()
    bench.press("<enter>")
    let job = try #require(bench.probing)
    bench.press("}")
    #expect(bench.probing != job)
    let question = ReachQuestion(Field(["env", "VARIABLE_077"]))
    bench.perform(.probed(job, [question: [FieldProbe.Reach(resource: 0, path: ValuePath([.key("kind")]))]]))
    bench.press("2:service-001/live/env.VARIABLE_077<enter>")
    bench.answerProbing()
    #expect(bench.session.preview.lines.filter(\.isReached).map { $0.text.drop { $0 == " " } } == ["value: \"77\""])
  }

  @Test func ctrlCStopsIt() {
    var bench = Self.benchOnLine()
    bench.press("<enter>")
    bench.perform(.tick)
    bench.press("<ctrl-c>")
    #expect(bench.probing == nil)
    #expect(!bench.session.isWorking)
    #expect(!bench.hasQuit)
    #expect(bench.message == "stopped: what is not found out is not lit")
    // To ask again is to want it again.
    bench.press("<enter>")
    #expect(bench.probing != nil)
    bench.answerProbing()
    #expect(bench.session.state.field == Field(["env", "VARIABLE_077"]))
  }

  @Test func ctrlCIsWhatItWasWhereNothingIsShown() {
    var bench = Self.benchOnLine()
    bench.press("<enter><ctrl-c>")
    #expect(bench.hasQuit)
  }

  @Test func theLinesAroundComeWithTheAnswers() {
    var bench = Self.bench()
    bench.press(":service-000/live/env.VARIABLE_070<enter>")
    // What one field reaches is known at once.
    #expect(bench.session.preview.lines.count(where: \.isReached) == 1)
    #expect(bench.session.preview.lines.allSatisfy { !$0.isNear })
    bench.perform(.tick)
    #expect(bench.message.contains("finding the lines of 150 fields"))
    bench.answerProbing(20)
    #expect(bench.session.preview.lines.allSatisfy { !$0.isNear })
    #expect(bench.message.contains("finding the lines of 130 fields"))
    bench.answerProbing()
    #expect(bench.session.preview.lines.count(where: \.isNear) == 151)
  }
}
