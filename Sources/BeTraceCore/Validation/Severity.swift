/// How much a finding matters; an error makes `validate` fail.
public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
  case error, warning, info

  /// Errors come first.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  /// Its position among all.
  var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .info: 2
    }
  }
}
