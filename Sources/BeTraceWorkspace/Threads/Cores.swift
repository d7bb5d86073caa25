import BeTraceCore
import Glibc
import Synchronization

/// Threads that do the parts of some work on all cores at once.
package struct Cores: Workers {
  package init() {}

  package func map<State, Part: Sendable>(
    _ count: Int, state: @autoclosure @escaping @Sendable () -> State,
    part: @escaping @Sendable (inout State, Int) -> Part
  ) -> [Part] {
    let work = Work<Part>(count: count)
    Self.onThreads(min(Self.number, count)) {
      var state = state()
      while let index = work.next() { work.finish(index, part(&state, index)) }
    }
    return work.parts
  }

  private static let number = max(1, min(sysconf(CInt(_SC_NPROCESSORS_ONLN)), 16))

  /// Runs `body` on `count` threads, this one among them, until all have ended.
  private static func onThreads(_ count: Int, _ body: @escaping @Sendable () -> Void) {
    // Without another thread this one does it all.
    let threads = (1..<max(count, 1)).compactMap { _ in
      OtherThread.helping {
        Heap.takeStep()
        body()
      }
    }
    body()
    for thread in threads { thread.join() }
  }

  /// What is left to do, and what was made of the rest; a class, because all threads share it.
  private final class Work<Part: Sendable>: Sendable {
    private let state: Mutex<(next: Int, parts: [Part?])>
    private let count: Int

    init(count: Int) {
      self.count = count
      state = Mutex((0, Array(repeating: nil, count: count)))
    }

    func next() -> Int? {
      state.withLock { state in
        guard state.next < count else { return nil }
        defer { state.next += 1 }
        return state.next
      }
    }

    func finish(_ index: Int, _ part: Part) { state.withLock { $0.parts[index] = part } }

    var parts: [Part] { state.withLock { $0.parts.compactMap(\.self) } }
  }
}
