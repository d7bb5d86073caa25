import BeTraceCore
import BeTraceWorkbench
import Testing

/// What is shown in the place of a secret is written by no way of editing.
struct MaskTests {
  private static let masks = [
    "<hidden>", SecretPattern.hidden, "hidden: a secret is referred to", "postgres://bff:<hidden>@db",
  ]

  @Test(arguments: masks)
  func noBoxKeepsIt(mask: String) {
    for keys in [
      ":bff/production/env.LOG_LEVEL<enter><enter><ctrl-u>", "aFEATURE_X<enter><enter>",
      ":bff/production/ingress.host<enter><enter><ctrl-u>",
    ] {
      var bench = Bench(columns: 160, rows: 40)
      bench.press(keys)
      for character in mask { bench.press(.character(character)) }
      bench.press("<enter>")
      #expect(bench.edited("production") == bench.file("environments/production.json"), "\(keys)")
      #expect(bench.beeps > 0)
    }
  }

  @Test(arguments: masks)
  func whatIsRefusedIsNotLost(mask: String) {
    var bench = Bench(columns: 160, rows: 40)
    bench.press("aFEATURE_X<enter><enter>")
    for character in mask { bench.press(.character(character)) }
    bench.press("<enter>")
    #expect(bench.message.contains("is what is shown in the place of a secret: write a reference"))
    #expect(bench.session.context == .variable)
  }

  @Test(arguments: masks)
  func noCommandAndNoEditorKeepsIt(mask: String) {
    var bench = Bench(columns: 160, rows: 40)
    bench.press(":")
    for character in "set 'bff/production/env.A=\(mask)'" { bench.press(.character(character)) }
    bench.press("<enter><esc>")
    bench.editor = { job in
      let text = String(decoding: job.text, as: UTF8.self)
      return .edited(Array(text.replacing("\"env\": {", with: "\"env\": {\"A\": \"\(mask)\",").utf8))
    }
    bench.press("e")
    guard case .editor(.again(_, let problem))? = bench.session.state.overlay else {
      Issue.record("it was taken: \(bench.message)")
      return
    }
    #expect(problem.contains("is what is shown in the place of a secret: write a reference"))
    #expect(bench.edited("production") == bench.file("environments/production.json"))
  }

  /// A file may hold one already, from an older version: the rest of it can be edited.
  @Test func oneThatIsThereKeepsNobodyFromEditing() {
    let file =
      #"{"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "old", "extends": "staging", "services": {"#
      + #""bff": {"replicas": 2, "env": {"API_TOKEN": "<hidden>"}}}}"#
    var bench = Bench(columns: 160, rows: 40, at: "bff/old", files: ["environments/old.json": file])
    bench.press(":bff/old/replicas<enter><enter>7<enter>")
    #expect(bench.edited("old").contains(#""replicas": 7"#))
  }
}
