import BeTraceCore
import BeTraceWorkbench
import Testing

/// What becomes of a secret that was not saved when a workbench ended, and of what stood beside it.
extension RecoveringTests {
  @Test func aSecretIsNotKept() {
    var bench = Bench()
    bench.press(":set bff/production/env.TOKEN=hunter2hunter2<enter>")
    #expect(bench.kept?.lines.joined().contains("hunter2") != true)
  }

  /// All that came from an editor at once, but for the secret in it.
  @Test func whatIsWrittenBesideASecretComesBack() throws {
    var first = Bench(at: "bff/production")
    first.editor = { _ in
      .edited(Array(#"{"replicas": 8, "imagePullPolicy": "Always", "env": {"URL": "amqp://u:hunter2@mq"}}"#.utf8))
    }
    first.press("e")
    let journal = try #require(first.unsaved)
    #expect(!journal.lines.joined().contains("hunter2"))
    var bench = Bench(at: "bff/production")
    bench.offer(journal)
    bench.press("<enter>")
    let text = bench.edited("production")
    #expect(text.contains(#""replicas": 8"#) && text.contains(#""imagePullPolicy": "Always""#), "\(bench.message)")
    #expect(bench.message.contains("a secret was written down here"), "\(bench.message)")
  }

  @Test func whereNothingCanBeMadeNoKeyPromisesIt() throws {
    var bench = Bench()
    bench.offer(try Self.left(by: ":set bff/production/env.TOKEN=hunter2hunter2<enter>"))
    #expect(bench.rows(with: "throw them away").count == 1)
    #expect(bench.rows(with: "make them again").isEmpty)
    bench.offer(try Self.left(by: ":set bff/production/replicas=5<enter>"))
    #expect(bench.rows(with: "make them again").count == 1)
  }
}
