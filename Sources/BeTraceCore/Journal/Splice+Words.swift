/// How journals write a change of a text: its 0-based offset in bytes, how many go, and in JSON's quotes what comes.
extension Splice {
  /// `120 1 '"3"'`; of what looks like a secret it tells nothing. It has to cut no character.
  var words: String {
    let new = String(decoding: replacement, as: UTF8.self)
    let shown = SecretPattern.looksSecret(text: new) ? SecretPattern.hiddenPart : new
    return "\(range.lowerBound) \(range.count) \(CommandWords.quoted(Value.string(shown).json(indent: nil)))"
  }

  /// Reads three words; nil if they are no change.
  init?(_ words: some Collection<String>) {
    let words = Array(words)
    guard words.count == 3, let start = Int(words[0]), let count = Int(words[1]), start >= 0, count >= 0,
      !start.addingReportingOverflow(count).overflow,
      let new = (try? JSONDocument(parsing: Array(words[2].utf8), file: ""))?.root.value.text
    else { return nil }
    self.init(range: start..<start + count, replacement: Array(new.utf8))
  }

  /// The same change of `text`, where no character is cut.
  func inCharacters(of text: [UInt8]) -> Splice {
    let isInside = { (index: Int) in text.indices.contains(index) && text[index] & 0b1100_0000 == 0b1000_0000 }
    var (start, end) = (range.lowerBound, range.upperBound)
    while isInside(start) { start -= 1 }
    while isInside(end) { end += 1 }
    return Splice(
      range: start..<end, replacement: text[start..<range.lowerBound] + replacement + text[range.upperBound..<end])
  }

  /// Whether `text` is so long that the change can be made, and JSON after it.
  func fits(_ text: [UInt8]) -> Bool {
    guard range.upperBound <= text.count else { return false }
    var trial = text
    trial.replaceSubrange(range, with: replacement)
    return (try? JSONDocument(parsing: trial, file: "")) != nil
  }
}

extension Environments {
  /// Whether all of `splices` can be made, one after another.
  public func take(_ splices: [FileSplice]) -> Bool {
    var environments = self
    return splices.allSatisfy { splice in
      guard let text = environments[splice.environment]?.document?.text, splice.splice.fits(text) else { return false }
      return environments.apply(splice.splice, to: splice.environment) != nil
    }
  }
}
