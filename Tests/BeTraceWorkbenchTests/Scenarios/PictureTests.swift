import Testing

@testable import BeTraceWorkbench

struct PictureTests {
  @Test func theScreenIsWrittenWithoutTheBox() {
    var bench = Bench()
    let screen = bench.screen
    bench.press(":screenshot screen.txt<enter>")
    #expect(bench.pictures["screen.txt"] == screen + "\n")
    #expect(bench.message == "wrote screen.txt")
  }

  @Test(arguments: [":screenshot<enter>", ":screenshot a.png<enter>", ":screenshot a.svg b.svg<enter>"])
  func onlyAPictureIsWritten(keys: String) {
    var bench = Bench()
    bench.press(keys)
    #expect(bench.pictures.isEmpty)
    #expect(bench.message == "✗ write: screenshot FILE.svg or FILE.txt")
  }

  @Test(arguments: ["mono", "terminal", "default-light"])
  func everyThemeHasColoursInAPicture(theme: String) {
    var bench = Bench(columns: 100, rows: 30, theme: theme)
    bench.press(":screenshot a.svg<enter>")
    let picture = bench.pictures["a.svg"] ?? ""
    #expect(picture.contains("<rect width=\"840\" height=\"510\" fill=\"#\(theme == "default-light" ? "f" : "1")"))
    #expect(picture.contains(">production</text>"))
    // Every tag is closed, and no text ends one.
    #expect(picture.split(separator: "\n").allSatisfy { $0.hasPrefix("<") && $0.hasSuffix(">") })
  }

  @Test func aSecretIsNotInAPicture() {
    var bench = Bench(columns: 200, rows: 60, at: "bff/dev")
    bench.press(":set bff/dev/env.API_TOKEN=hunter2hunter2<enter>:screenshot a.svg<enter>:screenshot a.txt<enter>")
    #expect(bench.pictures.count == 2)
    #expect(bench.pictures.values.allSatisfy { !$0.contains("hunter2") })
  }
}
