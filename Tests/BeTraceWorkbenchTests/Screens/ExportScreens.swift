import BeTraceWorkbench
import Testing

/// The export box.
struct ExportScreens {
  private static let sizes = [(40, 10), (80, 24), (120, 40)]

  /// Production was exported; since then a value was changed, a service turned off, and a file removed.
  private static func changed(_ size: (Int, Int), symbols: SymbolSet = .unicode) -> Bench {
    var bench = Bench(columns: size.0, rows: size.1, symbols: symbols)
    bench.press("S<enter>:set bff/production/replicas=5<enter>:set worker/production/enabled=false<enter>")
    bench.press("sproduction<enter>")
    bench.overwriteTarget("deploy/production/nats/30-service-nats.yaml", nil)
    bench.press("S")
    return bench
  }

  @Test(arguments: sizes) func theFirstTimeTheTargetIsAskedFor(size: (Int, Int)) {
    var bench = Bench(columns: size.0, rows: size.1)
    bench.press("S")
    expectScreen(bench, "\(size.0)x\(size.1)")
  }

  @Test(arguments: sizes) func whatChangesIsListedBeforeItIsWritten(size: (Int, Int)) {
    expectScreen(Self.changed(size), "\(size.0)x\(size.1)")
  }

  @Test(arguments: sizes) func whatIsNoLongerMadeIsDeletedIfWanted(size: (Int, Int)) {
    var bench = Self.changed(size, symbols: .ascii)
    bench.press("GD")
    expectScreen(bench, "\(size.0)x\(size.1)")
  }

  @Test(arguments: sizes) func nothingToWrite(size: (Int, Int)) {
    var bench = Bench(columns: size.0, rows: size.1)
    bench.press("S<enter>S")
    expectScreen(bench, "\(size.0)x\(size.1)")
  }

  @Test(arguments: sizes) func errorsAskForTheName(size: (Int, Int)) {
    var bench = Bench(columns: size.0, rows: size.1, at: "bff/staging")
    bench.press(":bff/staging/resources.limits.memory<enter><enter>512mb<enter>s<enter>S<enter>")
    expectScreen(bench, "\(size.0)x\(size.1)")
    bench.press("staging")
    expectScreen(bench, "\(size.0)x\(size.1) typed")
  }

  @Test(arguments: sizes) func whatDiffersInAFile(size: (Int, Int)) {
    var bench = Self.changed(size)
    bench.press("t")
    expectScreen(bench, "\(size.0)x\(size.1)")
    bench.press("<esc>jt<down>")
    expectScreen(bench, "\(size.0)x\(size.1) of a new file")
  }

  @Test(arguments: sizes) func environmentsAndServicesAreTicked(size: (Int, Int)) {
    var bench = Bench(columns: size.0, rows: size.1, symbols: .ascii)
    bench.press("S<down><space><down><right><right><space>")
    expectScreen(bench, "\(size.0)x\(size.1)")
  }

  @Test(arguments: sizes) func whatCannotBeIsSaid(size: (Int, Int)) {
    var bench = Bench(columns: size.0, rows: size.1)
    bench.targetProblem = "deploy/production is a link: none is followed there"
    bench.press("<enter>7<enter>S")
    expectScreen(bench, "\(size.0)x\(size.1)")
  }

  @Test func whatIsNotSavedIsNotExported() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press("<enter>7<enter>S<up><right><right>")
    expectScreen(bench)
  }

  @Test func onAWideScreenTheBoxIsNoWider() {
    expectScreen(Self.changed((200, 60)))
  }
}
