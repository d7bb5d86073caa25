import Glibc

/// Why the system refused something, in words.
package struct SystemError: Error, Sendable, Hashable {
  /// The number that C calls `errno`.
  package let number: Int32

  /// The error called `number`.
  package init(_ number: Int32) { self.number = number }

  /// The error of the call that failed just before.
  package static var last: SystemError { SystemError(errno) }

  /// Whether there could be something of that name, and is not.
  package var isAbsent: Bool { number == ENOENT }

  /// Whether there is nothing of that name.
  package var isMissing: Bool { number == ENOENT || number == ENOTDIR }
}

extension SystemError: CustomStringConvertible {
  /// `permission denied`: the words of the C library.
  package var description: String {
    let words = String(cString: strerror(number))
    return words.prefix(1).lowercased() + words.dropFirst()
  }
}

/// Calls `body` until no signal interrupts it, and gives its answer or why it failed.
func uninterrupted<Number: SignedInteger>(_ body: () -> Number) throws(SystemError) -> Number {
  while true {
    let answer = body()
    if answer >= 0 { return answer }
    if errno != EINTR { throw .last }
  }
}
