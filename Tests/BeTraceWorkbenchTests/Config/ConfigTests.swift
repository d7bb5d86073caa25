import BeTraceWorkbench
import Testing

/// What a config file decides, and what is said of the rest.
struct ConfigTests {
  struct Row: CustomTestStringConvertible {
    let testDescription: String
    let file: String
    let shows: [String]

    init(_ testDescription: String, _ file: String, shows: String...) {
      (self.testDescription, self.file, self.shows) = (testDescription, file, shows)
    }
  }

  private static func config(_ text: String) -> Config {
    Config(parsing: Array(text.utf8), file: "config.json", themes: ["default-dark", "harbour"])
  }

  @Test func everythingIsUsed() {
    let config = Self.config(
      """
      {
        "$schema": "config.schema.json",
        "version": 1,
        "theme": {"dark": "harbour"},
        "symbols": "ascii",
        "keys": {"preset": "nconfig", "undo": ["u", "alt-u"], "scroll-up": []}
      }
      """)
    #expect(config.warnings == [])
    #expect(config.theme == nil)
    #expect(config.preference == ThemePreference(dark: "harbour", light: "default-light"))
    #expect(config.symbols == .ascii)
    let keys = Dictionary(uniqueKeysWithValues: config.keymap.bindings.map { ($0.id, $0.names) })
    #expect(keys["undo"] == "u alt-u")
    #expect(keys["scroll-up"] == "")
    #expect(keys["save"] == "F6 s")
    #expect(keys["redo"] == "ctrl-r Z")
    #expect(Self.config(#"{"version": 1, "theme": "harbour", "symbols": "auto"}"#).theme == "harbour")
  }

  @Test(arguments: [
    Row("no JSON", "{", shows: "config.json:1:2: the file ends inside the object opened on line 1; close it with '}'"),
    Row("no object", "[]", shows: "config.json:1:1: a config must be an object, not a list"),
    Row("no version", "{}", shows: #"config.json:1:1: 'version' is missing: write "version": 1"#),
    Row(
      "another version", #"{"version": 2, "theme": 3}"#,
      shows:
        "config.json:1:13: 'version' must be 1, which this program reads, not 2; nothing of the file is used"),
    Row(
      "unknown keys", #"{"version": 1, "thme": 1, "colours": 1}"#,
      shows: "config.json:1:16: a config has no 'thme'; did you mean 'theme'?",
      "config.json:1:27: a config has no 'colours'; there are 'version', 'theme', 'symbols', 'keys'"),
    Row(
      "no theme", #"{"version": 1, "theme": 3}"#,
      shows: "config.json:1:25: 'theme' must be a name, or an object of 'dark' and 'light', not 3"),
    Row(
      "a theme that is not there", #"{"version": 1, "theme": "habour"}"#,
      shows: "config.json:1:25: 'theme' must be a theme that there is, not 'habour'; did you mean 'harbour'?"),
    Row(
      "themes that are not there", #"{"version": 1, "theme": {"dark": "x", "ligth": "harbour", "light": null}}"#,
      shows:
        "config.json:1:34: 'dark' must be a theme that there is, not 'x'; there are 'default-dark', 'harbour'",
      "config.json:1:39: 'theme' has no 'ligth'; did you mean 'light'?",
      "config.json:1:68: 'light' must be the name of a theme, not null"),
    Row(
      "symbols", #"{"version": 1, "symbols": "utf8"}"#,
      shows: "config.json:1:27: 'symbols' must be one of 'auto', 'unicode', 'ascii', not 'utf8'"),
    Row(
      "no keys", #"{"version": 1, "keys": []}"#, shows: "config.json:1:24: 'keys' must be an object, not a list"),
    Row(
      "an unknown preset", #"{"version": 1, "keys": {"preset": "vim"}}"#,
      shows:
        "config.json:1:35: 'preset' must be one of 'default', 'k9s', 'nconfig', 'plain', not 'vim'"),
    Row(
      "unknown acts", #"{"version": 1, "keys": {"undoo": ["u"], "explode": []}}"#,
      shows: "config.json:1:25: nothing that has keys is called 'undoo'; did you mean 'undo'?",
      "config.json:1:41: nothing that has keys is called 'explode'; 'betrace-tui schema config' lists what there is"),
    Row(
      "no list", #"{"version": 1, "keys": {"undo": "u"}}"#,
      shows: "config.json:1:33: 'undo' must be a list of keys, not 'u'"),
    Row(
      "unknown keys of the keyboard", #"{"version": 1, "keys": {"undo": ["ctrl+z", "hyper", 3]}}"#,
      shows: "config.json:1:34: 'undo' has no use for 'ctrl+z'; did you mean 'ctrl-z'?",
      "config.json:1:44: 'undo' has no use for 'hyper'; a key is one character, or such as 'space', 'ctrl-s', 'alt-f', "
        + "'F6', 'shift-tab'",
      "config.json:1:53: 'undo' has no use for 3; a key is one character, or such as 'space', 'ctrl-s', 'alt-f', "
        + "'F6', 'shift-tab'"),
    Row(
      "keys that terminals do not tell apart", #"{"version": 1, "keys": {"undo": ["ctrl-i", "ctrl-m"]}}"#,
      shows: "config.json:1:34: terminals send 'ctrl-i' as 'tab': write that",
      "config.json:1:44: terminals send 'ctrl-m' as 'enter': write that"),
    Row(
      "a character where text is typed", #"{"version": 1, "keys": {"complete": ["c", "alt-c"]}}"#,
      shows:
        "config.json:1:38: 'c' is text in command, where 'complete' works: take a key such as 'ctrl-s' or 'F6'"),
    Row(
      "two acts with one key", #"{"version": 1, "keys": {"redo": ["u"], "down": ["x", "down"]}}"#,
      shows: "config.json:1:34: 'u' is for 'undo' and for 'redo' in services: 'undo' keeps it",
      "config.json:1:49: 'x' is for 'down' and for 'next-problem' in services: 'down' keeps it"),
    Row(
      "two acts with one key, both of the file", #"{"version": 1, "keys": {"undo": ["f12", "F12"], "redo": ["F12"]}}"#,
      shows: "config.json:1:34: 'undo' has no use for 'f12'; did you mean 'F12'?",
      "config.json:1:58: 'F12' is for 'undo' and for 'redo' in services: 'undo' keeps it"),
    Row(
      "what nobody could do without", #"{"version": 1, "keys": {"quit": [], "keep": []}}"#,
      shows: "config.json:1:33: 'quit' needs a key, as nobody could do without; it keeps q F9 ctrl-c",
      "config.json:1:45: 'keep' needs a key, as nobody could do without; it keeps enter"),
    Row(
      "taking the last key of what nobody could do without", #"{"version": 1, "keys": {"top": ["q", "F9", "ctrl-c"]}}"#,
      shows: "config.json:1:33: 'q' is for 'quit' and for 'top' in services: 'quit' keeps it",
      "config.json:1:38: 'F9' is for 'quit' and for 'top' in services: 'quit' keeps it",
      "config.json:1:44: 'ctrl-c' is for 'quit' and for 'top' in services: 'quit' keeps it"),
    Row(
      "giving what nobody could do without a key that is taken", #"{"version": 1, "keys": {"drop": ["enter"]}}"#,
      shows:
        "config.json:1:34: 'enter' is for 'keep' and for 'drop' in edit: 'keep' keeps it, and 'drop' the keys it had: "
        + "nobody could do without"),
  ])
  func whatCannotBeUsedIsSaid(_ row: Row) {
    #expect(Self.config(row.file).warnings == row.shows)
  }

  @Test func whatCannotBeUsedChangesNothing() {
    let config = Self.config(#"{"version": 1, "keys": {"undo": ["hyper"], "quit": [], "redo": ["u"]}}"#)
    let keys = Dictionary(uniqueKeysWithValues: config.keymap.bindings.map { ($0.id, $0.names) })
    #expect(keys["undo"] == "u z")
    #expect(keys["quit"] == "q F9 ctrl-c")
    #expect(keys["redo"] == "")
    #expect(
      Self.config(#"{"version": 2, "keys": {"undo": []}}"#)
        == Config(warnings: Self.config(#"{"version": 2}"#).warnings))
  }

  @Test(arguments: KeyPreset.allCases) func aPresetHasNoConflictAndReachesEverything(_ preset: KeyPreset) {
    #expect(
      Self.config(#"{"version": 1, "keys": {"preset": "\#(preset.rawValue)", "suspend": ["alt-0"]}}"#).warnings == [])
    let keymap = Keymap(preset)
    for binding in keymap.bindings {
      #expect(!binding.keys.isEmpty, "\(binding.id) has no key")
      for context in binding.contexts {
        for key in binding.keys {
          #expect(keymap.binding(for: key, in: context)?.id == binding.id, "\(key.name) in \(context.rawValue)")
        }
      }
    }
  }

  @Test func inThePlainPresetNoLetterChangesAnything() {
    let changing = Keymap(.plain).bindings.filter { [.decide, .save].contains($0.group) }
    for binding in changing {
      let letters = binding.keys.filter { if case .character(let character) = $0 { character.isLetter } else { false } }
      #expect(letters.isEmpty, "\(binding.id)")
    }
  }
}
