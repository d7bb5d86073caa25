import BeTraceCore
import Glibc

/// A text of YAML documents, cut where one ends for certain, so that what is wrong in one stays there and several can be
/// read at once.
struct YAMLStream {
  /// A part of the text: one document with its directives, or what is left between two.
  struct Piece {
    /// In bytes of the text.
    let range: Range<Int>
    /// How many lines come before it.
    let linesBefore: Int
  }

  /// The parts in order; together they are the text without a byte order mark in front.
  private(set) var pieces: [Piece] = []
  private var start = 0
  private var startLine = 0
  /// Whether anything stands in the part that is being read but comments and directives, which belong to what follows.
  private var hasContent = false

  /// Cuts `text` before each line that begins with `---`, and after each one that begins with `...`: by YAML's rules
  /// neither can lie in a document.
  init(_ text: UnsafeBufferPointer<UInt8>) {
    var position = text.starts(with: "\u{feff}".utf8) ? 3 : 0
    var line = 0
    start = position
    while position < text.count {
      let lineEnd = text.endOfLine(from: position)
      let first = text[position]
      if first == UInt8(ascii: "-"), text.isMarker(at: position, of: first) {
        if hasContent { cut(at: position, line: line) }
        hasContent = true
      } else if first == UInt8(ascii: "."), text.isMarker(at: position, of: first) {
        cut(at: lineEnd, line: line + 1)
      } else if !hasContent {
        hasContent = first != UInt8(ascii: "%") && text[position..<lineEnd].holdsContent
      }
      position = lineEnd
      line += 1
    }
    cut(at: text.count, line: line)
  }

  private mutating func cut(at end: Int, line: Int) {
    if start < end { pieces.append(Piece(range: start..<end, linesBefore: startLine)) }
    (start, startLine, hasContent) = (end, line, false)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where the next line begins.
  fileprivate func endOfLine(from position: Int) -> Int {
    guard let base = baseAddress, let found = memchr(base + position, 0x0A, count - position) else { return count }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
  }

  /// Whether the line at `position` is three times `mark`, and then blank or with something after a blank.
  fileprivate func isMarker(at position: Int, of mark: UInt8) -> Bool {
    guard position + 3 <= count, self[position + 1] == mark, self[position + 2] == mark else { return false }
    return position + 3 == count || [0x20, 0x09, 0x0A, 0x0D].contains(self[position + 3])
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// Whether a line has more than a comment.
  fileprivate var holdsContent: Bool {
    guard let first = first(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) else { return false }
    return first != UInt8(ascii: "#")
  }
}
