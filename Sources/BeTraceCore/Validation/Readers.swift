/// Which verdicts depend on what is found by a key.
struct Readers: Sendable {
  /// One that depends on something.
  enum Reader: Sendable, Hashable {
    /// What rules on services say about the service at a position.
    case rules(Int)
    /// What rules on objects say about an object.
    case object(ObjectPosition)
  }

  /// As at first; judgements after an edit share them.
  private let first: [ObjectKey: Set<Reader>]
  /// Those that came since. Who does not ask any more stays, and is judged in vain at worst.
  private var added: [ObjectKey: Set<Reader>] = [:]

  /// By the keys that each verdict on a service asked for.
  init(_ verdicts: [Verdict]) {
    var readers: [ObjectKey: Set<Reader>] = [:]
    for (index, verdict) in verdicts.enumerated() {
      for key in verdict.rules.keys { readers[key, default: []].insert(.rules(index)) }
      for (place, object) in verdict.objects.enumerated() {
        let reader = Reader.object(ObjectPosition(group: index, object: place))
        for key in object.keys { readers[key, default: []].insert(reader) }
      }
    }
    first = readers
  }

  subscript(key: ObjectKey) -> Set<Reader> {
    let first = first[key] ?? []
    return added[key].map { first.union($0) } ?? first
  }

  /// Notes that `reader` depends on `keys` as well.
  mutating func add(_ reader: Reader, to keys: Set<ObjectKey>) {
    for key in keys { added[key, default: []].insert(reader) }
  }
}
