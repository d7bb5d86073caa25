import Synchronization

/// Whether anybody still wants to know something, as two threads see it.
///
/// A class, because both have the same one.
final class Wanted: Sendable {
  private let value = Atomic(true)

  var isTrue: Bool { value.load(ordering: .relaxed) }

  /// Nobody does any more.
  func end() { value.store(false, ordering: .relaxed) }
}
