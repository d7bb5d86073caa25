import BeTraceCore

/// Reads the entries of a JSON file of the user's: what cannot be used is told, and the rest is used.
protocol EntryReader {
  /// What cannot be used so far.
  var warnings: [EntryWarning] { get set }
}

extension EntryReader {
  mutating func warn(_ place: Place, _ text: String) { warnings.append(EntryWarning(place, text)) }

  /// The members of an object; none, with a warning, of anything else.
  mutating func members(of member: JSONNode.Member) -> [JSONNode.Member] {
    guard case .object(let members) = member.node.content else {
      warn(member.node.place, "'\(member.key)' must be an object, not \(member.node.shown)")
      return []
    }
    return members
  }

  /// What the member's text stands for, one of a few words.
  mutating func choice<Choice>(_ member: JSONNode.Member, among choices: [(word: String, value: Choice)]) -> Choice? {
    if case .string(let word) = member.node.content, let choice = choices.first(where: { $0.word == word }) {
      return choice.value
    }
    let words = choices.map { "'\($0.word)'" }
    let either = words.count > 2 ? "one of \(words.joined(separator: ", "))" : words.joined(separator: " or ")
    warn(member.node.place, "'\(member.key)' must be \(either), not \(member.node.shown)")
    return nil
  }

  /// The end of a message about `word`, which is none of `candidates`: the one that was probably meant, else all.
  func hint(for word: String, among candidates: [String]) -> String {
    let meant = suggestion(for: word, among: candidates)
    return meant.isEmpty ? "; there are \(candidates.map { "'\($0)'" }.joined(separator: ", "))" : meant
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
