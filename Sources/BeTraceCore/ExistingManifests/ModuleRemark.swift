/// Something that is worth knowing of a module that works, such as what it carries along and nobody can set.
public struct ModuleRemark: Sendable, Hashable {
  /// A sentence: lower case, no full stop.
  public let message: String
  /// Where in the module's own source; nil if nowhere in particular.
  public let place: Place?
  /// Whether somebody should look at it: it may well be a mistake.
  public let isWarning: Bool

  /// The remark that `message` is.
  public init(_ message: String, at place: Place? = nil, warning isWarning: Bool = false) {
    (self.message, self.place, self.isWarning) = (message, place, isWarning)
  }
}

extension ModuleRemark: CustomStringConvertible {
  /// `services/api/service.yaml:4:3: the message`
  public var description: String { (place.map { "\($0): " } ?? "") + message.visible }
}

extension ServiceModule {
  public var remarks: [ModuleRemark] { [] }
  public func source(of field: Field) -> Place? { nil }
  public func source(of path: ValuePath, in resource: Resource, environment: String) -> Place? { nil }
}
