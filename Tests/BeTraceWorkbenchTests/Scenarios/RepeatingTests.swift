import BeTraceCore
import BeTraceWorkbench
import Testing

/// The last edit, made again elsewhere.
struct RepeatingTests {
  /// Keys on a cell of bff in production, keys after that, and what the workbench and the file of staging say then.
  struct Row: CustomTestStringConvertible {
    let testDescription: String
    let field: String
    let keys: String
    let message: String
    let path: [String]
    let value: Value?

    init(_ name: String, _ field: String, _ keys: String, _ message: String, _ path: String, _ value: Value?) {
      testDescription = name
      self.field = field
      self.keys = keys
      self.message = message
      self.path = path.split(separator: "/").map(String.init)
      self.value = value
    }
  }

  @Test(arguments: [
    Row("a number", "replicas", "<enter>5<enter>[.", "replicas is 5 in staging; u undoes", "replicas", 5),
    Row("a step", "replicas", "<ctrl-a>[.", "replicas is 4 in staging; u undoes", "replicas", 4),
    Row(
      "a choice", "imagePullPolicy", "<space>[.", "imagePullPolicy is Never in staging; u undoes", "imagePullPolicy",
      "Never"),
    Row(
      "a new variable", "replicas", "aFEATURE_X<enter><enter>on<enter>[.", "env.FEATURE_X is on in staging; u undoes",
      "env/FEATURE_X", "on"),
    Row(
      "a reset", "image.tag", "d[.", "image.tag is reset in staging; u undoes", "image/tag", nil),
    Row(
      "a removal", "env.WORKOS_CLIENT_ID", "<delete>[.", "env.WORKOS_CLIENT_ID is removed in staging; u undoes",
      "env/WORKOS_CLIENT_ID", .null),
    Row(
      "turning off", "ingress", "<space>[.", "ingress is removed in staging; u undoes", "ingress", nil),
    Row(
      "another row of the same type", "resources.limits.memory", "<enter>2Gi<enter>[k.",
      "resources.requests.memory is 2Gi in staging; u undoes", "resources/requests/memory", "2Gi"),
    Row(
      "by address", "replicas", ":set bff/production/replicas=6<enter>[.", "replicas is 6 in staging; u undoes",
      "replicas", 6),
  ])
  func theLastEditIsMadeAgain(_ row: Row) {
    var bench = Bench(columns: 120, rows: 40)
    let before = bench.edited("staging")
    bench.press(":bff/production/\(row.field)<enter>\(row.keys)")
    #expect(bench.message == row.message)
    let entry = bench.session.state.environments["staging"]?.document?.root.value["services"]?["bff"]
    #expect(row.path.reduce(entry) { $0?[$1] } == row.value)
    #expect(bench.edited("staging") != before)
    bench.press("u")
    #expect(bench.edited("staging") == before)
  }

  @Test(arguments: [
    (".", "nothing was edited yet: . makes the last edit again"),
    ("<ctrl-a>.", "replicas is 4 in production already"),
    ("<ctrl-a>/Tag<enter>.", "image.tag takes a text, and this is a whole number"),
    ("<ctrl-a>:bff/production/image.tag<enter>h.", "there is nothing here"),
    (":worker/production/concurrency<enter><ctrl-a>{.", "nats has no concurrency"),
    (
      "aAPI_TOKEN<enter><left><enter>hunter2hunter2<enter>[.",
      "a secret that is written down is never copied: refer to it instead"
    ),
    ("Dreset<enter>.", "the last edit was of several values: . repeats one"),
  ])
  func whatCannotBeRepeatedSaysWhy(keys: String, reason: String) {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(keys)
    #expect(bench.message.hasPrefix(reason))
  }
}
