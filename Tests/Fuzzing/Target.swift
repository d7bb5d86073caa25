/// Something that reads what others wrote, and what has to hold of it whatever they wrote.
///
/// The fuzzer looks for inputs that reach new code; the tests try those that are kept.
struct Target: Sendable {
  static let all: [Target] = [.image, .journal, .json, .keys, .quantity, .replay, .yaml]

  /// The name of its folder in `Corpora`.
  let name: String
  /// Tries `bytes`; throws what does not hold of them.
  let check: @Sendable (_ bytes: [UInt8]) throws -> Void
}

/// Something that does not hold.
struct Broken: Error, CustomStringConvertible {
  let description: String
}

/// Throws `claim` unless it holds.
func expect(_ holds: Bool, _ claim: @autoclosure () -> String) throws(Broken) {
  guard holds else { throw Broken(description: claim()) }
}
