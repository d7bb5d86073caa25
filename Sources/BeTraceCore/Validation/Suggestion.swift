extension String {
  /// The one of `candidates` that this text is most likely a slip for, nil if none is near: at most a third of its
  /// characters changed, left out, added or swapped with a neighbour.
  public func nearest(in candidates: some Sequence<String>) -> String? {
    var best: (candidate: String, distance: Int)?
    for candidate in candidates where candidate != self {
      let distance = lowercased() == candidate.lowercased() ? 0 : distance(to: candidate)
      if distance <= Swift.max(1, Swift.min(count, candidate.count) / 3), distance < best?.distance ?? .max {
        best = (candidate, distance)
      }
    }
    return best?.candidate
  }

  /// The fewest single changes between two texts, swaps of neighbours counted as one.
  private func distance(to other: String) -> Int {
    let mine = Array(self)
    let theirs = Array(other)
    var beforeLast: [Int] = []
    var last = Array(0...theirs.count)
    for row in mine.indices {
      var current = [row + 1]
      for column in theirs.indices {
        var least = Swift.min(last[column + 1] + 1, current[column] + 1)
        least = Swift.min(least, last[column] + (mine[row] == theirs[column] ? 0 : 1))
        if row > 0, column > 0, mine[row] == theirs[column - 1], mine[row - 1] == theirs[column] {
          least = Swift.min(least, beforeLast[column - 1] + 1)
        }
        current.append(least)
      }
      (beforeLast, last) = (last, current)
    }
    return last[theirs.count]
  }
}

extension String? {
  /// `; did you mean 'x'?`, or nothing.
  var question: String { map { "; did you mean '\($0.visible)'?" } ?? "" }
}
