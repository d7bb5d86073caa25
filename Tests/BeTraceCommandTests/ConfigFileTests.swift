import Testing

/// `config.json` and its schema, from the shell.
struct ConfigFileTests {
  @Test func infoSaysWhatCannotBeUsed() throws {
    let desk = try Desk()
    try desk.write(#"{"version": 1, "theme": "habour", "symbols": "ascii"}"#, to: "config/config.json")
    #expect(
      desk.perform("info").hasSuffix(
        """
        ! betrace-tui: DESK/config/config.json:1:25: 'theme' must be a theme that there is, not 'habour'; there are \
        'default-dark', 'default-light', 'terminal', 'contrast-dark', 'contrast-light', 'deuteranopia', 'tritanopia', \
        'mono'

        """))
  }

  @Test func aThemeOfOnesOwnIsATheme() throws {
    let desk = try Desk()
    try desk.write("{}", to: "config/themes/harbour.json")
    try desk.write(#"{"version": 1, "theme": "harbour"}"#, to: "config/config.json")
    #expect(!desk.perform("info").contains("!"))
  }

  @Test func theSchemaTakesWhatTheProgramTakes() throws {
    #expect(
      try judge(
        """
        {
          "$schema": "config.schema.json", "version": 1, "theme": {"dark": "mono", "light": "harbour"}, "symbols": "auto",
          "keys": {"preset": "plain", "undo": ["u", "ctrl-z", "alt-é", "F12"], "remove": [], "complete": ["alt-c"]}
        }
        """) == "")
    #expect(try judge(#"{"version": 1, "theme": "harbour"}"#) == "")
  }

  @Test(arguments: [
    ("{}", ": required"), (#"{"version": 2}"#, "version: const"),
    (#"{"version": 1, "thme": 1}"#, ": additionalProperties"),
    (#"{"version": 1, "theme": 3}"#, "theme: anyOf"), (#"{"version": 1, "symbols": "utf8"}"#, "symbols: enum"),
    (#"{"version": 1, "keys": {"undoo": []}}"#, "keys: additionalProperties"),
    (#"{"version": 1, "keys": {"preset": "vim"}}"#, "keys.preset: enum"),
    (#"{"version": 1, "keys": {"undo": "u"}}"#, "keys.undo: type"),
    (#"{"version": 1, "keys": {"undo": ["ctrl+z"]}}"#, "keys.undo.0: anyOf"),
    (#"{"version": 1, "keys": {"undo": ["ctrl-i"]}}"#, "keys.undo.0: anyOf"),
    (#"{"version": 1, "keys": {"complete": ["c"]}}"#, "keys.complete.0: pattern"),
    (#"{"version": 1, "keys": {"quit": []}}"#, "keys.quit: minItems"),
  ])
  func theSchemaRefusesWhatTheProgramWarnsAbout(_ text: String, shows: String) throws {
    #expect(try judge(text) == "config.json: \(shows)\n")
  }

  private func judge(_ text: String) throws -> String {
    let desk = try Desk([])
    try desk.write(desk.perform("schema", "config"), to: "schema.json")
    try desk.write(text, to: "config.json")
    return try SchemaJudge.judge(["config.json"], by: "schema.json", at: desk)
  }
}
