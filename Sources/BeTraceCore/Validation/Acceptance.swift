/// Why an environment accepts a finding for a time.
public struct Acceptance: Sendable, Hashable {
  /// In the words of the exception.
  public let reason: String
  /// The last day on which it is accepted.
  public let until: CalendarDate
}

extension Acceptance: CustomStringConvertible {
  /// `excepted until 2030-06-30: The rule store is one file.`
  public var description: String { "excepted until \(until): \(reason.visible)" }
}
