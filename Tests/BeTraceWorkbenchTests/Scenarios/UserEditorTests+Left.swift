import BeTraceCore
import BeTraceWorkbench
import Testing

/// The texts that a workbench left which ended while the editor had them, or before they were taken.
extension UserEditorTests {
  @Test(arguments: [(40, 10), (80, 24), (120, 40), (200, 60)])
  func whatAWorkbenchLeftIsOffered(columns: Int, rows: Int) throws {
    let text = Array("{\"replicas\": 8}".utf8)
    let note = Array(#"{"version":1,"file":"bff.production.json","service":"bff","environment":"production"}"#.utf8)
    var bench = Bench(columns: columns, rows: rows)
    bench.perform(.foundTexts([try #require(EditorJob(text, note: note))]))
    expectScreen(bench, "\(columns)x\(rows)")
    bench.press("<enter>")
    #expect(bench.edited("production").contains(#""bff": {"replicas": 8}"#))
    #expect(bench.hasForgottenText)
  }

  /// What a workbench left about `service`.
  private static func left(_ text: String, of service: String) throws -> EditorJob {
    let note = #"{"version":1,"file":"SERVICE.production.json","service":"SERVICE","environment":"production"}"#
      .replacing("SERVICE", with: service)
    return try #require(EditorJob(Array(text.utf8), note: Array(note.utf8)))
  }

  @Test func allThatWorkbenchesLeftIsOfferedOneAfterAnother() throws {
    var bench = Bench(columns: 120)
    bench.perform(
      .foundTexts([
        try Self.left("{\"replicas\": 8}", of: "bff"), try Self.left("{", of: "nats"),
        try Self.left("{\"replicas\": 9}", of: "backend"),
      ]))
    bench.press("<enter>")
    #expect(bench.edited("production").contains(#""bff": {"replicas": 8}"#))
    #expect(bench.rows(with: "nats.production.json").count == 1)
    bench.press("<esc>")
    #expect(bench.rows(with: "backend.production.json").count == 1)
    bench.press("d")
    #expect(bench.session.state.overlay == nil)
    #expect(bench.opened == ["bff.production.json:1"])
  }

  @Test func whatIsKeptForLaterIsOfferedWhereItIsFrom() throws {
    var bench = Bench(columns: 120)
    bench.perform(.foundTexts([try Self.left("{\"replicas\": 8}", of: "bff")]))
    bench.press("<esc>[e")
    #expect(bench.opened == ["bff.staging.json:1"], "another environment is another text")
    bench.press("]e")
    #expect(bench.opened.count == 1)
    #expect(bench.rows(with: "bff.production.json").count == 1)
    bench.press("<enter>")
    #expect(bench.edited("production").contains(#""bff": {"replicas": 8}"#))
    bench = Self.bench(answering: .edited(Array("{".utf8)))
    bench.press("e<esc>e")
    #expect(bench.opened.count == 1)
    #expect(Self.problem(bench)?.hasPrefix("bff.production.json:1:2") == true, "with what is wrong")
  }

  @Test func whatAWorkbenchLeftIsNotLostWithTheEditor() throws {
    var bench = Bench(columns: 120)
    bench.perform(.foundTexts([try Self.left("{\"replicas\": 8}", of: "bff")]))
    bench.editor = { _ in .failed("'vi' ended with status 1", typed: nil) }
    bench.press("<enter>")
    #expect(!bench.hasForgottenText)
    #expect(Self.problem(bench) == "'vi' ended with status 1")
    bench.editor = { .edited($0.text) }
    bench.press("<enter>")
    #expect(bench.edited("production").contains(#""bff": {"replicas": 8}"#))
  }
}
