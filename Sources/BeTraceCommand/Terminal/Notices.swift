import CTerminal
import Glibc

/// The signals and wakes that came in and are not dealt with yet. Many of one kind are one.
struct Notices {
  private var bits: UInt64 = 0

  /// The signals that ask the program to end, in the order in which they are reported.
  static let terminating = [SIGTERM, SIGHUP, SIGINT, SIGQUIT]

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
  mutating func takeWake() -> Bool { take(0) }

  /// Whether the program was asked to end.
  var areTerminating: Bool { Self.terminating.contains(where: contains) }

  private static func bit(_ signal: Int32) -> UInt64 { 1 << UInt64(signal) }
}
