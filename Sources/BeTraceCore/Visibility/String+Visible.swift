extension String {
  /// The text as it may be shown, on one line: characters that cannot be seen in a form that shows (`\u{1b}`) and does
  /// nothing, and `<hidden>` in the place of what looks like a secret.
  public var visible: String { isPrintable() ? hidingSecrets : hidingSecrets.shown(keeping: []) }

  /// The same of a text that may have lines and tabs, which stay; and so do `sequences`, which begin with a control
  /// character and are the program's own. Of a long text `workers` look for secrets in all parts at once.
  public func visibleLines(keeping sequences: [String] = [], by workers: some Workers = OneWorker()) -> String {
    let text = hasSecretPart(by: workers) ? hidingSecrets : self
    if text.isPrintable(orEndOfLine: true) { return text }
    let kept = ["\n", "\t", "\r\n"] + sequences
    var shown = ""
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let (line, end) = (String(Substring(line)), index == lines.count - 1 ? "" : "\n")
      // Nearly all lines have nothing to be made visible.
      shown += line.isPrintable() ? line + end : (line + end).shown(keeping: kept)
    }
    return shown
  }

  private func shown(keeping sequences: [String]) -> String {
    var shown = ""
    var visibility = Visibility()
    var rest = unicodeScalars[...]
    while let scalar = rest.first {
      let isShown = visibility.shows(scalar)
      if !isShown, let kept = sequences.first(where: { rest.starts(with: $0.unicodeScalars) }) {
        shown += kept
        rest = rest.dropFirst(kept.unicodeScalars.count)
        continue
      }
      if isShown { shown.unicodeScalars.append(scalar) } else { shown += scalar.visibleForm }
      rest = rest.dropFirst()
    }
    return shown
  }

  /// Whether it has nothing but the characters that ASCII prints, and ends of lines where they may be. All that is shown
  /// is asked: eight bytes at a time, and one by one where one of them may be another.
  private func isPrintable(orEndOfLine: Bool = false) -> Bool {
    let bytes = utf8Span.span
    let words = bytes.bytes
    var index = 0
    while index < bytes.count {
      if index + 8 <= bytes.count {
        let word = words.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
        if word.isPrintable {
          index += 8
          continue
        }
      }
      for byte in index..<min(index + 8, bytes.count) {
        guard (32..<127).contains(bytes[byte]) || orEndOfLine && bytes[byte] == UInt8(ascii: "\n") else { return false }
      }
      index += 8
    }
    return true
  }
}

extension UInt64 {
  /// Whether each of its bytes is from 32 to 126, which three sums tell in the highest bits.
  fileprivate var isPrintable: Bool {
    let highest: UInt64 = 0x8080_8080_8080_8080
    let (isHigh, isLast) = (self, self &+ 0x0101_0101_0101_0101)
    let isLow = ~((self | highest) &- 0x2020_2020_2020_2020)
    return (isHigh | isLast | isLow) & highest == 0
  }
}
