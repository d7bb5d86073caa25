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
  /// All of it in a sentence: `output 'service': expected a Service, found nothing; return the Service by which others reach it`
  public let description: String

  init(_ place: String, expected: String, found: String, remedy: String) {
    (self.place, self.expected, self.found, self.remedy) = (
      place.visible, expected.visible, found.visible, remedy.visible
    )
    description = "\(self.place): expected \(self.expected), found \(self.found); \(self.remedy)"
  }

  /// That the module cannot be read, as `message` says, which names itself what was expected.
  init(unreadable message: String, at place: Place?) {
    self.place = place?.description.visible ?? "the module"
    (expected, found, remedy) = ("a module that can be read", message.visible, "mend that first")
    description = "\(self.place): \(found)"
  }
}

extension Breach: CustomStringConvertible {}
