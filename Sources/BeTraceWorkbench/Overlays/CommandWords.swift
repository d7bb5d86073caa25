import BeTraceCore

/// The words of a command, where quotes keep blanks together.
package enum CommandWords {
  /// The commands that make `edits` from a shell. Literal secrets are left out: such a command is to be looked at only.
  static func command(for edits: [Edit], hidingSecretsOf catalogue: Catalogue) -> String {
    let edits = edits.map { $0.hidingSecrets(declaredIn: catalogue) }
    let sets = edits.compactMap { edit in edit.value.map { (edit.address + $0.assigned).quoted } }
    let unsets = edits.filter { $0.value == nil }.map { $0.address.quoted }
    return [("set", sets), ("unset", unsets)].filter { !$0.1.isEmpty }
      .map { "betrace-tui \($0) " + $1.joined(separator: " ") }.joined(separator: "; ")
  }

  /// The words of `text` without the quotes that keep blanks in them.
  package static func split(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var quote: Character?
    var isOpen = false
    for character in text {
      if let open = quote {
        if character == open { quote = nil } else { word.append(character) }
      } else if character == "'" || character == "\"" {
        (quote, isOpen) = (character, true)
      } else if character == " " {
        if isOpen || !word.isEmpty { words.append(word) }
        (word, isOpen) = ("", false)
      } else {
        word.append(character)
      }
    }
    return isOpen || !word.isEmpty ? words + [word] : words
  }
}

extension Edit {
  /// The same edit with `<hidden>` where it writes a literal secret.
  fileprivate func hidingSecrets(declaredIn catalogue: Catalogue) -> Edit {
    let keys = path.steps.compactMap { if case .key(let key) = $0 { key } else { nil } }
    return Edit(
      environment: environment, path: path, value: value?.hidingSecrets(at: keys, declaredIn: catalogue))
  }

  /// The address of what it changes: `bff/production/replicas`.
  fileprivate var address: String {
    let keys = path.steps.compactMap { if case .key(let key) = $0 { key } else { nil } }
    guard let service, keys.count > 2 else { return "\(service ?? "-")/\(environment)/\(keys.joined(separator: "."))" }
    return "\(service)/\(environment)/\(Field(Array(keys.dropFirst(2))))"
  }
}

extension Value {
  /// The value that stands at `keys` of an environment file without the literal secrets in it.
  fileprivate func hidingSecrets(at keys: [String], declaredIn catalogue: Catalogue) -> Value {
    if keys.count == 4, keys[0] == "services", keys[2] == "env" {
      let variable = catalogue[keys[1]]?.variables.first { $0.name == keys[3] }
      switch VariableSource(self) {
      case .text(let text)?:
        return SecretPattern.isSecret(name: keys[3], text: text, declared: variable) ? .hidden : self
      case nil: return SecretPattern.isSecret(name: keys[3], text: "?", declared: variable) ? .hidden : self
      default: return self
      }
    }
    switch self {
    case .object(let object):
      let members = object.members.map { member in
        (member.key, member.value.hidingSecrets(at: keys + [member.key], declaredIn: catalogue))
      }
      return .object(Object(members))
    case .string(let text): return SecretPattern.looksSecret(text: text) ? .hidden : self
    default: return self
    }
  }

  private static let hidden = Value.string("<hidden>")

  /// The value behind an address, as JSON only where it has to be.
  fileprivate var assigned: String {
    switch self {
    case .integer(let number): "=\(number)"
    case .bool(let bool): "=\(bool)"
    // As a text it could mean none.
    case .string(let text) where text != "null": "=\(text)"
    default: ":=\(json(indent: nil))"
    }
  }
}

extension String {
  /// The word as a shell reads it as one.
  fileprivate var quoted: String {
    let isPlain = utf8.allSatisfy {
      $0 < 128
        && (UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || "/.:=-_,@+".utf8.contains($0)
          || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 || UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0)
    }
    return isPlain
      ? self : "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
