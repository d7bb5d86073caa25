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
    var beforeLast: [Int] = []
    var last = Array(0...other.count)
    for row in bytes.indices {
      var current = [row + 1]
      current.reserveCapacity(other.count + 1)
      var fewest = row + 1
      for column in other.bytes.indices {
        let isOther = bytes[row] != other.bytes[column]
        var least = min(last[column + 1] + 1, current[column] + 1, last[column] + (isOther ? 1 : 0))
        if row > 0, column > 0, bytes[row] == other.bytes[column - 1], bytes[row - 1] == other.bytes[column] {
          least = min(least, beforeLast[column - 1] + 1)
        }
        fewest = min(fewest, least)
        current.append(least)
      }
      if fewest > most { return nil }
      (beforeLast, last) = (last, current)
    }
    return last[other.count] <= most ? last[other.count] : nil
  }
}
