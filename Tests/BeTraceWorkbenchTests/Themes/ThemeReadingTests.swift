import BeTraceWorkbench
import Testing

struct ThemeReadingTests {
  struct Row: CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let shows: [String]

    init(_ name: String, _ text: String, shows: String...) {
      testDescription = name
      (self.text, self.shows) = (text, shows)
    }
  }

  @Test(arguments: ThemeFile.shipped)
  func shippedThemesHaveNothingToWarnAbout(file: ThemeFile) {
    #expect(Theme.read(file).warnings.map(\.description) == [])
  }

  @Test(arguments: [
    Row("nothing", "{}"),
    Row("what is only for people", #"{"$schema": 1, "name": "n", "author": []}"#),
    Row("no JSON", "{", shows: "t.json:1:2: the file ends inside the object opened on line 1; close it with '}'"),
    Row("no object", "[]", shows: "t.json:1:1: a theme must be an object, not a list"),
    Row("key", #"{"palete": {}}"#, shows: "t.json:1:2: a theme has no 'palete'; did you mean 'palette'?"),
    Row("a key like no other", #"{"x": {}}"#, shows: "t.json:1:2: a theme has no 'x'"),
    Row("kind of a list", #"{"roles": 7}"#, shows: "t.json:1:11: 'roles' must be an object, not 7"),
    Row(
      "appearance", #"{"appearance": "dim"}"#, shows: "t.json:1:16: 'appearance' must be 'dark' or 'light', not 'dim'"),
    Row("parent of another kind", #"{"inherits": true}"#, shows: "t.json:1:14: 'inherits' must be a name, not true"),
    Row("parent", #"{"inherits": "mnoo"}"#, shows: "t.json:1:14: there is no theme 'mnoo'; did you mean 'mono'?"),
    Row("itself as parent", #"{"inherits": "t"}"#, shows: "t.json:1:14: 't' inherits itself: t > t"),
    Row(
      "colours", ##"{"palette": {"a": "#12345", "b": {"rgb": null, "x256": 256, "ansi": "bleu", "x16": 1}, "c": {}}}"##,
      shows: "t.json:1:19: 'a' must be '#rrggbb', not '#12345'",
      "t.json:1:42: 'rgb' must be '#rrggbb', not null",
      "t.json:1:56: 'x256' must be 0 to 255, not 256",
      "t.json:1:69: the terminal has no colour 'bleu'; did you mean 'blue'?",
      "t.json:1:77: a colour has no 'x16'",
      "t.json:1:93: 'c' needs 'rgb', 'x256' or 'ansi'"),
    Row(
      "a colour of another kind", #"{"palette": {"a": 1.5}}"#,
      shows: "t.json:1:19: 'a' must be '#rrggbb' or an object, not 1.5"),
    Row(
      "a colour that is wrong is not also missing", #"{"palette": {"a": []}, "roles": {"text": {"fg": "a"}}}"#,
      shows: "t.json:1:19: 'a' must be '#rrggbb' or an object, not a list"),
    Row(
      "role", #"{"roles": {"text.mutted": {}, "ok": "tetx", "toast": []}}"#,
      shows: "t.json:1:12: unknown role 'text.mutted'; did you mean 'text.muted'?",
      "t.json:1:37: unknown role 'tetx'; did you mean 'text'?",
      "t.json:1:54: 'toast' must be an object or the name of a role, not a list"),
    Row(
      "part of a role", #"{"roles": {"ok": {"gf": "a", "mods": "bold", "mono": ["bolt", 1], "fg": {}}}}"#,
      shows: "t.json:1:19: a role has no 'gf'; did you mean 'fg'?",
      "t.json:1:38: 'mods' must be a list, not 'bold'",
      "t.json:1:55: unknown attribute 'bolt'; did you mean 'bold'?",
      "t.json:1:63: unknown attribute 1",
      "t.json:1:73: 'fg' must be a name, not an object"),
    Row(
      "colour of a role", ##"{"palette": {"blue": "#0000ff"}, "roles": {"ok": {"fg": "bleu", "bg": "default"}}}"##,
      shows: "t.json:1:57: the palette has no 'bleu'; did you mean 'blue'?"),
    Row(
      "once for all roles that lead there", #"{"roles": {"text": {"fg": "ink"}, "ok": "text"}}"#,
      shows: "t.json:1:27: the palette has no 'ink'"),
    Row(
      "roles in a circle",
      """
      {"roles": {
        "ok": "toast",
        "toast": "spinner",
        "spinner": "toast"}}
      """, shows: "t.json:4:14: this name leads back to itself: toast > spinner > toast"),
    Row(
      "a circle through a missing role", #"{"roles": {"text": "text.muted"}}"#,
      shows: "t.json:1:20: this name leads back to itself: text > text.muted > text"),
    Row(
      "symbols", #"{"symbols": {"set": "utf8", "curser": "|", "error": "!!", "here": "日", "fold": "", "info": 1}}"#,
      shows: "t.json:1:21: 'set' must be 'unicode' or 'ascii', not 'utf8'",
      "t.json:1:29: unknown symbol 'curser'; did you mean 'cursor'?",
      "t.json:1:53: 'error' must be one column wide, not '!!'",
      "t.json:1:67: 'here' must be one column wide, not '日'",
      "t.json:1:80: 'fold' must be one column wide, not ''",
      "t.json:1:92: 'info' must be one column wide, not 1"),
    Row("what a terminal would obey", #"{"\u001b[2J": 1}"#, shows: #"t.json:1:2: a theme has no '\u{1b}[2J'"#),
  ])
  func warnings(_ row: Row) {
    #expect(Theme.read(ThemeFile("t", row.text)).warnings.map(\.description) == row.shows)
  }

  @Test func aFileThatIsNoThemeGetsTheDefaultColours() {
    let broken = Theme.read(ThemeFile("t", "nonsense")).theme
    let standard = Theme.read(ThemeFile.shipped[0]).theme
    #expect(broken.name == "t" && standard.name == "default-dark")
    #expect(StyleTable(broken, depth: .truecolor) == StyleTable(standard, depth: .truecolor))
  }
}

extension ThemeFile: CustomTestStringConvertible {
  public var testDescription: String { name }

  /// A theme file `name.json` of a test.
  init(_ name: String, _ text: String) { self.init(name: name, path: "\(name).json", bytes: Array(text.utf8)) }

  /// The shipped theme called `name`.
  static func shipped(_ name: String) -> ThemeFile {
    guard let file = shipped.first(where: { $0.name == name }) else { preconditionFailure("no theme '\(name)'") }
    return file
  }
}
