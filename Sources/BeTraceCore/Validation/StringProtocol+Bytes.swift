// Every variable is searched for many marks after every edit: the bytes are compared where they are, and no characters
// are told apart.
extension Span<UInt8> {
  /// Where the first of `mark` stands from `start` on, nil if nowhere.
  func index(of mark: Span<UInt8>, from start: Int = 0) -> Int? {
    guard !mark.isEmpty else { return start }
    let (first, last) = (mark[0], count - mark.count)
    var index = start
    while index <= last {
      if self[index] == first, begins(with: mark, at: index) { return index }
      index += 1
    }
    return nil
  }

  /// Where the first byte from `start` on is that `fits`, nil if none is.
  func index(from start: Int, where fits: (UInt8) -> Bool) -> Int? {
    var index = start
    while index < count {
      if fits(self[index]) { return index }
      index += 1
    }
    return nil
  }

  private func begins(with mark: Span<UInt8>, at start: Int) -> Bool {
    var index = 1
    while index < mark.count {
      if self[start + index] != mark[index] { return false }
      index += 1
    }
    return true
  }
}

extension StringProtocol where SubSequence == Substring {
  /// What follows the first `mark`, an ASCII text, nil if there is none.
  func suffix(after mark: String) -> Substring? {
    let text = Substring(self)
    guard let start = text.utf8Span.span.index(of: mark.utf8Span.span) else { return nil }
    return Substring(text.utf8.dropFirst(start + mark.utf8.count))
  }

  /// What stands between the bytes `mark`, an ASCII character; nothing is a part, too.
  func parts(between mark: Unicode.Scalar) -> [Substring] {
    let text = Substring(self)
    let (bytes, mark) = (text.utf8Span.span, UInt8(ascii: mark))
    var parts: [Substring] = []
    parts.reserveCapacity(4)
    var start = 0
    while let end = bytes.index(from: start, where: { $0 == mark }) {
      parts.append(text.bytes(start..<end))
      start = end + 1
    }
    parts.append(text.bytes(start..<bytes.count))
    return parts
  }

  /// The text of the bytes at `range`.
  func bytes(_ range: Range<Int>) -> Substring {
    let text = Substring(self).utf8
    let start = text.index(text.startIndex, offsetBy: range.lowerBound)
    return Substring(text[start..<text.index(start, offsetBy: range.count)])
  }
}

extension UInt8 {
  /// Whether it ends what a URL says of user, host and port.
  var endsAuthority: Bool { self == UInt8(ascii: "/") || self == UInt8(ascii: "?") || self == UInt8(ascii: "#") }
}
