/// The last commit that touched a line of a file.
public struct LineCommit: Sendable, Hashable {
  /// The day on which the author made it, where the author was; nil if it is not committed yet.
  public let date: CalendarDate?
  /// The author's name.
  public let author: String
  /// The first digits of the hash.
  public let hash: String
  /// The first line of the message.
  public let summary: String

  /// The commit of this `hash`; one without a date is not made yet.
  public init(date: CalendarDate?, author: String, hash: String, summary: String) {
    (self.date, self.author, self.hash, self.summary) = (date, author, hash, summary)
  }

  /// The summary, unless it looks like a secret.
  public var shownSummary: String {
    SecretPattern.looksSecret(text: summary) ? SecretPattern.hidden : summary.visible
  }
}

extension LineCommit: CustomStringConvertible {
  /// All on one line, on which nothing can act on a terminal: `2026-11-02 Lea 1a2b3c4d OOM during import`.
  public var description: String {
    guard let date else { return "not committed yet" }
    return "\(date) \(author.visible) \(hash) \(shownSummary)"
  }
}

/// A line of a file, of which git is asked who touched it last.
public struct LineQuery: Sendable, Hashable {
  /// Where it is.
  public let place: Place
  /// What stands there; a file that has another line there is not the one that was read.
  public let line: String

  /// The line at `place` of the files of `environments`; nil if there is none.
  public init?(_ place: Place, in environments: Environments) {
    let document = environments.files.first { $0.path == place.file }?.document
    let lines = document?.text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) ?? []
    guard lines.indices.contains(place.line - 1) else { return nil }
    self.place = place
    line = String(decoding: lines[place.line - 1], as: UTF8.self)
  }
}
