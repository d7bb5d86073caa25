import Glibc

/// A thread that does one thing, while this one goes on.
package struct OtherThread {
  private let thread: pthread_t

  /// Begins to do `body`; nil if there can be no other thread. Either `join` or `detach` has to be called.
  package init?(_ body: @escaping @Sendable () -> Void) {
    var thread = pthread_t()
    let start = Unmanaged.passRetained(Start(body))
    let status = pthread_create(
      &thread, nil,
      {
        Unmanaged<Start>.fromOpaque($0!).takeRetainedValue().body()
        return nil
      },
      start.toOpaque())
    guard status == 0 else {
      start.release()
      return nil
    }
    self.thread = thread
  }

  /// Begins to do a part of what this thread does, on its behalf; nil if there can be no other thread.
  static func helping(_ body: @escaping @Sendable () -> Void) -> OtherThread? {
    let leader = leader
    return OtherThread { $helped.withValue(leader, operation: body) }
  }

  /// The thread on whose behalf this one works, mostly itself.
  static var leader: pthread_t { helped ?? pthread_self() }

  @TaskLocal private static var helped: pthread_t?

  /// Waits until it has ended.
  package func join() { pthread_join(thread, nil) }

  /// Lets it end by itself.
  package func detach() { pthread_detach(thread) }

  /// What a thread does; a class, because a thread is given one pointer.
  private final class Start: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
}
