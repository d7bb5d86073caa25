import BeTraceWorkbench

/// What the terminal, a signal or a worker told the program.
enum Event: Equatable {
  case key(Key)
  /// Text pasted in one piece, its lines ended by `\n`; `droppedBytes` at its end were too many and are lost.
  case paste(String, droppedBytes: Int)
  /// The terminal has a new size, or what it showed has to be drawn again.
  case resized(Size)
  /// SIGTERM, or another signal that ends programs, asked the program to end, with status 128 + `signal`.
  case terminate(signal: Int32)
  /// The terminal's page is dark or light.
  case page(Theme.Appearance)
  /// The terminal has answered all that it was asked.
  case answered
  /// What is watched besides the terminal can be read.
  case watched
  /// Another thread posted to a `Mailbox`.
  case wake
  /// Nothing happened for as long as the caller wanted to wait.
  case tick
  /// The terminal was closed. It is said again whenever one asks, so the program has to end.
  case gone
}

extension Event: CustomStringConvertible {
  /// The event as logs name it: a key by its name, the rest in a few words.
  var description: String {
    switch self {
    case .key(let key): key.name
    case .paste(let text, droppedBytes: 0): "paste '\(text)'"
    case .paste(let text, let droppedBytes): "paste '\(text)', \(droppedBytes) bytes dropped"
    case .resized(let size): "resized to \(size.columns)x\(size.rows)"
    case .terminate(let signal): "signal \(signal)"
    case .page(let page): "\(page) page"
    case .answered: "answered"
    case .watched: "watched"
    case .wake: "wake"
    case .tick: "tick"
    case .gone: "terminal gone"
    }
  }
}
