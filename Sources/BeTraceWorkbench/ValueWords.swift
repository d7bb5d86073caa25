package import BeTraceCore

// How a value is said on all screens. What a file takes away is `removed`; what nobody says is left to where it stands.

extension Parameter {
  /// `value`, without literal secrets, on one line; nil if there is none and no file says so.
  package func words(for value: Value?, saidBy layer: Layer?) -> String? {
    let shown = ShownValue(hidingSecrets(in: value), as: self)
    guard value == nil, shown.text == "none" else { return shown.description }
    // A new tag takes the digest along: nobody removed it.
    if case .text(.imageDigest) = type { return nil }
    return layer == nil || layer == .module ? nil : "removed"
  }
}

extension Cell {
  /// The value on one line; nil if there is none and no file says so.
  package var words: String? {
    isUnknown ? shown.description : parameter.words(for: value, saidBy: origin.layer)
  }

  /// Whether a file takes away what would be there without it. What is off is not called so.
  package var isRemoved: Bool { value == nil && words == "removed" }
}
