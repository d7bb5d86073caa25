import BeTraceWorkbench
import Testing

/// A secret that is written down all the same: an error with a fix, and on no screen of any size.
struct LiteralSecretTests {
  private static let marker = "hunter2hunter2"
  /// Adds API_TOKEN as text, though its name makes it a reference at first.
  private static let addLiteral = "aAPI_TOKEN<enter><left><enter>\(marker)<enter>"

  @Test func aLiteralIsAnErrorWithAFix() {
    var bench = Bench(columns: 160, rows: 40)
    bench.press(Self.addLiteral)
    #expect(
      bench.message
        == "✗ bff API_TOKEN a secret, written down f refer to the secret bff-auth/api-token")
    bench.press("ff")
    #expect(bench.message == "fixed: refer to the secret bff-auth/api-token; u undoes")
    #expect(!bench.edited("production").contains(Self.marker))
  }

  @Test(
    arguments: [
      addLiteral
        + "sproduction<enter><esc>uu<ctrl-r>jk?API_TOKEN<esc>:API_TOKEN<tab><esc>:undo<enter>:redo<enter>q<esc>x",
      "\(addLiteral)<enter><enter><esc>]][[<enter><esc>4j2/API<enter>",
      "aDATABASE_URL<enter><enter>postgres://bff:\(marker)@db/bff<enter>s<esc>u",
    ], [(80, 24), (120, 40), (200, 60), (40, 10)])
  func aLiteralIsOnNoScreen(keys: String, size: (Int, Int)) {
    var bench = Bench(columns: size.0, rows: size.1)
    var typed = ""
    for key in Key.sequence(keys) {
      bench.press(key)
      // While a URL is typed it turns out to hold a password only at its '@'.
      if case .character(let character) = key { typed.append(character) }
      if typed.contains("postgres"), !typed.contains("@") { continue }
      if bench.screen.contains(Self.marker.prefix(4)) {
        Issue.record("after \(key.name):\n\(bench.screen)")
        return
      }
    }
  }

  @Test func aLiteralThatWasThereIsOnNoScreenOfAnotherEnvironment() {
    let base = Bench().file("environments/base.json").replacing(
      "\"LOG_LEVEL\": \"info\"", with: "\"LOG_LEVEL\": \"info\", \"API_TOKEN\": \"\(Self.marker)\"")
    var bench = Bench(columns: 120, rows: 40, files: ["environments/base.json": base])
    for key in Key.sequence("/API<enter><enter><esc>]<enter><tab><esc>d<ctrl-r>dszsq<esc>:get bff/dev/env.API_TOKEN") {
      bench.press(key)
      #expect(!bench.screen.contains(Self.marker.prefix(4)))
    }
  }

  @Test func theReviewSaysNoLiteralInItsShellCommand() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(Self.addLiteral + "s")
    #expect(bench.rows(with: "betrace-tui set 'bff/production/env.API_TOKEN=<hidden>'  ").count == 1)
  }

  @Test func theReviewHidesALiteralInsideAWholeService() {
    var bench = Bench(columns: 120, rows: 40, at: "worker/production")
    bench.press("aAPI_TOKEN<enter><left><enter>\(Self.marker)<enter>s")
    #expect(!bench.screen.contains(Self.marker.prefix(4)))
  }
}
