/// The words of a command, where quotes keep blanks together.
public enum CommandWords {
  /// The commands that make `edits` of `environments` from a shell, in this order. Literal secrets are left out: such a
  /// command is to be looked at only.
  public static func command(for edits: [Edit], in environments: Environments) -> String {
    phrases(for: edits, in: environments).map { "betrace-tui " + $0 }.joined(separator: " && ")
  }

  /// The same without the name of the program: `set bff/production/replicas=5`.
  static func phrases(for edits: [Edit], in environments: Environments) -> [String] {
    var commands: [(verb: String, words: [String])] = []
    for edit in edits.map({ $0.hidingSecrets(declaredIn: environments.catalogue) }) {
      let verb = edit.value == nil ? "unset" : "set"
      if commands.last?.verb != verb { commands.append((verb, [])) }
      commands[commands.count - 1].words.append(quoted(edit.word(in: environments)))
    }
    return commands.map { "\($0.verb) " + $0.words.joined(separator: " ") }
  }

  /// Whether a command for `edits` leaves a literal secret out.
  public static func hidesSecret(in edits: [Edit], declaredIn catalogue: Catalogue) -> Bool {
    edits.contains { $0.hidingSecrets(declaredIn: catalogue) != $0 }
  }

  /// The words of `text` without the quotes that keep blanks in them; outside quotes a backslash keeps what follows.
  public static func split(_ text: String) -> [String] { parts(of: text).words }

  /// The same; nil if a quote is not closed, or nothing follows a backslash.
  public static func whole(_ text: String) -> [String]? {
    let parts = parts(of: text)
    return parts.isClosed ? parts.words : nil
  }

  private static func parts(of text: String) -> (words: [String], isClosed: Bool) {
    var words: [String] = []
    var word = ""
    var quote: Character?
    var isOpen = false
    var isKept = false
    for character in text {
      if isKept {
        word.append(character)
        isKept = false
      } else if let open = quote {
        if character == open { quote = nil } else { word.append(character) }
      } else if character == "'" || character == "\"" {
        (quote, isOpen) = (character, true)
      } else if character == "\\" {
        (isKept, isOpen) = (true, true)
      } else if character == " " {
        if isOpen || !word.isEmpty { words.append(word) }
        (word, isOpen) = ("", false)
      } else {
        word.append(character)
      }
    }
    if isOpen || !word.isEmpty { words.append(word) }
    return (words, quote == nil && !isKept)
  }
}

extension Edit {
  /// The same edit with `<hidden>` where it writes a literal secret, or goes to what is named by one.
  func hidingSecrets(declaredIn catalogue: Catalogue) -> Edit {
    let keys = path.steps.compactMap { if case .key(let key) = $0 { key } else { nil } }
    let steps = path.steps.map { step -> ValuePath.Step in
      if case .key(let key) = step { .key(key.hidingSecrets) } else { step }
    }
    return Edit(
      environment: environment, path: ValuePath(steps), value: value?.hidingSecrets(at: keys, declaredIn: catalogue))
  }

  /// The argument of the command that makes it: `bff/production/replicas=5`, or as JSON where the text would be read as
  /// something else; `bff/production/replicas` to remove it.
  fileprivate func word(in environments: Environments) -> String {
    let address = Address(service: service, environment: environment, field: field).description
    guard let value else { return address }
    let word = value.typed.map { "\(address)=\($0)" }
    let isOnOneLine = word?.contains { $0.isNewline } == false
    guard let word, isOnOneLine, (try? Assignment(parsing: word, in: environments))?.edit == self else {
      return "\(address):=\(value.json(indent: nil))"
    }
    return word
  }
}

extension Value {
  /// The value that stands at `keys` of an environment file without the literal secrets in it.
  fileprivate func hidingSecrets(at keys: [String], declaredIn catalogue: Catalogue) -> Value {
    if keys.count == 4, keys[0] == "services", keys[2] == "env" {
      let variable = catalogue[keys[1]]?.variable(named: keys[3])
      switch VariableSource(self) {
      case .text(let text)?:
        return SecretPattern.isSecret(name: keys[3], text: text, declared: variable) ? .hidden : self
      case nil: return SecretPattern.isSecret(name: keys[3], text: "?", declared: variable) ? .hidden : self
      default: return hidingSecrets
      }
    }
    switch self {
    case .object(let object):
      let members = object.members.map { member in
        (member.key.hidingSecrets, member.value.hidingSecrets(at: keys + [member.key], declaredIn: catalogue))
      }
      return .object(Object(members))
    case .array: return hidingSecrets
    case .string(let text): return SecretPattern.looksSecret(text: text) ? .hidden : self
    default: return self
    }
  }

  private static let hidden = Value.string(SecretPattern.hiddenPart)

  /// The value as people type it; nil if it has no such form.
  fileprivate var typed: String? {
    switch self {
    case .integer(let number): return "\(number)"
    case .bool(let bool): return "\(bool)"
    case .string(let text): return text
    case .null: return "null"
    default: break
    }
    switch VariableSource(self) {
    case .secret(let name, let key, isOptional: false)?: return "secret:\(name)/\(key)"
    case .configMap(let name, let key, isOptional: false)?: return "config:\(name)/\(key)"
    case .service(let reference)?: return "service:\(reference.service)/\(reference.port)"
    case .field(let path)?: return "field:\(path)"
    case .resource(let name, container: nil, divisor: nil)?: return "resource:\(name)"
    default: return nil
    }
  }
}

extension CommandWords {
  /// `word` as a shell reads it as one.
  public static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy {
      $0 < 128
        && (UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || "/.:=-_,@+".utf8.contains($0)
          || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 || UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0)
    }
    return isPlain && !word.isEmpty
      ? word : "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
