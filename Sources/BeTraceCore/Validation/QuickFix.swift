/// An edit that mends a finding.
public struct QuickFix: Sendable, Hashable {
  /// What the fix does, as an imperative: `set IfNotPresent`.
  public let description: String
  public let edits: [Edit]

  public init(_ description: String, _ edits: [Edit]) {
    self.description = description
    self.edits = edits
  }
}
