/// Who may decide a value.
public enum Layer: Sendable, Hashable {
  /// The module's own default.
  case module
  /// The environment of this name.
  case environment(String)
}

/// Where a value was decided: the layer, and for environments the place in the file.
public struct Origin: Sendable, Hashable {
  /// Who decided.
  public let layer: Layer
  /// Where it is written; nil for a module's default.
  public let place: Place?

  /// What `layer` decided, at `place` of its file.
  public init(layer: Layer, place: Place? = nil) {
    self.layer = layer
    self.place = place
  }

  /// The default of the service's module.
  public static let module = Origin(layer: .module)
}

extension Origin: CustomStringConvertible {
  /// `environments/production.json:60:13`, or `module`.
  public var description: String { place?.description ?? "module" }
}
