/// How many values the aliases of one document may stand for: as many as go-yaml lets them, so that a few lines cannot
/// become millions of values.
///
/// Among the first 400,000 values 99 of 100 may come from aliases, and among 4,000,000 ten of 100.
struct AliasBudget {
  /// The values that are written, keys included.
  var written = 0
  /// The values that aliases stand for.
  var expanded = 0

  var count: Int { written + expanded }

  var isKept: Bool {
    if expanded <= 100 || count <= 1000 { return true }
    let (low, high) = (400_000.0, 4_000_000.0)
    let excess = min(max(Double(count) - low, 0) / (high - low), 1)
    return Double(expanded) <= Double(count) * (0.99 - 0.89 * excess)
  }
}
