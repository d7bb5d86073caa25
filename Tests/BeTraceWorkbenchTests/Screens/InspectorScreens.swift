import BeTraceWorkbench
import Testing

/// All about the field at the cursor, where there is room for it and where it takes the place of others.
struct InspectorScreens {
  @Test(arguments: [(40, 10), (80, 24), (100, 30), (120, 40)])
  func itTakesThePlaceOfTheManifestsWithTheKeys(size: (Int, Int)) {
    var bench = Bench(columns: size.0, rows: size.1)
    bench.press(":bff/production/resources.requests.memory<enter>5")
    expectScreen(bench, "\(size.0)x\(size.1)")
  }

  @Test func itSaysWhatAResetWouldBreak() {
    var bench = Bench(columns: 200, rows: 60)
    bench.press(":set bff/production/resources.requests.memory=768Mi<enter>")
    bench.press(":bff/production/resources.limits.memory<enter>")
    expectScreen(bench)
  }

  @Test func itFollowsWhatIsTyped() {
    var bench = Bench(columns: 200, rows: 40)
    bench.press("<enter>9999")
    expectScreen(bench)
  }

  @Test func aLongValueHasALineOfItsOwn() {
    var bench = Bench(columns: 200, rows: 50)
    bench.press(":set bff/production/image.tag=0.9.0-rc.2<enter>:bff/production/image.digest<enter>")
    expectScreen(bench)
  }

  @Test func withoutRoomTheLastSectionsAreNamedOnly() {
    var bench = Bench(columns: 200, rows: 24)
    bench.press(":bff/production/imagePullPolicy<enter>")
    expectScreen(bench)
    bench.press("5jjj")
    expectScreen(bench, "and scroll with the keys")
  }

  @Test func withoutAFieldItIsAboutTheService() {
    var bench = Bench(columns: 160, rows: 40)
    bench.press("/no such row<enter>")
    expectScreen(bench)
  }
}
