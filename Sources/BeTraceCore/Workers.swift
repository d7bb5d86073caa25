/// Those who do the parts of some work, which are independent of each other: one after another, or at once.
public protocol Workers: Sendable {
  /// What `part` makes of each number below `count`, in their order; each worker has a state of its own.
  func map<State, Part: Sendable>(
    _ count: Int, state: @autoclosure @escaping @Sendable () -> State,
    part: @escaping @Sendable (inout State, Int) -> Part
  ) -> [Part]
}

extension Workers {
  /// What `part` makes of each range of `size` numbers below `count`, joined in their order; each worker has a state of its
  /// own.
  public func flatMap<State, Element: Sendable>(
    _ count: Int, inRangesOf size: Int, state: @autoclosure @escaping @Sendable () -> State,
    part: @escaping @Sendable (inout State, Range<Int>) -> [Element]
  ) -> [Element] {
    map((count + size - 1) / size, state: state()) { state, index in
      part(&state, size * index..<min(size * index + size, count))
    }.flatMap(\.self)
  }

  /// The same without a state.
  func flatMap<Element: Sendable>(
    _ count: Int, inRangesOf size: Int, part: @escaping @Sendable (Range<Int>) -> [Element]
  ) -> [Element] {
    flatMap(count, inRangesOf: size, state: ()) { _, range in part(range) }
  }
}

/// Whoever asks does it all.
public struct OneWorker: Workers {
  public init() {}

  public func map<State, Part: Sendable>(
    _ count: Int, state: @autoclosure @escaping @Sendable () -> State,
    part: @escaping @Sendable (inout State, Int) -> Part
  ) -> [Part] {
    var state = state()
    return (0..<count).map { part(&state, $0) }
  }
}
