/// One way in which a module does not keep the contract.
public struct Breach: Sendable, Hashable {
  /// What of the module it is about, with the user's own text in 'quotes': `parameter 'threads' at 65536`.
  public let place: String
  /// What the contract asks for.
  public let expected: String
  /// What there is instead.
  public let found: String
  /// What its team can do about it.
  public let remedy: String

  init(_ place: String, expected: String, found: String, remedy: String) {
    (self.place, self.expected, self.found, self.remedy) = (
      place.visible, expected.visible, found.visible, remedy.visible
    )
  }
}

extension Breach: CustomStringConvertible {
  /// `output 'service': expected a Service, found nothing; return the Service by which others reach it`
  public var description: String { "\(place): expected \(expected), found \(found); \(remedy)" }
}
