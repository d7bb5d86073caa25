@testable import BeTraceWorkspace

/// An environment with a secret in every place where one can stand. No secret stands in the file of the example, which
/// is published: there are signs for them, which become some here.
enum SecretWorkspace {
  /// Stands in each of the secrets, near its start, so that a part of one is noticed too.
  static let mark = "m4rk3r"

  /// The file of the environment called `leaky`.
  static func environment() throws -> String {
    let path = #filePath.parentFolder.parentFolder.parentFolder.appendingPath("Examples/secrets/leaky.json")
    return withSecrets(String(decoding: try AtomicFile.read(path, name: path), as: UTF8.self))
  }

  /// `text` with a secret of its own in the place of each `TOKEN-12`.
  static func withSecrets(_ text: String) -> String {
    let parts = text.split(separator: "TOKEN-", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(String(parts[0])) { $0 + token($1.prefix(2)) + $1.dropFirst(2) }
  }

  /// A token as GitHub writes them, with `number` in it.
  static func token(_ number: some StringProtocol) -> String {
    "ghp_" + mark + String(repeating: "x", count: 28) + number
  }
}
