import BeTraceWorkbench
import Testing

/// The common tasks, and how many keys each takes. The form of backend in dev has the keys at first.
struct FlowTests {
  /// What to press, how many of that are keys and how many typed text, and what the file says then.
  struct Flow: CustomTestStringConvertible {
    let testDescription: String
    let keys: String
    let keyCount: Int
    let characterCount: Int
    let environment: String
    let file: String

    init(_ task: String, _ keys: String, _ keyCount: Int, _ characterCount: Int, in environment: String, file: String) {
      testDescription = task
      self.keys = keys
      self.keyCount = keyCount
      self.characterCount = characterCount
      self.environment = environment
      self.file = file
    }
  }

  @Test(
    arguments: [
      Flow(
        "production replicas of bff to 5", "}]]g<enter>5<enter>", 6, 1, in: "production",
        file: #"      "replicas": 5,\#n      "image""#),
      Flow(
        "the same by address", ":set bff/production/replicas=5<enter>", 2, 29, in: "production",
        file: #"      "replicas": 5,\#n      "image""#),
      Flow(
        "the same in staging as well", "}]]g<enter>5<enter>[.", 8, 1, in: "staging",
        file: #"      "replicas": 5,"#),
      Flow(
        "a secret variable", "aSTRIPE_KEY<enter><enter><enter><enter>", 5, 10, in: "dev", file: #""key": "stripe-key""#),
      Flow(
        "ingress with TLS", "/ing<enter><space>app.example.com<enter>j<space>", 6, 18, in: "dev",
        file: #""secretName": "backend-tls""#),
      Flow(
        "one step more, here and in staging", "<ctrl-a>]<ctrl-a>", 3, 0, in: "staging", file: #""replicas": 2"#),
    ], [(40, 10), (60, 16), (80, 24), (100, 30), (120, 40), (200, 60)])
  func task(_ flow: Flow, size: (Int, Int)) {
    var bench = Bench(columns: size.0, rows: size.1, at: "backend/dev")
    #expect(Key.sequence(flow.keys).count == flow.keyCount + flow.characterCount)
    #expect(flow.keyCount <= 8)
    bench.press(flow.keys)
    #expect(bench.session.state.overlay == nil)
    #expect(bench.edited(flow.environment).contains(flow.file))
  }

  @Test(arguments: [(40, 10), (80, 24), (120, 40), (200, 60)])
  func manifestsAreExportedInTwoKeysTheFirstTimeWithAPath(size: (Int, Int)) {
    var bench = Bench(columns: size.0, rows: size.1, at: "bff/dev")
    bench.press("Sgitops<enter>")
    #expect(bench.session.state.overlay == nil)
    #expect(bench.targets["gitops/dev/bff/45-deployment-bff.yaml"] != nil)
    bench.press("<ctrl-a><ctrl-s>")
    bench.press("S<enter>")
    #expect(bench.session.state.overlay == nil)
    let deployment = bench.targets["gitops/dev/bff/45-deployment-bff.yaml"] ?? []
    #expect(String(decoding: deployment, as: UTF8.self).contains("replicas: 2"))
  }

  @Test func aProblemIsMendedInTwoKeysWhatItDoesIsShownAfterOne() {
    var bench = Bench(at: "backend/dev")
    bench.press(":bff/dev/env.JWT_SECRET<enter><delete>:backend/dev/replicas<enter>")
    #expect(bench.rows(with: "✗ 1 error").count == 1)
    bench.press("x")
    #expect(bench.rows(with: "✗ 1 error").count == 1)
    #expect(bench.session.preview.lines.contains { $0.change == .added && $0.text.contains("JWT_SECRET") })
    bench.press("f")
    #expect(bench.session.state.overlay == nil)
    #expect(bench.rows(with: "✗ 1 error").isEmpty)
  }
}
