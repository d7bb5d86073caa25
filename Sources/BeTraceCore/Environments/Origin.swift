/// A place in a text file.
public struct Place: Sendable, Hashable {
  /// The file as the user knows it, relative to the workspace.
  public let file: String
  /// 1-based.
  public let line: Int
  /// 1-based, in Unicode scalars.
  public let column: Int

  /// The place at `line` and `column` of `file`, both 1-based.
  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension Place: CustomStringConvertible {
  /// `environments/production.json:60:13`, as editors and terminals read it.
  public var description: String { "\(file):\(line):\(column)" }
}

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
