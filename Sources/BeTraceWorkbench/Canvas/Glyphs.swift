/// The characters of a text as a terminal shows them, each with the columns it takes.
package struct Glyphs: Sequence, IteratorProtocol {
  /// One character and its width, 1 or 2.
  package struct Glyph {
    package let character: Character
    package let columns: Int
  }

  private var rest: String.Iterator
  private var pending: [Character] = []

  /// The glyphs of `text`; control characters become `^[`, other invisible ones `<202e>`.
  package init(_ text: String) { rest = text.makeIterator() }

  package mutating func next() -> Glyph? {
    if let character = pending.popLast() { return Glyph(character: character, columns: 1) }
    guard let character = rest.next() else { return nil }
    if let ascii = character.asciiValue, ascii >= 32, ascii < 127 { return Glyph(character: character, columns: 1) }
    guard character.isShowable else {
      pending = Array(character.visibleForm.reversed())
      return next()
    }
    return Glyph(character: character, columns: character.isWide ? 2 : 1)
  }
}

extension String {
  /// The columns that the text takes on a terminal, control characters in their visible form.
  package var columns: Int { Glyphs(self).reduce(0) { $0 + $1.columns } }

  /// The text cut to `columns`, with `ellipsis` (one column) where something is missing.
  package func elided(to columns: Int, ellipsis: String) -> String {
    guard self.columns > columns else { return self }
    guard columns > 0 else { return "" }
    var kept = ""
    var used = 0
    for glyph in Glyphs(self) {
      guard used + glyph.columns < columns else { break }
      kept.append(glyph.character)
      used += glyph.columns
    }
    return kept + ellipsis
  }

  /// The last part of the text that fits in `columns`, with `ellipsis` (one column) in front where something is missing.
  package func elidedFront(to columns: Int, ellipsis: String) -> String {
    guard self.columns > columns else { return self }
    guard columns > 0 else { return "" }
    var kept: [Character] = []
    var used = 0
    for glyph in Array(Glyphs(self)).reversed() {
      guard used + glyph.columns < columns else { break }
      kept.append(glyph.character)
      used += glyph.columns
    }
    return ellipsis + String(kept.reversed())
  }
}

extension Character {
  /// Whether a terminal shows the character in its own place: no control, no bidirectional or zero-width trick.
  fileprivate var isShowable: Bool {
    let first = unicodeScalars[unicodeScalars.startIndex]
    switch first.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned,
      .nonspacingMark, .enclosingMark, .spacingMark:
      return false
    default:
      return unicodeScalars.count <= 5
        && unicodeScalars.dropFirst().allSatisfy {
          $0.properties.generalCategory != .control && (!$0.isBidirectionalControl)
        }
    }
  }

  fileprivate var visibleForm: String {
    unicodeScalars.map { scalar in
      switch scalar.value {
      case 0..<32: "^" + String(Unicode.Scalar(UInt8(scalar.value + 64)))
      case 127: "^?"
      default: "<\(String(scalar.value, radix: 16))>"
      }
    }.joined()
  }

  /// Whether the character takes two columns: East Asian wide and full-width, and emoji.
  fileprivate var isWide: Bool {
    let scalar = unicodeScalars[unicodeScalars.startIndex]
    if unicodeScalars.count > 1, unicodeScalars.contains("\u{fe0f}") { return true }
    return switch scalar.value {
    case 0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x23F0, 0x23F3, 0x25FD...0x25FE,
      0x2614...0x2615, 0x2648...0x2653, 0x267F, 0x2693, 0x26A1, 0x26AA...0x26AB, 0x26BD...0x26BE, 0x26C4...0x26C5,
      0x26CE, 0x26D4, 0x26EA, 0x26F2...0x26F3, 0x26F5, 0x26FA, 0x26FD, 0x2705, 0x270A...0x270B, 0x2728, 0x274C,
      0x274E, 0x2753...0x2755, 0x2757, 0x2795...0x2797, 0x27B0, 0x27BF, 0x2B1B...0x2B1C, 0x2B50, 0x2B55,
      0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF, 0xA960...0xA97F,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18CFF,
      0x1AFF0...0x1B2FF, 0x1F004, 0x1F0CF, 0x1F18E, 0x1F191...0x1F19A, 0x1F1E6...0x1F265, 0x1F300...0x1F64F,
      0x1F680...0x1F6FF, 0x1F7E0...0x1F7EB, 0x1F90C...0x1F9FF, 0x1FA70...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isBidirectionalControl: Bool {
    switch value {
    case 0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
