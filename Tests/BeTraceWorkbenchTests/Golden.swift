import BeTraceWorkbench
import Testing

/// Expects the whole screen to be as it was accepted: its characters, then what each cell means (`Frame.roles`). The
/// golden is `Goldens/<file>/<test>.txt`; a test that shows several screens names each.
func expectScreen(
  _ bench: Bench, _ name: String = "", test: String = #function, file: String = #fileID,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let suite = file.split(separator: "/").last.map { $0.prefix { $0 != "." } } ?? ""
  let title = test.prefix { $0 != "(" } + (name.isEmpty ? "" : " " + name)
  let golden = SourceFile("Goldens/\(suite)/\(title).txt")
  let shown = bench.screen + "\n\n-- what each cell means --\n" + bench.frame.roles + "\n"
  if SourceFile.isAccepting {
    #expect(golden.write(shown), "no golden can be written", sourceLocation: sourceLocation)
    return
  }
  guard let expected = golden.text else {
    Issue.record("there is no golden yet: run with BETRACE_TUI_ACCEPT=1", sourceLocation: sourceLocation)
    return
  }
  #expect(shown == expected, sourceLocation: sourceLocation)
}
