import CTerminal
import Glibc

/// The signals and wakes that came in and are not dealt with yet. Many of one kind are one.
struct Notices {
  private var bits: UInt64 = 0

  /// The signals that ask the program to end, in the order in which they are reported: those that shells and people
  /// send, then all others but those with another meaning.
  static let terminating: [Int32] = {
    let usual = [SIGTERM, SIGHUP, SIGINT, SIGQUIT]
    return usual + (1...64).filter { !usual.contains($0) && ![wake, SIGWINCH, SIGTSTP, SIGCONT, SIGCHLD].contains($0) }
  }()

  /// The signal whose place a wake takes: that nobody is ever told of.
  private static let wake = SIGKILL

  /// The descriptor that `poll` finds readable while there is something to collect.
  static var descriptor: Int32 { notice_descriptor() }

  /// Adds what came in since the last time.
  mutating func collect() { bits |= notice_take() }

  /// Adds `signal` as if it had come in.
  mutating func insert(_ signal: Int32) { bits |= Self.bit(signal) }

  /// Whether `signal` is among them.
  func contains(_ signal: Int32) -> Bool { bits & Self.bit(signal) != 0 }

  /// Forgets `signal`, and tells whether it was there.
  mutating func take(_ signal: Int32) -> Bool {
    defer { bits &= ~Self.bit(signal) }
    return contains(signal)
  }

  /// Forgets the wakes of mailboxes, and tells whether there was one.
  mutating func takeWake() -> Bool { take(Self.wake) }

  /// Whether the program was asked to end.
  var areTerminating: Bool { Self.terminating.contains(where: contains) }

  private static func bit(_ signal: Int32) -> UInt64 { 1 << UInt64(signal % 64) }
}
