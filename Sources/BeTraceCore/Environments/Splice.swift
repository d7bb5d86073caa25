/// A change of a text: some of its bytes and what they become.
public struct Splice: Sendable, Hashable {
  /// The bytes that go; an empty range inserts.
  public let range: Range<Int>
  /// The bytes that come.
  public let replacement: [UInt8]

  /// Puts `replacement` where `range` is.
  public init(range: Range<Int>, replacement: [UInt8]) {
    self.range = range
    self.replacement = replacement
  }
}

extension Splice {
  /// Puts the UTF-8 of `text` where `range` is.
  init(_ range: Range<Int>, _ text: String) { self.init(range: range, replacement: Array(text.utf8)) }

  /// The splice that takes this one back once it was applied to `text`.
  func inverse(in text: [UInt8]) -> Splice {
    precondition(range.upperBound <= text.count, "a splice has to lie within its text")
    return Splice(
      range: range.lowerBound..<range.lowerBound + replacement.count, replacement: Array(text[range]))
  }
}
