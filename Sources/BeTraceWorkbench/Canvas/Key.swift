/// One key as a person pressed it.
package enum Key: Sendable, Hashable {
  case character(Character)
  /// `ctrl` and a lower-case letter.
  case control(Character)
  /// `alt` and a character.
  case alt(Character)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  /// F1 is `function(1)`.
  case function(Int)
}

extension Key {
  /// The key's name in hints and help: `enter`, `ctrl-s`, `F1`, `[`.
  package var name: String {
    switch self {
    case .character(" "): "space"
    case .character(let character): String(character)
    case .control(let character): "ctrl-\(character)"
    case .alt(let character): "alt-\(character)"
    case .function(let number): "F\(number)"
    case .enter: "enter"
    case .escape: "esc"
    case .tab: "tab"
    case .backTab: "shift-tab"
    case .backspace: "backspace"
    case .delete: "delete"
    case .insert: "insert"
    case .up: "up"
    case .down: "down"
    case .left: "left"
    case .right: "right"
    case .home: "home"
    case .end: "end"
    case .pageUp: "pgup"
    case .pageDown: "pgdn"
    }
  }

  /// The key called `name`, as hints write it: `s`, `space`, `ctrl-s`, `alt-f`, `F6`, `shift-tab`; nil if there is none.
  package init?(named name: String) {
    if name.count == 1, let character = name.first, character != " " {
      self = .character(character)
    } else if let key = Self.named.first(where: { $0.name == name }) {
      self = key
    } else if name.hasPrefix("ctrl-"), name.count == 6, let letter = name.last, letter.isLowercase, letter.isASCII {
      self = .control(letter)
    } else if name.hasPrefix("alt-"), name.count == 5, let character = name.last {
      self = .alt(character)
    } else {
      return nil
    }
  }

  /// The names that are words: `enter`, `pgup`, `F1`.
  package static let wordNames = named.map(\.name)

  /// Those that have a name of their own.
  static let named: [Key] =
    [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end, .pageUp,
      .pageDown, .character(" "),
    ] + (1...12).map(Key.function)
}
