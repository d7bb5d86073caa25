extension Value {
  /// What the server has once this is applied over `former`, of which `owned` was applied before: what this does not
  /// say stays if somebody else gave it.
  func applied(over former: Value, owned: Ownership) -> Value {
    switch (self, former) {
    case (.object(let mine), .object(let theirs)):
      var result = Object()
      for member in mine.members {
        let value = theirs[member.key].map { member.value.applied(over: $0, owned: owned.below(member.key)) }
        result.append(member.key, value ?? member.value)
      }
      for member in theirs.members where mine[member.key] == nil {
        if let value = member.value.left(of: member.key, in: owned) { result.append(member.key, value) }
      }
      return .object(result)
    case (.array(let mine), .array(let theirs)):
      guard let key = Self.itemKey(of: mine, theirs) else { return self }
      let merged = mine.map { item in
        guard let value = item[key], let other = theirs.first(where: { $0[key] == value }) else { return item }
        return item.applied(over: other, owned: owned.below(where: key, is: value))
      }
      let kept = theirs.filter { item in
        guard let value = item[key], !mine.contains(where: { $0[key] == value }) else { return false }
        return !owned.hasItem(where: key, is: value)
      }
      return .array(merged + kept)
    default: return self
    }
  }

  /// What stays of this value of `key` where it is not said any more, nil if nothing does.
  private func left(of key: String, in owned: Ownership) -> Value? {
    if !owned.has(key) { return self }
    guard owned.isByKeys, object?.isEmpty == false else { return nil }
    let inner = Value.object([:]).applied(over: self, owned: owned.below(key))
    return inner == [:] ? nil : inner
  }

  /// The field that tells the items of two lists apart, nil if the one takes the place of the other as a whole.
  static func itemKey(of lists: [Value]...) -> String? {
    ["mountPath", "devicePath", "containerPort", "port", "name"].first { key in
      lists.contains { !$0.isEmpty }
        && lists.allSatisfy { items in
          let values = items.compactMap { $0[key] }
          return values.count == items.count && Set(values).count == items.count
        }
    }
  }
}
