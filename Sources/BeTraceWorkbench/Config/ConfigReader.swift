import BeTraceCore

/// Reads a config file, and collects what cannot be used.
struct ConfigReader: EntryReader {
  var warnings: [EntryWarning] = []
  /// The names of the themes that there are.
  let themes: [String]

  /// What the text decides; nothing if it is of another version, or no config at all.
  mutating func config(in bytes: [UInt8], file: String) -> Config {
    do throws(JSONSyntaxError) {
      let root = try JSONDocument(parsing: bytes, file: file).root
      guard case .object(let members) = root.content else {
        warn(root.place, "a config must be an object, not \(root.shown)")
        return Config()
      }
      guard isOfOurVersion(root) else { return Config() }
      var config = Config()
      for member in members { read(member, into: &config) }
      return config
    } catch {
      warn(error.place, error.problem.description)
      return Config()
    }
  }

  private mutating func isOfOurVersion(_ root: JSONNode) -> Bool {
    guard let version = root["version"] else {
      warn(root.place, "'version' is missing: write \"version\": \(Config.version)")
      return true
    }
    if version.content == .integer(Config.version) { return true }
    warn(
      version.place,
      "'version' must be \(Config.version), which this program reads, not \(version.shown); nothing of the file is used"
    )
    return false
  }

  private mutating func read(_ member: JSONNode.Member, into config: inout Config) {
    switch member.key {
    case "$schema", "version": break
    case "theme": readTheme(member, into: &config)
    case "symbols":
      config.symbols = choice(member, among: [("auto", nil), ("unicode", .unicode), ("ascii", .ascii)]) ?? nil
    case "keys": config.keymap = keymap(in: members(of: member))
    default:
      let keys = ["version", "theme", "symbols", "keys"]
      warn(member.keyPlace, "a config has no '\(member.key)'" + hint(for: member.key, among: keys))
    }
  }

  private mutating func readTheme(_ member: JSONNode.Member, into config: inout Config) {
    switch member.node.content {
    case .string: config.theme = theme(member)
    case .object(let parts):
      var names: [String: String] = [:]
      for part in parts {
        if ["dark", "light"].contains(part.key) {
          names[part.key] = theme(part)
        } else {
          warn(part.keyPlace, "'theme' has no '\(part.key)'" + hint(for: part.key, among: ["dark", "light"]))
        }
      }
      let standard = ThemePreference()
      config.preference = ThemePreference(
        dark: names["dark"] ?? standard.dark, light: names["light"] ?? standard.light)
    default:
      warn(member.node.place, "'theme' must be a name, or an object of 'dark' and 'light', not \(member.node.shown)")
    }
  }

  /// The name of a theme that there is.
  private mutating func theme(_ member: JSONNode.Member) -> String? {
    guard case .string(let name) = member.node.content else {
      warn(member.node.place, "'\(member.key)' must be the name of a theme, not \(member.node.shown)")
      return nil
    }
    if themes.contains(name) { return name }
    warn(
      member.node.place, "'\(member.key)' must be a theme that there is, not '\(name)'" + hint(for: name, among: themes)
    )
    return nil
  }
}
