public import BeTraceCore

/// The services of BeTrace; each folder here is one of them, owned by its team.
public enum BeTraceServices {
  /// All of them, by name.
  public static let all: [any ServiceModule] = [BFF(), Backend(), NATS(), Worker()]
}
