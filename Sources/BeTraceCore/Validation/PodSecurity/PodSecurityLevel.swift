/// A Pod Security Standard, the most permissive first.
enum PodSecurityLevel: String, Sendable, Hashable, CaseIterable {
  case privileged, baseline, restricted
}
