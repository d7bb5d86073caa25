// What most of a scalar without quotes consists of.
extension BlockYAMLReader {
  /// Where the first byte is, from `position` on, that is no ordinary one. Eight are looked at together.
  func endOfOrdinary(from position: Int) -> Int {
    var next = position
    if let bytes = UnsafeRawBufferPointer(text).baseAddress {
      while next + 8 <= text.count {
        let others = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: next, as: UInt64.self)).others
        if others != 0 { return next + others.trailingZeroBitCount / 8 }
        next += 8
      }
    }
    while byte(next).isOrdinary { next += 1 }
    return next
  }
}

extension UInt8 {
  /// Whether it neither ends a scalar nor is a blank, as all of ASCII but for three that are rare.
  fileprivate var isOrdinary: Bool {
    UInt8(ascii: "$")...UInt8(ascii: "~") ~= self && self != UInt8(ascii: ":")
  }
}

extension UInt64 {
  /// Of its eight bytes the high bit of each that is no ordinary character. What stands above the lowest such bit may be
  /// wrong, as differences borrow from there.
  fileprivate var others: UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let below = (self &- ones &* UInt64(UInt8(ascii: "$"))) & ~self
    let colons = self ^ (ones &* UInt64(UInt8(ascii: ":")))
    let colon = (colons &- ones) & ~colons
    let above = self &+ ones | self
    return (below | colon | above) & (ones &* 0x80)
  }
}
