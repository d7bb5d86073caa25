/// What is kept of steps that were just saved.
extension SavedHistory {
  /// A step as it was made.
  public struct Step: Sendable {
    let time: String
    let line: String
    let back: [Splice]
    let maker: Maker

    /// One that was made at `time` and that `line` says; `back` takes it back, last change first.
    public init(time: String, line: String, back: [Splice], maker: Maker = .own) {
      (self.time, self.line, self.back, self.maker) = (time, line, back, maker)
    }
  }

  /// The steps that are kept of the file at `path`, oldest first; none if they do not lead to `bytes`.
  public func steps(leadingTo path: String, holding bytes: [UInt8]) -> [Step] {
    guard versions[path] == SHA256(of: bytes).description else { return [] }
    return entries.filter { $0.path == path }.map {
      Step(time: $0.time, line: $0.line, back: $0.back, maker: $0.maker)
    }
  }

  /// What is kept of `steps`, which lead to `file`, oldest first. A step that took a literal secret away is not, nor is any
  /// before it: what takes it back would tell the secret.
  public static func entries(of steps: [Step], leadingTo file: EnvironmentFile, in environments: Environments)
    -> [Entry]
  {
    var entries: [Entry] = []
    guard var text = file.document?.text, var root = file.document?.root else { return [] }
    for step in steps.suffix(mostEdits).reversed() {
      var back: [Splice] = []
      for splice in step.back {
        let whole = splice.inCharacters(of: text)
        back.append(whole)
        text.replaceSubrange(whole.range, with: whole.replacement)
      }
      guard let before = (try? JSONDocument(parsing: text, file: file.path))?.root else { break }
      let gone = Edit.differences(from: root, to: before, at: ValuePath(), in: file.name)
      let tellsSecret =
        CommandWords.hidesSecret(in: gone, declaredIn: environments.catalogue)
        || back.contains { SecretPattern.looksSecret(text: String(decoding: $0.replacement, as: UTF8.self)) }
      if tellsSecret { break }
      let made = Edit.differences(from: before, to: root, at: ValuePath(), in: file.name)
      let line =
        CommandWords.hidesSecret(in: made, declaredIn: environments.catalogue)
        ? CommandWords.phrases(for: made, in: environments).joined(separator: " && ") : step.line
      entries.append(Entry(time: step.time, line: line, path: file.path, back: back, maker: step.maker))
      root = before
    }
    return entries.reversed()
  }
}
