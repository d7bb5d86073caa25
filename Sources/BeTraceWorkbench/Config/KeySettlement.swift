/// Keys as somebody wishes them, settled so that each means one thing in each place: where several want one, the first
/// keeps it, and what nobody could do without does not lose its last.
struct KeySettlement {
  /// A key that two bindings wanted in one place.
  struct Conflict: Equatable {
    let key: Key
    let keeper: Binding
    let loser: Binding
    /// The first place where both would work.
    let context: Context
    /// Whether the loser lost all that was wished for it, and has the keys it had before.
    var isRestored = false
  }

  private(set) var keymap: Keymap
  private(set) var conflicts: [Conflict] = []

  /// Settles `wishes`, keys by the ids of bindings, over those of `start`, among which there is no conflict.
  init(_ start: Keymap, _ wishes: [String: [Key]]) {
    keymap = start
    guard !wishes.isEmpty else { return }
    var wished = start.bindings
    for index in wished.indices { wished[index].keys = wishes[wished[index].id] ?? wished[index].keys }
    var restored: [Int] = []
    while true {
      let (settled, found) = Self.settle(wished, first: restored)
      keymap.bindings = settled
      let lost = settled.indices.filter { settled[$0].isEssential && settled[$0].keys.isEmpty }
      guard !lost.isEmpty else {
        conflicts += found
        return
      }
      // Their own keys come first from now on; as they had them together, there is room for all.
      restored += lost
      for index in lost { wished[index].keys = start.bindings[index].keys }
      for var conflict in found
      where wishes[conflict.loser.id] != nil && lost.contains(where: { settled[$0].id == conflict.loser.id }) {
        conflict.isRestored = true
        conflicts.append(conflict)
      }
    }
  }

  /// Takes keys away where a binding before has them, those at `first` before all others.
  private static func settle(_ bindings: [Binding], first: [Int]) -> ([Binding], [Conflict]) {
    var settled = bindings
    var conflicts: [Conflict] = []
    var holders: [Key: [Binding]] = [:]
    for index in first + bindings.indices.filter({ !first.contains($0) }) {
      let binding = bindings[index]
      settled[index].keys.removeAll { key in
        let other = holders[key]?.first { !$0.contexts.isDisjoint(with: binding.contexts) }
        guard let other,
          let context = Context.allCases.first(where: binding.contexts.intersection(other.contexts).contains)
        else { return false }
        conflicts.append(Conflict(key: key, keeper: other, loser: binding, context: context))
        return true
      }
      for key in settled[index].keys { holders[key, default: []].append(binding) }
    }
    return (settled, conflicts)
  }
}
