import Glibc

/// The one place where the program waits: for bytes of the terminal, for signals, for other threads, for time to pass.
struct TerminalInput {
  /// What came, before the terminal has done its own part about it.
  enum Report {
    case event(Event)
    /// The size changed.
    case resized
    /// The program was asked to stop until it is continued.
    case stop
    /// The program was stopped without being asked, and runs again.
    case continued
  }

  private let descriptor: Int32
  private var decoding = KeyDecoding()
  private var events: ArraySlice<Event> = []
  private var lastByte = ContinuousClock.now
  private var isAtEnd = false
  private var hasWatched = false
  /// When the terminal was asked something that it has not answered yet.
  private var asked: ContinuousClock.Instant?
  /// A descriptor that is looked at as well, until it can be read; -1 for none.
  var watched: Int32 = -1
  /// Open to the terminal, which looks for signals itself while it is stopped.
  var notices = Notices()

  /// Reads the terminal open as `descriptor`, which the caller closes.
  init(descriptor: Int32) { self.descriptor = descriptor }

  /// The next thing that happens; a `.tick` when nothing does up to `deadline`. Signals go before keys.
  mutating func next(by deadline: ContinuousClock.Instant?) -> Report {
    while true {
      if let report = takeNotice() { return report }
      if let event = events.popFirst() { return .event(event) }
      if hasWatched {
        hasWatched = false
        return .event(.watched)
      }
      if isAtEnd { return .event(.gone) }

      let patience = decoding.patience.map { lastByte + $0 }
      let now = ContinuousClock.now
      if let patience, patience <= now, !isReadable(within: 0) {
        events += decoding.giveUp()
      } else if isReadable(within: milliseconds(from: now, to: [deadline, patience].compactMap(\.self).min())) {
        read()
      } else if let deadline, deadline <= ContinuousClock.now {
        return .event(.tick)
      }
    }
  }

  /// Has `next` report the end of the terminal.
  mutating func end() { isAtEnd = true }

  /// Expects an answer of the terminal from now on.
  mutating func expectAnswer() { asked = .now }

  /// Waits until the terminal has answered what it was asked, so that no answer comes to whoever reads it next. Some
  /// terminals never do: it waits until a second after the question at most.
  mutating func awaitAnswer() {
    guard let asked else { return }
    while self.asked != nil, !isAtEnd, .now < asked + .seconds(1) {
      if isReadable(within: milliseconds(from: .now, to: asked + .seconds(1))) { read() }
    }
    self.asked = nil
  }

  private mutating func takeNotice() -> Report? {
    if let signal = Notices.terminating.first(where: notices.contains), notices.take(signal) {
      return .event(.terminate(signal: signal))
    }
    if notices.take(SIGTSTP) { return .stop }
    if notices.take(SIGCONT) { return .continued }
    if notices.take(SIGWINCH) { return .resized }
    return notices.takeWake() ? .event(.wake) : nil
  }

  /// Waits for the terminal, up to `milliseconds` (-1: for ever) or the next notice, which it collects.
  private mutating func isReadable(within milliseconds: Int32) -> Bool {
    var descriptors = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: Notices.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: watched, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&descriptors, 3, milliseconds) > 0 else { return false }
    if descriptors[1].revents != 0 { notices.collect() }
    if descriptors[2].revents != 0 { hasWatched = true }
    return descriptors[0].revents != 0
  }

  private mutating func read() {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    if count > 0 {
      let decoded = decoding.decode(bytes.prefix(count))
      if decoded.contains(.answered) { asked = nil }
      events += decoded.filter { $0 != .answered }
      lastByte = .now
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      events += decoding.giveUp()
      isAtEnd = true
    }
  }

  private func milliseconds(from now: ContinuousClock.Instant, to end: ContinuousClock.Instant?) -> Int32 {
    guard let end else { return -1 }
    // Rounded up, so that it does not wake just before the end and wait again.
    let wait = max(.zero, end - now)
    return Int32(clamping: Int64((wait / .milliseconds(1)).rounded(.up)))
  }
}
