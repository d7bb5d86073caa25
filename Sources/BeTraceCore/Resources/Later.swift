import Synchronization

/// A value that is worked out when somebody asks for it first: most of what an edit makes anew nobody looks at.
final class Later<Value: Sendable>: Sendable {
  private enum State {
    case open(@Sendable () -> Value)
    case known(Value)
  }

  private let state: Mutex<State>

  /// One that is known.
  init(_ value: Value) { state = Mutex(.known(value)) }

  /// What `make` gives, which is called at most once.
  init(_ make: @escaping @Sendable () -> Value) { state = Mutex(.open(make)) }

  var value: Value {
    state.withLock { state in
      switch state {
      case .known(let value): return value
      case .open(let make):
        let value = make()
        state = .known(value)
        return value
      }
    }
  }
}
