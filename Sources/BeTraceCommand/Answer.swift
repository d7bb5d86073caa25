/// What a command says and how it ended.
struct Answer: Equatable {
  /// What the data is.
  enum Form {
    /// Lines for people, or JSON.
    case text
    /// Lines for people, with the program's inks in them.
    case inked
    /// Manifests, or what else programs read as YAML: every byte counts. Its command has left out what is secret, and what
    /// cannot be seen is escaped.
    case document
  }

  /// The data, for standard output.
  var output = ""
  /// What the data is.
  var form = Form.text
  /// Everything else, for standard error: whole lines.
  var notes = ""
  /// How it ended.
  var status = ExitStatus.done

  /// Says `text` beside the data, as the program's own words.
  mutating func note(_ text: String) { notes += Self.line(text) }

  /// A line of the program's own words.
  static func line(_ text: String) -> String { "betrace-tui: \(text)\n" }
}

extension Answer {
  /// Says why a command was not carried out.
  init(_ refusal: Refusal) { refuse(refusal) }

  /// Says why the rest was not carried out.
  mutating func refuse(_ refusal: Refusal) {
    status = refusal.status
    note(refusal.message)
  }
}
