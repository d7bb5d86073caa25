import BeTraceCore
import BeTraceWorkbench
import Testing

/// The environment's own settings, and which services it has: edited by keys as everything else.
struct SettingsTests {
  @Test(arguments: [
    ("another parent", "extends", "<enter>k<enter>", [#"-   "extends": "staging","#, #"+   "extends": "dev","#]),
    ("protection", "protected", "<space>", [#"+   "protected": false,"#]),
    ("the namespace", "namespace", "<enter>shop<enter>", [#"+   "namespace": "shop","#]),
    ("a description", "description", "<enter>the real one<enter>", [#"+   "description": "the real one""#]),
    ("no context", "context", "<delete>", [#"-   "context": "production","#]),
    ("a choice of the platform", "platform.monitoring", "<enter>G<enter>", [#"+     "monitoring": "none""#]),
    (
      "a label of everything", "platform.labels[app.kubernetes.io/part-of]", "ateam<enter>web<enter>",
      [#"+       "team": "web""#]
    ),
    (
      "the keys of a secret", "platform.externals.secrets.nats-auth", "<enter><tab>url<enter>",
      [#"+         "nats-auth": ["#, #"+           "url""#]
    ),
    (
      "another secret", "platform.externals.secrets.nats-auth", "astripe<enter>key, other<enter>",
      [#"+         "stripe": ["#, #"+           "other""#]
    ),
    (
      "a service that runs elsewhere", "platform.externals.services.tempo",
      "aloki<enter>observability<enter>http 3100, grpc 9096<enter><enter>",
      [#"+         "loki": {"#, #"+           "namespace": "observability","#]
    ),
    (
      "one more exception", "exceptions",
      "aPOL-01b<enter>nats<enter>mirrored<enter>2027-01-31<enter>",
      [#"+       "rule": "POL-01b","#, #"+       "until": "2027-01-31""#]
    ),
    (
      "the reason of an exception", "exceptions", "<enter><enter><tab><tab>it is so<enter><enter>",
      [#"+       "reason": "it is so","#]
    ),
    ("no exceptions", "exceptions", "<enter><delete>", [#"-       "rule": "POL-07","#]),
  ])
  func theFileSaysIt(_ name: String, _ field: String, _ keys: String, _ lines: [String]) {
    var bench = Bench(columns: 120, rows: 40)
    let before = bench.edited("production")
    bench.press(":-/production/\(field)<enter>")
    bench.press(keys)
    let difference = bench.difference(of: "production")
    for line in lines { #expect(difference.contains(line), "\(difference.joined(separator: "\n"))") }
    while !bench.session.state.history.done.isEmpty { bench.press("u") }
    #expect(bench.edited("production") == before)
  }

  @Test func aServiceIsAddedAndTakenOut() {
    var bench = Bench(files: [
      "environments/small.json": """
      {
        "apiVersion": "betrace.dev/v1",
        "kind": "Environment",
        "name": "small",
        "services": {
          "nats": {}
        }
      }
      """
    ])
    bench.press("0")
    bench.press("G")
    bench.press("1a<enter>")
    #expect(bench.message == "backend is added to small; u takes it back")
    #expect(bench.difference(of: "small") == [#"-     "nats": {}"#, #"+     "nats": {},"#, #"+     "backend": {}"#])
    bench.press("1")
    #expect(bench.session.services == ["backend", "nats"])
    bench.press("<delete>")
    #expect(bench.difference(of: "small").isEmpty)
    bench.press("<space>")
    #expect(bench.difference(of: "small").contains(#"+       "enabled": false"#))
  }

  @Test func aServiceThatAParentListsIsTurnedOff() {
    var bench = Bench(at: "worker/production")
    bench.press("1<delete>")
    #expect(bench.difference(of: "production").contains(#"+       "enabled": false"#))
    #expect(bench.message == "worker is off in production: a parent lists it")
  }

  @Test func theListLeadsToTheSettingsAndBack() {
    var bench = Bench(columns: 120)
    bench.press("0e")
    #expect(bench.rows(with: "environment ›  production protected").count == 1)
    #expect(bench.session.fieldAtCursor?.description == "extends")
    bench.press("-")
    #expect(bench.session.state.service == "bff")
  }
}
