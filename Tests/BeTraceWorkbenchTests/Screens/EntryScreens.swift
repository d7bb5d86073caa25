import BeTraceCore
import BeTraceWorkbench
import Testing

/// The boxes with several parts, and the environment's own settings.
struct EntryScreens {
  @Test(arguments: [(80, 24), (120, 40)])
  func theSettingsOfAnEnvironment(columns: Int, rows: Int) {
    var bench = Bench(columns: columns, rows: rows)
    bench.press("0e")
    expectScreen(bench, "\(columns)x\(rows)")
  }

  @Test(arguments: [
    ("a label", "bff/production/enabled", "kkkateam"),
    ("a rename", "bff/production/env.WORKOS_CLIENT_ID", "r<end>S"),
    ("an optional secret", "bff/production/env.JWT_SECRET", "<enter><tab><tab>"),
    ("known secrets", "bff/production/env.JWT_SECRET", "<enter><ctrl-n>"),
    ("a list", "-/production/platform.externals.secrets.bff-auth", "<enter>"),
    ("a service elsewhere", "-/production/platform.externals.services.tempo", "<enter>"),
    ("a wrong port", "-/production/platform.externals.services.tempo", "<enter><enter><ctrl-u>http x"),
    ("exceptions", "-/production/exceptions", "<enter>"),
    ("an exception", "-/production/exceptions", "<enter><enter>"),
    ("a new list", "-/production/platform.externals.secrets.nats-auth", "afeatures<enter>beta, gamma"),
    ("a quantity in another form", "bff/production/resources.limits.memory", "<enter>2048Mi"),
  ])
  func aBox(_ name: String, _ address: String, _ keys: String) {
    var bench = Bench()
    bench.press(":\(address)<enter>")
    bench.press(keys)
    expectScreen(bench, name)
  }

  @Test func theKeysOfAnEntryThatIsNewAreOneLine() {
    var bench = Bench()
    bench.press(":-/production/platform.externals.secrets.nats-auth<enter>afeatures<enter>beta, gamma<enter>")
    let written = bench.session.state.environments["production"]?.document?.root.value["platform"]?["externals"]
    #expect(written?["secrets"]?["features"] == ["beta", "gamma"])
  }

  @Test(arguments: [(80, 24), (40, 10)])
  func aServiceToAddWhereThereIsNone(columns: Int, rows: Int) {
    var bench = Bench(
      columns: columns, rows: rows, at: "", example: false,
      files: ["environments/small.json": #"{"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "small"}"#])
    bench.press("1aj")
    expectScreen(bench, "\(columns)x\(rows)")
    bench.press("<enter>")
    #expect(bench.session.plan?.services.map(\.name) == ["bff"])
  }

  @Test func aReasonIsWholeBesideTheParts() {
    var bench = Bench(at: "bff/production")
    bench.press("aURL<enter><left><left><left><enter>backend<enter>nope")
    expectScreen(bench)
  }

  @Test func enterIsSaidToGoOnWhileThereAreParts() {
    var bench = Bench()
    bench.press("aNAME")
    #expect(bench.rows(with: "enter next").count == 1)
    bench.press("<enter><enter>text")
    #expect(bench.rows(with: "enter keep").count == 1)
  }

  @Test func aServiceToAdd() {
    var bench = Bench(
      files: ["environments/small.json": #"{"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "small"}"#])
    bench.press("0G1a")
    expectScreen(bench)
  }
}
