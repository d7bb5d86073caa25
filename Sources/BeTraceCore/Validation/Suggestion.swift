extension String {
  /// The one of `candidates` that this text is most likely a slip for, nil if none is near: at most a third of its
  /// characters changed, left out, added or swapped with a neighbour.
  public func nearest(in candidates: some Sequence<String>) -> String? {
    nearest(among: candidates.lazy.map(Spelling.init))
  }

  /// The same of candidates that were looked at before.
  func nearest(among candidates: some Sequence<Spelling>) -> String? {
    let mine = Spelling(self)
    var best: (candidate: String, distance: Int)?
    for candidate in candidates where candidate.text != self {
      let most = Swift.min(
        Swift.max(1, Swift.min(mine.count, candidate.count) / 3), (best?.distance ?? .max) - 1)
      guard let distance = mine.distance(to: candidate, atMost: most) else { continue }
      best = (candidate.text, distance)
      if distance == 0 { break }
    }
    return best?.candidate
  }
}

extension String? {
  /// `; did you mean 'x'?`, or nothing.
  var question: String { map { "; did you mean '\($0.visible)'?" } ?? "" }
}
