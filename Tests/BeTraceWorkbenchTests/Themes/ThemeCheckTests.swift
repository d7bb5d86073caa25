import BeTraceWorkbench
import Testing

/// What `theme check` finds.
struct ThemeCheckTests {
  @Test(arguments: ThemeFile.shipped)
  func shippedThemesPass(file: ThemeFile) {
    #expect(Theme.read(file).findings.map(\.description) == [])
  }

  struct Row: CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let shows: [String]

    init(_ name: String, _ text: String, shows: String...) {
      testDescription = name
      (self.text, self.shows) = (text, shows)
    }
  }

  private static let contrast = [
    Row("a theme that is none", "[]", shows: "t.json:1:1: a theme must be an object, not a list"),
    Row(
      "a colour is blamed once, for its worst use", ##"{"inherits": "default-dark", "palette": {"quiet": "#5f6b78"}}"##,
      shows: "t.json:1:42: 'text.muted' on 'selection' has a contrast of 2.1:1 in true colour; text needs 4.5:1; "
        + "63 more like it"),
    Row(
      "a paper", ##"{"inherits": "default-dark", "palette": {"hover": "#4f5f70"}}"##,
      shows: "t.json:1:42: 'text.muted' on 'selection.inactive' has a contrast of 2.6:1 in true colour; "
        + "text needs 4.5:1; 46 more like it"),
    Row(
      "a role", ##"{"inherits": "default-dark", "roles": {"hint.key": {"fg": "line"}}}"##,
      shows: "t.json:1:59: 'hint.key' on 'selection' has a contrast of 2.4:1 in true colour; text needs 4.5:1; "
        + "7 more like it"),
    Row(
      "a line, where only 256 colours are too few",
      ##"{"inherits": "default-dark", "palette": {"line": {"rgb": "#667485", "x256": 240}}}"##,
      shows: "t.json:1:42: 'border' on 'panel' has a contrast of 2.1:1 in 256 colours; lines and marks need 3:1; "
        + "3 more like it"),
    Row(
      "a page that may be white", #"{"inherits": "default-dark", "palette": {"page": "default"}}"#,
      shows: "t.json:1:42: 'text.strong' on 'page', where the terminal is white, has a contrast of 1.0:1 in true "
        + "colour; text needs 4.5:1; 65 more like it"),
    Row(
      "what the user decides is not judged",
      """
      {"inherits": "terminal", "palette": {"quiet": {"ansi": "black"}, "ink": {"ansi": "bright-black"}}}
      """),
  ]
  private static let states = [
    Row(
      "the same colour", ##"{"inherits": "default-dark", "palette": {"violet": "#aaf2cc"}}"##,
      shows: "t.json:1:42: 'origin.unsaved' and 'diff.add' have the same sign '+' and look alike in true colour: the "
        + "colours differ by 0.0, 10 is enough"),
    Row(
      "the same only to some eyes", ##"{"inherits": "tritanopia", "palette": {"violet": "#fcb8e3"}}"##,
      shows: "t.json:1:40: 'origin.unsaved' and 'diff.add' have the same sign '+' and look alike in true colour to "
        + "eyes with deuteranopia: the colours differ by 6.8, 10 is enough"),
    Row("the same colour with signs that differ", ##"{"inherits": "default-dark", "palette": {"amber": "#ff9172"}}"##),
    Row(
      "signs that are the same",
      ##"{"inherits": "default-dark", "palette": {"amber": "#ff9172"}, "symbols": {"warning": "✗"}}"##,
      shows: "t.json:1:42: 'problem.error' and 'problem.warning' have the same sign '✗' and look alike in true colour: "
        + "the colours differ by 5.8, 10 is enough"),
    Row(
      "signs that are the same in ASCII",
      ##"{"inherits": "default-dark", "palette": {"amber": "#ff9172"}, "symbols": {"warning": "!"}}"##,
      shows: "t.json:1:42: 'problem.error' and 'problem.warning' have the same sign '!' and look alike in true colour: "
        + "the colours differ by 5.8, 10 is enough"),
    Row(
      "without colours", ##"{"inherits": "mono", "symbols": {"warning": "+"}}"##,
      shows:
        "t.json:1:14: 'problem.warning' and 'origin.unsaved' have the same sign '+' and look alike without colours",
      "t.json:1:14: 'problem.warning' and 'diff.add' have the same sign '+' and look alike without colours"),
  ]
  private static let selection = [
    Row(
      "no ground", #"{}"#, shows: "t.json:1:1: 'selection' cannot be told from 'page' in true colour",
      "t.json:1:1: 'selection' cannot be told from 'panel' in true colour",
      "t.json:1:1: 'selection' cannot be told from 'selection.inactive' in true colour",
      "t.json:1:1: 'selection.inactive' cannot be told from 'page' in true colour"),
    Row(
      "a faint one", ##"{"inherits": "default-dark", "palette": {"lift": {"rgb": "#263a55", "x256": 234}}}"##,
      shows: "t.json:1:42: 'selection' cannot be told from 'page' in 256 colours",
      "t.json:1:42: 'selection' cannot be told from 'panel' in 256 colours"),
    Row(
      "one without attributes", ##"{"inherits": "default-dark", "roles": {"selection": {"bg": "lift"}}}"##,
      shows: "t.json:1:60: 'selection' cannot be told from 'page' without colours; give it \"mono\": [\"reverse\"] or "
        + "[\"underline\"]",
      "t.json:1:60: 'selection' cannot be told from 'panel' without colours; give it \"mono\": [\"reverse\"] or "
        + "[\"underline\"]"),
  ]

  @Test(arguments: contrast + states + selection)
  func findings(_ row: Row) {
    #expect(Theme.read(ThemeFile("t", row.text)).findings.map(\.description) == row.shows)
  }
}
