/// What a command says and how it ended.
struct Answer: Equatable {
  /// The data, for standard output.
  var output = ""
  /// Everything else, for standard error: whole lines.
  var notes = ""
  var status = ExitStatus.done

  /// Says `line` beside the data.
  mutating func note(_ line: String) { notes += line + "\n" }
}

extension Answer {
  /// Says why a command was not carried out.
  init(_ refusal: Refusal) {
    status = refusal.status
    note("betrace-tui: \(refusal.message)")
  }
}
