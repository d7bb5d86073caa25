import BeTraceWorkbench
import Testing

struct ThemeInheritanceTests {
  @Test func paletteAndRolesAreMergedByKey() {
    let theme = theme(
      ##"{"inherits": "parent", "palette": {"blue": "#0000ff"}, "roles": {"ok": {"fg": "green"}}}"##,
      parent: """
        {"appearance": "light", "palette": {"blue": "#1111ff", "green": "#00ff00"},
         "roles": {"ok": {"fg": "blue", "mods": ["bold"]}, "cursor": {"fg": "blue"}, "page": {"bg": "green"}}}
        """)
    #expect(theme.appearance == .light)
    #expect(
      theme.style(role: .ok, ground: .page, depth: .truecolor)
        == Style(foreground: .rgb(0, 255, 0), background: .rgb(0, 255, 0)))
    #expect(theme.style(role: .cursor, ground: .page, depth: .truecolor).foreground == .rgb(0, 0, 255))
  }

  @Test func aColourThatIsWrongLeavesTheParentsOne() {
    let theme = theme(
      #"{"inherits": "parent", "palette": {"blue": "azure"}}"#,
      parent: ##"{"palette": {"blue": "#1111ff"}, "roles": {"text": {"fg": "blue"}}}"##)
    #expect(theme.style(role: .text, ground: .page, depth: .truecolor).foreground == .rgb(17, 17, 255))
  }

  @Test(arguments: [
    (#"{}"#, "▐", "✗"), (#"{"error": "E"}"#, "▐", "E"), (#"{"set": "unicode"}"#, "▐", "✗"),
    (#"{"set": "ascii"}"#, ">", "!"),
  ])
  func symbolsAreMergedByKeyUnlessTheSetIsAnother(symbols: String, cursor: String, error: String) {
    let theme = theme(
      #"{"inherits": "parent", "symbols": \#(symbols)}"#, parent: #"{"symbols": {"set": "unicode", "cursor": "▐"}}"#)
    let symbols = theme.symbols(on: Display(depth: .mono, symbolSet: .unicode))
    #expect(symbols[.cursor] == cursor && symbols[.error] == error)
  }

  @Test func aCircleOfParentsIsBroken() {
    #expect(
      warnings(of: "a", where: ["a": "b", "b": "c", "c": "b"]) == ["c.json:1:14: 'b' inherits itself: b > c > b"])
  }

  @Test func eightParentsAreReadAndTheNinthIsNot() {
    let line = Dictionary(uniqueKeysWithValues: (1...9).map { ("t\($0)", $0 == 9 ? "mono" : "t\($0 + 1)") })
    #expect(warnings(of: "t2", where: line) == [])
    #expect(
      warnings(of: "t1", where: line) == ["t9.json:1:14: 't1' inherits more than 8 themes; 'mono' is left out"])
  }

  private func theme(_ text: String, parent: String) -> Theme {
    Theme.read(ThemeFile("child", text), among: [ThemeFile("parent", parent)]).theme
  }

  /// The warnings of the theme `name` among themes that do nothing but inherit each other.
  private func warnings(of name: String, where parents: [String: String]) -> [String] {
    let files = parents.map { ThemeFile($0, #"{"inherits": "\#($1)"}"#) } + ThemeFile.shipped
    return files.filter { $0.name == name }.flatMap { Theme.read($0, among: files).warnings.map(\.description) }
  }
}
