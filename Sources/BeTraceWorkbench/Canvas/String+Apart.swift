import BeTraceCore

extension String {
  /// The text cut to `columns` so that one sees how it differs from `others`: without the front of its path if they end in
  /// another way, else without what it begins with as they do, at last without its end. A secret goes whole.
  package func elided(to columns: Int, apartFrom others: [String], ellipsis: String) -> String {
    guard self.columns > columns else { return self }
    let others = others.filter { $0 != self }
    let isURL = firstRange(of: "://") != nil
    if !isURL, let back = droppingFront(toFit: columns, ellipsis: ellipsis),
      !others.contains(where: { $0.hasSuffix(back.dropFirst(ellipsis.count)) })
    {
      return back
    }
    let rest = Array(hidingSecrets.withoutScheme)
    let common = others.map { zip(rest, $0.withoutScheme).prefix { $0 == $1 }.count }.max() ?? 0
    let part = rest[..<common].lastIndex { "/@:".contains($0) } ?? 0
    // As much of the front as there is room for.
    let start = Swift.min(part, Swift.max(0, rest.count - columns + ellipsis.columns))
    let cut = start > 0 || isURL ? ellipsis + String(rest[start...]) : self
    return cut.elided(to: columns, ellipsis: ellipsis)
  }

  private var withoutScheme: String { firstRange(of: "://").map { String(self[$0.upperBound...]) } ?? self }
}
