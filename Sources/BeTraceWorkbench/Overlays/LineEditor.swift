/// One line of text that is being typed. Fresh text is selected: the first character replaces it, a movement keeps it.
package struct LineEditor: Sendable, Equatable {
  package private(set) var characters: [Character]
  /// 0 to the number of characters.
  package private(set) var cursor: Int
  /// Whether the whole text is selected.
  package private(set) var isSelected: Bool

  /// A change that is no typing.
  package enum Change: Sendable, Equatable {
    case left, right, start, end, wordLeft, wordRight
    case eraseBackward, eraseForward, eraseWord, eraseToEnd, clear
  }

  package init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
    isSelected = !characters.isEmpty
  }

  package var text: String { String(characters) }

  /// Puts `text` in at the cursor, or in place of a selected text.
  package mutating func insert(_ text: String) {
    if isSelected { clear() }
    characters.insert(contentsOf: Array(text), at: cursor)
    cursor += text.count
  }

  /// Replaces everything by `text`, the cursor behind it.
  package mutating func replace(with text: String) {
    characters = Array(text)
    cursor = characters.count
    isSelected = false
  }

  package mutating func apply(_ change: Change) {
    if isSelected, change == .eraseBackward || change == .eraseForward { return clear() }
    isSelected = false
    switch change {
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(characters.count, cursor + 1)
    case .start: cursor = 0
    case .end: cursor = characters.count
    case .wordLeft: cursor = wordStart
    case .wordRight: cursor = wordEnd
    case .eraseBackward: erase(max(0, cursor - 1)..<cursor)
    case .eraseForward: erase(cursor..<min(characters.count, cursor + 1))
    case .eraseWord: erase(wordStart..<cursor)
    case .eraseToEnd: erase(cursor..<characters.count)
    case .clear: clear()
    }
  }

  /// The same line with a sign in the place of every character.
  package var masked: LineEditor {
    var line = self
    line.characters = characters.map { _ in "*" }
    return line
  }

  private mutating func clear() {
    characters = []
    cursor = 0
    isSelected = false
  }

  private mutating func erase(_ range: Range<Int>) {
    characters.removeSubrange(range)
    cursor = range.lowerBound
  }

  private var wordStart: Int {
    var at = cursor
    while at > 0, !characters[at - 1].isWordPart { at -= 1 }
    while at > 0, characters[at - 1].isWordPart { at -= 1 }
    return at
  }

  private var wordEnd: Int {
    var at = cursor
    while at < characters.count, !characters[at].isWordPart { at += 1 }
    while at < characters.count, characters[at].isWordPart { at += 1 }
    return at
  }
}

extension Character {
  fileprivate var isWordPart: Bool { isLetter || isNumber || self == "_" }
}
