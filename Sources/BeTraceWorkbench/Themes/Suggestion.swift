/// Names the one of `candidates` that `word` was probably meant to be, as the end of a message: `; did you mean 'blue'?`.
/// Empty if none is close: at most a third of the letters may differ.
func suggestion(for word: String, among candidates: some Sequence<String>) -> String {
  let ranked = candidates.map { (name: $0, edits: word.edits(to: $0)) }
  guard let best = ranked.min(by: { ($0.edits, $0.name) < ($1.edits, $1.name) }) else { return "" }
  return best.edits <= max(1, word.count / 3) ? "; did you mean '\(best.name)'?" : ""
}

extension String {
  /// How many letters must be added, removed, replaced or swapped with their neighbour to make `other` of this.
  fileprivate func edits(to other: String) -> Int {
    let (mine, theirs) = (Array(self), Array(other))
    var beforeLast: [Int] = []
    var last = Array(0...theirs.count)
    for i in mine.indices {
      var row = [i + 1]
      for j in theirs.indices {
        var edits = Swift.min(last[j + 1] + 1, row[j] + 1, last[j] + (mine[i] == theirs[j] ? 0 : 1))
        if i > 0, j > 0, mine[i] == theirs[j - 1], mine[i - 1] == theirs[j] {
          edits = Swift.min(edits, beforeLast[j - 1] + 1)
        }
        row.append(edits)
      }
      (beforeLast, last) = (last, row)
    }
    return last[theirs.count]
  }
}
