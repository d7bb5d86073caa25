import BeTraceWorkbench

/// What a terminal says when it is asked, or when its page changes. Nothing of it is a key.
enum TerminalAnswer {
  /// Asks for the colour of the page, to be told when it changes, and at last what kind of terminal it is: whatever does
  /// not know the first two answers the third, and then no more answers come.
  static let question = "\u{1B}]11;?\u{1B}\\\u{1B}[?2031h\u{1B}[c"
  /// Asks for nothing any more.
  static let silence = "\u{1B}[?2031l"

  /// The event that an operating system command, what stands between `ESC ]` and its end, stands for; nil for none.
  static func event(command: some Collection<UInt8>) -> Event? {
    let parts = String(decoding: command, as: UTF8.self).split(separator: ";")
    guard parts.count == 2, parts[0] == "11", let rgb = RGB(answer: parts[1]) else { return nil }
    // Half way between black and white to the eye.
    return .page(rgb.luminance < 0.18 ? .dark : .light)
  }

  /// The event that `ESC [ ?`, then `parameters` and `final`, stands for; nil for none.
  static func event(parameters: some Collection<UInt8>, final: Character) -> Event? {
    switch (String(decoding: parameters, as: UTF8.self), final) {
    case ("?997;1", "n"): .page(.dark)
    case ("?997;2", "n"): .page(.light)
    case (let text, "c") where text.hasPrefix("?"): .answered
    default: nil
    }
  }
}

extension RGB {
  /// The colour written `rgb:12/34/56` or `rgb:1212/3434/5656`, after which an opacity may follow.
  fileprivate init?(answer: Substring) {
    let parts = answer.drop { $0 != ":" }.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    guard answer.hasPrefix("rgb"), (3...4).contains(parts.count) else { return nil }
    let values = parts.prefix(3).compactMap { part -> UInt8? in
      guard (1...4).contains(part.count), let value = Int(part, radix: 16), value >= 0 else { return nil }
      return UInt8(value * 255 / (1 << (4 * part.count) - 1))
    }
    guard values.count == 3 else { return nil }
    self.init(values[0], values[1], values[2])
  }
}
