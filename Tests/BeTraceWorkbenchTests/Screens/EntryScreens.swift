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
    ("a quantity in another form", "bff/production/resources.limits.memory", "<enter>2048Mi"),
  ])
  func aBox(_ name: String, _ address: String, _ keys: String) {
    var bench = Bench()
    bench.press(":\(address)<enter>")
    bench.press(keys)
    expectScreen(bench, name)
  }

  @Test func aServiceToAdd() {
    var bench = Bench(
      files: ["environments/small.json": #"{"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "small"}"#])
    bench.press("0G1a")
    expectScreen(bench)
  }
}
