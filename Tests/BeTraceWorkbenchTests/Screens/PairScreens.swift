import BeTraceWorkbench
import Testing

/// The boxes about two environments.
struct PairScreens {
  private static let sizes = [(40, 10), (80, 24), (120, 40), (200, 60)]

  @Test(arguments: sizes) func whatIsTakenOver(size: (Int, Int)) {
    var bench = Bench(columns: size.0, rows: size.1)
    bench.press("Pj")
    expectScreen(bench, "\(size.0)x\(size.1)")
  }

  @Test(arguments: sizes) func whatDiffers(size: (Int, Int)) {
    var bench = Bench(columns: size.0, rows: size.1)
    bench.press("cj")
    expectScreen(bench, "\(size.0)x\(size.1)")
  }

  @Test(arguments: sizes) func whatDiffersInAllServices(size: (Int, Int)) {
    var bench = Bench(columns: size.0, rows: size.1, symbols: .ascii)
    bench.press("c<tab>jjj")
    expectScreen(bench, "\(size.0)x\(size.1)")
  }
}
