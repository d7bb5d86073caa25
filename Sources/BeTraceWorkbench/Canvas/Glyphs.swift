import BeTraceCore

/// The characters of a text as a terminal shows them, each with the columns it takes.
package struct Glyphs: Sequence, IteratorProtocol {
  /// One character and its width, 1 or 2.
  package struct Glyph: Sendable, Hashable {
    /// What is drawn.
    package let character: Character
    /// 1 or 2.
    package let columns: Int
  }

  private var rest: String.Iterator
  private var pending: [Glyph] = []

  /// The glyphs of `text`; what cannot be seen becomes `\u{1b}`. A character that terminals do not
  /// agree on, such as a family of joined emoji, is taken apart.
  package init(_ text: String) { rest = text.makeIterator() }

  /// The next glyph; nil at the end of the text.
  package mutating func next() -> Glyph? {
    if let glyph = pending.popLast() { return glyph }
    guard let character = rest.next() else { return nil }
    if let ascii = character.asciiValue, ascii >= 32, ascii < 127 { return Glyph(character: character, columns: 1) }
    if let glyph = character.glyph { return glyph }
    pending = character.pieces.flatMap { piece in
      piece.glyph.map { [$0] } ?? piece.unicodeScalars.flatMap(\.glyphs)
    }.reversed()
    return pending.popLast()
  }
}

extension String {
  /// Whether the text is made of the signs of ASCII that can be seen, as nearly all on the screen is: a byte, a column.
  var isPlain: Bool { utf8.allSatisfy { $0 >= 32 && $0 < 127 } }

  /// The columns that the text takes on a terminal, control characters in their visible form.
  package var columns: Int { isPlain ? utf8.count : Glyphs(self).reduce(0) { $0 + $1.columns } }

  /// The text cut to `columns`, with `ellipsis` (one column) where something is missing. A secret goes whole.
  package func elided(to columns: Int, ellipsis: String) -> String {
    let whole = hidingSecrets
    guard whole.columns > columns else { return whole }
    let text = whole.shorteningMasks
    guard text.columns > columns else { return text }
    guard columns > 0 else { return "" }
    var kept = ""
    var used = 0
    for character in text {
      // What stands for a character that cannot be seen is no such thing without its end.
      let glyphs = Array(Glyphs(String(character)))
      used += glyphs.columns
      guard used < columns else { break }
      kept += String(glyphs.map(\.character))
    }
    return kept + ellipsis
  }

  /// The last part of the text that fits in `columns`, with `ellipsis` (one column) in front where something is missing.
  package func elidedFront(to columns: Int, ellipsis: String) -> String {
    let whole = hidingSecrets
    guard whole.columns > columns else { return whole }
    let text = whole.shorteningMasks
    guard text.columns > columns else { return text }
    guard columns > 0 else { return "" }
    var kept = ""
    var used = 0
    for character in text.reversed() {
      let glyphs = Array(Glyphs(String(character)))
      used += glyphs.columns
      guard used < columns else { break }
      kept = String(glyphs.map(\.character)) + kept
    }
    return ellipsis + kept
  }
}

extension [Glyphs.Glyph] {
  fileprivate var columns: Int { reduce(0) { $0 + $1.columns } }
}

extension Character {
  /// The character as it is; nil if terminals would not show it in one place.
  fileprivate var glyph: Glyphs.Glyph? {
    let base = unicodeScalars[unicodeScalars.startIndex]
    let marks = unicodeScalars.dropFirst()
    // Lines, blocks and arrows, of which the screen is made.
    if marks.isEmpty, (0x2500...0x25A0).contains(base.value) || (0x2190...0x21FF).contains(base.value) {
      return Glyphs.Glyph(character: self, columns: 1)
    }
    guard base.isShowable, marks.count <= 4, marks.allSatisfy(\.isVisibleMark) else { return nil }
    return Glyphs.Glyph(character: self, columns: base.isWide ? 2 : 1)
  }

  /// The character in parts that may each stand in a place of their own: a scalar and the accents on it.
  fileprivate var pieces: [Character] {
    var pieces: [Character] = []
    for scalar in unicodeScalars {
      if scalar.isVisibleMark, let base = pieces.popLast() {
        pieces.append(Character(String(base) + String(scalar)))
      } else {
        pieces.append(Character(scalar))
      }
    }
    return pieces
  }
}

extension Unicode.Scalar {
  /// The scalar without those around it; `\u{1b}` if it cannot be shown.
  fileprivate var glyphs: [Glyphs.Glyph] {
    if let glyph = Character(self).glyph { return [glyph] }
    return visibleForm.map { Glyphs.Glyph(character: $0, columns: 1) }
  }

  /// Whether a terminal shows the scalar in a place of its own.
  fileprivate var isShowable: Bool { !isInvisible && !isMark && !isJoiningHangul }

  /// Whether the scalar changes the one before it, takes no column and can be seen: an accent, but no variation selector.
  fileprivate var isVisibleMark: Bool { isMark && !isInvisible }

  /// A vowel or final consonant that is drawn into the syllable before it.
  private var isJoiningHangul: Bool { (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) }

  /// Whether the scalar takes two columns: East Asian wide and full-width, and emoji that are pictures by themselves.
  fileprivate var isWide: Bool {
    switch value {
    case ..<0x1100, 0x1F1E6...0x1F1FF: false
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18D08,
      0x1AFF0...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x3FFFD:
      true
    default: properties.isEmojiPresentation
    }
  }
}
