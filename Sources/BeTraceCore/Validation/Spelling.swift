/// A text as it is compared with others that it may be a slip for: by the bytes of its UTF-8.
struct Spelling: Sendable {
  let text: String
  private let bytes: [UInt8]
  /// Which letters there are, a bit each; two may share one.
  private let letters: UInt64

  init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
    letters = bytes.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }

  var count: Int { bytes.count }

  /// The fewest single changes between two texts, swaps of neighbours counted as one, and the case of letters alone as
  /// none; nil if they are more than `most`.
  func distance(to other: Spelling, atMost most: Int) -> Int? {
    guard most >= 0, abs(count - other.count) <= most else { return nil }
    if isSame(as: other) { return 0 }
    // A change takes one letter away at most, and brings one at most.
    let lost = (letters & ~other.letters).nonzeroBitCount
    let gained = (other.letters & ~letters).nonzeroBitCount
    guard max(lost, gained) <= most else { return nil }
    return changes(to: other, atMost: most)
  }

  /// Whether both are the same but for the case of letters.
  private func isSame(as other: Spelling) -> Bool {
    count == other.count && zip(bytes, other.bytes).allSatisfy { $0 == $1 || $0.isLetter && $0 | 32 == $1 | 32 }
  }

  private func changes(to other: Spelling, atMost most: Int) -> Int? {
    // What both begin with takes no change.
    let start = zip(bytes, other.bytes).prefix { $0 == $1 }.count
    let width = other.count - start
    var beforeLast = Array(0...width)
    var last = beforeLast
    var current = beforeLast
    for row in start..<count {
      current[0] = row - start + 1
      var fewest = current[0]
      for column in 0..<width {
        let (mine, theirs) = (bytes[row], other.bytes[start + column])
        var least = min(last[column + 1] + 1, current[column] + 1, last[column] + (mine == theirs ? 0 : 1))
        if row > start, column > 0, mine == other.bytes[start + column - 1], bytes[row - 1] == theirs {
          least = min(least, beforeLast[column - 1] + 1)
        }
        fewest = min(fewest, least)
        current[column + 1] = least
      }
      if fewest > most { return nil }
      (beforeLast, last, current) = (last, current, beforeLast)
    }
    return last[width] <= most ? last[width] : nil
  }
}
