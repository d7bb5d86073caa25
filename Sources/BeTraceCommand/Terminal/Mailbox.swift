import CTerminal
import Synchronization

/// Where other threads leave messages for the one that waits in `Terminal.nextEvent`.
///
/// A class, because both sides hold the same one.
final class Mailbox<Message: Sendable>: Sendable {
  private let messages = Mutex<[Message]>([])

  /// An empty mailbox.
  init() {}

  /// Adds a message and has `nextEvent` give `.wake`, once for all that wait.
  func post(_ message: Message) {
    messages.withLock { $0.append(message) }
    notice_wake()
  }

  /// Empties the mailbox: the messages, oldest first.
  func take() -> [Message] {
    messages.withLock { messages in
      defer { messages = [] }
      return messages
    }
  }
}
