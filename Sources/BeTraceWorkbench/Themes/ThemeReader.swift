import BeTraceCore

/// Reads theme files into drafts and collects what cannot be used.
struct ThemeReader {
  private(set) var warnings: [ThemeWarning] = []
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

// What every part of a theme file is read with.
extension ThemeReader {
  mutating func warn(_ place: Place, _ text: String) { warnings.append(ThemeWarning(place, text)) }

  /// The members of an object; none, with a warning, of anything else.
  mutating func members(of member: JSONNode.Member) -> [JSONNode.Member] {
    guard case .object(let members) = member.node.content else {
      warn(member.node.place, "'\(member.key)' must be an object, not \(member.node.shown)")
      return []
    }
    return members
  }

  /// The name that a member holds.
  mutating func mention(_ member: JSONNode.Member) -> ThemeDraft.Mention? {
    guard case .string(let name) = member.node.content else {
      warn(member.node.place, "'\(member.key)' must be a name, not \(member.node.shown)")
      return nil
    }
    return ThemeDraft.Mention(name: name, place: member.node.place)
  }

  /// What the member's text stands for, one of a few words.
  mutating func choice<Choice>(_ member: JSONNode.Member, among choices: [(word: String, value: Choice)]) -> Choice? {
    if case .string(let word) = member.node.content, let choice = choices.first(where: { $0.word == word }) {
      return choice.value
    }
    let words = choices.map { "'\($0.word)'" }.joined(separator: " or ")
    warn(member.node.place, "'\(member.key)' must be \(words), not \(member.node.shown)")
    return nil
  }

  /// The role called `name`.
  mutating func role(_ name: String, at place: Place) -> Role? {
    if let role = Role(name: name) { return role }
    warn(place, "unknown role '\(name)'" + suggestion(for: name, among: Role.allCases.map(\.name)))
    return nil
  }
}

extension JSONNode {
  /// The value in the words of a message: `'txt'`, `300`, `a list`.
  var shown: String {
    switch content {
    case .null: "null"
    case .bool(let bool): "\(bool)"
    case .integer(let number): "\(number)"
    case .number(let text): text
    case .string(let text): "'\(text)'"
    case .array: "a list"
    case .object: "an object"
    }
  }
}
