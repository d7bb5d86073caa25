import BeTraceCore

/// Names the one of `candidates` that `word` was probably meant to be, as the end of a message: `; did you mean 'blue'?`.
/// Empty if none is close.
func suggestion(for word: String, among candidates: some Sequence<String>) -> String {
  word.nearest(in: candidates.sorted()).map { "; did you mean '\($0)'?" } ?? ""
}
