import BeTraceWorkbench
import Testing

/// Expects the whole screen to be as it was accepted: its characters, then what each cell means (`Frame.roles`). The
/// golden is `Goldens/<file>/<test>.txt`; a test that shows several screens names each. With `attributes` it also says
/// how each cell is drawn.
func expectScreen(
  _ bench: Bench, _ name: String = "", attributes: Bool = false, test: String = #function, file: String = #fileID,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let shown =
    bench.screen + "\n\n-- what each cell means --\n" + bench.frame.roles + "\n"
    + (attributes ? "\n-- how each cell is drawn --\n" + bench.attributes + "\n" : "")
  expectGolden(shown, name, test: test, file: file, sourceLocation: sourceLocation)
}

/// Expects `shown` to be the text that was accepted.
func expectGolden(
  _ shown: String, _ name: String = "", test: String = #function, file: String = #fileID,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let suite = file.split(separator: "/").last.map { $0.prefix { $0 != "." } } ?? ""
  let title = test.prefix { $0 != "(" } + (name.isEmpty ? "" : " " + name)
  let golden = SourceFile("Goldens/\(suite)/\(title).txt")
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

extension Bench {
  /// The attributes of all cells in the theme in use, row by row, a letter each: `b` bold, `d` dim, `u` underlined, `r`
  /// reverse; `B`, `D` and `R` are underlined, underlined and bold too; `?` anything else.
  fileprivate var attributes: String {
    let frame = frame
    let styles = session.state.themes.look.styles
    return (0..<frame.size.rows).map { row in
      var line = frame.row(row).map { Self.letter(of: styles[$0].attributes, isBlank: $0.character == " ") }.joined()
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }

  private static func letter(of attributes: Attributes, isBlank: Bool) -> String {
    // Of a blank one sees no weight.
    switch isBlank ? attributes.intersection([.underline, .reverse]) : attributes {
    case []: isBlank ? " " : "."
    case .bold: "b"
    case .dim: "d"
    case .underline: "u"
    case .reverse: "r"
    case [.bold, .underline]: "B"
    case [.dim, .underline]: "D"
    case [.bold, .reverse]: "R"
    default: "?"
    }
  }
}
