import BeTraceWorkbench
import Testing

struct SymbolsTests {
  @Test(arguments: SymbolSet.allCases)
  func everySymbolTakesOneColumn(set: SymbolSet) {
    let symbols = Symbols(set)
    for symbol in Symbol.allCases {
      #expect(symbols[symbol].columns == 1 && symbols[symbol].count == 1, "\(symbol)")
      #expect(set != .ascii || symbols[symbol].utf8.count == 1, "\(symbol)")
    }
  }

  @Test(arguments: [
    (SymbolSet.unicode, "╭─┬╮│┃╰╯├╰"), (.square, "┌─┬┐│█└┘├└"), (.ascii, ".-..|#`'|`"),
  ])
  func linesAndCorners(set: SymbolSet, shows: String) {
    let lines: [Symbol] = [
      .cornerTopLeft, .rule, .tee, .cornerTopRight, .vertical, .thumb, .cornerBottomLeft, .cornerBottomRight,
      .treeBranch, .treeEnd,
    ]
    #expect(lines.map { Symbols(set)[$0] }.joined() == shows)
  }

  /// Code page 437, and what the kernel's font shows with its signs.
  @Test func theLinuxConsoleHasEverySquareSign() {
    let font = "·•◆▲↑→─═│█┬┌┐└┘├░▌"
    for symbol in Symbol.allCases {
      let sign = Theme.read(.shipped("default-dark")).theme.symbols(on: Display(depth: .sixteen, symbolSet: .square))[
        symbol]
      #expect(sign.utf8.count == 1 || font.contains(sign), "\(symbol)")
    }
  }

  @Test func originsAndProblemsDifferInEverySet() {
    let signs: [Symbol] = [.module, .inherited, .here, .unsaved, .computed, .error, .warning, .info]
    for set in SymbolSet.allCases { #expect(Set(signs.map { Symbols(set)[$0] }).count == signs.count) }
  }

  @Test func theShippedThemesChangeNothingInTheirSets() {
    for file in ThemeFile.shipped {
      let set: SymbolSet = file.name == "mono" ? .ascii : .unicode
      let symbols = Theme.read(file).theme.symbols(on: Display(depth: .mono, symbolSet: .unicode))
      #expect(Symbol.allCases.map { symbols[$0] } == Symbol.allCases.map { Symbols(set)[$0] })
    }
  }

  @Test func onlyASCIIReplacesASCII() {
    let overrides: [Symbol: String] = [.error: "E", .here: "●"]
    #expect(Symbols(.unicode, overrides: overrides)[.here] == "●")
    #expect(Symbols(.ascii, overrides: overrides)[.here] == "*")
    #expect(Symbols(.ascii, overrides: overrides)[.error] == "E")
  }

  @Test(arguments: [
    (true, false, "xterm-256color", SymbolSet.unicode), (true, false, "linux", .square),
    (true, false, "linux-16color", .square), (false, false, "xterm-256color", .ascii),
    (true, true, "xterm-256color", .ascii), (true, true, "linux", .ascii), (true, false, "vt100", .ascii),
    (true, false, "dumb", .ascii),
  ])
  func theTerminalMayAskForPlainerSymbols(utf8: Bool, wide: Bool, term: String, shows: SymbolSet) {
    let set = SymbolSet(utf8Locale: utf8, ambiguousWide: wide, term: term)
    #expect(set == shows)
    let display = Display(depth: .mono, symbolSet: set)
    #expect(Theme.read(.shipped("default-dark")).theme.symbols(on: display).set == shows)
    #expect(Theme.read(.shipped("mono")).theme.symbols(on: display).set == .ascii)
  }

  @Test func theSpinnerMoves() {
    #expect((0..<4).map(Symbols(.unicode).spinner) == ["▁▃▅", "▃▅▁", "▅▁▃", "▁▃▅"])
    #expect(Symbols(.ascii).spinner(frame: 0) == "_-=")
  }
}
