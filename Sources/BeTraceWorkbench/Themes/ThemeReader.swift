import BeTraceCore

/// Reads theme files into drafts and collects what cannot be used.
struct ThemeReader: EntryReader {
  var warnings: [EntryWarning] = []
  /// Whether a file was no theme at all.
  private(set) var hasUnreadable = false

  /// What `file` says; nil if it is no JSON object.
  mutating func draft(of file: ThemeFile) -> ThemeDraft? {
    do throws(JSONSyntaxError) {
      let root = try JSONDocument(parsing: file.bytes, file: file.path).root
      guard case .object(let members) = root.content else {
        warn(root.place, "a theme must be an object, not \(root.shown)")
        hasUnreadable = true
        return nil
      }
      var draft = ThemeDraft()
      for member in members { read(member, into: &draft) }
      return draft
    } catch {
      warn(error.place, error.problem.description)
      hasUnreadable = true
      return nil
    }
  }

  private mutating func read(_ member: JSONNode.Member, into draft: inout ThemeDraft) {
    switch member.key {
    case "$schema", "name", "author":
      break
    case "description":
      draft.description = member.node.value.text
    case "appearance":
      draft.appearance = choice(member, among: Theme.Appearance.allCases.map { ($0.rawValue, $0) })
    case "inherits":
      draft.parent = mention(member)
    case "palette":
      for colour in members(of: member) { draft.palette[colour.key] = paletteEntry(colour) }
    case "roles":
      for entry in members(of: member) {
        if let role = role(entry.key, at: entry.keyPlace) { draft.roles[role] = roleEntry(entry) }
      }
    case "symbols":
      for symbol in members(of: member) { read(symbol: symbol, into: &draft) }
    default:
      let keys = ["$schema", "name", "author", "description", "appearance", "inherits", "palette", "roles", "symbols"]
      warn(member.keyPlace, "a theme has no '\(member.key)'" + suggestion(for: member.key, among: keys))
    }
  }
}

// What several parts of a theme file are read with.
extension ThemeReader {
  /// The name that a member holds.
  mutating func mention(_ member: JSONNode.Member) -> ThemeDraft.Mention? {
    guard case .string(let name) = member.node.content else {
      warn(member.node.place, "'\(member.key)' must be a name, not \(member.node.shown)")
      return nil
    }
    return ThemeDraft.Mention(name: name, place: member.node.place)
  }

  /// The role called `name`.
  mutating func role(_ name: String, at place: Place) -> Role? {
    if let role = Role(name: name) { return role }
    warn(place, "unknown role '\(name)'" + suggestion(for: name, among: Role.allCases.map(\.name)))
    return nil
  }
}
