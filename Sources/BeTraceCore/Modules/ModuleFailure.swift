/// Why a module makes no objects of its parameters: it says so itself, cannot be read, or has not answered yet.
public struct ModuleFailure: Error, Sendable, Hashable {
  /// What is wrong, what was expected and what to do, in a sentence.
  public let message: String
  /// Where in the module's own source, its file relative to the workspace; nil if nobody knows.
  public let place: Place?
  /// The field whose value the module does not take; nil if it is no field's fault.
  public let field: Field?
  /// Whether the module is being asked and nothing is wrong so far.
  public let isAwaited: Bool

  /// The module cannot make its objects, for the reason in `message`.
  public init(_ message: String, at place: Place? = nil, field: Field? = nil) {
    (self.message, self.place, self.field) = (message, place, field)
    isAwaited = false
  }

  private init(awaited message: String) {
    (self.message, place, field) = (message, nil, nil)
    isAwaited = true
  }

  /// The message behind its place, if that is known: `services/web/flake.nix:7:3: there is no attribute 'nam'`.
  public var placed: String { (place.map { "\($0): " } ?? "") + message }

  /// The module is being asked, and its answer comes later.
  public static let awaited = ModuleFailure(awaited: "the module has not answered yet")
}
