/// A character as numbers: a scalar and up to four marks on it, 21 bits each. Cells hold these, because a screen of them is
/// copied and compared as plain memory, at every key.
package struct PackedCharacter: Sendable, Hashable {
  /// The first three scalars, the first in the lowest bits; 0 where there is none.
  private var first: UInt64
  /// The fourth and the fifth.
  private var last: UInt64

  /// What stands in the right half of a character that is two columns wide.
  package static let rightHalf = PackedCharacter(first: 0, last: 0)
  package static let blank = PackedCharacter(ascii: UInt8(ascii: " "))

  private init(first: UInt64, last: UInt64) {
    self.first = first
    self.last = last
  }

  /// The sign of ASCII with this code.
  package init(ascii: UInt8) { self.init(first: UInt64(ascii), last: 0) }

  /// A character of at most five scalars, as `Glyphs` gives them; those after the fifth are left out.
  package init(_ character: Character) {
    self = .rightHalf
    for (index, scalar) in character.unicodeScalars.prefix(5).enumerated() {
      let bits = UInt64(scalar.value) << (21 * (index % 3))
      if index < 3 { first |= bits } else { last |= bits }
    }
  }

  /// The value of the first scalar; 0 in the right half of a wide character.
  package var base: UInt32 { UInt32(truncatingIfNeeded: first & 0x1F_FFFF) }

  /// Whether more than one scalar makes it.
  package var hasMarks: Bool { first >> 21 != 0 }

  /// The code of a sign of ASCII, nil for all others.
  package var ascii: UInt8? { last == 0 && first > 0 && first < 128 ? UInt8(truncatingIfNeeded: first) : nil }

  /// The values of all scalars, the base first; none in the right half of a wide character.
  package var scalars: [UInt32] {
    [first, first >> 21, first >> 42, last, last >> 21].map { UInt32(truncatingIfNeeded: $0 & 0x1F_FFFF) }
      .filter { $0 != 0 }
  }

  /// The character; nil in the right half of a wide one.
  package var character: Character? {
    if let ascii { return Character(Unicode.Scalar(ascii)) }
    let scalars = scalars.compactMap(Unicode.Scalar.init)
    return scalars.isEmpty ? nil : Character(String(String.UnicodeScalarView(scalars)))
  }
}
