extension Environments {
  /// The step that made the file of the environment called `name` of what it was in `former`, at `time`; nil if it is the
  /// same, or one of them cannot be read.
  public func step(of name: String, since former: Environments, at time: String) -> SavedHistory.Step? {
    var made = former
    guard let back = made.restore(name, from: self) else { return nil }
    var journal = Journal()
    var again = made
    let change = again.apply(back, to: name).map { FileSplice(environment: name, splice: $0) }
    journal.record(made.exactEdits(since: former) ?? [], [change].compactMap(\.self), of: former)
    return journal.lines.first.map { SavedHistory.Step(time: time, line: $0, back: [back]) }
  }
}
