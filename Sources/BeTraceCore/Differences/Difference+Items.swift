extension Difference {
  /// The same item by item, where it is a list that grew or shrank: items of one name stand for each other, in others
  /// those at the ends that are the same say nothing. What came or went has the name of the item in its path, as far as it
  /// has one.
  var items: [Difference] {
    guard let old = before?.array, let new = after?.array, old.count != new.count else { return [self] }
    if let key = Value.itemKey(of: old, new) {
      let changed = new.enumerated().flatMap { index, item -> [Difference] in
        guard let former = old.first(where: { $0[key] == item[key] }) else {
          return [Difference(path: path(of: item, key, orAt: index), before: nil, after: item)]
        }
        return Difference.all(former, item, at: path[index]).flatMap(\.items)
      }
      let gone = old.enumerated().filter { _, item in !new.contains { $0[key] == item[key] } }
      return changed
        + gone.map { index, item in Difference(path: path(of: item, key, orAt: index), before: item, after: nil) }
    }
    let front = zip(old, new).prefix { $0 == $1 }.count
    let back = zip(old.dropFirst(front).reversed(), new.dropFirst(front).reversed()).prefix { $0 == $1 }.count
    let (gone, come) = (old.dropFirst(front).dropLast(back), new.dropFirst(front).dropLast(back))
    guard gone.isEmpty || come.isEmpty else { return [self] }
    return gone.indices.map { Difference(path: path[$0], before: gone[$0], after: nil) }
      + come.indices.map { Difference(path: path[$0], before: nil, after: come[$0]) }
  }

  private func path(of item: Value, _ key: String, orAt index: Int) -> FieldPath {
    item[key]?.text.map { path[key: $0] } ?? path[index]
  }
}
