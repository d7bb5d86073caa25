/// A pasted text on its way in, up to the mark that ends it (bracketed paste).
struct Paste {
  private static let endMark = Array("\u{1B}[201~".utf8)

  private var bytes: [UInt8] = []
  private var droppedBytes = 0
  /// How much of the end mark the last bytes were.
  private var matched = 0
  private let limit: Int

  /// An empty text that keeps at most `limit` bytes.
  init(limit: Int) { self.limit = limit }

  /// Takes the next byte; true when it completes the end mark.
  mutating func accept(_ byte: UInt8) -> Bool {
    if byte == Self.endMark[matched] {
      matched += 1
      return matched == Self.endMark.count
    }
    for byte in Self.endMark.prefix(matched) { keep(byte) }
    matched = 0
    if byte == Self.endMark[0] { matched = 1 } else { keep(byte) }
    return false
  }

  /// The text so far, its lines ended by `\n` whatever the terminal made of them.
  var event: Event {
    var text = String(decoding: bytes, as: UTF8.self)
    // The limit may have cut a character in two.
    if droppedBytes > 0, text.last == "\u{FFFD}" { text.removeLast() }
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\r\n" || $0 == "\r" || $0 == "\n" }
    return .paste(lines.joined(separator: "\n"), droppedBytes: droppedBytes)
  }

  private mutating func keep(_ byte: UInt8) {
    if bytes.count < limit { bytes.append(byte) } else { droppedBytes += 1 }
  }
}
