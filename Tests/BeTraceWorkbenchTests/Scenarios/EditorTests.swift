import BeTraceCore
import BeTraceWorkbench
import Testing

/// What each editor does to the file, the form and the manifests.
struct EditorTests {
  /// Keys on a field, and what comes of them.
  struct Row: CustomTestStringConvertible {
    let testDescription: String
    let address: String
    let keys: String
    /// A piece of the edited file; nil where it stays as it was.
    let file: String?
    /// A piece of the manifests.
    let manifest: String

    init(_ name: String, at address: String, _ keys: String, file: String?, manifest: String) {
      testDescription = name
      self.address = address
      self.keys = keys
      self.file = file
      self.manifest = manifest
    }
  }

  @Test(arguments: [
    Row(
      "a number is typed", at: "bff/production/replicas", "<enter>7<enter>", file: #""replicas": 7,"#,
      manifest: "  replicas: 7"),
    Row(
      "a dropped number is forgotten", at: "bff/production/replicas", "<enter>7<esc>", file: nil,
      manifest: "  replicas: 3"),
    Row(
      "a number steps in its box", at: "bff/production/replicas", "<enter><ctrl-a><ctrl-a><ctrl-x><enter>",
      file: #""replicas": 4,"#, manifest: "  replicas: 4"),
    Row(
      "a number steps on its row", at: "bff/production/replicas", "<ctrl-x>", file: #""replicas": 2,"#,
      manifest: "  replicas: 2"),
    Row(
      "a quantity steps by its unit", at: "bff/production/resources.limits.cpu", "<ctrl-a>", file: #""cpu": "550m""#,
      manifest: "              cpu: 550m"),
    Row(
      "a text is changed at its end", at: "bff/production/ingress.host", "<enter><end>.org<enter>",
      file: #""host": "betrace.example.com.org","#, manifest: "    - host: betrace.example.com.org"),
    Row(
      "a choice follows the cursor", at: "bff/production/imagePullPolicy", "<enter>k<enter>",
      file: #""imagePullPolicy": "Always""#, manifest: "          imagePullPolicy: Always"),
    Row(
      "space takes the next choice", at: "bff/production/imagePullPolicy", "<space>",
      file: #""imagePullPolicy": "Never""#, manifest: "          imagePullPolicy: Never"),
    Row(
      "the service's own number", at: "worker/production/concurrency", "<enter>16<enter>", file: #""concurrency": 16"#,
      manifest: #"              value: "16""#),
    Row(
      "a literal variable", at: "bff/production/env.LOG_LEVEL", "<enter>warn<enter>", file: #""LOG_LEVEL": "warn""#,
      manifest: "              value: warn"),
    Row(
      "a new literal variable", at: "bff/production/replicas", "aFEATURE_X<enter><enter>on<enter>",
      file: #""FEATURE_X": "on""#, manifest: #"              value: "on""#),
    Row(
      "a variable with a secret's name is a reference", at: "bff/production/replicas",
      "aSTRIPE_KEY<enter><enter><enter><enter>", file: #""key": "stripe-key""#,
      manifest: "                  key: stripe-key"),
    Row(
      "removing what is inherited writes null", at: "bff/production/env.WORKOS_CLIENT_ID", "<delete>",
      file: #""WORKOS_CLIENT_ID": null"#, manifest: "kind: Deployment"),
    Row("reset takes back what is set here", at: "bff/production/replicas", "d", file: nil, manifest: "  replicas: 2"),
    Row(
      "ingress off is null where it is inherited", at: "bff/production/ingress", "<space>", file: #""ingress": null"#,
      manifest: "kind: Deployment"),
    Row(
      "ingress on asks for its host", at: "backend/production/ingress", "<space>api.example.com<enter>",
      file: #""host": "api.example.com""#, manifest: "    - host: api.example.com"),
    Row(
      "autoscaling begins with the pods there are", at: "bff/production/autoscaling", "<space>", file: #""max": 6"#,
      manifest: "  minReplicas: 3"),
    Row(
      "autoscaling may double them, by a target", at: "bff/production/autoscaling", "<space>", file: #""max": 6"#,
      manifest: "  maxReplicas: 6"),
    Row(
      "a service turned off deploys nothing", at: "worker/production/enabled", "<space>", file: #""enabled": false"#,
      manifest: ""),
  ])
  func edit(_ row: Row) {
    var bench = Bench()
    let before = bench.edited("production")
    bench.press(":\(row.address)<enter>\(row.keys)")
    let after = bench.edited("production")
    if let file = row.file {
      #expect(after.contains(file))
      #expect(!before.contains(file))
    }
    let manifests = bench.session.preview.lines.map(\.text)
    #expect(row.manifest.isEmpty ? manifests.isEmpty : manifests.contains(row.manifest))
    while !bench.session.state.history.done.isEmpty { bench.press("u") }
    #expect(bench.edited("production") == before)
  }

  @Test(arguments: [
    ("bff/production/replicas", "<enter>seven<enter>", "'seven' is no whole number"),
    ("bff/production/ingress.host", "<enter><ctrl-u><enter>", "an empty text is no value: reset or remove it instead"),
    ("bff/production/replicas", "<delete>", "replicas always has a value: d resets it to the inherited one"),
    ("bff/production/replicas", "<space>", "space turns things on and off; enter edits replicas"),
    ("bff/production/image.repository", "<ctrl-a>", "this has no steps"),
    ("bff/dev/replicas", "d", "Replicas is not set in dev, so there is nothing to reset"),
    ("bff/production/replicas", "a<enter><enter><enter>", "a variable needs a name"),
    ("bff/production/replicas", "aA=B<enter><enter><enter>", "'A=B' cannot be a name: use letters, digits and '_'"),
    ("bff/production/replicas", "u", "there is nothing to undo"),
    ("bff/production/replicas", "s", "nothing to save: every value is as in the files"),
    ("bff/production/replicas", "f", "there is no problem here; x goes to the next one"),
    ("bff/production/replicas", "-", "there is no place to go back to"),
  ])
  func whatCannotBeIsRefusedWithAReason(address: String, keys: String, reason: String) {
    var bench = Bench(columns: 120)
    bench.perform(.openCommandLine)
    bench.press("\(address)<enter>")
    if keys == "-" { bench.press("-") }
    bench.press(keys)
    #expect(bench.message == reason)
    #expect(bench.beeps > 0)
    bench.press("<esc>")
    #expect(bench.session.unsavedEnvironments.isEmpty)
  }

  @Test func whatIsWrongShowsAtTheFieldWhileItIsTyped() {
    var bench = Bench()
    bench.press(":bff/production/resources.limits.memory<enter><enter>512mb")
    #expect(bench.rows(with: "'mb' in '512mb' is no unit").count == 1)
    #expect(bench.rows(with: "✗ 512mb").count == 1)
    bench.press("<enter>")
    #expect(bench.rows(with: "✗ 1 error").count == 1)
    bench.press("gx")
    #expect(bench.session.fieldAtCursor?.description == "resources.limits.memory")
  }

  @Test func aDeletedRequiredVariableIsAnErrorAndItsFixMendsIt() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(":bff/production/env.JWT_SECRET<enter><delete>")
    #expect(bench.message == "✗ bff JWT_SECRET required, and not set f take the inherited one back")
    #expect(bench.rows(with: "✗ 1 error").count == 1)
    bench.press("ff")
    #expect(bench.rows(with: "✗ 1 error").isEmpty)
    #expect(bench.message == "fixed: take the inherited one back; u undoes")
  }

  @Test func aPasteIsOneEdit() {
    var bench = Bench()
    bench.press(":bff/production/env.LOG_LEVEL<enter><enter>")
    bench.perform(.paste("debug\n", droppedBytes: 0))
    bench.press("<enter>")
    #expect(bench.edited("production").contains(#""LOG_LEVEL": "debug""#))
    #expect(bench.session.state.history.done.count == 1)
  }

  @Test func aPasteWhereNothingIsTypedDoesNothing() {
    var bench = Bench()
    bench.perform(.paste("dddd", droppedBytes: 0))
    #expect(bench.message == "nothing is being typed: press enter on a field first, then paste")
    #expect(bench.session.unsavedEnvironments.isEmpty)
  }
}
